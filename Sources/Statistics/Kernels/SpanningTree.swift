/// The edges of the shortest tree that connects all rows, which is single linkage under another
/// name: cut the longest edges, and what still hangs together is its clusters.
///
/// With `reaches`, no distance counts as less than the reach of either row.
///
/// Prim’s algorithm, with each distance worked out when it is asked for.
///
/// - Complexity: O(*n*² · *p*) for *n* rows of *p* columns, in memory for *n* numbers.
///
/// > J. Gower, G. Ross. "Minimum Spanning Trees and Single Linkage Cluster Analysis." *Applied
/// > Statistics* 18 (1969).
func spanningTree(_ observations: Matrix, reaches: [Double]? = nil) -> [Join] {
  var outside = Array(1..<observations.rows)
  var nearest = [Double](repeating: .infinity, count: observations.rows)
  var neighbours = [Int](repeating: 0, count: observations.rows)
  var joins: [Join] = []
  joins.reserveCapacity(outside.count)
  var newest = 0
  while !outside.isEmpty {
    var best = 0
    for (place, row) in outside.enumerated() {
      var distance = observations.squaredDistance(newest, row).squareRoot()
      if let reaches { distance = max(distance, reaches[newest], reaches[row]) }
      if distance < nearest[row] { (nearest[row], neighbours[row]) = (distance, newest) }
      if nearest[row] < nearest[outside[best]] { best = place }
    }
    let row = outside.remove(at: best)
    joins.append(Join(first: neighbours[row], second: row, height: nearest[row]))
    newest = row
  }
  return joins
}
