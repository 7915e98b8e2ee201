import Statistics
import Testing

/// What is more than chance: shares that differ, many at once, and months unlike their season.
@Suite("Surprises") struct SurpriseTests {
  /// Newcombe’s own examples, table II of 1998, and the test by an independent library.
  @Test(arguments: [
    (56.0, 70.0, 48.0, 80.0, 0.0524, 0.3339, 0.00804508136819656),
    (9, 10, 3, 10, 0.1705, 0.8090, 0.006169899320544151),
    (10, 10, 0, 20, 0.6791, 1.0, 4.320463057827506e-08),
  ])
  func `differences of shares have the intervals that their author gives`(
    count: Double, total: Double, other: Double, otherTotal: Double, low: Double, high: Double,
    p: Double
  ) {
    let found = ShareDifference(count, of: total, less: other, of: otherTotal)
    #expect((found.interval.lowerBound - low).magnitude < 5e-5)
    #expect((found.interval.upperBound - high).magnitude < 5e-5)
    #expect((found.p - p).magnitude < 1e-9 * max(1, p))
    let back = ShareDifference(other, of: otherTotal, less: count, of: total)
    #expect(back.difference == -found.difference)
    #expect((back.interval.lowerBound + found.interval.upperBound).magnitude < 1e-12)
  }

  @Test func `a difference of nothing is chance`() {
    let none = ShareDifference(0, of: 5, less: 0, of: 9)
    #expect(none.difference == 0 && none.p == 1 && none.interval.contains(0))
  }

  @Test func `of many findings those are kept that the rate allows`() {
    // The example of Benjamini and Hochberg, 1995: four of fifteen at 5%.
    let all = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0,
    ]
    #expect(FalseDiscoveries.found(in: all).count { $0 } == 4)
    #expect(FalseDiscoveries.found(in: all.reversed()).suffix(4).allSatisfy { $0 })
    #expect(FalseDiscoveries.found(in: []).isEmpty)
    // One after the other none is below its own step, and yet the last takes all with it.
    #expect(FalseDiscoveries.found(in: [0.04, 0.045, 0.05], rate: 0.05) == [true, true, true])
  }

  /// Months of four years with a season, a rise and one odd month.
  private func months(odd: Double, at place: Int) -> [Double?] {
    let season = [1.3, 1.0, 1.0, 0.9, 1.0, 1.0, 0.9, 0.6, 1.4, 1.1, 1.0, 0.8]
    var counts = (0..<48).map { month -> Double? in
      (400 * season[month % 12] * (1 + 0.1 * Double(month / 12))).rounded()
    }
    counts[place] = counts[place].map { $0 + odd }
    return counts
  }

  @Test func `a month unlike its season stands out, and no other`() {
    let limits = SeasonalLimits(months(odd: 160, at: 29))
    let outside = limits.months.indices.filter { limits.months[$0]?.isOutside ?? false }
    #expect(outside == [29])
    #expect((limits.months[29]?.z ?? 0) > 3)
    let quiet = SeasonalLimits(months(odd: 0, at: 0))
    #expect(quiet.overdispersion == 1)
    #expect(quiet.months.allSatisfy { $0?.isOutside == false })
    // A September of four hundred and more is nothing new; the same in August is.
    #expect((limits.months[8]?.z.magnitude ?? 9) < 1)
  }

  @Test func `years may begin with any month`() {
    let whole = months(odd: 160, at: 29)
    let late = SeasonalLimits(Array(whole.dropFirst(9)), phase: 9)
    #expect(late.months.count == 39)
    #expect(late.months.indices.filter { late.months[$0]?.isOutside ?? false } == [20])
    let gaps = SeasonalLimits(Array(repeating: nil, count: 9) + whole.dropFirst(9))
    #expect(late.months == Array(gaps.months.dropFirst(9)))
  }

  @Test func `nothing is expected of a month that no other year has`() {
    let one = SeasonalLimits(Array(months(odd: 0, at: 0).prefix(12)))
    #expect(one.months.allSatisfy { $0 == nil })
    #expect(SeasonalLimits([]).months.isEmpty)
    var gaps = months(odd: 0, at: 0)
    for year in 0..<4 { gaps[year * 12 + 3] = year == 1 ? 300 : nil }
    let limits = SeasonalLimits(gaps)
    #expect(limits.months[3] == nil && limits.months[15] == nil && limits.months[4] != nil)
  }
}
