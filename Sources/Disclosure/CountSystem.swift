/// Counts of people that are published together, and how they hang together.
///
///     var counts = CountSystem("front-door map")
///     let all = counts.add("all contacts", 40)
///     let parts = [counts.add("police", 3), counts.add("schools", 21), counts.add("health", 16)]
///     counts.addSum(all, of: parts)
///     let protection = try counts.protected(by: .childrenInNeed)
///
/// Everything from which a reader could work out a count belongs in one system: the same total by two
/// dimensions, an area and those that it is made of, a percentage, this year’s count so far and last
/// month’s. A count that is nowhere published but is the difference of two that are is added with
/// `isPublished: false`: it is protected like the others if it is small.
public struct CountSystem: Sendable {
  /// A count of people.
  public struct Cell: Hashable, Sendable {
    /// What it counts, for messages.
    public var name: String
    public var value: Int
    /// How much a reader would miss it, beside others of its size.
    public var weight: Double
    public var level: AreaLevel
    public var isPublished: Bool
    /// Whether it is never rounded: shown as it is, or not at all.
    public var isExact: Bool
  }

  /// A total and the parts that it is the sum of.
  public struct Sum: Hashable, Sendable {
    public var total: Int
    public var parts: [Int]
  }

  /// Something that every reader knows of counts, whatever is hidden: the sum of each times its factor
  /// is within the bounds.
  public struct Fact: Hashable, Sendable {
    public var cells: [Int]
    public var factors: [Int]
    public var low: Int?
    public var high: Int?
  }

  /// What the counts are of, for messages: the page or file that they are published in.
  public var name: String
  public private(set) var cells: [Cell] = []
  public private(set) var sums: [Sum] = []
  public private(set) var facts: [Fact] = []
  public private(set) var statistics: [Statistic] = []

  /// No count is larger than this.
  public static let largest = 1_000_000_000

  public init(_ name: String) { self.name = name }

  /// Adds a count, and says its place in ``cells``.
  public mutating func add(
    _ name: String, _ value: Int, weight: Double = 1, level: AreaLevel = .local,
    isPublished: Bool = true, isExact: Bool = false
  ) -> Int {
    precondition(weight > 0, "a count without weight would cost nothing to hide")
    cells.append(
      Cell(
        name: name, value: value, weight: weight, level: level, isPublished: isPublished,
        isExact: isExact))
    return cells.count - 1
  }

  /// Says that a count is the sum of others.
  public mutating func addSum(_ total: Int, of parts: [Int]) {
    precondition(cells.indices.contains(total) && parts.allSatisfy(cells.indices.contains))
    sums.append(Sum(total: total, parts: parts))
  }

  /// Says that a count is at most another, as that of children is at most that of their journeys.
  public mutating func addFact(_ smaller: Int, atMost larger: Int) {
    addFact([(smaller, 1), (larger, -1)], high: 0)
  }

  /// Says that the sum of counts, each times its factor, is known to lie within bounds.
  ///
  /// - Precondition: Factors are within a million either way.
  public mutating func addFact(
    _ terms: [(cell: Int, factor: Int)], low: Int? = nil, high: Int? = nil
  ) {
    precondition(terms.allSatisfy { cells.indices.contains($0.cell) })
    precondition(terms.allSatisfy { (-1_000_000...1_000_000).contains($0.factor) })
    facts.append(
      Fact(cells: terms.map(\.cell), factors: terms.map(\.factor), low: low, high: high))
  }

  /// Adds a number that is worked out from counts, and says its place in ``statistics``.
  public mutating func add(_ statistic: Statistic) -> Int {
    precondition(statistic.cells.allSatisfy(cells.indices.contains))
    statistics.append(statistic)
    return statistics.count - 1
  }
}
