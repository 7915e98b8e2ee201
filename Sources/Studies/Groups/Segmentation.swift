public import Statistics

/// Which areas resemble each other: the numbers of a table prepared, their main directions, and the
/// groups that areas fall into.
///
///     let study = try Segmentation(of: table, Preparation(form: .shares), Grouping(.ward))
///     study.groups[0].members
///     study.groups[0].differences.first      // what sets the group apart most
public struct Segmentation: Sendable {
  /// The table by the measures that were kept.
  public let table: AreaTable
  public let prepared: Prepared

  /// Which of the measures asked for were kept, and why others were not.
  public let choice: FeatureChoice.Fit

  public let components: PrincipalComponents.Fit
  public let scores: Matrix
  public let grouping: Grouping.Fit
  public let silhouette: Silhouette?
  public let groups: [Group]

  /// Areas that are unusual in all measures together.
  public let outliers: [Outlier]

  public struct Outlier: Hashable, Sendable {
    public let area: Int
    /// In spreads, along the main directions.
    public let distance: Double
    /// The measure that is farthest from its mean, and how many spreads.
    public let measure: Int
    public let spreads: Double
  }

  public init(
    of table: AreaTable, _ preparation: Preparation, _ grouping: Grouping,
    choosing choice: FeatureChoice = FeatureChoice()
  ) throws(Preparation.Obstacle) {
    let all = try preparation(table)
    let chosen = choice.fit(all.compared)
    let isWhole = chosen.dropped.isEmpty
    let table = isWhole ? table : table.keeping(chosen.kept)
    let prepared = isWhole ? all : try preparation(table)
    let observations = prepared.standardised
    let found = grouping.fit(observations)
    self.table = table
    self.prepared = prepared
    self.choice = chosen
    components = PrincipalComponents().fit(observations)
    scores = components.scores(observations)
    self.grouping = found
    silhouette = Silhouette(of: found.labels, in: observations)
    groups = Group.all(found, prepared, silhouette)
    outliers = Self.outliers(in: prepared.scaling.apply(prepared.used))
  }

  private static func outliers(in observations: Matrix) -> [Outlier] {
    let fit = MahalanobisOutliers(chance: 0.001).fit(observations)
    let distances = fit.distances(observations)
    return distances.indices.filter { distances[$0] > fit.limit }
      .sorted { (-distances[$0], $0) < (-distances[$1], $1) }
      .map { area in
        let row = Array(observations[row: area])
        let measure = row.indices.max { abs(row[$0]) < abs(row[$1]) } ?? 0
        return Outlier(
          area: area, distance: distances[area], measure: measure, spreads: row[measure])
      }
  }
}
