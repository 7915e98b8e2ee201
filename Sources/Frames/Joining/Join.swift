public import Diagnostics

/// The rows of several frames that speak of the same areas, and an account of those that do not.
///
///     let join = Join(Frame.Key(rates, code: 0), to: [Frame.Key(lookup, code: 2)])
///     join.matches[0][7]                // which row of the lookup speaks of the eighth area, if any
///     join.accounts[0].sentences        // how many were found, who was not, and why
///
/// The first frame leads: each of its rows looks for one in every other frame. One with no column of
/// periods answers for every period. Nothing is dropped; who needs rows that are found everywhere
/// asks for ``complete``.
///
/// A key that stands in several rows of a frame that is looked into is a finding: an error if the
/// rows differ, and a warning if they are the same. The first of them is taken.
///
/// - Complexity: O(*n*) in the number of all rows.
public struct Join: Sendable {
  /// The number of rows of the first frame.
  public let count: Int

  /// For each frame that is looked into, and each row of the first frame, the place of the row that
  /// was found, counted among those that the frame looks at.
  public let matches: [[Int?]]

  /// An account for each frame that is looked into.
  public let accounts: [JoinAccount]

  /// What is wrong with the frames, by their places.
  public let findings: [Diagnostic]

  public init(_ first: Frame.Key, to others: [Frame.Key]) {
    count = first.frame.count
    let lookups = others.map { Lookup(first, in: $0) }
    matches = lookups.map(\.matches)
    accounts = lookups.map(\.account)
    findings = lookups.flatMap(\.findings)
  }

  /// The rows of the first frame that were found in all others, by their places.
  public var complete: [Int] {
    (0..<count).filter { row in matches.allSatisfy { $0[row] != nil } }
  }

  /// What the rows of the first frame have in a column of another, `nil` where none was found.
  public func aligned<Value>(_ values: [Value], of other: Int) -> [Value?] {
    matches[other].map { $0.map { values[$0] } }
  }
}
