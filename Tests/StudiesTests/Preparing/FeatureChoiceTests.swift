import Statistics
import Studies
import Testing

@Suite("Leaving out measures that say the same") struct FeatureChoiceTests {
  /// Measures of which some are made from others, and a little of their own.
  private func observations(_ own: Double, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    return Matrix(
      (0..<40).map { _ in
        let (a, b) = (Invented.normal(using: &random), Invented.normal(using: &random))
        return [
          a, b, a + own * Invented.normal(using: &random), a + b,
          b - own * Invented.normal(using: &random), Invented.normal(using: &random),
        ]
      })
  }

  @Test(arguments: [0.05, 0.3, 1, 3], [0.5, 0.8, 0.95])
  func `what is kept is correlated no more than the limit`(own: Double, limit: Double) {
    let observations = observations(own, seed: 3)
    let fit = FeatureChoice(correlation: limit).fit(observations)
    let found = Correlation().fit(observations).coefficients
    #expect(fit.kept.count >= 2)
    for (place, first) in fit.kept.enumerated() where fit.kept.count > 2 {
      for second in fit.kept[(place + 1)...] { #expect(abs(found[first, second]) <= limit) }
    }
    #expect((fit.kept + fit.dropped.map(\.measure)).sorted() == Array(0..<6))
    #expect(fit.kept == fit.kept.sorted())
  }

  @Test(arguments: [0.05, 0.3, 1], [2.0, 5, 10])
  func `what is kept has no more inflation than the limit`(own: Double, limit: Double) {
    let observations = observations(own, seed: 4)
    let fit = FeatureChoice(inflation: limit).fit(observations)
    let kept = Matrix(observations.lists.map { row in fit.kept.map { row[$0] } })
    #expect(fit.kept.count == 2 || varianceInflation(of: kept).allSatisfy { $0 <= limit })
  }

  @Test(arguments: [0.3, 0.6, 0.9])
  func `each is left out as a slow search would`(limit: Double) {
    let observations = observations(0.4, seed: 5)
    let found = Correlation().fit(observations).coefficients
    var kept = Array(0..<6)
    var (dropped, reasons): ([Int], [FeatureChoice.Dropped.Reason]) = ([], [])
    while kept.count > 2 {
      let pairs = kept.flatMap { a in kept.filter { $0 > a }.map { (a, $0) } }
      guard let top = pairs.max(by: { abs(found[$0.0, $0.1]) < abs(found[$1.0, $1.1]) }),
        abs(found[top.0, top.1]) > limit
      else { break }
      func bond(_ one: Int) -> Double {
        kept.filter { $0 != one }.reduce(0) { $0 + abs(found[one, $1]) }
      }
      let (out, other) = bond(top.0) > bond(top.1) ? top : (top.1, top.0)
      dropped.append(out)
      reasons.append(.correlated(with: other, found[out, other]))
      kept.removeAll { $0 == out }
    }
    let fit = FeatureChoice(correlation: limit).fit(observations)
    #expect(fit.kept == kept)
    #expect(fit.dropped.map(\.measure) == dropped)
    #expect(fit.dropped.map(\.reason) == reasons)
  }

  @Test func `nothing is left out without a limit`() {
    #expect(FeatureChoice().fit(observations(0.01, seed: 6)).kept == Array(0..<6))
  }

  @Test func `a measure that does not vary is correlated with none, and predicted by any`() {
    let observations = Matrix([[1, 5, 2], [2, 5, 9], [3, 5, 4], [4, 5, 4]])
    #expect(FeatureChoice(correlation: 0.9).fit(observations).kept == [0, 1, 2])
    let fit = FeatureChoice(inflation: 10).fit(observations)
    #expect(fit.kept == [0, 2])
    #expect(fit.dropped.map(\.reason) == [.predicted(inflation: .infinity)])
  }

  @Test func `what is left out is still part of the whole`() throws {
    let table = Invented.table(["1 2 3 4 5", "2 4 6 8 10", "9 1 8 3 3"])
    let study = try Segmentation(
      of: table, Preparation(form: .counts), Grouping(.ward, .fixed(2)),
      choosing: FeatureChoice(correlation: 0.9))
    #expect(study.choice.kept == [0, 2])
    #expect(study.table.measures == ["measure 1", "measure 3"])
    #expect(study.table.besides == [table.columns[1]])
    let shares = try Preparation(form: .shares)(study.table)
    #expect(abs(shares.used[0, 0] - 100.0 / 12) < 1e-12)
  }
}
