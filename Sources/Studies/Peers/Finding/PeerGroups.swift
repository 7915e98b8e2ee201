public import Statistics

/// Which areas are most like each area: features prepared by a recipe, the distances between areas,
/// and the nearest of each.
///
///     let groups = try PeerGroups(of: features, areas, PeerRecipe(count: 15))
///     groups.peers(of: 3)                    // the nearest first
///     groups.order(of: 3)                    // all others
///     groups.explanation(from: 3, to: 7)     // why they are near, feature by feature
///
/// Distances are summed in the order of the features. Of areas at exactly the same distance the one
/// that comes first is nearer; nobody is their own peer, even beside an area that is just like them.
///
/// - Complexity: O(*n* · *k* · log *n*) for each feature, and O(*n*² · *p*) for the distances.
public struct PeerGroups: Sendable {
  public let areas: [Area]
  public let recipe: PeerRecipe

  /// The features that are compared: those with a weight above 0.
  public let features: [PreparedFeature]

  /// The features as they are compared, weights in them: an area in each row.
  public let observations: Matrix

  /// The peers as they were found, before any distance was divided.
  public let fit: Peers.Fit

  /// What distances are divided by: the greatest of all, or 1 if they are as they are.
  public let unit: Double

  /// - Throws: All that is in the way at once.
  /// - Precondition: every feature has a value for each area, or NaN.
  public init(
    of features: [PeerFeature], _ areas: [Area], _ recipe: PeerRecipe
  ) throws(Obstacles) {
    precondition(
      features.allSatisfy { $0.values.count == areas.count },
      "every feature has a value for each area")
    let weighted = features.filter { $0.weight > 0 && $0.weight.isFinite }
    var obstacles = Self.obstacles(features, weighted, areas, recipe)
    var prepared: [PreparedFeature] = []
    for feature in weighted where !areas.isEmpty && feature.values.allSatisfy(\.isFinite) {
      do throws(Obstacle) {
        prepared.append(try PreparedFeature(feature, areas, recipe.preparation))
      } catch {
        obstacles.append(error)
      }
    }
    guard obstacles.isEmpty else { throw Obstacles(all: obstacles) }
    var observations = Matrix(rows: areas.count, columns: prepared.count)
    for (column, feature) in prepared.enumerated() {
      for (row, value) in feature.compared.enumerated() { observations[row, column] = value }
    }
    self.areas = areas
    self.recipe = recipe
    self.features = prepared
    self.observations = observations
    fit = Peers(count: recipe.count).fit(observations)
    unit = recipe.isRebased ? observations.greatestDistance ?? 1 : 1
  }

  /// The distance between two areas.
  public func distance(from area: Int, to other: Int) -> Double {
    observations.distance(area, other) / unit
  }

  /// The distances of all pairs of areas: of the first to the second, third, …, of the second to the
  /// third, …
  public var allDistances: [Double] {
    areas.indices.flatMap { area in
      (area + 1..<max(areas.count, area + 1)).map { distance(from: area, to: $0) }
    }
  }

  /// All other areas, the nearest first.
  public func order(of area: Int) -> [Peer] {
    areas.indices.filter { $0 != area }
      .map { Peer(row: $0, distance: observations.distance(area, $0)) }.sorted()
      .map { Peer(row: $0.row, distance: $0.distance / unit) }
  }

  /// The peers of an area, the nearest first.
  public func peers(of area: Int) -> [Peer] {
    fit[of: area].map { Peer(row: $0.row, distance: $0.distance / unit) }
  }
}

extension PeerGroups {
  private static func obstacles(
    _ features: [PeerFeature], _ weighted: [PeerFeature], _ areas: [Area], _ recipe: PeerRecipe
  ) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if recipe.count < 1 || recipe.count >= areas.count {
      obstacles.append(.count(recipe.count, areas: areas.count))
    }
    var names: Set<String> = []
    for feature in features {
      if !names.insert(feature.name).inserted { obstacles.append(.repeated(feature: feature.name)) }
      if !(feature.weight >= 0 && feature.weight.isFinite) {
        obstacles.append(.weight(feature: feature.name, feature.weight))
      }
    }
    if !features.contains(where: { $0.weight > 0 }) { obstacles.append(.nothingWeighted) }
    for feature in weighted {
      let missing = areas.indices.filter { !feature.values[$0].isFinite }
      guard !missing.isEmpty else { continue }
      obstacles.append(.missing(feature: feature.name, areas: missing.map { areas[$0] }))
    }
    return obstacles
  }
}

extension Matrix {
  /// The Euclidean distance between two rows, summed in the order of the columns.
  func distance(_ row: Int, _ other: Int) -> Double {
    var sum = 0.0
    for column in 0..<columns {
      let difference = self[row, column] - self[other, column]
      sum += difference * difference
    }
    return sum.squareRoot()
  }

  /// The greatest distance between two rows, if any two differ.
  fileprivate var greatestDistance: Double? {
    var greatest = 0.0
    for row in 0..<rows {
      for other in 0..<row { greatest = max(greatest, distance(row, other)) }
    }
    return greatest > 0 ? greatest : nil
  }
}
