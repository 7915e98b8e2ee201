public import Diagnostics

/// Everything that an author can set in a table. The same table reads the settings, checks them, and
/// is their documentation, so that the three cannot disagree.
///
///     extension Configuration {
///       static let settings = Settings(
///         Configuration(),
///         Setting("title", \.title, .text, required: true, "The report’s name."),
///         Setting("date", \.date, .date, "The day of publication."),
///         Setting("language", \.language, .choice, "The language of the pages."),
///         Setting("logo", \.logo, .located(.text), "The path of a picture."),
///         Setting("authors", \.authors, .list(.text), "Who wrote it."),
///         Setting("contact", \.contact, .table(Contact.settings), "Whom to ask."),
///         Setting("link", \.links, .tables(Link.settings), "Links in the footer."),
///         Setting("values", \.values, .values, "What pages may quote."))
///     }
///
///     let (configuration, problems) = Configuration.settings.read(document)
public struct Settings<Root: Sendable>: Sendable {
  public let settings: [Setting<Root>]

  /// What holds where nothing is set.
  public let defaults: Root

  private let positions: [String: Int]

  /// The places of those that must be given: few, where going through all would take as long as reading
  /// a page’s.
  private let required: [Int]

  public init(_ defaults: Root, _ settings: Setting<Root>...) { self.init(defaults, settings) }

  /// Settings that are listed in several parts.
  public init(_ defaults: Root, _ settings: [Setting<Root>]) {
    self.defaults = defaults
    self.settings = settings
    required = settings.indices.filter { settings[$0].isRequired }
    positions = Dictionary(
      settings.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { _, _ in preconditionFailure("two settings have the same name") })
  }

  /// Reads a document; see `read(_:into:)` for a table.
  public func read(
    _ document: Document, into start: Root? = nil
  ) -> (settings: Root, problems: [Diagnostic]) {
    read(document.root, into: start)
  }

  /// Reads a table on top of `start`, or else of the defaults. What is wrong is left as it was, and
  /// told of: all problems come back, in the order of their places. A misspelt setting is told of, and
  /// then read as the one that was meant, so that this is not missed besides.
  public func read(
    _ table: Table, into start: Root? = nil
  ) -> (settings: Root, problems: [Diagnostic]) {
    var root = start ?? defaults
    var problems: [Diagnostic] = []
    var isGiven = [Bool](repeating: false, count: settings.count)
    var misspelt: [(position: Int, value: Value)] = []
    for (key, value) in table {
      guard let position = positions[key.text] else {
        problems.append(unknown(key))
        if let meant = meant(by: key) { misspelt.append((meant, value)) }
        continue
      }
      isGiven[position] = true
      settings[position].read(value, &root, &problems)
    }
    for (position, value) in misspelt where !isGiven[position] {
      isGiven[position] = true
      var ignored: [Diagnostic] = []
      settings[position].read(value, &root, &ignored)
    }
    for position in required where !isGiven[position] {
      let setting = settings[position]
      problems.append(
        table.diagnostic(
          TOMLRule.missingSetting, "“\(setting.name)” must be given",
          hint: hint(setting, table)))
    }
    return (root, problems.count > 1 ? problems.sorted() : problems)
  }

  private func hint(_ setting: Setting<Root>, _ table: Table) -> String {
    let line = "\(setting.name) = \(setting.example)"
    let isInBraces = table.source.bytes[table.range].first == UInt8(ascii: "{")
    return isInBraces ? "add \(line)" : "add a line such as \(line)"
  }

  /// The setting that an unknown key is a slip of, if any is near.
  private func meant(by key: Key) -> Int? {
    guard key.text.utf8.count <= 60 else { return nil }
    return settings.map(\.name).closest(to: key.text).flatMap { positions[$0] }
  }

  private func unknown(_ key: Key) -> Diagnostic {
    key.diagnostic(
      TOMLRule.unknownSetting, "there is no setting “\(key.text.prefix(60))”",
      hint: key.text.utf8.count > 60 ? nil : settings.map(\.name).hint(for: key.text))
  }
}

/// One setting as the guide lists it.
public struct SettingRow: Hashable, Sendable {
  /// The setting with the tables that it is in: `contact.email`.
  public let path: String
  /// What its value is, in words: “a whole number from 0 to 6”.
  public let kind: String
  /// What holds where it is not set, as one would type it, or `nil`.
  public let fallback: String?
  public let isRequired: Bool
  public let meaning: String
}

extension Settings {
  /// The documentation: every setting in order, each table followed by the settings in it.
  public var rows: [SettingRow] { rows(under: "") }

  func rows(under path: String) -> [SettingRow] {
    settings.flatMap { setting in
      let name = path.isEmpty ? setting.name : "\(path).\(setting.name)"
      let row = SettingRow(
        path: name, kind: setting.kind,
        fallback: setting.isRequired ? nil : setting.fallback(defaults),
        isRequired: setting.isRequired, meaning: setting.meaning)
      return [row] + setting.rows(name)
    }
  }
}
