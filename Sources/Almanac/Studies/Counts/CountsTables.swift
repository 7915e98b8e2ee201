import Charts
import Disclosure
import Statistics
import TOML

/// The tables that a study of counts publishes. The guide lists them from here.
struct CountsTables {
  let settings: CountsSettings
  let counts: CountsPublication

  typealias Column = StudyTable.Column

  /// What each holds.
  static let meanings = [
    ("counts", "every count, with its share, its rate and their intervals of 95%"),
    ("averages", "the means of the shares and rates of the smallest areas that have one"),
    ("hidden", "how many counts are shown and how many are not, for every level and period"),
  ]

  var all: [StudyTable] { [everyCount, averages, hidden] }

  private var rows: [CountsPublication.Row] { counts.rows }

  private var everyCount: StudyTable {
    let areas = rows.map { counts.areas[$0.key.area] }
    var columns = [Column("area", areas.map(\.key.printable))]
    if settings.name != nil { columns.append(Column("name", areas.map(\.name.printable))) }
    columns.append(Column("level", areas.map(\.level.rawValue)))
    columns += keyColumns(rows.map(\.key))
    columns.append(Column("count", whole: rows.map(\.count)))
    if let dimension = shared {
      columns += estimates("share", rows.map { counts.share(of: $0, in: dimension) })
    }
    if settings.population != nil {
      let populations = rows.map { $0.population.map(Datum.number) ?? .missing(.inapplicable) }
      columns.append(Column("population", whole: populations))
      columns += estimates("rate", rows.map { counts.rate(of: $0, per: settings.per) })
    }
    return StudyTable("counts", columns)
  }

  /// The dimension of whose total shares are given.
  private var shared: Int? {
    if let share = settings.share {
      return counts.dimensions.firstIndex { $0.column == share.value }
    }
    return counts.dimensions.isEmpty ? nil : 0
  }

  /// Columns for the period and for the value of each dimension.
  private func keyColumns(_ keys: [CountsTable.Key]) -> [Column] {
    var columns: [Column] = []
    if let period = settings.period {
      columns.append(
        Column(period.value.printable, keys.map { counts.periods[$0.period].printable }))
    }
    for (place, dimension) in counts.dimensions.enumerated() {
      columns.append(
        Column(
          dimension.column.printable, keys.map { dimension.values[$0.values[place]].printable }))
    }
    return columns
  }

  private func estimates(_ name: String, _ all: [CountsPublication.Estimate]) -> [Column] {
    [
      Column(name, all.map(\.value)), Column("\(name) low", all.map(\.low)),
      Column("\(name) high", all.map(\.high)),
    ]
  }

  /// Means over the smallest areas, of enough of them only.
  private var averages: StudyTable {
    let smallest = counts.smallest
    var keys: [CountsTable.Key] = []
    var groups: [CountsTable.Key: [CountsPublication.Row]] = [:]
    for row in rows where smallest.contains(row.key.area) {
      var key = row.key
      key.area = 0
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(row)
    }
    let all = keys.map { groups[$0] ?? [] }
    var columns = keyColumns(keys)
    columns.append(Column("areas", all.map(\.count)))
    if let dimension = shared {
      columns += means("share", all) { counts.share(of: $0, in: dimension) }
    }
    if settings.population != nil {
      columns += means("rate", all) { counts.rate(of: $0, per: settings.per) }
    }
    return StudyTable("averages", columns)
  }

  /// How many areas have a number, and its mean if they are enough.
  private func means(
    _ name: String, _ groups: [[CountsPublication.Row]],
    _ estimate: (CountsPublication.Row) -> CountsPublication.Estimate
  ) -> [Column] {
    let known = groups.map { $0.compactMap { estimate($0).value.value } }
    let means = known.map { $0.count >= counts.rules.fewestAuthorities ? Moments($0).mean : nil }
    return [Column("areas with a \(name)", known.map(\.count)), Column("mean \(name)", means)]
  }

  /// Why a count is hidden is not told: among few that would say which of them are small.
  private var hidden: StudyTable {
    var columns: ([String], [String], [Int], [Int]) = ([], [], [], [])
    for level in AreaLevel.allCases {
      for period in counts.periods.indices {
        let here = rows.filter {
          counts.areas[$0.key.area].level == level && $0.key.period == period
        }
        guard !here.isEmpty else { continue }
        columns.0.append(level.rawValue)
        columns.1.append(counts.periods[period].printable)
        columns.2.append(here.count)
        columns.3.append(here.count { $0.count.value == nil })
      }
    }
    let period = settings.period.map { [Column($0.value.printable, columns.1)] } ?? []
    return StudyTable(
      "hidden",
      [Column("level", columns.0)] + period
        + [Column("counts", columns.2), Column("hidden", columns.3)])
  }
}
