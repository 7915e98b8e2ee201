import CSV
import Diagnostics
import Disclosure
import Frames
import TOML

/// Reads counts of people.
///
/// The file is not to be published, and what is said of a run may be read by more people than the file:
/// so its lines are named and never shown.
struct CountsReading {
  private let settings: CountsSettings
  private let frame: Frame
  private var table: CountsTable
  private var areas: [String: Int] = [:]
  private var periods: [String: Int] = [:]
  private var values: [[String: Int]] = []
  /// The line of each row.
  private let lines: [Int]

  /// - Throws: A column that is not there, or the first row that cannot be read.
  static func table(
    _ settings: CountsSettings, _ source: Source
  ) throws(Diagnostic) -> CountsTable {
    let (table, findings) = Table.read(source)
    if let error = findings.first(where: { $0.severity == .error }) {
      let line = error.range.map { source.position(at: $0.lowerBound).line }
      throw Self.finding("cannot be read as comma-separated values", line, source.name)
    }
    guard let table, table.rowCount > 0 else {
      throw settings.data.diagnostic(StudyRule.nothingKnown, "there are no counts in the file")
    }
    var reading = CountsReading(settings: settings, frame: Frame(table), file: source.name)
    try reading.read()
    return reading.table
  }

  private init(settings: CountsSettings, frame: Frame, file: String) {
    (self.settings, self.frame) = (settings, frame)
    lines = frame.lines
    table = CountsTable(file: file)
    table.dimensions = settings.dimensions.map {
      CountsTable.Dimension(column: $0.value, values: [settings.total.first ?? "Total"])
    }
    values = settings.dimensions.map { _ in [:] }
  }

  private mutating func read() throws(Diagnostic) {
    let areas = try frame.texts(of: settings.area)
    let names = try texts(settings.name)
    let parents = try texts(settings.parent)
    let levels = try texts(settings.level)
    let periods = try texts(settings.period)
    let populations = try texts(settings.population)
    let counts = try frame.texts(of: settings.count)
    var columns: [[String]] = []
    for dimension in settings.dimensions { columns.append(try frame.texts(of: dimension)) }
    var seen: [CountsTable.Key: Int] = [:]
    for row in 0..<frame.count {
      guard !areas[row].isEmpty else { throw finding("has no area", row) }
      let area = area(areas[row])
      if let name = names?[row], !name.isEmpty { table.areas[area].name = name }
      if let parent = parents?[row], !parent.isEmpty {
        try put(area, in: self.area(parent), row)
      }
      if let level = levels?[row] { table.areas[area].level = AreaLevel(written: level) }
      let key = CountsTable.Key(
        area: area, period: period(periods?[row] ?? ""), values: try places(columns, row))
      if let other = seen.updateValue(lines[row], forKey: key) {
        throw finding("counts the same as line \(other)", row)
      }
      guard let count = Int(counted: counts[row]) else {
        throw finding("has no whole number of people in the column “\(settings.count.value)”", row)
      }
      table.rows.append(
        CountsTable.Row(
          key: key, count: count, population: try population(populations?[row], row),
          line: lines[row]))
    }
    try checkParents()
    if settings.level == nil { table.findLevels() }
  }

  private func texts(_ column: Located<String>?) throws(Diagnostic) -> [String]? {
    guard let column else { return nil }
    return try frame.texts(of: column)
  }

  private mutating func area(_ key: String) -> Int {
    if let place = areas[key] { return place }
    areas[key] = table.areas.count
    table.areas.append(CountsTable.Area(key: key, name: key))
    return table.areas.count - 1
  }

  private mutating func put(_ area: Int, in parent: Int, _ row: Int) throws(Diagnostic) {
    guard (table.areas[area].parent ?? parent) == parent else {
      throw finding("puts an area in another larger one than a line before", row)
    }
    table.areas[area].parent = parent
  }

  private mutating func period(_ text: String) -> Int {
    if let place = periods[text] { return place }
    periods[text] = table.periods.count
    table.periods.append(text)
    return table.periods.count - 1
  }

  private mutating func places(_ columns: [[String]], _ row: Int) throws(Diagnostic) -> [Int] {
    var places: [Int] = []
    for (dimension, column) in columns.enumerated() {
      let text = column[row]
      if settings.isTotal(text) {
        table.dimensions[dimension].values[0] = text
        places.append(0)
      } else if let place = values[dimension][text] {
        places.append(place)
      } else if text.isEmpty {
        let name = table.dimensions[dimension].column
        throw finding("has nothing in the column “\(name)”", row)
      } else {
        let place = table.dimensions[dimension].values.count
        values[dimension][text] = place
        table.dimensions[dimension].values.append(text)
        places.append(place)
      }
    }
    return places
  }

  private func population(_ text: String?, _ row: Int) throws(Diagnostic) -> Double? {
    guard let text, !text.isEmpty, Symbol(text) == nil else { return nil }
    if let number = Double(text.filter { $0 != "," }), number.isFinite, number > 0 { return number }
    throw finding("has no number of people above 0 in the column of populations", row)
  }

  /// No area is within itself.
  private func checkParents() throws(Diagnostic) {
    for start in table.areas.indices {
      var (area, steps) = (start, 0)
      while let parent = table.areas[area].parent, steps <= table.areas.count {
        (area, steps) = (parent, steps + 1)
      }
      if steps > table.areas.count {
        throw Diagnostic(
          StudyRule.counts, "an area is within one that is within it", file: table.file)
      }
    }
  }

  private func finding(_ words: String, _ row: Int) -> Diagnostic {
    Self.finding(words, lines[row], table.file)
  }

  private static func finding(_ words: String, _ line: Int?, _ file: String) -> Diagnostic {
    Diagnostic(StudyRule.counts, "\(line.map { "line \($0)" } ?? "file") \(words)", file: file)
  }
}

extension CountsTable {
  /// Works out how large areas are from what is within what: the largest is a country if there are two
  /// more levels within it, and what lies directly in a country and has parts is a region.
  fileprivate mutating func findLevels() {
    let parents = areas.map(\.parent)
    let hasParts = Set(parents.compactMap(\.self))
    let hasWithin = Set(hasParts.compactMap { parents[$0] })
    for area in areas.indices {
      if hasWithin.contains(area), parents[area] == nil {
        areas[area].level = .national
      } else if hasParts.contains(area), let parent = parents[area], parents[parent] == nil {
        areas[area].level = .regional
      }
    }
  }
}

extension AreaLevel {
  fileprivate init(written text: String) {
    switch text.lowercased() {
    case "national", "country", "england": self = .national
    case "regional", "region": self = .regional
    default: self = .local
    }
  }
}

extension Frame {
  /// The line on which each row stands.
  fileprivate var lines: [Int] {
    var (line, start) = (1, 0)
    return rows.map { row in
      let place = table.range(row: row, column: 0).lowerBound
      line += table.source.bytes[start..<place].count { $0 == .lineFeed }
      start = place
      return line
    }
  }
}

extension Int {
  /// A number of people, with thousands parted by commas or not.
  fileprivate init?(counted text: String) {
    let digits = text.filter { $0 != "," }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let count = Int(digits),
      count <= CountSystem.largest
    else { return nil }
    self = count
  }
}
