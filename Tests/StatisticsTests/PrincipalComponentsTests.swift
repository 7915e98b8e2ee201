import Statistics
import TestSupport
import Testing

@Suite("Principal components") struct PrincipalComponentsTests {
  /// z-scores, worked out here so that this suite stands alone.
  private func standardised(_ data: Matrix) -> Matrix {
    var scaled = data
    for column in 0..<data.columns {
      let moments = Moments(data[column: column])
      for row in 0..<data.rows {
        scaled[row, column] = (data[row, column] - moments.mean) / moments.standardDeviation
      }
    }
    return scaled
  }

  @Test(.enabled(if: FeatureOracle.exists))
  func `agree with the reference`() throws {
    let cases = try FeatureOracle.read().cases
    var agreed = 0
    for known in cases {
      let scaled = standardised(known.matrix)
      let fit = PrincipalComponents().fit(scaled)
      var isRight =
        Array(scaled[row: 0]).areClose(known.standardised.first_row, to: 1e-12)
        && fit.explainedVarianceRatio.areClose(known.pca.explained_variance_ratio, to: 1e-12)
      for (component, expected) in known.pca.components_sign_free.enumerated() {
        let sizes = fit.axes[row: component].map(abs)
        isRight = isRight && sizes.areClose(expected.map(abs), to: 1e-9)
      }
      #expect(isRight, "\(known.name)")
      agreed += isRight ? 1 : 0
    }
    print("Principal components: \(agreed) of \(cases.count) data sets")
  }

  static let shapes = [(1, 1), (1, 4), (2, 5), (5, 1), (5, 5), (40, 6), (9_000, 3)]

  @Test(arguments: shapes)
  func `axes are at right angles, of length 1, and turned to the positive`(
    rows: Int, columns: Int
  ) {
    let fit = PrincipalComponents().fit(Seeded.matrix(rows, columns, seed: 31))
    #expect(fit.axes.rows == min(rows, columns))
    for a in 0..<fit.axes.rows {
      for b in 0..<fit.axes.rows {
        let product = zip(fit.axes[row: a], fit.axes[row: b]).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(product.isClose(a == b ? 1 : 0, to: 1e-13))
      }
      let largest = fit.axes[row: a].max { abs($0) < abs($1) } ?? 0
      #expect(largest > 0)
    }
  }

  @Test(arguments: shapes)
  func `scores are uncorrelated, have the variances, and hold all there is`(
    rows: Int, columns: Int
  ) {
    let data = Seeded.matrix(rows, columns, seed: 32)
    let fit = PrincipalComponents().fit(data)
    let scores = fit.scores(data)
    let ratios = fit.explainedVarianceRatio
    #expect(ratios.reduce(0, +).isClose(rows > 1 ? 1 : 0, to: 1e-12))
    #expect(ratios == ratios.sorted(by: >))
    for a in 0..<scores.columns {
      #expect(
        Moments(scores[column: a]).sampleVariance.isClose(fit.explainedVariance[a], to: 1e-12))
      for b in 0..<a where fit.explainedVariance[a] > 1e-20 {
        let r = Correlation()(scores[column: a], scores[column: b]) ?? 0
        #expect(abs(r) < 1e-9)
      }
    }
    // The scores and axes together give the data back.
    for row in [0, rows - 1] {
      for column in 0..<columns {
        let back = (0..<scores.columns).reduce(fit.means[column]) {
          $0 + scores[row, $1] * fit.axes[$1, column]
        }
        #expect(back.isClose(data[row, column], to: 1e-12))
      }
    }
  }

  @Test func `loadings of z-scores are correlations`() {
    let data = standardised(Seeded.matrix(50, 3, seed: 33))
    let fit = PrincipalComponents().fit(data)
    let scores = fit.scores(data)
    for component in 0..<3 {
      for feature in 0..<3 {
        let r = Correlation()(data[column: feature], scores[column: component]) ?? 0
        let loading = fit.loadings[component, feature] * (49.0 / 50).squareRoot()
        #expect(loading.isClose(r, to: 1e-12))
      }
    }
  }

  @Test func `small variances survive beside large ones`() {
    // The covariance would hold 1e16 beside 1e-6, more than a number’s digits.
    var data = Matrix(rows: 4, columns: 2, [1, 1, -1, 1, 1, -1, -1, -1])
    for row in 0..<4 { (data[row, 0], data[row, 1]) = (data[row, 0] * 1e8, data[row, 1] * 1e-3) }
    let fit = PrincipalComponents().fit(data)
    #expect(fit.explainedVariance[1].isClose(4e-6 / 3, to: 1e-15))
    #expect(
      PrincipalComponents().fit(Matrix(rows: 2, columns: 1, [1e200, -1e200]))
        .explainedVarianceRatio == [1])
  }

  @Test func `features that do not vary, or repeat, leave axes that explain nothing`() {
    var data = Seeded.matrix(20, 4, seed: 34)
    for row in 0..<20 { (data[row, 1], data[row, 3]) = (5, data[row, 0]) }
    let fit = PrincipalComponents().fit(data)
    #expect(fit.explainedVarianceRatio[2] < 1e-30 && fit.explainedVarianceRatio[3] < 1e-30)
    let constant = PrincipalComponents().fit(Matrix(rows: 3, columns: 2, repeating: 4))
    #expect(constant.explainedVariance == [0, 0])
    #expect(constant.explainedVarianceRatio == [0, 0])
    #expect(constant.axes == Matrix(rows: 2, columns: 2, [1, 0, 0, 1]))
  }

  @Test func `no features have no axes`() {
    let fit = PrincipalComponents().fit(Matrix(rows: 3, columns: 0))
    #expect(fit.axes.rows == 0 && fit.explainedVariance.isEmpty)
  }

  @Test func `only as many as asked for are kept`() {
    let data = Seeded.matrix(20, 4, seed: 35)
    let all = PrincipalComponents().fit(data)
    let two = PrincipalComponents(count: 2).fit(data)
    #expect(two.axes.rows == 2)
    #expect(two.explainedVarianceRatio == Array(all.explainedVarianceRatio.prefix(2)))
    #expect(PrincipalComponents(count: 9).fit(data) == all)
  }

  @Test func `the order of rows does not matter`() {
    let data = Seeded.matrix(200, 4, seed: 36)
    let turned = Matrix(
      rows: 200, columns: 4, (0..<200).reversed().flatMap { Array(data[row: $0]) })
    let (a, b) = (PrincipalComponents().fit(data), PrincipalComponents().fit(turned))
    #expect(a.explainedVariance.areClose(b.explainedVariance, to: 1e-12))
    #expect(PrincipalComponents().fit(data) == a)
    for row in 0..<4 {
      #expect(Array(a.axes[row: row]).areClose(Array(b.axes[row: row]), to: 1e-9))
    }
  }

  @Test func `what is not a number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = PrincipalComponents().fit(Matrix(rows: 1, columns: 2, [1, .nan]))
    }
  }
}
