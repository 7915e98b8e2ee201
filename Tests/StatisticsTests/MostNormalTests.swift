import Statistics
import Testing

@Suite("The most normal transformation") struct MostNormalTests {
  let values = Seeded.normal(400, seed: 81).map { 5 + $0 }

  @Test func `undoes what was done to normal numbers`() {
    let candidates: [MostNormal.Candidate] = [.identity, .squareRoot, .square, .reciprocal]
    let choose = MostNormal(candidates)
    #expect(choose.fit(values).transformation == .identity)
    #expect(choose.fit(values.map { $0 * $0 }).transformation == .squareRoot)
    #expect(choose.fit(values.map { $0.squareRoot() }).transformation == .square)
    #expect(choose.fit(values.map { 1 / $0 }).transformation == .reciprocal)
  }

  @Test func `is as likely to be normal as any that was tried`() throws {
    let lengths = values.map { $0 * $0 + 1 }
    let best = try #require(MostNormal().fit(lengths).test?.p)
    for candidate in MostNormal.Candidate.allCases {
      #expect(try #require(MostNormal([candidate]).fit(lengths).test?.p) <= best)
    }
  }

  @Test func `is only one that all numbers have an image under`() {
    let candidates: [MostNormal.Candidate] = [.squareRoot, .boxCox, .reciprocal, .logarithm]
    #expect(MostNormal(candidates).fit([-2, 0, 1, 5]).transformation == .identity)
    #expect(MostNormal([.boxCox, .reciprocal]).fit([0, 1, 5]).test == nil)
    #expect(MostNormal([.square]).fit([1, 2, 1e200]).transformation == .identity)
  }

  @Test(arguments: [[], [1], [4, 4, 4, 4]] as [[Double]])
  func `is none for too few or equal numbers`(values: [Double]) {
    #expect(MostNormal().fit(values) == .init(transformation: .identity, test: nil))
  }

  @Test func `was chosen from trials that can be seen`() {
    let lengths = values.map { $0 * $0 + 1 }
    let trials = MostNormal().trials(lengths)
    #expect(trials.map(\.candidate) == MostNormal.Candidate.allCases)
    for trial in trials {
      #expect(trial.images == trial.transformation.map { $0(lengths) })
      #expect(trial.test == ShapiroWilk(trial.images))
    }
    let best = trials.max { $0.test?.w ?? 0 < $1.test?.w ?? 0 }
    #expect(MostNormal().fit(lengths).transformation == best?.transformation)
  }

  @Test(
    arguments: [
      ([-2, 1, 5], [.identity, .yeoJohnson, .square]),
      ([-0.5, 1, 5], [.identity, .yeoJohnson, .logarithm, .square]),
      ([0, 1, 5], [.identity, .yeoJohnson, .squareRoot, .logarithm, .square]),
      ([1, 2, 5], MostNormal.Candidate.allCases),
      ([], MostNormal.Candidate.allCases),
    ] as [([Double], [MostNormal.Candidate])])
  func `is tried where every number has an image`(
    values: [Double], possible: [MostNormal.Candidate]
  ) {
    let trials = MostNormal().trials(values)
    #expect(trials.filter { $0.transformation != nil }.map(\.candidate) == possible)
    for trial in trials where trial.transformation == nil {
      #expect(trial.images.isEmpty && trial.test == nil)
    }
  }
}
