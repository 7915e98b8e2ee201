import Statistics
import Testing

@Suite("Rates and their limits") struct RatesTests {
  @Test(arguments: [
    // Newcombe (1998), table I, method 3.
    (81.0, 263.0, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `Wilson’s interval is as published`(
    count: Double, total: Double, low: Double, high: Double
  ) {
    let interval = ConfidenceInterval.wilson(count, of: total)
    #expect(abs(interval.lowerBound - low) < 5e-5 && abs(interval.upperBound - high) < 5e-5)
    let other = ConfidenceInterval.wilson(total - count, of: total)
    #expect(other.lowerBound.isClose(1 - interval.upperBound, to: 1e-12))
  }

  @Test(arguments: [
    (10.0, 0.95, 4.787_449_913_967_563, 18.391_458_605_756_473),
    (65, 0.95, 50.163_187_710_459_43, 82.849_138_545_939_84),
    (1, 0.95, 0.013_072_132_901_504, 5.563_755_582_475_261),
  ])
  func `Byar’s interval is that of its formula`(
    count: Double, confidence: Double, low: Double, high: Double
  ) {
    let interval = ConfidenceInterval.byar(count, confidence: confidence)
    #expect(interval.lowerBound.isClose(low, to: 1e-13))
    #expect(interval.upperBound.isClose(high, to: 1e-13))
  }

  @Test func `Byar’s interval never falls below 0`() {
    #expect(ConfidenceInterval.byar(0).lowerBound == 0)
    #expect(ConfidenceInterval.byar(1, confidence: 0.998).lowerBound == 0)
    let rate = ConfidenceInterval.byar(50).over(10_000, per: 1_000)
    #expect(rate.contains(5) && rate.lowerBound > 3.5 && rate.upperBound < 6.7)
  }

  @Test(arguments: [0.0, 0.01, 0.12, 0.5, 1])
  func `an area is beyond the limits if the average is outside its interval`(average: Double) {
    let funnel = FunnelLimits(average: average)
    for size in [7.0, 60, 900] {
      let limits = funnel.limits(size: size, beyond: 0.025)
      for count in stride(from: 0, through: size, by: 1) {
        let share = count / size
        if abs(share - limits.lowerBound) < 1e-9 || abs(share - limits.upperBound) < 1e-9 {
          continue
        }
        let isInside = ConfidenceInterval.wilson(count, of: size).contains(average)
        #expect(limits.contains(share) == isInside, "\(count) of \(size)")
        #expect((funnel.place(count, of: size) == .inside) == isInside)
      }
    }
  }

  @Test func `the funnel is the one in the guidance`() {
    let limits = FunnelLimits(average: 0.12).limits(size: 400, beyond: 0.025)
    #expect(limits.lowerBound.isClose(0.08815435463578655, to: 1e-14))
    #expect(limits.upperBound.isClose(0.15184564536421347, to: 1e-14))
    let funnel = FunnelLimits(counts: [10, 14], totals: [100, 100])
    #expect(funnel.average == 0.12)
    let places = [24.0, 32, 48, 62, 72].map { funnel.place($0, of: 400) }
    let expected: [FunnelLimits.Place] = [.veryLow, .low, .inside, .high, .veryHigh]
    #expect(places == expected)
  }

  @Test func `what cannot be is refused`() async {
    await #expect(processExitsWith: .failure) { _ = ConfidenceInterval.wilson(3, of: 2) }
    await #expect(processExitsWith: .failure) { _ = ConfidenceInterval.byar(.nan) }
  }
}

@Suite("Recent trends") struct RecentTrendTests {
  @Test(arguments: [
    ([310.0, 295, 280, 262, 240], RecentTrend.decreasing),
    ([240, 262, 280, 295, 310], .increasing),
    ([240, 250, 238, 247, 244], .noSignificantChange(.withinChance)),
    ([300, 300, 300, 300, 300], .noSignificantChange(.withinChance)),
    // One year makes all the difference.
    ([300, 300, 300, 299, 400], .noSignificantChange(.outlierFound)),
    ([0, 0, 0, 0, 0], .noSignificantChange(.withinChance)),
    ([900, 900, 900, 900, 900], .noSignificantChange(.withinChance)),
    ([0, 10, 30, 50, 80], .increasing),
    ([1, 2, 3, 4], .cannotBeCalculated(.tooFewYears)),
    ([.nan, 240, 262, 280, 295, 310], .increasing),
    ([240, 262, .nan, 295, 310], .cannotBeCalculated(.missingValue)),
  ])
  func `of a share is the one of the rule`(counts: [Double], trend: RecentTrend) {
    #expect(RecentTrend(counts: counts, totals: counts.map { _ in 900 }) == trend)
  }

  /// χ² as the guidance writes it, with calendar years.
  private func statistic(_ counts: [Double], _ totals: [Double]) -> Double {
    let years = (0..<5).map { Double($0) }
    func sum(_ numbers: [Double]) -> Double { numbers.reduce(0, +) }
    func times(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 * $1 } }
    let (c, d) = (sum(counts), sum(totals))
    let dt = sum(times(totals, years))
    let top = d * sum(times(counts, years)) - c * dt
    return d * top * top
      / (c * (d - c) * (d * sum(times(totals, times(years, years))) - dt * dt))
  }

  @Test func `is significant exactly where the guidance’s formula says so`() {
    var random = SplitMix64(seed: 71)
    var seen: Set<Bool> = []
    for _ in 0..<500 {
      let totals = (0..<5).map { _ in Double(Int.random(in: 200...900, using: &random)) }
      let counts = totals.enumerated().map { year, total in
        (total * (0.3 + 0.015 * Double(year)) + Double.random(in: -20...20, using: &random))
          .rounded()
      }
      let isSignificant = statistic(counts, totals) > RecentTrend.threshold
      let trend = RecentTrend(counts: counts, totals: totals)
      #expect((trend != .noSignificantChange(.withinChance)) == isSignificant)
      seen.insert(isSignificant)
    }
    #expect(seen == [true, false])
  }

  private func trend(_ values: [Double], _ reach: Double) -> RecentTrend {
    RecentTrend(values: values, intervals: values.map { $0.isNaN ? nil : $0 - reach...$0 + reach })
  }

  @Test func `of another measure weighs years by their intervals`() {
    #expect(trend([80.1, 80.3, 80.6, 80.9, 81.0], 0.2) == .increasing)
    #expect(trend([81.0, 80.9, 80.6, 80.3, 80.1], 0.2) == .decreasing)
    #expect(trend([80.1, 80.3, 80.6, 80.9, 81.0], 2) == .noSignificantChange(.withinChance))
    #expect(trend([80, 80, 80, 79.9, 83], 0.2) == .noSignificantChange(.outlierFound))
    #expect(trend([80, 80, 80, 80, 80], 0) == .cannotBeCalculated(.noInterval))
    #expect(trend([80, 80, .nan, 80, 80], 1) == .cannotBeCalculated(.missingValue))
    #expect(trend([1, 2], 1) == .cannotBeCalculated(.tooFewYears))
    // Equal weights: χ² is slope² · Σ(t − t̄)² / σ², here 10·0.24²/σ² with σ = reach / 1.96.
    let edge = 1.959963984540054 * 0.24 * (10 / RecentTrend.threshold).squareRoot()
    let line = [0, 0.24, 0.48, 0.72, 0.96]
    #expect(trend(line, edge * 0.999999) == .increasing)
    #expect(trend(line, edge * 1.000001) == .noSignificantChange(.withinChance))
    // A doubtful last year weighs next to nothing.
    let doubtful = RecentTrend(
      values: [1, 1.01, 0.99, 1, 9],
      intervals: [0.9...1.1, 0.9...1.1, 0.9...1.1, 0.9...1.1, -99...99])
    #expect(doubtful == .noSignificantChange(.withinChance))
  }
}
