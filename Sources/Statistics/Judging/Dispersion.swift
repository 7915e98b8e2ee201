extension Matrix {
  /// The sum of squared distances from the rows to the means of their groups: what grouping leaves
  /// unexplained. Noise is left out.
  ///
  /// - Complexity: O(*n* · *p*).
  public func inertia(of labels: [Int?]) -> Double {
    let groups = checked(labels)
    let means = means(of: groups)
    return groups.members.enumerated().reduce(0) { sum, group in
      group.element.reduce(sum) { $0 + squaredDistance($1, to: means, group.offset) }
    }
  }

  /// How far groups stand apart for how wide they are: the variance between means over the variance
  /// within groups, each by its degrees of freedom. Greater is better; it is infinite where every
  /// group is a single point, and `nil` with fewer than two groups or with no more rows than
  /// groups. Noise is left out.
  ///
  /// - Complexity: O(*n* · *p*).
  ///
  /// > T. Caliński, J. Harabasz. "A dendrite method for cluster analysis." *Communications in
  /// > Statistics* 3 (1974).
  public func calinskiHarabasz(of labels: [Int?]) -> Double? {
    let groups = checked(labels)
    guard groups.count > 1, groups.rows > groups.count else { return nil }
    let means = means(of: groups)
    let centre = Matrix(rows: 1, columns: columns, mean(of: groups.members.flatMap(\.self)))
    var between = 0.0
    for (group, members) in groups.members.enumerated() {
      between += Double(members.count) * means.squaredDistance(group, to: centre, 0)
    }
    let within = inertia(of: labels) / Double(groups.rows - groups.count)
    return between / Double(groups.count - 1) / within
  }

  /// How much groups overlap: the mean over groups of the worst ratio of two groups’ widths to the
  /// distance of their means. Less is better, from 0; it is infinite where two means coincide, and
  /// `nil` with fewer than two groups. Noise is left out.
  ///
  /// A group’s width is the mean distance of its rows to its mean.
  ///
  /// - Complexity: O(*n* · *p* + *k*² · *p*).
  ///
  /// > D. Davies, D. Bouldin. "A Cluster Separation Measure." *IEEE PAMI* 1 (1979).
  public func daviesBouldin(of labels: [Int?]) -> Double? {
    let groups = checked(labels)
    guard groups.count > 1 else { return nil }
    let means = means(of: groups)
    let widths = groups.members.enumerated().map { group, members in
      members.reduce(0) { $0 + squaredDistance($1, to: means, group).squareRoot() }
        / Double(members.count)
    }
    var sum = 0.0
    for a in 0..<groups.count {
      var worst = 0.0
      for b in 0..<groups.count where b != a {
        let apart = means.squaredDistance(a, b).squareRoot()
        worst = max(worst, apart > 0 ? (widths[a] + widths[b]) / apart : .infinity)
      }
      sum += worst
    }
    return sum / Double(groups.count)
  }

  private func checked(_ labels: [Int?]) -> Groups {
    refuseMissing(self)
    precondition(labels.count == rows, "there is a label for each observation")
    return Groups(labels)
  }
}
