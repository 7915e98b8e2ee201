import Disclosure
import Journeys

extension FlowCells {
  /// How many journeys began in each year. Those that began before months are counted are in none.
  mutating func addYears(_ place: Int) {
    let slice = counts.slices[place]
    guard let months = slice.beginnings, years.count > 1 else { return }
    var keys: [Key] = []
    for (year, span) in years.enumerated() {
      let count = months[span.months].reduce(0, +)
      guard count > 0 else { continue }
      keys.append(.yearly(slice: place, year: year))
      add(.yearly(slice: place, year: year), count)
    }
    addRest(of: .journeys(slice: place), slice.cases, keys)
  }

  /// A year may also be a way to look: then its journeys are told of twice.
  mutating func linkYears() {
    guard let dimension = counts.dimensions.first(where: { $0.name == "year" }) else { return }
    for slice in dimension.slices {
      guard let year = years.firstIndex(where: { $0.name == counts.slices[slice].value }) else {
        continue
      }
      let keys: [Key] = [.yearly(slice: 0, year: year), .journeys(slice: slice)]
      guard keys.allSatisfy({ places[$0] != nil }),
        counts.everyone.beginnings?[years[year].months].reduce(0, +) == counts.slices[slice].cases
      else { continue }
      addFact([(keys[0], 1), (keys[1], -1)], low: 0, high: 0)
    }
  }
}
