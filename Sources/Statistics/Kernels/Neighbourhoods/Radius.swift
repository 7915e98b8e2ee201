/// Tells who lies within a radius; few have to be asked for their exact distance.
struct Radius: Sendable {
  let all: Neighbourhoods
  /// How far a seeker looks.
  private let limit: Float
  /// The greatest exact squared distance that is within.
  private let square: Double
  /// A squared distance, in the frame’s unit, that is surely within.
  private let sure: Float

  init(_ square: Double, in all: Neighbourhoods) {
    self.all = all
    self.square = square
    let framed = all.framed(square)
    limit = framed * (1 + Neighbourhoods.slack) + Neighbourhoods.speck
    sure = framed * (1 - Neighbourhoods.slack) - Neighbourhoods.speck
  }

  /// Those of some seeking rows that a row they have met lies within the radius of, as a bit for
  /// each that still looks.
  func bits(
    _ place: Int, _ low: SIMD8<Float>, error: Float, of places: [Int], _ limits: SIMD8<Float>
  ) -> Int32 {
    let near = (low .<= limits).bits
    var found = near & (low + 2 * error .<= sure).bits
    for lane in LaneBits(near & ~found) {
      let square = all.observations.squaredDistance(all.rows[place], all.rows[places[lane]])
      if square <= self.square { found |= 1 << Int32(lane) }
    }
    return found
  }

  /// The limits of the seekers of some places.
  func limits(_ places: [Int]) -> SIMD8<Float> {
    var limits = SIMD8<Float>(repeating: Neighbourhoods.nobody)
    for lane in places.indices { limits[lane] = limit }
    return limits
  }
}
