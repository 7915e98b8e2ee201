import Statistics
import Studies
import Testing

@Suite("Adding small areas up") struct AggregateTests {
  private func lookup() throws -> SmallAreas {
    try SmallAreas(
      ["E1", "E2", "E3", "E4", "E5"], areaCodes: ["A", "B", "A", "A", "B"],
      areaNames: ["Alpha", "Beta", "Alpha", "Alpha", "Beta"])
  }

  @Test(
    arguments: [
      (.sum, [112, 25]), (.mean, [112.0 / 3, 12.5]), (.share, [700, 50]), (.density, [7, 0.5]),
    ] as [(Aggregate, [Double])])
  func `is what its name says`(aggregate: Aggregate, expected: [Double]) throws {
    let found = try lookup().aggregate(
      aggregate, [2, 5, 10, 100, 20],
      over: aggregate.hasDenominator ? [4, 30, 4, 8, 20] : nil)
    #expect(found.values == expected)
    #expect(found.leftOut.isEmpty && found.without.isEmpty)
  }

  @Test func `of people twice in super-sparse places is sparsity`() throws {
    // 0.5, 4, 0.51, 4.01 and 0.49 people a hectare.
    let found = try lookup().aggregate(
      .sparsity, [50, 400, 51, 401, 49], over: [1, 1, 1, 1, 1])
    let expected: [Double] = [151.0 / 502, 498.0 / 449]
    #expect(found.values == expected)
  }

  @Test func `in an area without sparse places has a sparsity of 0`() throws {
    let found = try lookup().aggregate(.sparsity, [900, 900, 900, 900, 0], over: [1, 1, 1, 1, 1])
    #expect(found.values == [0, 0])
  }

  @Test func `leaves a small area out whole, and tells of it`() throws {
    let found = try lookup().aggregate(
      .share, [.nan, 1, 3, 1, 4], over: [10, .infinity, 4, 4, 8])
    #expect(found.values == [50, 50])
    #expect(found.leftOut == [0, 1])
  }

  @Test func `has no number where there is none`() throws {
    let lookup = try lookup()
    let found = lookup.aggregate(.sum, [1, .nan, 2, 3, .nan])
    #expect(found.values[0] == 6 && found.values[1].isNaN)
    #expect(found.leftOut == [1, 4] && found.without == [1])
    let zero = lookup.aggregate(.share, [1, 1, 1, 1, 1], over: [0, 1, 0, 0, 1])
    #expect(zero.values[0].isNaN && zero.values[1] == 100)
    #expect(zero.without == [0] && zero.leftOut.isEmpty)
  }

  @Test func `passes removed areas over`() throws {
    let kept = try lookup().removing(["Alpha"]).0
    let found = kept.aggregate(.sum, [.nan, 5, .nan, 1, 6])
    #expect(found.values == [11] && found.leftOut.isEmpty)
  }

  @Test(arguments: Aggregate.allCases, [3, 5])
  func `is the same as it is slowly`(aggregate: Aggregate, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let areas = (0..<300).map { _ in Int.random(in: 0..<17, using: &random) }
    let lookup = try SmallAreas(
      areas.indices.map { "E\($0)" }, areaCodes: areas.map { "A\(10 + $0)" },
      areaNames: areas.map { "Area \($0)" })
    func column(_ most: Double) -> [Double] {
      areas.map { _ in
        Int.random(in: 0..<20, using: &random) == 0
          ? .nan : Double.random(in: 1...most, using: &random)
      }
    }
    let (above, below) = (column(400), column(3))
    let found = lookup.aggregate(
      aggregate, above, over: aggregate.hasDenominator ? below : nil)
    for (place, area) in lookup.areas.enumerated() {
      let members = areas.indices.filter {
        "A\(10 + areas[$0])" == area.code && !above[$0].isNaN
          && !(aggregate.hasDenominator && below[$0].isNaN)
      }
      let expected = slow(aggregate, members.map { above[$0] }, members.map { below[$0] })
      #expect(abs(found.values[place] - expected) <= 1e-9 * abs(expected))
    }
    #expect(
      found.leftOut
        == areas.indices.filter {
          above[$0].isNaN || aggregate.hasDenominator && below[$0].isNaN
        })
  }

  private func slow(_ aggregate: Aggregate, _ above: [Double], _ below: [Double]) -> Double {
    let sum = above.reduce(0, +)
    let whole = below.reduce(0, +)
    switch aggregate {
    case .sum: return sum
    case .mean: return sum / Double(above.count)
    case .share: return 100 * sum / whole
    case .density: return sum / whole
    case .sparsity:
      func people(_ range: ClosedRange<Double>) -> Double {
        zip(above, below).filter { range.contains($0 / $1 / 100) }.reduce(0) { $0 + $1.0 }
      }
      // Those of half a person or fewer are in both.
      return (people(0...4) + people(0...0.5)) / sum
    }
  }
}
