import Statistics
import TestSupport
import Testing

@Suite("Describing features together") struct CorrelationTests {
  @Test(.enabled(if: FeatureOracle.exists))
  func `agrees with the reference on every coefficient`() throws {
    let cases = try FeatureOracle.read().cases
    var agreed = 0
    for known in cases {
      for (method, expected) in [
        (Correlation.Method.pearson, known.correlation.pearson),
        (.spearman, known.correlation.spearman),
      ] {
        let found = Correlation(method).fit(known.matrix).coefficients
        let isRight = (0..<found.rows).allSatisfy {
          Array(found[row: $0]).areClose(expected[$0], to: 1e-12)
        }
        #expect(isRight, "\(known.name), \(method)")
        agreed += isRight ? 1 : 0
      }
    }
    print("Correlation: \(agreed) of \(cases.count * 2) matrices")
  }

  /// The definitions, a pair at a time.
  private func pearson(_ a: [Double], _ b: [Double]) -> Double {
    let n = Double(a.count)
    let (meanA, meanB) = (a.reduce(0, +) / n, b.reduce(0, +) / n)
    let products = zip(a, b).reduce(0) { $0 + ($1.0 - meanA) * ($1.1 - meanB) }
    let squares =
      a.reduce(0) { $0 + ($1 - meanA) * ($1 - meanA) }
      * b.reduce(0) { $0 + ($1 - meanB) * ($1 - meanB) }
    return products / squares.squareRoot()
  }

  private func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2
    }
  }

  @Test(arguments: Correlation.Method.allCases)
  func `is what the definition says of the observations that have both`(
    method: Correlation.Method
  ) {
    var data = Seeded.matrix(60, 4, seed: 11)
    var random = SplitMix64(seed: 12)
    for row in 0..<60 {
      for column in 0..<4 {
        data[row, column] = (data[row, column] * 2).rounded()
        if column < 3, Int.random(in: 0..<5, using: &random) == 0 { data[row, column] = .nan }
      }
    }
    let fit = Correlation(method).fit(data)
    for a in 0..<4 {
      for b in 0..<4 {
        let both = (0..<60).filter { !data[$0, a].isNaN && !data[$0, b].isNaN }
        let (x, y) = (both.map { data[$0, a] }, both.map { data[$0, b] })
        let expected = method == .pearson ? pearson(x, y) : pearson(ranks(x), ranks(y))
        #expect(fit.coefficients[a, b].isClose(expected, to: 1e-12))
        #expect(fit.pairs[a][b] == both.count)
        let alone = Correlation(method)(data[column: a], data[column: b])
        #expect(alone?.isClose(expected, to: 1e-12) == true)
      }
    }
  }

  @Test func `there is none where a feature does not vary`() {
    let data = Matrix(rows: 3, columns: 2, [1, 5, 2, 5, 3, 5])
    let fit = Correlation().fit(data)
    #expect(fit.coefficients[0, 0] == 1)
    #expect(fit.coefficients[0, 1].isNaN && fit.coefficients[1, 1].isNaN)
    #expect(Correlation()([1], [2]) == nil)
    #expect(Correlation(.spearman)([], []) == nil)
    #expect(Correlation()([.nan, 1], [2, .nan]) == nil)
    #expect(Correlation().fit(Matrix(rows: 0, columns: 2)).pairs == [[0, 0], [0, 0]])
  }

  @Test func `Spearman sees a rise that is not straight`() {
    let x = (1...9).map(Double.init)
    #expect(Correlation(.spearman)(x, x.map { $0 * $0 * $0 })?.isClose(1, to: 1e-15) == true)
    #expect(Correlation(.spearman)(x, x.map { -1 / $0 })?.isClose(1, to: 1e-15) == true)
  }

  @Test func `inflation is that of a feature predicted by the others`() {
    let data = Seeded.matrix(80, 2, seed: 21)
    let r = Correlation()(data[column: 0], data[column: 1]) ?? 0
    let inflation = varianceInflation(of: data)
    #expect(inflation.areClose([1 / (1 - r * r), 1 / (1 - r * r)], to: 1e-12))
    #expect(
      varianceInflation(of: Matrix(rows: 4, columns: 1, [1, 2, 3, 5])).areClose([1], to: 1e-12))
  }

  @Test func `inflation is infinite for features that others make up, and for no more`() {
    var data = Matrix(rows: 50, columns: 5)
    let noise = Seeded.matrix(50, 3, seed: 22)
    for row in 0..<50 {
      (data[row, 0], data[row, 1], data[row, 3]) = (noise[row, 0], noise[row, 1], noise[row, 2])
      data[row, 2] = 100 - noise[row, 0] - noise[row, 1]
      data[row, 4] = 7
    }
    let inflation = varianceInflation(of: data)
    #expect(inflation[0] == .infinity && inflation[1] == .infinity && inflation[2] == .infinity)
    #expect(inflation[3] >= 1 && inflation[3] < 10)
    #expect(inflation[4] == .infinity)
    #expect(varianceInflation(of: Matrix(rows: 1, columns: 2, [1, 2])) == [.infinity, .infinity])
  }

  @Test func `patterns say what is missing together`() {
    let x = Double.nan
    let missing = MissingPatterns(
      of: Matrix(rows: 5, columns: 3, [1, x, x, 1, 2, 3, 4, x, x, x, 5, 6, 7, 8, 9]))
    #expect(missing.perColumn == [1, 2, 2])
    #expect(missing.patterns.map(\.columns) == [[1, 2], [], [0]])
    #expect(missing.patterns.map(\.rows) == [[0, 2], [1, 4], [3]])
    #expect(missing.complete == 2)
    #expect(MissingPatterns(of: Matrix(rows: 0, columns: 2)).patterns.isEmpty)
  }
}
