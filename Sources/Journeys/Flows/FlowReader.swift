import CSV
public import Diagnostics
import England

extension JourneyCounts {
  /// Reads counts from a file of flows and durations.
  ///
  /// What the file does not count, such as months or timeliness, is empty. Slices come in the order in
  /// which the file first names them.
  public init(flows source: Source) throws(Diagnostic) {
    let rows = try FlowRow.rows(of: source)
    func fault(_ message: String) -> Diagnostic {
      Diagnostic(JourneysRule.aggregates, message, file: source.name)
    }
    guard let extract = rows.first(where: { $0.what == .extract }).flatMap({ Day($0.from) }) else {
      throw fault("there is no line “extract” with a day in “from”")
    }
    let names = rows.filter { $0.what == .activity }.sorted { $0.count < $1.count }.map(\.from)
    guard names.count <= Excess.activities.limit, Set(names).count == names.count else {
      throw fault("lines “activity” name each activity once, and at most 4000")
    }
    let first = rows.first { $0.what == .firstMonth }
    let firstMonth = first?.month ?? Month(of: extract)
    let monthCount = min(max(1, Month(of: extract) - firstMonth + 1), Setting.mostMonths)

    var places: [[String]: Int] = [["", ""]: 0]
    var grouped: [[FlowRow]] = [[]]
    var order: [(dimension: String, slice: String)] = [("", "")]
    for row in rows where row.what != .extract && row.what != .activity && row.what != .firstMonth {
      let key = [row.dimension, row.slice]
      let place = places[key] ?? grouped.count
      if place == grouped.count {
        guard place <= Excess.slices.limit else { throw fault("there are too many slices") }
        places[key] = place
        grouped.append([])
        order.append((row.dimension, row.slice))
      }
      grouped[place].append(row)
    }
    let rebuilding = FlowRebuilding(names, firstMonth, monthCount)
    var dimensions: [Dimension] = []
    var slices = [try rebuilding.slice("", grouped[0], fault)]
    for name in order.dropFirst().map(\.dimension).uniqued {
      let start = slices.count
      for (place, key) in order.enumerated().dropFirst() where key.dimension == name {
        slices.append(try rebuilding.slice(key.slice, grouped[place], fault))
      }
      dimensions.append(Dimension(name: name, slices: start..<slices.count))
    }
    self.init(
      activities: names, dimensions: dimensions, slices: slices, extract: extract,
      firstMonth: firstMonth, monthCount: monthCount)
  }
}

extension [String] {
  /// Each once, in the order of first appearance.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension FlowRow {
  /// The lines of a file.
  static func rows(of source: Source) throws(Diagnostic) -> [FlowRow] {
    let table = try Table(source)
    var places: [Int] = []
    for name in columns {
      guard let place = table.header.firstIndex(of: name) else {
        throw Diagnostic(
          JourneysRule.aggregates, "there is no column “\(name)”", file: source.name,
          hint: "columns are \(columns.joined(separator: ", "))")
      }
      places.append(place)
    }
    var rows: [FlowRow] = []
    rows.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      func text(_ column: Int) -> String { table.text(row: row, column: places[column]) }
      func fault(_ column: Int, _ expected: String) -> Diagnostic {
        Diagnostic(
          JourneysRule.aggregates, "column “\(columns[column])” holds \(expected)",
          at: table.range(row: row, column: places[column]), of: source)
      }
      func number(_ column: Int) throws(Diagnostic) -> Int? {
        let text = text(column)
        if text.isEmpty { return nil }
        guard let number = Int(text), abs(number) < 1 << 31 else {
          throw fault(column, "a whole number")
        }
        return number
      }
      guard let what = What(rawValue: text(2)) else {
        throw fault(2, "one of \(What.allCases.map(\.rawValue).sorted().joined(separator: ", "))")
      }
      guard let count = try number(8), count >= 0 else { throw fault(8, "a count") }
      let month = text(6).isEmpty ? nil : Day(text(6) + "-01").map(Month.init)
      guard month != nil || text(6).isEmpty else { throw fault(6, "a month, such as 2024-03") }
      rows.append(
        FlowRow(
          dimension: text(0), slice: text(1), what: what, from: text(3), to: text(4),
          pass: try number(5), month: month, days: try number(7), count: count))
    }
    return rows
  }
}
