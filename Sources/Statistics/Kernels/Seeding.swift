/// Starting points for *k*-means: rows far from each other, drawn with a chance that grows with the
/// squared distance to those already drawn. Of some draws the one that helps most is kept.
///
/// There are fewer than asked for where there are fewer different rows.
///
/// - Complexity: O(*n* · *p* · *k* · log *k*).
///
/// > D. Arthur, S. Vassilvitskii. "k-means++: The Advantages of Careful Seeding." SODA 2007, with
/// > the greedy choice of its section 6.
struct Seeding {
  var k: Int
  var random: SplitMix64

  mutating func callAsFunction(_ observations: Matrix) -> Matrix {
    var chosen = [random.below(observations.rows)]
    var nearest = (0..<observations.rows).map {
      observations.squaredDistanceInStrands($0, to: observations, chosen[0])
    }
    let draws = 2 + Int(Elementary.log(Double(k)))
    while chosen.count < k {
      let total = nearest.reduce(0, +)
      guard total > 0 else { break }
      var best: (row: Int, nearest: [Double], sum: Double)?
      for _ in 0..<draws {
        let row = draw(nearest, total)
        var sum = 0.0
        var closer = nearest
        for other in 0..<observations.rows {
          closer[other] = min(
            closer[other], observations.squaredDistanceInStrands(other, to: observations, row))
          sum += closer[other]
        }
        if sum < best?.sum ?? .infinity { best = (row, closer, sum) }
      }
      // Nothing is less than infinity where squares overflow.
      guard let best else { break }
      chosen.append(best.row)
      nearest = best.nearest
    }
    return Matrix(
      rows: chosen.count, columns: observations.columns,
      chosen.flatMap { observations[row: $0] })
  }

  /// A row, with a chance in proportion to its weight.
  private mutating func draw(_ weights: [Double], _ total: Double) -> Int {
    var rest = random.unit() * total
    var last = 0
    for (row, weight) in weights.enumerated() where weight > 0 {
      if rest < weight { return row }
      rest -= weight
      last = row
    }
    return last
  }
}
