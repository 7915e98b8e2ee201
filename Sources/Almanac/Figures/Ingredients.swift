import CSV
import Charts
import Diagnostics
import Frames
import TOML

/// What a chart is made from: an author’s settings, the rows that they choose, and the areas of a map.
struct Ingredients: Sendable {
  let settings: FigureSettings
  let frame: Frame
  let shapes: Shapes?

  /// The groups that a study has found, if the chart is of those.
  var segments: Segments?

  /// The order of groups that a study has found, which is the same in all its figures.
  let groupOrder: [String]

  /// The rows of all versions of a figure, where these are to be compared.
  var together: Frame?

  init(
    _ settings: FigureSettings, _ frame: Frame, _ shapes: Shapes? = nil,
    _ segments: Segments? = nil, groupOrder: [String] = []
  ) throws(Diagnostic) {
    self.settings = settings
    self.shapes = shapes
    self.segments = segments
    self.groupOrder = groupOrder
    self.frame = try frame.choosing(settings.choose)
    try checkSettings()
  }

  /// What is set and would do nothing.
  private func checkSettings() throws(Diagnostic) {
    if let half = settings.low ?? settings.high, (settings.low == nil) != (settings.high == nil) {
      let other = settings.low == nil ? "low" : "high"
      throw half.diagnostic(
        FigureRule.intervalHalf, "an interval needs both “low” and “high”",
        hint: "add a line such as \(other) = …")
    }
    if !settings.values.isEmpty, settings.labels.count > settings.values.count {
      throw settings.data.diagnostic(
        FigureRule.labelCount,
        "there are \(settings.labels.count) “labels” for \(settings.values.count) columns in “values”"
      )
    }
    guard let first = settings.chosenNames.first else { return }
    guard settings.name != nil || segments != nil else {
      // Maps and flows know their areas and stages without it.
      guard settings.code == nil, settings.from == nil else { return }
      throw first.diagnostic(
        FigureRule.settingMissing, "who is “chosen” is looked up by “name”, which is not set",
        hint: "add a line such as name = …")
    }
    let names: [String]
    if let segments { names = segments.names } else { names = try texts(settings.name) }
    let known = Set(names)
    for chosen in settings.chosenNames where !known.contains(chosen.value) {
      throw chosen.unknownName(among: names)
    }
  }

  /// Refuses more columns as `values` than a chart can show, or fewer than it needs.
  func checkColumns(_ limits: ClosedRange<Int>, of count: Int? = nil) throws(Diagnostic) {
    let count = count ?? settings.values.count
    guard limits.contains(count) else {
      throw settings.data.diagnostic(
        FigureRule.columnCount,
        "a chart “\(settings.chart.value)” takes \(limits.lowerBound) to \(limits.upperBound) columns "
          + "as “values”, and there are \(count)")
    }
  }

  /// What is measured, and how its numbers are written.
  func measure(_ column: Located<String>?) -> Measure {
    Measure(settings.measure ?? column?.value ?? "", settings.numberFormat)
  }

  /// The texts of a column; none if the author names no column.
  func texts(_ column: Located<String>?) throws(Diagnostic) -> [String] {
    guard let column else { return [] }
    return frame.texts(inColumn: try frame.place(of: column)).map(\.printable)
  }

  /// The different groups in a column: those of a study in its order, so that each keeps its colour
  /// from figure to figure, and others as they first appear.
  func distinctGroups(_ texts: [String]) -> [String] {
    let found = texts.distinct
    let known = groupOrder.filter(found.contains)
    return known + found.filter { !known.contains($0) }
  }

  /// The numbers of a column, and why there are none.
  func data(_ column: Located<String>?) throws(Diagnostic) -> [Datum] {
    guard let column else { return [] }
    let cells = try frame.numbers(inColumn: try frame.place(of: column))
    for (row, cell) in cells.enumerated() {
      guard let number = Datum(cell).value, number != 0,
        !(1e-15...1e15).contains(number.magnitude)
      else { continue }
      throw diagnostic(
        FigureRule.numberSize, "a chart shows numbers from 1e-15 to 1e15, on either side of zero",
        row: row, of: column, hint: "give it in other units")
    }
    return cells.map(Datum.init)
  }

  /// Refuses more rows than a chart can show.
  func checkRows(_ most: Int) throws(Diagnostic) {
    guard frame.count > most else { return }
    throw settings.data.diagnostic(
      FigureRule.tooMany,
      "a chart “\(settings.chart.value)” shows \(most) areas at most, and there are \(frame.count)",
      hint: "choose some of them with where = { … }")
  }

  /// The intervals of the rows, if the author names columns for both of their ends.
  func intervals() throws(Diagnostic) -> [ClosedRange<Double>?] {
    let low = try data(settings.low)
    let high = try data(settings.high)
    return zip(low, high).map { low, high in
      guard let low = low.value, let high = high.value else { return nil }
      return min(low, high)...max(low, high)
    }
  }

  /// The first of the rows that the page speaks of.
  func chosen(_ names: [String], _ data: [Datum]) -> Entry? {
    zip(names, data).first { settings.chosen.contains($0.0) }.map { Entry($0, $1) }
  }

  /// A finding about a cell of a chosen row.
  func diagnostic(
    _ rule: some Rule, _ message: String, row: Int, of column: Located<String>?,
    hint: String? = nil
  ) -> Diagnostic {
    let place = column.flatMap { frame.column(named: $0.value) } ?? 0
    return frame.diagnostic(rule, message, row: row, place, hint: hint)
  }
}

extension Located<String> {
  /// That no row has the name.
  func unknownName(among names: [String]) -> Diagnostic {
    diagnostic(
      FigureRule.unknownName, "no row has the name “\(value)”", hint: names.hint(for: value))
  }
}

extension Datum {
  init(_ cell: Frame.Cell) {
    switch cell {
    case .number(let number): self = .number(number)
    case .estimated(let number): self = .imputed(number)
    case .blank: self = .missing(.blank)
    case .symbol(let symbol): self = .missing(Missing(symbol))
    }
  }
}

extension Missing {
  init(_ symbol: Symbol) {
    switch symbol {
    case .confidential: self = .confidential
    case .low: self = .low
    case .unreliable: self = .unreliable
    case .unavailable: self = .unavailable
    case .inapplicable: self = .inapplicable
    }
  }
}
