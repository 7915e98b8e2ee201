/// A published number that is worked out from counts. Not being a count itself, it can give one away:
/// 33.3% of a total that is shown is a count.
public struct Statistic: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The percentage that one count is of another.
    case share(of: Int, in: Int)
    /// A count for every so many of a population that everybody knows.
    case rate(of: Int, per: Int, population: Int)
    /// The mean of the counts of several authorities.
    case average(of: [Int])
    /// A median, a mean or a spread of something else about the people whom a count counts, such as
    /// the days that they waited. It tells nothing of the count but that there are so many.
    case summary(of: Int)
  }

  /// What it is, for messages.
  public var name: String
  public var kind: Kind

  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The counts that it is worked out from.
  public var cells: [Int] {
    switch kind {
    case .share(let part, let whole): [part, whole]
    case .rate(let cell, _, _), .summary(let cell): [cell]
    case .average(let cells): cells
    }
  }
}
