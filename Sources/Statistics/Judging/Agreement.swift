/// How much two groupings of the same rows agree, whatever their numbers.
///
///     let agreement = Agreement(lastYear, thisYear)
///     agreement.adjustedRand    // 1 for the same groups, about 0 for chance
///
/// A row that either grouping leaves out as noise is left out. To count noise as a group of its
/// own, give it a number before.
///
/// - Complexity: O(*n* + *k* · *l*) for *k* and *l* groups.
public struct Agreement: Hashable, Sendable {
  /// How many rows both groupings have in a group.
  public let count: Int

  /// The share of pairs of rows on which both agree that they belong together or apart, rescaled so
  /// that chance gives 0 on average and equality 1. It is 1 where there is nothing to disagree on.
  ///
  /// > L. Hubert, P. Arabie. "Comparing Partitions." *Journal of Classification* 2 (1985).
  public let adjustedRand: Double

  /// How much of one grouping the other tells, from 0 to 1: the information that they share, over
  /// the mean of what each has. It is 1 where both have a single group.
  ///
  /// > A. Strehl, J. Ghosh. "Cluster Ensembles." *JMLR* 3 (2002), with the arithmetic mean.
  public let normalisedMutualInformation: Double

  public init(_ first: [Int?], _ second: [Int?]) {
    let table = Overlap(first, second)
    count = table.total
    adjustedRand = table.adjustedRand
    normalisedMutualInformation = table.normalisedMutualInformation
  }
}

/// How many rows are in each group of one grouping and each of another.
struct Overlap {
  let first: Groups
  let second: Groups
  /// A row for each of the first’s groups.
  private(set) var counts: [[Int]]

  init(_ first: [Int?], _ second: [Int?]) {
    precondition(first.count == second.count, "two groupings of the same rows are compared")
    let shared = zip(first, second).map { $0 != nil && $1 != nil }
    self.first = Groups(zip(first, shared).map { $1 ? $0 : nil })
    self.second = Groups(zip(second, shared).map { $1 ? $0 : nil })
    counts = [[Int]](
      repeating: [Int](repeating: 0, count: self.second.count), count: self.first.count)
    for case (let a?, let b?) in zip(self.first.places, self.second.places) { counts[a][b] += 1 }
  }

  var total: Int { first.rows }

  private static func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }

  var adjustedRand: Double {
    let together = counts.reduce(0) { $1.reduce($0) { $0 + Self.pairs($1) } }
    let inFirst = first.members.reduce(0) { $0 + Self.pairs($1.count) }
    let inSecond = second.members.reduce(0) { $0 + Self.pairs($1.count) }
    let all = Self.pairs(total)
    let expected = all > 0 ? inFirst * inSecond / all : 0
    let most = (inFirst + inSecond) / 2
    return most == expected ? 1 : (together - expected) / (most - expected)
  }

  var normalisedMutualInformation: Double {
    let n = Double(total)
    func entropy(_ groups: Groups) -> Double {
      groups.members.reduce(0) {
        let share = Double($1.count) / n
        return $0 - share * Elementary.log(share)
      }
    }
    let mean = (entropy(first) + entropy(second)) / 2
    guard mean > 0 else { return 1 }
    var shared = 0.0
    for (a, row) in counts.enumerated() {
      for (b, count) in row.enumerated() where count > 0 {
        let product = Double(first.members[a].count) * Double(second.members[b].count)
        shared += Double(count) / n * Elementary.log(Double(count) * n / product)
      }
    }
    return max(0, min(1, shared / mean))
  }
}
