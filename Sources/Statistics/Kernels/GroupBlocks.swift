/// Rows in the order of their groups, four side by side, so that the distances from one row to all
/// of a group are summed without asking whose each is.
///
/// The last block of a group is filled up with places that count for nothing.
struct GroupBlocks: Sendable {
  private typealias Lanes = SIMD4<Double>

  private let columns: Int
  private var points: [Lanes] = []
  /// 1 for a row, 0 for a place that nobody has.
  private var counts: [Lanes] = []
  /// The blocks of each group.
  private var ranges: [Range<Int>] = []

  init(_ observations: Matrix, _ groups: Groups) {
    columns = observations.columns
    for members in groups.members {
      let start = counts.count
      for first in stride(from: 0, to: members.count, by: 4) {
        var count = Lanes.zero
        var block = [Lanes](repeating: .zero, count: columns)
        for lane in 0..<min(4, members.count - first) {
          count[lane] = 1
          for column in 0..<columns {
            block[column][lane] = observations[members[first + lane], column]
          }
        }
        counts.append(count)
        points += block
      }
      ranges.append(start..<counts.count)
    }
  }

  /// Sets the sum of the distances from a point to the rows of each group.
  func sumDistances(from point: ArraySlice<Double>, to sums: inout [Double]) {
    let (all, counts, point) = (points.span, counts.span, point.span)
    for group in sums.indices {
      var total = Lanes.zero
      for block in ranges[group] {
        var squares = Lanes.zero
        let start = block * columns
        for column in 0..<columns {
          let difference = all[start + column] - Lanes(repeating: point[column])
          squares += difference * difference
        }
        total += squares.squareRoot() * counts[block]
      }
      sums[group] = total.sum()
    }
  }
}
