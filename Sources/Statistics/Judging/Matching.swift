/// Which group of one grouping is which of another, so that a group keeps its number, and its
/// colour, from one year to the next.
///
///     let matching = Matching(from: lastYear, to: thisYear)
///     matching.relabelled       // this year’s groups under last year’s numbers
///
/// Groups are paired one to one so that as many rows as possible are in both of a pair. Two groups
/// that share no row are never a pair.
///
/// - Complexity: O(*n* + *k*³).
public struct Matching: Hashable, Sendable {
  /// Two groups that are one, by their numbers, and how many rows they share.
  public struct Pair: Hashable, Sendable {
    public let from: Int
    public let to: Int
    public let shared: Int
  }

  /// In the order of the first grouping’s numbers.
  public let pairs: [Pair]

  /// The second grouping under the first one’s numbers. A group that is nobody’s match has a new
  /// number, above all of the first’s.
  public let relabelled: [Int?]

  /// - Parameters:
  ///   - first: The numbers to keep, for the same rows as `second`; noise matches nothing.
  ///   - second: The groups to find again.
  public init(from first: [Int?], to second: [Int?]) {
    let table = Overlap(first, second)
    let size = max(table.first.count, table.second.count)
    var costs = Matrix(rows: size, columns: size)
    for (a, row) in table.counts.enumerated() {
      for (b, count) in row.enumerated() { costs[a, b] = -Double(count) }
    }
    pairs = assignment(costs).enumerated().compactMap { a, b in
      guard a < table.first.count, b < table.second.count, table.counts[a][b] > 0 else {
        return nil
      }
      return Pair(
        from: table.first.labels[a], to: table.second.labels[b], shared: table.counts[a][b])
    }
    var numbers = Dictionary(uniqueKeysWithValues: pairs.map { ($0.to, $0.from) })
    var next = (first.compactMap(\.self).max() ?? -1) + 1
    for label in Groups(second).labels where numbers[label] == nil {
      numbers[label] = next
      next += 1
    }
    relabelled = second.map { label in label.flatMap { numbers[$0] } }
  }
}
