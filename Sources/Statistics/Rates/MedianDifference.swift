/// How far the middles of two crowds are apart, and whether one of them lies above the other by more than
/// chance.
///
///     let days = MedianDifference(west, less: elsewhere)
///     days.difference       // 14: half of all take 14 days longer
///     days.interval         // 12...16
///     days.p
///
/// Nothing is supposed about how the numbers are distributed. The test is Mann and Whitney’s, with
/// Siegel’s correction for ties; the interval of the difference of medians is that of Price and Bonett.
/// Numbers come as tallies, so that those of a million cost no more than the different ones among them.
///
/// > R. Price, D. Bonett. "Distribution-free confidence intervals for difference and ratio of medians."
/// > *Journal of Statistical Computation and Simulation* 72, 2002.
///
/// - Complexity: O(*n*) in the different numbers.
public struct MedianDifference: Hashable, Sendable {
  /// A number, and how often there is it.
  public struct Tally: Hashable, Sendable {
    public var number: Double
    public var times: Int

    public init(_ number: Double, times: Int) {
      self.number = number
      self.times = times
    }
  }

  /// The two medians.
  public let median: Double
  public let other: Double

  /// The first less the second.
  public var difference: Double { median - other }
  public let interval: ClosedRange<Double>

  /// How many standard errors the sum of ranks is from what it would be, were both alike: above 0 if
  /// the first tend to be larger.
  public let z: Double

  /// How probable it is that they were so unlike by chance.
  public var p: Double { min(1, 2 * Normal.upperTail(z.magnitude)) }

  /// - Precondition: Numbers rise, are finite, and there are some of each crowd.
  public init(_ these: [Tally], less others: [Tally], confidence: Double = 0.95) {
    for tallies in [these, others] {
      precondition(
        zip(tallies, tallies.dropFirst()).allSatisfy { $0.number < $1.number }, "numbers rise")
      precondition(
        tallies.allSatisfy { $0.times > 0 && $0.number.isFinite }, "each tally is of some numbers")
      precondition(!tallies.isEmpty, "there is no median of nothing")
    }
    let (here, there) = (Spread(these), Spread(others))
    (median, other) = (here.median, there.median)
    let error = (here.variance + there.variance).squareRoot()
    let reach = error * Normal.quantile((1 + confidence) / 2)
    let difference = here.median - there.median
    interval = difference - reach...difference + reach
    z = Self.rankDeviation(these, others)
  }

  /// Mann and Whitney’s count of pairs, as a deviation from what chance would have it.
  private static func rankDeviation(_ these: [Tally], _ others: [Tally]) -> Double {
    var (wins, ties, passed) = (0.0, 0.0, 0.0)
    var rest = others[...]
    for tally in these {
      while let next = rest.first, next.number < tally.number {
        passed += Double(next.times)
        ties += tieTerm(Double(next.times))
        rest.removeFirst()
      }
      let same = rest.first.map { $0.number == tally.number ? Double($0.times) : 0 } ?? 0
      let times = Double(tally.times)
      wins += times * (passed + same / 2)
      ties += tieTerm(times + same)
      if same > 0 {
        passed += same
        rest.removeFirst()
      }
    }
    for tally in rest { ties += tieTerm(Double(tally.times)) }
    let (n, m) = (count(these), count(others))
    let all = n + m
    guard all > 1 else { return 0 }
    let variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)))
    return variance > 0 ? (wins - n * m / 2) / variance.squareRoot() : 0
  }

  private static func tieTerm(_ times: Double) -> Double { times * times * times - times }
  private static func count(_ tallies: [Tally]) -> Double {
    Double(tallies.reduce(0) { $0 + $1.times })
  }

  /// The median of a crowd, and how far off it may be.
  private struct Spread {
    let median: Double
    let variance: Double

    init(_ tallies: [Tally]) {
      var sums: [Int] = []
      for tally in tallies { sums.append((sums.last ?? 0) + tally.times) }
      let count = sums[sums.count - 1]
      func number(_ place: Int) -> Double {
        tallies[sums.firstIndex { $0 > place } ?? tallies.count - 1].number
      }
      median = (number((count - 1) / 2) + number(count / 2)) / 2
      // Two places as far from the middle as chance moves it, and how many deviations that is: places
      // below the median are as often taken as a coin falls.
      let n = Double(count)
      let below = max(1, ((n + 1) / 2 - n.squareRoot()).rounded())
      let deviations = (n / 2 - below + 0.5) / (n.squareRoot() / 2)
      let width = number(count - Int(below)) - number(Int(below) - 1)
      variance = deviations > 0 ? (width / (2 * deviations)) * (width / (2 * deviations)) : 0
    }
  }
}
