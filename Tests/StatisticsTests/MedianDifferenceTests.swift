import Statistics
import Testing

/// Two crowds of numbers: how far their middles are apart, and whether that is chance.
@Suite("Differences of medians") struct MedianDifferenceTests {
  static func tallies(_ numbers: [Double]) -> [MedianDifference.Tally] {
    Set(numbers).sorted().map { number in
      MedianDifference.Tally(number, times: numbers.count { $0 == number })
    }
  }

  /// Each number with each: what the test counts, without tallies.
  static func slowDeviation(_ these: [Double], _ others: [Double]) -> Double {
    var wins = 0.0
    for a in these {
      for b in others { wins += a > b ? 1 : a == b ? 0.5 : 0 }
    }
    let all = these + others
    let n = Double(all.count)
    let ties = Set(all).reduce(0.0) { sum, number in
      let times = Double(all.count { $0 == number })
      return sum + times * times * times - times
    }
    let pairs = Double(these.count * others.count)
    let variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)))
    return variance > 0 ? (wins - pairs / 2) / variance.squareRoot() : 0
  }

  @Test(arguments: 0..<40)
  func `the sum of ranks is that of all pairs`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func crowd(_ count: Int, _ shift: Double) -> [Double] {
      (0..<count).map { _ in
        (Double.random(in: 0..<1, using: &random) * Double.random(in: 0..<1, using: &random) * 12)
          .rounded() + shift
      }
    }
    let these = crowd(1 + Int(seed) % 17, seed % 3 == 0 ? 2 : 0)
    let others = crowd(2 + Int(seed * 7) % 23, 0)
    let found = MedianDifference(Self.tallies(these), less: Self.tallies(others))
    #expect((found.z - Self.slowDeviation(these, others)).magnitude < 1e-9)
    let sorted = these.sorted()
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    #expect(found.median == middle)
    #expect(found.interval.contains(found.difference))
    let back = MedianDifference(Self.tallies(others), less: Self.tallies(these))
    #expect(back.difference == -found.difference)
    #expect((back.z + found.z).magnitude < 1e-9)
  }

  @Test func `the test is that of SciPy`() {
    let found = MedianDifference(
      Self.tallies([1, 2, 2, 3, 5, 8, 8, 13, 21, 34, 40, 41]),
      less: Self.tallies([2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 9, 10, 12]))
    #expect((found.p - 0.4701050024359441).magnitude < 1e-9)
  }

  @Test func `intervals hold the truth as often as they say`() {
    // Skewed numbers with medians 10 log 2 and as much plus 3.
    var random = SplitMix64(seed: 7)
    func waits(_ count: Int, _ shift: Double) -> [Double] {
      (0..<count).map { _ in
        // An exponential number by adding up: the first arrival of many rare ones.
        var sum = 0.0
        while Double.random(in: 0..<1, using: &random) > 0.02 { sum += 0.2 }
        return sum + shift
      }
    }
    let held = (0..<300).count { _ in
      let found = MedianDifference(Self.tallies(waits(90, 3)), less: Self.tallies(waits(140, 0)))
      return found.interval.contains(3)
    }
    #expect((276...300).contains(held), "\(held) of 300")
  }

  @Test func `of one number each nothing can be said`() {
    let found = MedianDifference([.init(3, times: 1)], less: [.init(3, times: 1)])
    #expect(found.difference == 0 && found.p == 1)
    let same = MedianDifference([.init(3, times: 50)], less: [.init(3, times: 20)])
    #expect(same.p == 1 && same.interval == 0...0)
  }
}
