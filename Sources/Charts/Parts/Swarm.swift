/// Dots along a line, moved to either side of it so that they can be told apart.
///
/// Each stands where its value is; only across the line does it make room. Dots that find none
/// within reach stand on others.
///
/// - Complexity: O(*n* log *n*) while there is room, and O(*n* · *m*) where *m* stand at one place.
enum Swarm {
  /// How far from the line each dot stands.
  ///
  /// - Parameters:
  ///   - places: Where along the line each dot stands, in any order.
  ///   - size: How far the middles of two dots must lie from each other.
  ///   - reach: How far from the line one may stand.
  static func offsets(_ places: [Double], size: Double, reach: Double) -> [Double] {
    // The line itself first, then by half a dot to this side and to that.
    var choices = [0.0]
    for step in stride(from: size / 2, through: reach, by: size / 2) { choices += [step, -step] }
    var offsets = [Double](repeating: 0, count: places.count)
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    for (rank, dot) in order.enumerated() {
      let near = order[..<rank].reversed().prefix { places[dot] - places[$0] < size }
      func nearest(_ offset: Double) -> Double {
        near.map { other in
          let (along, across) = (places[dot] - places[other], offset - offsets[other])
          return along * along + across * across
        }.min() ?? .infinity
      }
      let free = choices.first { nearest($0) >= size * size * 0.999 }
      offsets[dot] = free ?? choices.max { nearest($0) < nearest($1) } ?? 0
    }
    return offsets
  }
}
