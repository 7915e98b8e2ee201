import Concurrent

/// For each row, its mean distance to the others of its own group, and to the next group.
///
/// Every distance is worked out once, and counts for both its rows. Groups take turns, from the
/// smallest: when it is a group’s turn it meets itself and all that are left, and each of its rows
/// needs room for a sum for each of those. None of them is smaller, so all sums together are never
/// more than a few for each row, however many groups there are.
///
/// - Complexity: O(*n*² · *p*) in time, on all cores, and O(*n* + *m* · *p*) in memory for *m* rows
///   in the largest group.
struct NeighbouringGroups {
  /// 0 for a row alone in its group, and for noise. Both are in units of the greatest number.
  private(set) var inside: [Double]
  /// Infinite for noise.
  private(set) var outside: [Double]

  init(_ groups: Groups, in observations: Matrix) {
    inside = [Double](repeating: 0, count: observations.rows)
    outside = [Double](repeating: .infinity, count: observations.rows)
    let unit = observations.reach(from: observations.sampledMedian)
    let turns = groups.members.sorted { $0.count < $1.count }
    for (turn, members) in turns.enumerated() {
      let blocks = GroupBlocks(observations, members, unit: unit)
      meetOwn(members, blocks)
      meet(members, blocks, turns.dropFirst(turn + 1))
    }
  }

  private mutating func meetOwn(_ members: [Int], _ blocks: GroupBlocks) {
    let pieces = (0..<(members.count + 15) / 16).pieces(16).map {
      members[$0.lowerBound * 16..<min($0.upperBound * 16, members.count)]
    }
    let sums = pieces.concurrentMap { blocks.ownSums($0) }
    for (piece, sums) in zip(pieces, sums) {
      for (row, sum) in zip(piece, sums.others) { inside[row] += sum }
      for (row, sum) in zip(members, sums.members) { inside[row] += sum }
    }
    for row in members { inside[row] /= Double(max(members.count - 1, 1)) }
  }

  private mutating func meet(
    _ members: [Int], _ blocks: GroupBlocks, _ others: ArraySlice<[Int]>
  ) {
    let rows = others.reduce(0) { $0 + $1.count }
    let pieces = others.flatMap { other in
      (0..<other.count).pieces(1 + 16 * other.count / rows).map {
        (rows: other[$0], isLast: $0.upperBound == other.count)
      }
    }
    let sums = pieces.concurrentMap { blocks.sums(to: $0.rows) }
    var reached = [Double](repeating: 0, count: members.count)
    for (piece, sums) in zip(pieces, sums) {
      for (row, sum) in zip(piece.rows, sums.others) {
        outside[row] = min(outside[row], sum / Double(members.count))
      }
      for place in reached.indices { reached[place] += sums.members[place] }
      guard piece.isLast else { continue }
      for (row, sum) in zip(members, reached) {
        outside[row] = min(outside[row], sum / Double(piece.rows.endIndex))
      }
      reached = [Double](repeating: 0, count: members.count)
    }
  }
}
