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

  init(
    _ settings: FigureSettings, _ frame: Frame, _ shapes: Shapes? = nil
  ) throws(Diagnostic) {
    self.settings = settings
    self.shapes = shapes
    var chosen = frame
    for choice in settings.choose.map({ Array($0) }) ?? [] {
      let (key, value) = choice
      guard let column = frame.column(named: key.text) else {
        throw key.diagnostic(
          FramesRule.columnUnknown, "“\(frame.table.source.name)” has no column “\(key.text)”",
          hint: frame.hint(forColumn: key.text))
      }
      let texts = value.elements?.map { $0.written } ?? [value.written]
      chosen = chosen.rows(whereColumn: column, isOneOf: Set(texts))
      if chosen.count == 0 {
        throw value.diagnostic(
          FramesRule.noRows, "no row has this in the column “\(key.text)”",
          hint: frame.values(inColumn: column).hint(for: texts.first ?? ""))
      }
    }
    self.frame = chosen
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
    guard settings.name != nil else {
      // Maps and flows know their areas and stages without it.
      guard settings.code == nil, settings.from == nil else { return }
      throw first.diagnostic(
        FigureRule.settingMissing, "who is “chosen” is looked up by “name”, which is not set",
        hint: "add a line such as name = …")
    }
    let names = try texts(settings.name)
    let known = Set(names)
    for chosen in settings.chosenNames where !known.contains(chosen.value) {
      throw chosen.unknownName(among: names)
    }
  }

  /// Refuses more columns as `values` than a chart can show, or fewer than it needs.
  func checkColumns(_ limits: ClosedRange<Int>) throws(Diagnostic) {
    guard limits.contains(settings.values.count) else {
      throw settings.data.diagnostic(
        FigureRule.columnCount,
        "a chart “\(settings.chart.value)” takes \(limits.lowerBound) to \(limits.upperBound) columns "
          + "as “values”, and there are \(settings.values.count)")
    }
  }

  /// What is measured, and how its numbers are written.
  func measure(_ column: Located<String>?) -> Measure {
    Measure(settings.measure ?? column?.value ?? "", settings.numberFormat)
  }

  /// The texts of a column; none if the author names no column.
  func texts(_ column: Located<String>?) throws(Diagnostic) -> [String] {
    guard let column else { return [] }
    return frame.texts(inColumn: try place(of: column)).map(\.printable)
  }

  /// The numbers of a column, and why there are none.
  func data(_ column: Located<String>?) throws(Diagnostic) -> [Datum] {
    guard let column else { return [] }
    let cells = try frame.numbers(inColumn: try place(of: column))
    for (row, cell) in cells.enumerated() {
      guard case .number(let number) = cell, number != 0,
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
    return Diagnostic(
      rule, message, at: frame.table.range(row: frame.rows[row], column: place),
      of: frame.table.source, hint: hint)
  }

  private func place(of column: Located<String>) throws(Diagnostic) -> Int {
    if let place = frame.column(named: column.value) { return place }
    throw column.diagnostic(
      FramesRule.columnUnknown, "“\(frame.table.source.name)” has no column “\(column.value)”",
      hint: frame.hint(forColumn: column.value))
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

extension TOML.Value {
  /// A value as a file would hold it: its text, or what is typed.
  fileprivate var written: String { text ?? source.text(range) }
}
