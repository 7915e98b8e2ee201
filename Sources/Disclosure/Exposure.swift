public import Diagnostics

/// A count that is not shown, but that a reader of everything that is published can know more closely
/// than the rules allow.
public struct Exposure: Hashable, Sendable {
  /// Its place among the counts of the system.
  public var cell: Int
  public var name: String

  /// What it can be, as far as anybody can prove from what is published; without an upper end if it
  /// can be as large as one likes.
  public var least: Int
  public var most: Int?

  /// Whether it is certain that it can be known so closely. The audit that cannot show in bounded time
  /// that a count is safe calls it exposed, too.
  public var isCertain: Bool

  /// The finding for a reader. It does not say between which numbers the count lies: what is written
  /// about a build may be read by more people than may read the data.
  public func diagnostic(of system: CountSystem, rules: DisclosureRules) -> Diagnostic {
    let known =
      switch most.map({ $0 - least }) {
      case _ where !isCertain: "it cannot be shown that “\(name)”, which is hidden, stays unknown"
      case 0: "“\(name)” is hidden, but can be worked out exactly from what is shown"
      case let width?: "“\(name)” is hidden, but can be one of only \(width + 1) numbers"
      case nil: "it cannot be shown that “\(name)”, which is hidden, stays unknown"
      }
    return Diagnostic(
      DisclosureRule.recoverable, known, file: system.name,
      hint: """
        the rules “\(rules.name)” ask that it could be one of \(rules.protection + 1) at least; show \
        fewer numbers beside it, or join it to a larger group
        """)
  }
}
