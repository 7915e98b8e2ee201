import Diagnostics
public import England

extension AnnexA {
  /// What came of reading: how much of each list was read, and what was made of it.
  public struct Account: Hashable, Sendable {
    /// The lists that were there, in their order.
    public internal(set) var lists: [ListAccount] = []
    /// Different children in the log.
    public internal(set) var children = 0
    /// Events by activity, in the order of ``Activity``.
    public internal(set) var events: [EventCount] = []
    /// The last day of which the lists can tell: what was given, or what they show.
    public internal(set) var extractDay: Day?
    /// How many problems of each kind there are, also those that are not listed.
    public internal(set) var problems: [ProblemCount] = []

    /// Whether anything was so wrong that a row or a list had to be left out.
    public var hasErrors: Bool { problems.contains { $0.rule.severity == .error } }
  }

  /// How much of a list was read.
  public struct ListAccount: Hashable, Sendable {
    public let list: Int
    public let file: String
    public let sheet: String?
    /// Rows that were read, and rows that could not be.
    public internal(set) var rows = 0
    public internal(set) var rowsLeftOut = 0
    /// Headings that stand again between the rows, and words and totals beneath them.
    public internal(set) var headingsRepeated = 0
    public internal(set) var wordRows = 0
    /// Rows that say the same as one before.
    public internal(set) var rowsRepeated = 0

    init(_ list: List, _ place: Place) {
      self.list = list.number
      (file, sheet) = (place.file, place.sheet)
    }
  }

  public struct EventCount: Hashable, Sendable {
    public let activity: Activity
    public let count: Int
  }

  public struct ProblemCount: Hashable, Sendable {
    public let rule: AnnexARule
    public let count: Int
  }
}
