import England

/// The days on which children are heard of, and how many times from where.
struct FrontDoorCalendar {
  /// The first day of the files: the beginning of a financial year.
  static let firstDay = day(2019, 4, 1)
  /// The day on which the files are made, which is the last of which they know.
  static let extractDay = day(2025, 3, 31)
  /// Some years before the first day, so that there are children then who come back.
  private static let beginning = day(2016, 4, 1)

  /// By source, the weight of each day from the beginning.
  private let weights: [[Double]]
  /// The weights of all days up to each.
  private let sums: [Double]

  init(_ intake: Intake) {
    let days = 0...(Self.extractDay - Self.beginning)
    weights = zip(ContactSource.all, intake.sources).map { source, share in
      let factors = days.map { Season.factor(Self.beginning + $0, source: source) }
      let sum = factors.reduce(0, +)
      return factors.map { $0 * share / sum }
    }
    var (sum, sums) = (0.0, [] as [Double])
    for index in days {
      for source in weights { sum += source[index] }
      sums.append(sum)
    }
    self.sums = sums
  }

  /// A day on which somebody is heard of.
  func day(_ deviates: inout Deviates) -> Day {
    let place = deviates.uniform() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return Self.beginning + low
  }

  /// From whom one hears of a child on a day.
  func source(of child: Child, on day: Day, _ deviates: inout Deviates) -> ContactSource {
    let (age, index) = (child.age(on: day), day - Self.beginning)
    let likely = zip(ContactSource.all, weights).map { source, weights in
      guard source.ages.contains(age) else { return 0.0 }
      return child.seeksAsylum && !source.meetsRefugees ? 0 : weights[index]
    }
    return ContactSource.all[deviates.pick(likely)]
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has no such day")
    }
    return day
  }
}

extension ContactSource {
  /// Whether it meets children who have come to the country alone.
  fileprivate var meetsRefugees: Bool { ["5C", "6", "7", "8"].contains(code) }
}
