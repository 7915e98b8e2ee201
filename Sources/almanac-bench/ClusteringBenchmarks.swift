import Statistics

/// Sorting areas into groups, and finding their peers: what a reader of a segmentation waits for.
func clusteringBenchmarks(_ bench: Bench) {
  let practices = Table(name: "practices", rows: 6_500, columns: 30)
  let smallAreas = Table(name: "small-areas", rows: 35_672, columns: 18)
  // The thousandths in all heights of the tree, as a plain chain of nearest neighbours gave them.
  ward(bench, practices, thousandths: 53_756_069)
  ward(bench, smallAreas, thousandths: 183_153_785)
  // The least inertias and the silhouettes are those of scikit-learn 1.9.1.
  elbow(bench, practices, inertias: 6_061_451)
  elbow(bench, smallAreas, inertias: 19_453_027)
  silhouette(bench, practices, millionths: 15_603)
  silhouette(bench, smallAreas, millionths: 29_594)
  // As a plain search among the leaves of a tree gave them.
  peers(bench, practices, thousandths: 510_679_021)
  peers(bench, smallAreas, thousandths: 1_720_493_591)
  densities(bench, practices, radius: 4.5, found: [16, 4_614])
  densities(bench, smallAreas, radius: 2.8, found: [61, 23_073])
  mixture(bench, practices, likelihood: -32.9)
  mixture(bench, smallAreas, likelihood: -23.5)
}

private struct Table {
  let name: String
  let rows: Int
  let columns: Int
}

private func ward(_ bench: Bench, _ table: Table, thousandths: Int) {
  bench.run(
    "cluster/ward-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: thousandths
  ) { areas in
    let heights = HierarchicalClustering(linkage: .ward).fit(areas).merges.map(\.height)
    return Int((heights.reduce(0, +) * 1_000).rounded())
  }
}

/// Whether the inertias of 2 to 12 groups are in sum what they are known to be, or less. A thousandth
/// more is allowed, as ten starts at random may lead elsewhere.
private func elbow(_ bench: Bench, _ table: Table, inertias: Double) {
  bench.run(
    "cluster/elbow-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: true
  ) { areas in
    Elbow(groups: 2...12).fit(areas).inertias.reduce(0, +) < inertias * 1.001
  }
}

/// The millionths in the mean silhouette of eight groups: by whether each of the first three features
/// is above nought.
private func silhouette(_ bench: Bench, _ table: Table, millionths: Int) {
  bench.run(
    "cluster/silhouette-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: millionths
  ) { areas in
    let octants = (0..<areas.rows).map { row in
      (0..<3).reduce(0) { 2 * $0 + (areas[row, $1] > 0 ? 1 : 0) }
    }
    return Int(((Silhouette(of: octants, in: areas)?.mean ?? 0) * 1e6).rounded())
  }
}

/// Fifteen peers of everybody, and the thousandths in all their distances.
private func peers(_ bench: Bench, _ table: Table, thousandths: Int) {
  bench.run(
    "cluster/peers-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: thousandths
  ) { areas in
    let fit = Peers(count: 15).fit(areas)
    let distances = (0..<areas.rows).lazy.flatMap { fit[of: $0].lazy.map(\.distance) }
    return Int((distances.reduce(0, +) * 1_000).rounded())
  }
}

/// How many groups there are, and how many areas are in none.
private func densities(_ bench: Bench, _ table: Table, radius: Double, found: [Int]) {
  bench.run(
    "cluster/dbscan-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: found
  ) { areas in
    let fit = DBSCAN(radius: radius, minimum: 10).fit(areas)
    return [fit.count, fit.labels.count { $0 == nil }]
  }
}

/// Whether eight components are at least as likely, by the mean area, as they are known to be: from
/// other *k*-means groups come other likelihoods.
private func mixture(_ bench: Bench, _ table: Table, likelihood: Double) {
  bench.run(
    "cluster/mixture-\(table.name)", prepare: { indicators(table.rows, table.columns) },
    expecting: true
  ) { areas in
    let mixture = GaussianMixture(
      components: 8, starts: .groups, restarts: 1, iterations: 100, tolerance: 1e-3)
    return mixture.fit(areas).logLikelihood / Double(areas.rows) >= likelihood
  }
}

/// Areas whose features follow from five things that nobody measured, and from themselves.
func indicators(_ rows: Int, _ columns: Int) -> Matrix {
  var random = SplitMix64(seed: 12)
  let chance = { (0..<3).reduce(0) { sum, _ in sum + Double.random(in: -1..<1, using: &random) } }
  let effects = Matrix(rows: 5, columns: columns, (0..<5 * columns).map { _ in chance() })
  var areas = Matrix(rows: rows, columns: columns)
  for row in 0..<rows {
    let causes = (0..<5).map { _ in chance() }
    for column in 0..<columns {
      let common = (0..<5).reduce(0) { $0 + causes[$1] * effects[$1, column] }
      areas[row, column] = common + chance() / 2
    }
  }
  return areas
}
