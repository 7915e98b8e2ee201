import Concurrent

/// Whether groups are found again when something that should not matter is changed.
///
///     let stability = Stability(of: KMeans(k: 4))
///     stability.bootstrap(observations)        // for each group, from 0 to 1
///     stability.leavingOut(observations)       // for each feature, how little it mattered
public struct Stability<Method: Clusterer>: Sendable {
  public var clusterer: Method

  public init(of clusterer: Method) { self.clusterer = clusterer }

  /// How well each group is found again in random draws of the rows: the mean, over draws, of the
  /// greatest Jaccard similarity to a group found there. Above 0.75 a group is called stable, below
  /// 0.5 dissolved. The groups are those of `labels`, or if there are none the clusterer’s own.
  ///
  /// A draw takes *n* rows with replacement, and each row drawn counts once. A group none of whose
  /// rows is drawn is not counted in that draw; one that never is has 0. The groups are in the
  /// order of their labels.
  ///
  /// > C. Hennig. "Cluster-wise assessment of cluster stability." *Computational Statistics & Data
  /// > Analysis* 52 (2007).
  public func bootstrap(
    _ observations: Matrix, of labels: [Int?]? = nil, draws: Int = 100, seed: UInt64 = 0
  ) -> [Double] {
    let groups = Groups(labels ?? clusterer.labels(observations))
    let similarities = SplitMix64.seeds(draws, from: seed).concurrentMap { seed in
      var random = SplitMix64(seed: seed)
      var isDrawn = [Bool](repeating: false, count: observations.rows)
      for _ in 0..<observations.rows { isDrawn[random.below(observations.rows)] = true }
      let rows = isDrawn.indices.filter { isDrawn[$0] }
      let found = clusterer.labels(observations.rows(rows))
      return greatestJaccards(groups.count, rows.map { groups.places[$0] }, found)
    }
    return (0..<groups.count).map { group in
      let known = similarities.compactMap { $0[group] }
      return known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
    }
  }

  /// How much groups agree with those found without a feature, for each feature: the adjusted Rand
  /// index. A feature with a low one decides the groups, which are those of `labels`, or if there are
  /// none the clusterer’s own.
  ///
  /// - Precondition: There are at least two features.
  public func leavingOut(_ observations: Matrix, of labels: [Int?]? = nil) -> [Double] {
    precondition(observations.columns > 1, "one feature of several is left out")
    let groups = labels ?? clusterer.labels(observations)
    return Array(0..<observations.columns).concurrentMap { column in
      Agreement(groups, clusterer.labels(observations.without(column: column))).adjustedRand
    }
  }
}

extension Stability where Method: Seeded {
  /// How much the groups found from different seeds agree: the adjusted Rand index of each of
  /// `seeds` with the clusterer’s own.
  public func reseeding(_ observations: Matrix, seeds: [UInt64]) -> [Double] {
    let groups = clusterer.labels(observations)
    return seeds.concurrentMap { seed in
      var other = clusterer
      other.seed = seed
      return Agreement(groups, other.labels(observations)).adjustedRand
    }
  }
}

/// For each of some groups the greatest Jaccard similarity to a group of another grouping, or `nil`
/// for one that has no rows.
private func greatestJaccards(_ count: Int, _ places: [Int?], _ found: [Int?]) -> [Double?] {
  let others = Groups(found)
  var sizes = [Int](repeating: 0, count: count)
  var shared = [[Int]](repeating: [Int](repeating: 0, count: others.count), count: count)
  for (place, other) in zip(places, others.places) {
    guard let place else { continue }
    sizes[place] += 1
    if let other { shared[place][other] += 1 }
  }
  return (0..<count).map { group in
    guard sizes[group] > 0 else { return nil }
    var greatest = 0.0
    for (other, members) in others.members.enumerated() {
      let both = shared[group][other]
      greatest = max(greatest, Double(both) / Double(sizes[group] + members.count - both))
    }
    return greatest
  }
}

extension Matrix {
  /// Some of the rows.
  func rows(_ chosen: [Int]) -> Matrix {
    Matrix(rows: chosen.count, columns: columns, chosen.flatMap { self[row: $0] })
  }

  /// All columns but one.
  func without(column: Int) -> Matrix {
    Matrix(
      rows: rows, columns: columns - 1,
      (0..<rows).flatMap { row in
        (0..<columns).filter { $0 != column }.map { self[row, $0] }
      })
  }
}
