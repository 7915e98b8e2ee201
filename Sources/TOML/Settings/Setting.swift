import Diagnostics

/// One thing that an author can set: its name, where it goes, its kind, and what it means.
///
///     Setting("decimals", \.decimals, .integer(in: 0...6), "How many decimals figures have.")
public struct Setting<Root: Sendable>: Sendable {
  public let name: String
  public let isRequired: Bool
  public let meaning: String
  let kind: String
  let example: String

  let read: @Sendable (TOML.Value, inout Root, inout [Diagnostic]) -> Void
  let fallback: @Sendable (Root) -> String?
  let rows: @Sendable (_ path: String) -> [SettingRow]

  public init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ kind: Kind<Value>,
    required: Bool = false, _ meaning: String
  ) {
    self.name = name
    self.isRequired = required
    self.meaning = meaning
    self.kind = kind.one
    self.example = kind.example
    read = { value, root, problems in
      guard let found = kind.read(value, name, root[keyPath: path], &problems) else { return }
      root[keyPath: path] = found
    }
    fallback = { kind.typed($0[keyPath: path]) }
    rows = kind.rows
  }

  /// A setting that is `nil` where it is not given.
  public init<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ kind: Kind<Value>,
    required: Bool = false, _ meaning: String
  ) {
    self.name = name
    self.isRequired = required
    self.meaning = meaning
    self.kind = kind.one
    self.example = kind.example
    read = { value, root, problems in
      guard let found = kind.read(value, name, root[keyPath: path], &problems) else { return }
      root[keyPath: path] = found
    }
    fallback = { $0[keyPath: path].flatMap(kind.typed) }
    rows = kind.rows
  }
}
