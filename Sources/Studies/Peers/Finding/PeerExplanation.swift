import Statistics

/// How far apart one feature keeps two areas.
public struct PeerExplanation: Hashable, Sendable {
  /// The place of the feature among those that are compared.
  public let feature: Int

  /// Its share of the squared distance. Those of all features sum to 1; all are 0 where the areas are
  /// alike.
  public let share: Double

  /// By how much the other area is above, as compared: the weight is in it.
  public let difference: Double

  /// What the distance would be if the two were alike in this feature, and all else as it is.
  public let distance: Double

  /// Which in the order of nearness the other would be then, from 1: other areas stay where they are.
  public let rank: Int
}

extension PeerGroups {
  /// The share of each feature in the squared distance between two areas.
  public func contributions(from area: Int, to other: Int) -> [Double] {
    fit.contributions(from: area, to: other)
  }

  /// Which in the order of nearness to an area another is, from 1.
  ///
  /// - Precondition: the two are not the same.
  public func rank(from area: Int, of other: Int) -> Int {
    let distances = areas.indices.map { observations.distance(area, $0) }
    return rank(from: area, of: other, at: distances[other], among: distances)
  }

  /// Why two areas are as near as they are, and what would have to differ: feature by feature.
  ///
  /// - Complexity: O(*n* · *p*) in areas and features.
  /// - Precondition: the two are not the same.
  public func explanation(from area: Int, to other: Int) -> [PeerExplanation] {
    let shares = contributions(from: area, to: other)
    let distances = areas.indices.map { observations.distance(area, $0) }
    return features.indices.map { feature in
      let distance = observations.distance(area, other, without: feature)
      return PeerExplanation(
        feature: feature, share: shares[feature],
        difference: observations[other, feature] - observations[area, feature],
        distance: distance / unit, rank: rank(from: area, of: other, at: distance, among: distances)
      )
    }
  }

  /// Which in the order of nearness to an area another would be at a distance.
  private func rank(
    from area: Int, of other: Int, at distance: Double, among distances: [Double]
  ) -> Int {
    precondition(area != other, "nobody is at a distance from themselves")
    var rank = 1
    for (third, its) in distances.enumerated() where third != area && third != other {
      if its < distance || its == distance && third < other { rank += 1 }
    }
    return rank
  }
}

extension Matrix {
  /// The Euclidean distance between two rows in all columns but one.
  fileprivate func distance(_ row: Int, _ other: Int, without left: Int) -> Double {
    var sum = 0.0
    for column in 0..<columns where column != left {
      let difference = self[row, column] - self[other, column]
      sum += difference * difference
    }
    return sum.squareRoot()
  }
}
