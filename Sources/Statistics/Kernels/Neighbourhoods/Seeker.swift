/// Somebody who looks for rows near some others, of which there are up to eight, a lane for each.
protocol Seeker {
  /// How far each lane still looks, squared and in the frame’s unit; negative for not at all.
  var limits: SIMD8<Float> { get }

  /// Whether the rows of a box are of any interest. At level 0 it is a neighbourhood, at level 1 a
  /// quarter, and so on.
  mutating func wants(_ level: Int, _ box: Int) -> Bool

  /// Meets a row that may be near enough to some lane. Rows meet themselves too.
  ///
  /// - Parameters:
  ///   - low: A squared distance for each lane that the true one is not below, but for the slack
  ///     that limits have.
  ///   - error: How far `low` is below the squared distance that was seen.
  mutating func meet(_ place: Int, _ low: SIMD8<Float>, error: Float)
}
