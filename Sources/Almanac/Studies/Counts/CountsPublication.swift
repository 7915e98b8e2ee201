import Charts
import Diagnostics
import Disclosure
import Statistics

/// Counts of people as they may be published: each is shown, or a reason stands in its place.
///
/// Everything that a page says of them is made from this and from nothing else, so that what is not in it
/// cannot come out. Shares, rates and averages are of counts as they are shown here: they tell nothing
/// more.
struct CountsPublication: Sendable {
  let areas: [CountsTable.Area]
  let periods: [String]
  let dimensions: [CountsTable.Dimension]
  let rules: DisclosureRules

  /// By area, period and values, totals before what they are of.
  let rows: [Row]
  private let places: [CountsTable.Key: Int]

  struct Row: Sendable {
    let key: CountsTable.Key
    let count: Datum
    let population: Double?
  }

  /// A number with its interval of 95%.
  struct Estimate: Sendable {
    let value, low, high: Datum

    init(_ value: Double, _ interval: ClosedRange<Double>) {
      (self.value, low) = (.number(value), .number(interval.lowerBound))
      high = .number(interval.upperBound)
    }

    init(_ missing: Missing) {
      (value, low, high) = (.missing(missing), .missing(missing), .missing(missing))
    }
  }
}

extension CountsPublication {
  /// - Throws: A total that is not the sum of its parts, or what could be worked out of what is to be
  ///   hidden, if anything can.
  init(_ totals: CountsTotals, _ rules: DisclosureRules) throws(StudyProblems) {
    let table = totals.table
    let protection: Protection
    let exposures: [Exposure]
    let system: CountSystem
    do throws(Diagnostic) {
      system = try totals.system()
      protection = try system.protected(by: rules)
      exposures = try system.audit(protection, by: rules)
    } catch {
      throw StudyProblems(all: [error])
    }
    guard exposures.isEmpty else {
      throw StudyProblems(all: exposures.map { $0.diagnostic(of: system, rules: rules) })
    }
    (areas, periods, dimensions) = (table.areas, table.periods, table.dimensions)
    self.rules = rules
    rows = zip(table.rows.prefix(totals.published), protection.cells).map { row, cell in
      Row(key: row.key, count: Datum(cell), population: row.population)
    }.sorted { $0.key.order.lexicographicallyPrecedes($1.key.order) }
    places = Dictionary(
      rows.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The share that a row is of the total of a dimension, if it is not that itself.
  func share(of row: Row, in dimension: Int) -> Estimate {
    var total = row.key
    total.values[dimension] = 0
    guard total != row.key, let place = places[total] else { return Estimate(.inapplicable) }
    guard let part = row.count.value, let whole = rows[place].count.value else {
      return Estimate(.confidential)
    }
    guard whole > 0, part <= whole else { return Estimate(.inapplicable) }
    guard whole >= Double(rules.fewestPeople) else { return Estimate(.confidential) }
    return Estimate(part / whole, ConfidenceInterval.wilson(part, of: whole))
  }

  /// How many there are for so many of the population.
  func rate(of row: Row, per many: Double) -> Estimate {
    guard let population = row.population else { return Estimate(.inapplicable) }
    guard let count = row.count.value, population >= Double(rules.fewestPeople) else {
      return Estimate(.confidential)
    }
    let interval = ConfidenceInterval.byar(count).over(population, per: many)
    return Estimate(count / population * many, interval)
  }

  /// The smallest areas: those that have no others within them.
  var smallest: Set<Int> {
    Set(areas.indices).subtracting(areas.compactMap(\.parent))
  }
}

extension CountsTable.Key {
  /// What rows are sorted by.
  fileprivate var order: [Int] { [area, period] + values }
}

extension Datum {
  fileprivate init(_ cell: Protection.Cell) {
    switch cell {
    case .shown(let count), .rounded(let count): self = .number(Double(count))
    case .hidden, .unpublished: self = .missing(.confidential)
    }
  }
}
