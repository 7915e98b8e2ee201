import Disclosure
import Journeys

extension FlowCells {
  mutating func addMonths() {
    let slice = counts.everyone
    var sums: [Int: [Int]] = [:]
    for way in slice.months {
      guard let from = way.from else { continue }
      for (month, count) in way.counts.enumerated() {
        sums[from, default: Array(repeating: 0, count: counts.monthCount)][month] += count
      }
    }
    for (step, months) in sums.sorted(by: { $0.key < $1.key })
    where isPlain(step) && isMonthly(months) {
      let cells = months.enumerated().map { month, count in
        (cell: add(.monthly(month, step: step), count), factor: -1)
      }
      // Steps of longer ago than months are counted belong to none.
      let rest = slice.steps[step].events - months.reduce(0, +)
      system.addFact(
        coming(0, step, 1) + cells
          + (rest > 0
            ? [(system.add("\(names.steps[step]), longer ago", rest, isPublished: false), -1)]
            : []),
        low: 0, high: 0)
      linkMonths(of: step, months)
    }
  }

  /// Whether months are of so many that they go up and down by more than rounding does.
  private func isMonthly(_ months: [Int]) -> Bool {
    months.reduce(0, +) >= 3 * (rounding ?? 0) * months.count
  }

  /// What only begins journeys is taken as often in a year’s months as journeys of the year begin with it.
  private mutating func linkMonths(of step: Int, _ months: [Int]) {
    guard let dimension = counts.dimensions.first(where: { $0.name == "year" }) else { return }
    for slice in dimension.slices {
      guard let year = years.first(where: { $0.name == counts.slices[slice].value }),
        let starts = places[.starts(slice: slice, step: step)],
        months[year.months].reduce(0, +) == system.cells[starts].value
      else { continue }
      addFact(
        [(.starts(slice: slice, step: step), 1)]
          + year.months.map { (.monthly($0, step: step), -1) }, low: 0, high: 0)
    }
  }
}
