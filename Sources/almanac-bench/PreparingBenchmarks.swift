import Statistics

/// Preparing, describing and reducing areas: what stands before any clustering.
func preparingBenchmarks(_ bench: Bench) {
  let tables: [(name: String, rows: Int, columns: Int)] = [
    ("practices", 6_500, 30), ("small-areas", 35_672, 18),
  ]
  for table in tables {
    let areas = { skewed(table.rows, table.columns) }
    bench.run("prepare/pca-\(table.name)", prepare: areas, expecting: 1_000) { areas in
      let ratios = PrincipalComponents().fit(areas).explainedVarianceRatio
      return Int((ratios.reduce(0, +) * 1_000).rounded())
    }
    bench.run("prepare/pearson-\(table.name)", prepare: areas, expecting: table.columns) {
      let coefficients = Correlation(.pearson).fit($0).coefficients
      return (0..<coefficients.rows).count { coefficients[$0, $0] == 1 }
    }
    bench.run("prepare/spearman-\(table.name)", prepare: areas, expecting: table.columns) {
      let coefficients = Correlation(.spearman).fit($0).coefficients
      return (0..<coefficients.rows).count { coefficients[$0, $0] == 1 }
    }
  }
  bench.run("prepare/yeo-johnson", prepare: { skewed(6_500, 30) }, expecting: 30) { areas in
    (0..<areas.columns).count {
      abs(PowerTransformation(.yeoJohnson).fit(areas[column: $0]).lambda) < 1
    }
  }
  bench.run("prepare/most-normal", prepare: { skewed(151, 15) }, expecting: 15) { areas in
    (0..<areas.columns).count { MostNormal().fit(areas[column: $0]).test != nil }
  }
  bench.run("prepare/nearest-imputation", prepare: { gappy(6_500, 30) }, expecting: 1_950) {
    NearestImputation(k: 5).fit($0).apply($0).cells.count
  }
}

/// Areas whose features share something with each other, and are mostly small with a few great.
private func skewed(_ rows: Int, _ columns: Int) -> Matrix {
  var random = SplitMix64(seed: 11)
  var areas = Matrix(rows: rows, columns: columns)
  for row in 0..<rows {
    let common = Double.random(in: 0..<1, using: &random)
    for column in 0..<columns {
      let own = common + Double.random(in: 0..<2, using: &random)
      areas[row, column] = own * own * own
    }
  }
  return areas
}

/// The same with one number in a hundred missing.
private func gappy(_ rows: Int, _ columns: Int) -> Matrix {
  var areas = skewed(rows, columns)
  for cell in stride(from: 0, to: rows * columns, by: 100) {
    areas[cell / columns, cell % columns] = .nan
  }
  return areas
}
