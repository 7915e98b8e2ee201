import Statistics

/// A group of areas: who is in it, and what sets it apart.
public struct Group: Hashable, Sendable {
  /// The areas in it, in the order of the table.
  public let members: [Int]

  /// The member that is nearest to the middle of the group, and those that are less near to it than
  /// to another group, the most doubtful first.
  public let typical: Int
  public let marginal: [Int]

  /// How well members fit on average, from −1 to 1; `nil` where there is no other group.
  public let fit: Double?

  /// For each measure how the group differs from all others.
  public let profile: [Difference]

  /// How far a group is from the others in a measure.
  public struct Difference: Hashable, Sendable {
    public let measure: Int
    /// The mean of the group and of all others, in the form that was compared.
    public let mean: Double
    public let others: Double
    /// Their difference in units of the spread within the two, as of samples: Cohen’s *d*. `nil` if
    /// there are no others, or nothing varies.
    ///
    /// > J. Cohen. *Statistical Power Analysis for the Behavioral Sciences*, 2nd ed. 1988, 2.5.
    public let size: Double?
    /// How far the group’s mean is from the mean of all, in units of the spread of all.
    public let spreads: Double
  }

  /// The differences of some size, the greatest first.
  public func differences(of least: Double = 0.5) -> [Difference] {
    profile.filter { abs($0.size ?? 0) >= least }
      .sorted { (-abs($0.size ?? 0), $0.measure) < (-abs($1.size ?? 0), $1.measure) }
  }
}

extension Group {
  static func all(
    _ found: Grouping.Fit, _ prepared: Prepared, _ silhouette: Silhouette?
  ) -> [Group] {
    var members = [[Int]](repeating: [], count: found.groups)
    for (area, label) in found.labels.enumerated() { members[label].append(area) }
    return members.map { members in
      let values = members.map { silhouette?.values[$0] ?? 0 }
      let doubtful = members.indices.filter { values[$0] < 0 }
        .sorted { (values[$0], members[$0]) < (values[$1], members[$1]) }
      return Group(
        members: members, typical: typical(members, prepared.standardised),
        marginal: doubtful.map { members[$0] },
        fit: silhouette == nil || members.isEmpty
          ? nil : values.reduce(0, +) / Double(members.count),
        profile: (0..<prepared.used.columns).map { difference($0, members, prepared) })
    }
  }

  /// The member that is nearest to the mean of all members.
  private static func typical(_ members: [Int], _ observations: Matrix) -> Int {
    let centre = observations.centre(of: members)
    func distance(_ area: Int) -> Double {
      zip(observations[row: area], centre).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    return members.min { (distance($0), $0) < (distance($1), $1) } ?? 0
  }

  private static func difference(
    _ measure: Int, _ members: [Int], _ prepared: Prepared
  ) -> Difference {
    let column = prepared.used[column: measure]
    let isMember = Set(members)
    let own = Moments(members.map { column[$0] })
    let rest = column.indices.filter { !isMember.contains($0) }.map { column[$0] }
    let spreads =
      members.reduce(0) { $0 + prepared.standardised[$1, measure] } / Double(members.count)
    guard !rest.isEmpty else {
      return Difference(
        measure: measure, mean: own.mean, others: own.mean, size: nil, spreads: spreads)
    }
    let others = Moments(rest)
    // The spread within both, each by its number; the whole’s where neither varies.
    let within =
      (own.variance * Double(members.count) + others.variance * Double(rest.count))
      / Double(max(column.count - 2, 1))
    let spread = within > 0 ? within.squareRoot() : Moments(column).standardDeviation
    return Difference(
      measure: measure, mean: own.mean, others: others.mean,
      size: spread > 0 ? (own.mean - others.mean) / spread : nil, spreads: spreads)
  }
}

extension Matrix {
  /// The mean of some rows.
  func centre(of rows: [Int]) -> [Double] {
    (0..<columns).map { column in
      rows.reduce(0) { $0 + self[$1, column] } / Double(Swift.max(rows.count, 1))
    }
  }
}
