/// Places along a line for labels that would stand on each other if each stood where it belongs.
///
/// They keep their order, do not overlap, and stand as near to where they belong as that allows: the
/// sum of the squared distances is the least there is.
///
/// How this works: with the lengths of the labels taken out, places that may not overlap are places
/// that may not fall. The nearest such are found by pooling neighbours that would fall, and a pool
/// stands at its mean; limits at the ends only cut the result off.
///
/// **Edge cases**: labels that do not fit between the ends begin at the first and run over the last.
///
/// - Complexity: O(*n* log *n*).
///
/// > M. Ayer, H. Brunk, G. Ewing, W. Reid, E. Silverman. “An Empirical Distribution Function for
/// > Sampling with Incomplete Information.” *Annals of Mathematical Statistics* 26, 1955.
enum Spreading {
  /// - Parameters:
  ///   - wishes: Where the middle of each label belongs, in any order.
  ///   - lengths: How much of the line each takes.
  /// - Returns: Where the middle of each comes to stand.
  static func places(
    _ wishes: [Double], lengths: [Double], within ends: ClosedRange<Double>
  ) -> [Double] {
    precondition(wishes.count == lengths.count, "each label has a place and a length")
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    guard let first = order.first, let last = order.last else { return [] }
    // How far each stands from the first where all of them touch.
    var shifts = [0.0]
    for (label, next) in zip(order, order.dropFirst()) {
      shifts.append(shifts[shifts.count - 1] + (lengths[label] + lengths[next]) / 2)
    }
    let pooled = rising(zip(order, shifts).map { wishes[$0] - $1 })
    let least = ends.lowerBound + lengths[first] / 2
    let greatest = ends.upperBound - lengths[last] / 2 - shifts[shifts.count - 1]
    var places = wishes
    for (index, label) in order.enumerated() {
      places[label] = max(min(pooled[index], greatest), least) + shifts[index]
    }
    return places
  }

  /// The numbers nearest to those given of which none is less than the one before.
  private static func rising(_ numbers: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Double)] = []
    for number in numbers {
      var pool = (sum: number, count: 1.0)
      while let before = pools.last, before.sum / before.count > pool.sum / pool.count {
        pool = (pool.sum + before.sum, pool.count + before.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    return pools.flatMap { Array(repeating: $0.sum / $0.count, count: Int($0.count)) }
  }
}
