import Diagnostics
import Disclosure

/// Counts of people with all the ways in which they add up.
struct CountsTotals: Sendable {
  private(set) var table: CountsTable

  /// How many of the rows are published; the totals after them are what every reader can add up.
  private(set) var published: Int

  private var places: [CountsTable.Key: Int] = [:]
  /// How many areas each is within.
  private let depths: [Int]

  /// The rows by the total that they are parts of.
  private struct Parts {
    let total: CountsTable.Key
    var rows: [Int]
  }

  init(_ table: CountsTable, adding: Bool) {
    depths = table.areas.map { area in
      var (depth, parent) = (0, area.parent)
      while let above = parent { (depth, parent) = (depth + 1, table.areas[above].parent) }
      return depth
    }
    self.table = table
    published = table.rows.count
    for (place, row) in table.rows.enumerated() { places[row.key] = place }
    for dimension in table.dimensions.indices { add(parts(of: dimension), isOfAreas: false) }
    // The innermost first, so that the larger are made of them.
    for depth in stride(from: depths.max() ?? 0, to: 0, by: -1) {
      add(parts(ofAreasAt: depth), isOfAreas: true)
    }
    if adding { published = self.table.rows.count }
  }

  /// Everything that is published together.
  ///
  /// - Throws: A total that is not the sum of its parts.
  func system() throws(Diagnostic) -> CountSystem {
    var system = CountSystem(table.file)
    for (place, row) in table.rows.enumerated() {
      _ = system.add(
        table.name(of: row.key), row.count, level: table.areas[row.key.area].level,
        isPublished: place < published)
    }
    let sums =
      table.dimensions.indices.flatMap { parts(of: $0) }
      + Set(depths).sorted().flatMap { parts(ofAreasAt: $0) }
    for parts in sums {
      guard let total = places[parts.total] else { continue }
      guard table.rows[total].count == parts.rows.reduce(0, { $0 + table.rows[$1].count }) else {
        throw finding(total, parts.rows)
      }
      system.addSum(total, of: parts.rows)
    }
    return system
  }

  /// The rows that have a value of a dimension, by the total of it.
  private func parts(of dimension: Int) -> [Parts] {
    grouped { row in
      guard row.key.values[dimension] > 0 else { return nil }
      var total = row.key
      total.values[dimension] = 0
      return total
    }
  }

  /// The rows of areas so many levels below the largest, by those that they are within.
  private func parts(ofAreasAt depth: Int) -> [Parts] {
    grouped { row in
      guard depths[row.key.area] == depth, let parent = table.areas[row.key.area].parent else {
        return nil
      }
      var total = row.key
      total.area = parent
      return total
    }
  }

  private func grouped(_ total: (CountsTable.Row) -> CountsTable.Key?) -> [Parts] {
    var groups: [Parts] = []
    var known: [CountsTable.Key: Int] = [:]
    for (place, row) in table.rows.enumerated() {
      guard let key = total(row) else { continue }
      if let group = known[key] {
        groups[group].rows.append(place)
      } else {
        known[key] = groups.count
        groups.append(Parts(total: key, rows: [place]))
      }
    }
    return groups
  }

  private mutating func add(_ groups: [Parts], isOfAreas: Bool) {
    for parts in groups where places[parts.total] == nil {
      let populations = parts.rows.compactMap { table.rows[$0].population }
      let isKnown = isOfAreas && populations.count == parts.rows.count
      places[parts.total] = table.rows.count
      table.rows.append(
        CountsTable.Row(
          key: parts.total, count: parts.rows.reduce(0) { $0 + table.rows[$1].count },
          population: isKnown ? populations.reduce(0, +) : nil, line: nil))
    }
  }

  private func finding(_ total: Int, _ parts: [Int]) -> Diagnostic {
    let lines = parts.compactMap { table.rows[$0].line }
    let place = table.rows[total].line.map { "line \($0)" } ?? "a total"
    let sum = "the sum of its parts on \(lines.count == 1 ? "line" : "lines") "
    let listed = lines.prefix(8).map(String.init).joined(separator: ", ")
    return Diagnostic(
      StudyRule.countsSum,
      "\(place) is not \(sum)\(listed)\(lines.count > 8 ? " …" : "")", file: table.file,
      hint: "a part may be missing, or stand there for more than one year or area")
  }
}
