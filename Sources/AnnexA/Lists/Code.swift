extension AnnexA {
  /// One value of a list of codes.
  ///
  ///     Code("6", "Police", written: "q) 6: Police")
  ///
  /// A cell may say it in any of these ways: as the form has it, without the letter in front, by the
  /// letter alone, by the code, by the words, and with any marks between them. See ``CodeReader``.
  public struct Code: Hashable, Sendable {
    /// What stands in a filled-in form: `q) 6: Police`.
    public let written: String
    /// `6`.
    public let code: String
    /// `Police`.
    public let label: String
    /// Other words for it.
    public let otherLabels: [String]
    /// What it counts as in the map, where several codes are one: `White`.
    public let group: String

    init(
      _ code: String, _ label: String, written: String, or otherLabels: [String] = [],
      group: String? = nil
    ) {
      self.code = code
      self.label = label
      self.written = written
      self.otherLabels = otherLabels
      self.group = group ?? label
    }
  }
}

extension [AnnexA.Code] {
  /// Words after letters, as in `a) Yes`; each with other words for it.
  static func lettered(_ labels: [(label: String, others: [String])]) -> Self {
    zip(letters, labels).map { letter, entry in
      AnnexA.Code(letter, entry.label, written: "\(letter)) \(entry.label)", or: entry.others)
    }
  }

  static func lettered(_ labels: String...) -> Self { lettered(labels.map { ($0, []) }) }

  /// Codes and words, with a mark between them, as in `N1 - Abuse or neglect`.
  static func coded(_ mark: String, _ entries: [(code: String, label: String)]) -> Self {
    entries.map { AnnexA.Code($0.code, $0.label, written: "\($0.code)\(mark)\($0.label)") }
  }

  /// Codes and words after letters, as in `p) K2: Children’s Homes`.
  static func letteredCodes(_ entries: [(code: String, label: String)]) -> Self {
    zip(letters, entries).map { letter, entry in
      AnnexA.Code(entry.code, entry.label, written: "\(letter)) \(entry.code): \(entry.label)")
    }
  }

  /// From a to z; the form goes on with zz.
  private static var letters: [String] {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) } + ["zz"]
  }
}
