/// How much of each feature the others already say: by what factor the variance of its coefficient
/// in a regression is larger than if it were unrelated to them.
///
///     varianceInflation(of: areas)     // [1.2, 8.4, 9.1]: the last two say the same
///
/// It is 1/(1 − *R*²), *R*² being that of the feature predicted by all the others and a constant. A
/// feature that others make up exactly, as shares that add to 1 do, has an infinite factor, and so
/// has one that does not vary; neither spoils the factors of the rest.
///
/// - Complexity: O(*n* · *p*²), by the singular values of the standardised features.
///
/// > D. Belsley, E. Kuh, R. Welsch. *Regression Diagnostics*, chapter 3. Wiley 1980.
///
/// - Precondition: all elements are finite.
public func varianceInflation(of observations: Matrix) -> [Double] {
  precondition(
    observations.isFinite, "variance inflation is of numbers: fill missing ones before")
  let directions = observations.features.map(unitDirection)
  let varying = directions.indices.filter { directions[$0] != nil }
  let vectors = directions.compactMap { $0 }
  let count = vectors.count
  var inflation = [Double](repeating: .infinity, count: observations.columns)
  guard count > 0 else { return inflation }

  let decomposition = RightSingularVectors(of: vectors)
  for (place, column) in varying.enumerated() {
    var factor = 0.0
    for (k, length) in decomposition.lengths.enumerated() {
      let share = decomposition.vectors[k, place]
      // An axis of no length is an exact relation between the features that have a share in it.
      if length > 1e-10 {
        factor += (share / length) * (share / length)
      } else if abs(share) > 1e-8 {
        factor = .infinity
      }
    }
    inflation[column] = max(factor, 1)
  }
  return inflation
}
