import Statistics

/// How groups differ in a measure that did not form them, and whether chance would do as much.
public struct Outcome: Sendable {
  /// A group’s mean over the areas whose number is known, and between what it would lie if other
  /// areas like these had been drawn.
  public struct Level: Hashable, Sendable {
    public let known: Int
    public let mean: Double?
    /// Of 95 in 100 draws; none from fewer than three areas.
    public let interval: ClosedRange<Double>?
  }

  public let levels: [Level]
  public let known: Int

  /// Over all areas.
  public let mean: Double?

  /// The share of all differences between areas that is between groups: η².
  public let share: Double?

  /// How often groups drawn without looking differ as much: *p*.
  public let chance: Double?

  /// - Parameters:
  ///   - values: the measure, area after area; `nil` where it is not known.
  ///   - labels: the group of each area.
  public init(_ values: [Double?], in labels: [Int], groups: Int, seed: UInt64) {
    let rows = values.indices.filter { values[$0] != nil }
    let numbers = rows.map { values[$0] ?? 0 }
    let places = rows.map { labels[$0] }
    known = rows.count
    mean = rows.isEmpty ? nil : Moments(numbers).mean
    var random = SplitMix64(seed: seed)
    var members = [[Double]](repeating: [], count: groups)
    for (number, place) in zip(numbers, places) { members[place].append(number) }
    levels = members.map { Level($0, using: &random) }
    let share = numbers.shareBetween(places, groups)
    self.share = share
    chance = share.map { share in
      // As many draws as a page has patience for; the one that was seen counts as one of them.
      let draws = numbers.count > 1_000 ? 499 : 1_999
      var mixed = places
      var reached = 1
      for _ in 0..<draws {
        mixed.shuffle(using: &random)
        if (numbers.shareBetween(mixed, groups) ?? 0) >= share { reached += 1 }
      }
      return Double(reached) / Double(draws + 1)
    }
  }
}

extension Outcome.Level {
  fileprivate init(_ values: [Double], using random: inout SplitMix64) {
    known = values.count
    mean = values.isEmpty ? nil : Moments(values).mean
    guard values.count > 2 else {
      interval = nil
      return
    }
    let means = (0..<999).map { _ in
      (0..<values.count).reduce(0.0) { sum, _ in
        sum + values[Int.random(in: 0..<values.count, using: &random)]
      } / Double(values.count)
    }
    let quantiles = Quantiles(means)
    interval = quantiles(0.025)...quantiles(0.975)
  }
}

extension [Double] {
  /// The share of the squared differences from the mean that is between groups; `nil` where nothing
  /// differs, or there are not two groups.
  fileprivate func shareBetween(_ places: [Int], _ groups: Int) -> Double? {
    guard count > 2 else { return nil }
    let moments = Moments(self)
    let all = moments.variance * Double(count)
    var sums = [Double](repeating: 0, count: groups)
    var counts = [Double](repeating: 0, count: groups)
    for (value, place) in zip(self, places) {
      sums[place] += value - moments.mean
      counts[place] += 1
    }
    guard all > 0, counts.count(where: { $0 > 0 }) > 1 else { return nil }
    return zip(sums, counts).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 } / all
  }
}
