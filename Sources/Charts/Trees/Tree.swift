/// Which things are joined with which, and at what height: from the nearest two up to all.
///
///     Tree(count: 3, [.init(0, 2, height: 1.5), .init(1, 3, height: 4)])
///     // 0 and 2 are joined at 1.5; then 1 and the two of them, at 4
///
/// The things are clusters 0 to *n* − 1, and the *i*-th join makes cluster *n* + *i*, as in most
/// programs that find such trees.
public struct Tree: Hashable, Sendable {
  /// Two clusters becoming one.
  public struct Join: Hashable, Sendable {
    public let first: Int
    public let second: Int
    /// How far apart they were.
    public let height: Double

    public init(_ first: Int, _ second: Int, height: Double) {
      self.first = first
      self.second = second
      self.height = height
    }
  }

  /// How many things are joined. They are the tree’s leaves.
  public let count: Int
  /// One fewer than there are leaves, from the lowest to the highest.
  public let joins: [Join]
  /// The leaves as they stand beside each other, so that no two branches cross.
  public let order: [Int]
  /// Where the leaves of each cluster stand in ``order``.
  public let spans: [Range<Int>]

  /// - Parameter order: The leaves from one side to the other. If there is none, the first of two
  ///   branches comes first.
  /// - Complexity: O(*n*).
  /// - Precondition: Every cluster but the last is joined once, after it was made, no join is lower
  ///   than one before it, and in the order no branches cross.
  public init(count: Int, _ joins: [Join], order: [Int]? = nil) {
    precondition(joins.count == max(count, 1) - 1, "a tree has one join fewer than leaves")
    var isJoined = [Bool](repeating: false, count: count + joins.count)
    var height = 0.0
    for (index, join) in joins.enumerated() {
      for cluster in [join.first, join.second] {
        precondition(
          (0..<count + index).contains(cluster) && !isJoined[cluster],
          "a join is of two clusters that are there and not joined yet")
        isJoined[cluster] = true
      }
      precondition(
        join.height.isFinite && join.height >= height,
        "heights are numbers from 0, and none is less than one before it")
      height = join.height
    }
    self.count = count
    self.joins = joins
    self.order = order ?? Self.order(joins, count: count)
    spans = Self.spans(joins, self.order, count: count)
  }

  /// The height of the last join.
  public var height: Double { joins.last?.height ?? 0 }

  /// The height at which a cluster was made; that of a leaf is 0.
  public func height(of cluster: Int) -> Double {
    cluster < count ? 0 : joins[cluster - count].height
  }

  /// Goes down the tree, first before second. The stack is our own: a tree can be as deep as it has
  /// leaves.
  private static func order(_ joins: [Join], count: Int) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(count)
    var waiting = count > 0 ? [count + joins.count - 1] : []
    while let cluster = waiting.popLast() {
      guard cluster >= count else {
        order.append(cluster)
        continue
      }
      waiting.append(joins[cluster - count].second)
      waiting.append(joins[cluster - count].first)
    }
    return order
  }

  private static func spans(_ joins: [Join], _ order: [Int], count: Int) -> [Range<Int>] {
    precondition(order.count == count, "the order has each leaf once")
    var spans = [Range<Int>](repeating: 0..<0, count: count + joins.count)
    for (place, leaf) in order.enumerated() {
      precondition(
        (0..<count).contains(leaf) && spans[leaf].isEmpty, "the order has each leaf once")
      spans[leaf] = place..<place + 1
    }
    for (index, join) in joins.enumerated() {
      let (a, b) = (spans[join.first], spans[join.second])
      precondition(
        a.upperBound == b.lowerBound || b.upperBound == a.lowerBound,
        "no branches cross in the order of the leaves")
      spans[count + index] = min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    return spans
  }
}
