import Concurrent
import Statistics

/// How far the peers of each area depend on the weights: how many stay when one weight after the other
/// is moved by a quarter, down and up. Transformations stay as they were chosen.
///
/// - Complexity: O(*f* · *p* · *n*² · *p*) for *f* factors.
public struct WeightSensitivity: Hashable, Sendable {
  public let factors: [Double]

  /// How many peers of each area stay: by feature, by factor, by area.
  public let stayed: [[[Int]]]

  /// How many peers each area has.
  public let count: Int

  /// How one area’s peers depend on the weights.
  public struct OfArea: Hashable, Sendable {
    /// How many stay, on average over features and factors.
    public let mean: Double
    /// The fewest that stay.
    public let least: Int
    /// By which feature and factor the fewest stay: the first of equal ones.
    public let feature: Int
    public let factor: Double
  }

  /// Area by area.
  public let areas: [OfArea]

  /// How many stay when a feature’s weight is moved, on average over areas and factors: feature by
  /// feature.
  public let features: [Double]

  /// - Precondition: there is a factor, and none is negative.
  public init(of groups: PeerGroups, factors: [Double] = [0.75, 1.25]) {
    precondition(!factors.isEmpty, "a weight is moved by one factor at least")
    let chosen = groups.areas.indices.map { Set(groups.fit[of: $0].map(\.row)) }
    let stayed = Array(groups.features.indices).concurrentMap { feature in
      factors.map { factor in
        var weights = [Double](repeating: 1, count: groups.features.count)
        weights[feature] = factor
        let moved = Peers(count: groups.recipe.count, weights: weights).fit(groups.observations)
        return chosen.indices.map { area in
          moved[of: area].count { chosen[area].contains($0.row) }
        }
      }
    }
    self.factors = factors
    self.stayed = stayed
    count = groups.fit.count
    areas = chosen.indices.map { Self.ofArea($0, stayed, factors) }
    features = stayed.map { feature in
      let all = feature.flatMap(\.self)
      return Double(all.reduce(0, +)) / Double(all.count)
    }
  }

  private static func ofArea(
    _ area: Int, _ stayed: [[[Int]]], _ factors: [Double]
  ) -> OfArea {
    var (sum, least, place) = (0, Int.max, (feature: 0, factor: 0))
    for (feature, byFactor) in stayed.enumerated() {
      for (factor, counts) in byFactor.enumerated() {
        sum += counts[area]
        if counts[area] < least { (least, place) = (counts[area], (feature, factor)) }
      }
    }
    return OfArea(
      mean: Double(sum) / Double(stayed.count * factors.count), least: least,
      feature: place.feature, factor: factors[place.factor])
  }
}
