import Statistics

/// Sorting areas into groups: what a reader of a segmentation waits for.
func clusteringBenchmarks(_ bench: Bench) {
  // The answers are the thousandths in all heights of the tree, as a plain chain of nearest
  // neighbours gave them.
  let tables: [(name: String, rows: Int, columns: Int, thousandths: Int)] = [
    ("practices", 6_500, 30, 53_756_069), ("small-areas", 35_672, 18, 183_153_785),
  ]
  for table in tables {
    bench.run(
      "cluster/ward-\(table.name)", prepare: { indicators(table.rows, table.columns) },
      expecting: table.thousandths
    ) { areas in
      let heights = HierarchicalClustering(linkage: .ward).fit(areas).merges.map(\.height)
      return Int((heights.reduce(0, +) * 1_000).rounded())
    }
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
