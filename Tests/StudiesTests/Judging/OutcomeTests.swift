import Statistics
import Studies
import Testing

@Suite("How groups differ in an outcome") struct OutcomeTests {
  @Test func `the share between groups is that of an analysis of variance by hand`() throws {
    // Means 2, 5 and 11 about 6: between 3·16 + 3·1 + 3·25 = 126, within 2 + 2 + 2 = 6.
    let outcome = Outcome(
      [1, 2, 3, 4, 5, 6, 10, 11, 12], in: [0, 0, 0, 1, 1, 1, 2, 2, 2], groups: 3, seed: 1)
    #expect(abs(try #require(outcome.share) - 126.0 / 132) < 1e-12)
    #expect(outcome.levels.map(\.mean) == [2, 5, 11])
    #expect(outcome.mean == 6 && outcome.known == 9)
    #expect(try #require(outcome.chance) < 0.01)
  }

  @Test func `what is not known is left out`() throws {
    let outcome = Outcome(
      [1, nil, 3, nil, 5, 6, nil], in: [0, 0, 0, 1, 1, 1, 2], groups: 4, seed: 1)
    #expect(outcome.levels.map(\.known) == [2, 2, 0, 0])
    #expect(outcome.levels.map(\.mean) == [2, 5.5, nil, nil])
    // About 3.75: between 2·3.0625 + 2·3.0625 = 12.25, within 2 + 0.5.
    #expect(abs(try #require(outcome.share) - 12.25 / 14.75) < 1e-12)
  }

  @Test func `the chance is that of all orders, where there are few`() throws {
    // Of the 20 ways to take three of six, two have as much between them: p is 0.1.
    let outcome = Outcome([1, 2, 3, 7, 8, 9], in: [0, 0, 0, 1, 1, 1], groups: 2, seed: 3)
    #expect(abs(try #require(outcome.chance) - 0.1) < 0.025)
    // Numbers of which sums differ by rounding alone are as great as each other.
    let tenths = Outcome(
      [0.1, 0.2, 0.3, 0.7, 0.8, 0.9], in: [1, 1, 1, 0, 0, 0], groups: 2, seed: 3)
    #expect(tenths.chance == outcome.chance)
  }

  @Test func `without a difference any chance is as likely as any other`() throws {
    var chances: [Double] = []
    for seed in 0..<30 {
      var random = SplitMix64(seed: UInt64(1_000 + seed))
      let values = (0..<12).map { _ in Double.random(in: 0..<1, using: &random) }
      let outcome = Outcome(values, in: (0..<12).map { $0 % 3 }, groups: 3, seed: UInt64(seed))
      chances.append(try #require(outcome.chance))
    }
    let far = chances.sorted().enumerated().map { abs(($1 * 30) - Double($0) - 0.5) }.max() ?? 30
    // Kolmogorov’s distance, beyond which one draw of a hundred lies.
    #expect(far / 30 < 1.63 / 30.0.squareRoot())
  }

  @Test func `an interval has the mean within, and is wider for fewer areas`() throws {
    var random = SplitMix64(seed: 4)
    let many = (0..<40).map { _ in 50 + Invented.normal(using: &random) }
    let widths = try [3, 6, 12, 40].map { count -> Double in
      let outcome = Outcome(
        Array(many.prefix(count)), in: Array(repeating: 0, count: count), groups: 1, seed: 9)
      let level = outcome.levels[0]
      let interval = try #require(level.interval)
      #expect(interval.contains(try #require(level.mean)))
      return interval.upperBound - interval.lowerBound
    }
    #expect(widths == widths.sorted(by: >))
  }

  @Test(arguments: [3, 8])
  func `of a hundred intervals about ninety-five have what is true within`(count: Int) {
    var random = SplitMix64(seed: 5)
    var held = 0
    for draw in 0..<80 {
      let values = (0..<count).map { _ in 50 + Invented.normal(using: &random) }
      let level = Outcome(
        values, in: Array(repeating: 0, count: count), groups: 1, seed: UInt64(draw)
      ).levels[0]
      if level.interval?.contains(50) ?? false { held += 1 }
    }
    #expect((70...80).contains(held), "\(held) of 80")
  }

  @Test func `an interval of what cannot be less than nothing does not begin below`() throws {
    let level = Outcome([0, 1, 8], in: [0, 0, 0], groups: 1, seed: 2).levels[0]
    #expect(try #require(level.interval).lowerBound == 0)
    let free = Outcome([-1, 1, 9], in: [0, 0, 0], groups: 1, seed: 2).levels[0]
    #expect(try #require(free.interval).lowerBound < -1)
  }

  @Test func `of too few, or of what does not differ, nothing is said`() {
    let two = Outcome([1, 2, nil], in: [0, 1, 1], groups: 2, seed: 1)
    #expect(two.share == nil && two.chance == nil)
    #expect(two.levels.allSatisfy { $0.interval == nil })
    let same = Outcome([4, 4, 4, 4], in: [0, 0, 1, 1], groups: 2, seed: 1)
    #expect(same.share == nil && same.chance == nil)
    let one = Outcome([1, 2, 3], in: [1, 1, 1], groups: 2, seed: 1)
    #expect(one.share == nil && one.chance == nil && one.levels[0].mean == nil)
    let none = Outcome([nil, nil], in: [0, 1], groups: 2, seed: 1)
    #expect(none.known == 0 && none.mean == nil && none.share == nil)
  }
}
