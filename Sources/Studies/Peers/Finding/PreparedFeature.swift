public import Statistics

/// A feature as it is compared, and what else it could have become.
public struct PreparedFeature: Hashable, Sendable {
  public let feature: PeerFeature

  /// What each transformation makes of it: all of the recipe’s candidates and the one that was asked
  /// for, or the only one that the recipe knows.
  public let trials: [MostNormal.Trial]

  /// The place of the trial that was chosen.
  public let choice: Int

  /// What is compared, the weight in it: area by area.
  public let compared: [Double]

  public var name: String { feature.name }
  public var weight: Double { feature.weight }
  public var chosen: MostNormal.Trial { trials[choice] }

  /// Whether all areas have the same value: the feature then tells no two apart.
  public var isConstant: Bool { feature.values.allSatisfy { $0 == feature.values.first } }

  /// - Precondition: all values are finite.
  init(
    _ feature: PeerFeature, _ areas: [Area], _ preparation: PeerRecipe.Preparation
  ) throws(PeerGroups.Obstacle) {
    let candidates = preparation.candidates(besides: feature.transformation)
    let trials = MostNormal(candidates).trials(preparation.drawnIn(feature.values))
    let choice = try Self.choice(of: trials, feature, areas, preparation)
    self.feature = feature
    self.trials = trials
    self.choice = choice
    compared = preparation.scaled(trials[choice].images, to: feature.weight)
  }

  /// The transformation that was asked for; else, of those that are possible, the one with the greatest
  /// W, and the first of equal ones, or where there is no W.
  private static func choice(
    of trials: [MostNormal.Trial], _ feature: PeerFeature, _ areas: [Area],
    _ preparation: PeerRecipe.Preparation
  ) throws(PeerGroups.Obstacle) -> Int {
    let asked = feature.transformation ?? preparation.only
    let possible = trials.indices.filter {
      trials[$0].transformation != nil && (asked == nil || trials[$0].candidate == asked)
    }
    guard var best = possible.first else {
      guard let asked else { throw .noCandidate(feature: feature.name) }
      throw .noImage(
        feature: feature.name, asked,
        areas: areas.indices.filter { !asked.domain.contains(feature.values[$0]) }.map { areas[$0] }
      )
    }
    for trial in possible where trials[trial].test?.w ?? 0 > trials[best].test?.w ?? 0 {
      best = trial
    }
    return best
  }
}

extension PeerRecipe.Preparation {
  /// The only transformation of a recipe that does not choose.
  fileprivate var only: MostNormal.Candidate? {
    switch self {
    case .mostNormal: nil
    case .standardised: .identity
    case .capped: .squareRoot
    }
  }

  /// What is tried, with the transformation that was asked for.
  fileprivate func candidates(besides asked: MostNormal.Candidate?) -> [MostNormal.Candidate] {
    switch self {
    case .mostNormal(let candidates):
      candidates + (asked.map { candidates.contains($0) ? [] : [$0] } ?? [])
    case .standardised, .capped: [asked ?? only].compactMap(\.self)
    }
  }

  /// What is transformed.
  fileprivate func drawnIn(_ values: [Double]) -> [Double] {
    guard case .capped(let spreads) = self else { return values }
    let moments = Moments(values)
    let cap = moments.mean + spreads * moments.standardDeviation
    return values.map { min($0, cap) }
  }

  /// Images on the scale of their weight; all 0 if they do not differ.
  fileprivate func scaled(_ images: [Double], to weight: Double) -> [Double] {
    let column = Matrix(rows: images.count, columns: 1, images)
    switch self {
    case .mostNormal:
      return Scaling(.range(0...weight)).fit(column).apply(column)[column: 0]
    case .standardised, .capped:
      return Scaling(.standard).fit(column).apply(column)[column: 0].map { $0 * weight }
    }
  }
}
