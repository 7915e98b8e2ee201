import Diagnostics

/// A kind of setting: how its value is read, and how it is told of in a message and in the guide.
///
/// Kinds are composed: `.list(.text)`, `.located(.text)`, `.list(.choice)`.
public struct Kind<Value>: Sendable {
  /// The kind in words, of one value and of many: “a date”, “dates”.
  public let one: String
  public let many: String

  /// A value as it might be typed, for hints.
  let example: String

  /// The value, or `nil` after adding to the problems why there is none. `current` is what a table
  /// is read on top of.
  let read: @Sendable (TOML.Value, _ name: String, _ current: Value?, inout [Diagnostic]) -> Value?

  /// A value as it would be typed, or `nil` if there is nothing to type.
  let typed: @Sendable (Value) -> String?

  /// The settings inside, if this is a table.
  let rows: @Sendable (_ path: String) -> [SettingRow]
}

extension Kind {
  /// Makes a kind of one's own from another, such as a colour from its text.
  ///
  ///     extension Kind<Colour> {
  ///       static var colour: Self {
  ///         .of(.text, "a colour", "colours", example: "\"#1f77b4\"", Colour.init(hex:), \.hex)
  ///       }
  ///     }
  ///
  /// Where `make` gives `nil`, the message says that the setting must be `one`; where `unmake` does,
  /// the guide says that there is no default.
  public static func of<Base>(
    _ base: Kind<Base>, _ one: String, _ many: String, example: String,
    _ make: @escaping @Sendable (Base) -> Value?, _ unmake: @escaping @Sendable (Value) -> Base?
  ) -> Self {
    Kind(
      one: one, many: many, example: example,
      read: { value, name, _, problems in
        guard let found = base.read(value, name, nil, &problems) else { return nil }
        if let made = make(found) { return made }
        problems.append(
          value.diagnostic(
            TOMLRule.settingKind, "“\(name)” must be \(one)", hint: "such as \(example)"))
        return nil
      },
      typed: { unmake($0).flatMap(base.typed) },
      rows: { _ in [] })
  }

  /// A kind that a value of TOML is or is not. `complaint` says what is wrong with one that is.
  init(
    _ one: String, _ many: String, example: String,
    complaint: @escaping @Sendable (Value) -> String? = { _ in nil },
    _ get: @escaping @Sendable (TOML.Value) -> Value?,
    typed: @escaping @Sendable (Value) -> String?
  ) {
    self.init(
      one: one, many: many, example: example,
      read: { value, name, _, problems in
        guard let found = get(value) else {
          problems.append(value.mismatch(name, one, example: example))
          return nil
        }
        guard let complaint = complaint(found) else { return found }
        problems.append(value.outside(name, complaint))
        return nil
      },
      typed: typed, rows: { _ in [] })
  }
}

extension Kind {
  /// The value with the place where it is written.
  public static func located<Inner>(_ inner: Kind<Inner>) -> Self where Value == Located<Inner> {
    Kind(
      one: inner.one, many: inner.many, example: inner.example,
      read: { value, name, current, problems in
        inner.read(value, name, current?.value, &problems)
          .map { Located($0, at: Place(value.range, of: value.source)) }
      },
      typed: { inner.typed($0.value) }, rows: inner.rows)
  }

  /// Any number of values of one kind. All that are wrong are told of.
  public static func list<Element>(_ element: Kind<Element>) -> Self where Value == [Element] {
    Kind(
      one: "a list of \(element.many)", many: "lists of \(element.many)",
      example: "[\(element.example)]",
      read: { value, name, _, problems in
        guard let elements = value.elements else {
          problems.append(value.notAList(name, of: element.many))
          return nil
        }
        let found = elements.map { element.read($0, name, nil, &problems) }
        return found.contains { $0 == nil } ? nil : found.compactMap(\.self)
      },
      typed: { list in
        let typed = list.compactMap(element.typed)
        return typed.isEmpty ? nil : "[" + typed.joined(separator: ", ") + "]"
      },
      rows: element.rows)
  }

  /// A table with settings of its own. What is not given keeps its value.
  public static func table(_ settings: Settings<Value>) -> Self where Value: Sendable {
    Kind(
      one: "a table", many: "tables", example: "{ … }",
      read: { value, name, current, problems in
        guard let table = value.table else {
          problems.append(value.notATable(name))
          return nil
        }
        let (found, inside) = settings.read(table, into: current ?? settings.defaults)
        problems += inside
        return inside.contains { $0.severity == .error } ? nil : found
      },
      typed: { _ in nil }, rows: { settings.rows(under: $0) })
  }

  /// A table, or for short the value of the most important of its settings alone: `{ preset = "a" }` or
  /// `"a"`.
  public static func table<Short>(
    _ settings: Settings<Value>, or path: any WritableKeyPath<Value, Short> & Sendable,
    _ short: Kind<Short>
  ) -> Self where Value: Sendable {
    let whole = Kind.table(settings)
    return Kind(
      one: "\(short.one), or a table", many: "\(short.many), or tables", example: short.example,
      read: { value, name, current, problems in
        guard value.table == nil else { return whole.read(value, name, current, &problems) }
        guard let found = short.read(value, name, nil, &problems) else { return nil }
        var root = settings.defaults
        root[keyPath: path] = found
        return root
      },
      typed: { short.typed($0[keyPath: path]) }, rows: whole.rows)
  }

  /// A list of tables, each under a header in two brackets.
  public static func tables<Element: Sendable>(_ settings: Settings<Element>) -> Self
  where Value == [Element] { .list(.table(settings)) }
}
