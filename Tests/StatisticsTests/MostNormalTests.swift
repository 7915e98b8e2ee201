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
}
