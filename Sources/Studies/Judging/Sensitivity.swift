import Statistics

/// How far the groups depend on a choice that was made before them: each alternative, and how far
/// the groups found with it agree with the chosen ones.
public struct Sensitivity: Sendable {
  public struct Alternative: Hashable, Sendable {
    public let preparation: Preparation
    /// `nil` where areas cannot be compared in this way.
    public let agreement: Double?
    public let isChosen: Bool
  }

  public let alternatives: [Alternative]

  /// - Parameter chosen: a study of the table, made with `preparation`.
  public init(
    of chosen: Segmentation, made preparation: Preparation, _ grouping: Grouping,
    against alternatives: [Preparation]
  ) {
    var same = grouping
    same.count = .fixed(chosen.grouping.groups)
    self.alternatives = alternatives.map { alternative in
      guard alternative != preparation else {
        return Alternative(preparation: alternative, agreement: 1, isChosen: true)
      }
      let prepared = try? alternative(chosen.table)
      let labels = prepared.map { same.fit($0.standardised).labels }
      return Alternative(
        preparation: alternative,
        agreement: labels.map { Agreement(chosen.grouping.labels, $0).adjustedRand },
        isChosen: false)
    }
  }
}
