public import Statistics

/// A feature that areas are compared by.
public struct PeerFeature: Hashable, Sendable {
  public var name: String

  /// How much it counts: it stretches the feature’s axis. One of 0 is not compared.
  public var weight: Double

  /// Area by area; NaN where it is missing.
  public var values: [Double]

  /// The transformation to use, whatever the recipe would choose; `nil` leaves it to the recipe.
  public var transformation: MostNormal.Candidate?

  public init(
    _ name: String, weight: Double = 1, _ values: [Double],
    transformation: MostNormal.Candidate? = nil
  ) {
    self.name = name
    self.weight = weight
    self.values = values
    self.transformation = transformation
  }
}

/// How peers are found: what is made of features, and how many peers each area has.
///
/// Distances are Euclidean in all recipes; a weight enters the squared distance squared.
///
/// > NHS England. *Adult Social Care Local Authority Peer Groups*.
/// > CIPFA. *Nearest Neighbours Model*.
/// > NHS England. *Model Health System: peer groups of integrated care boards*.
public struct PeerRecipe: Hashable, Sendable {
  public enum Preparation: Hashable, Sendable {
    /// The transformation of these that makes the feature most like a normal distribution, then from
    /// 0 for the least to the weight for the greatest: NHS England’s, for adult social care.
    case mostNormal([MostNormal.Candidate] = MostNormal.Candidate.allCases)

    /// In spreads (of the population) from the mean, times the weight: CIPFA’s.
    case standardised

    /// Drawn in to so many spreads above the mean, the root of that, then in spreads from its mean,
    /// times the weight: NHS Model Health’s, with 5.
    case capped(spreads: Double = 5)
  }

  /// How many peers each area has.
  public var count: Int
  public var preparation: Preparation

  /// Whether distances are divided by the greatest of all, so that the two areas that are farthest
  /// apart are at distance 1. It is of all pairs, not of each area’s, so that a distance means the same
  /// whoever’s it is; the order of peers does not depend on it.
  public var isRebased: Bool

  public init(
    count: Int = 15, _ preparation: Preparation = .mostNormal(), isRebased: Bool = false
  ) {
    self.count = count
    self.preparation = preparation
    self.isRebased = isRebased
  }
}
