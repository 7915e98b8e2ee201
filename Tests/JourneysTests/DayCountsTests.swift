import Journeys
import TestSupport
import Testing

@Suite("Counts of days") struct DayCountsTests {
  @Test func `nothing has no mean and no quantile`() {
    #expect(DayCounts().mean == nil && DayCounts().median == nil && DayCounts().least == nil)
  }

  /// What NumPy 2.4 gives for `numpy.quantile(days, share)`.
  @Test(arguments: [
    (0.0, -3.0), (0.05, -2.0999999999999996), (0.25, 1.5), (0.5, 7.0), (0.75, 25.5),
    (0.95, 82.29999999999995),
    (1.0, 100.0),
  ])
  func `quantiles are NumPy’s to the last digit`(share: Double, value: Double) {
    let days = DayCounts([7, 41, 0, -3, 10, 3, 100])
    #expect(days.quantile(share) == value)
  }

  @Test func `a quantile is that of the days in order, and the mean theirs`() {
    var random = Noise(seed: 11)
    for _ in 0..<200 {
      let days = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Int.random(in: -5...40, using: &random)
      }
      let counts = DayCounts(days)
      let sorted = days.sorted().map(Double.init)
      for share in [0, 0.1, 0.25, 0.5, 0.9, 0.95, 1] {
        let place = share * Double(days.count - 1)
        let (low, high) = (sorted[Int(place)], sorted[min(Int(place) + 1, days.count - 1)])
        let expected = low + (high - low) * (place - place.rounded(.down))
        #expect(abs((counts.quantile(share) ?? .nan) - expected) < 1e-9)
      }
      #expect(counts.mean == Double(days.reduce(0, +)) / Double(days.count))
      #expect(counts.count(upTo: 10) == days.count { $0 <= 10 })
    }
  }

  @Test func `two together are what all days are at once`() {
    var random = Noise(seed: 12)
    for _ in 0..<200 {
      let sets = (0..<2).map { _ in
        (0..<Int.random(in: 0...30, using: &random)).map { _ in
          Int.random(in: 0...20, using: &random)
        }
      }
      var counts = DayCounts(sets[0])
      counts.merge(DayCounts(sets[1]))
      #expect(counts == DayCounts(sets[0] + sets[1]))
    }
  }
}
