import Journeys

/// A financial year of which months are counted.
struct FlowYear: Hashable, Sendable {
  let name: String
  /// Its months, by their places among all that are counted.
  let months: Range<Int>

  /// Whether all of it is counted.
  var isWhole: Bool { months.count == 12 }

  /// The years of some counts. A last month that had not ended when the data were taken is one of its year.
  static func all(of counts: JourneyCounts) -> [FlowYear] {
    let months = counts.months
    return Set(months.map(\.financialYear)).sorted().map { year in
      let within = months.indices.filter { months[$0].financialYear == year }
      return FlowYear(
        name: Month.name(ofFinancialYear: year), months: within[0]..<within[within.count - 1] + 1)
    }
  }
}

extension JourneyCounts {
  /// Whether few journeys of the last two whole years are at a step still.
  func isSettled(_ step: Int, _ years: [FlowYear]) -> Bool {
    guard let dimension = dimensions.first(where: { $0.name == "year" }) else { return true }
    let names = years.filter(\.isWhole).suffix(2).map(\.name)
    return slices[dimension.slices].filter { names.contains($0.value) }.allSatisfy {
      $0.steps[step].open * 20 <= $0.steps[step].events
    }
  }
}

extension JourneyCounts.Slice {
  /// How many journeys began in each month; `nil` if months were not counted.
  var beginnings: [Int]? {
    let ways = months.filter { $0.from == nil }
    guard let first = ways.first else { return nil }
    return ways.dropFirst().reduce(into: first.counts) { sums, way in
      for month in sums.indices { sums[month] += way.counts[month] }
    }
  }
}
