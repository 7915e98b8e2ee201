/// How many days something takes, as chance has it.
enum Duration: Hashable {
  /// It is over on the day.
  case none
  /// About so many days in the mean, with a tail: the sum of as many squares of normal deviates. The
  /// fewer there are, the more is over at once and the longer is the tail.
  case gamma(mean: Double, squares: Int)
  /// As often longer as shorter than so many days, by factors: plans, and children’s time in care.
  case lognormal(median: Double, spread: Double)
  /// The middles of so many equal parts of all, from the shortest to the longest.
  case quantiles([Double])
}

extension Deviates {
  /// How many days something takes.
  mutating func days(_ duration: Duration) -> Double {
    switch duration {
    case .none: return 0
    case .gamma(let mean, let squares):
      var sum = 0.0
      for _ in 0..<squares {
        let deviate = normal()
        sum += deviate * deviate
      }
      return mean * sum / Double(squares)
    case .lognormal(let median, let spread): return median * exponential(spread * normal())
    case .quantiles(let days):
      guard let first = days.first, let last = days.last else { return 0 }
      let place = uniform() * Double(days.count) - 0.5
      let index = Int(place)
      guard place > 0 else { return first }
      guard index + 1 < days.count else { return last }
      return days[index] + (days[index + 1] - days[index]) * (place - Double(index))
    }
  }
}
