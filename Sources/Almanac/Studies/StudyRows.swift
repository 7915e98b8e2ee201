import CSV
import Diagnostics
import Frames
import Studies
import TOML

/// The rows that a study looks at, with the columns of the files that are joined to them.
struct StudyRows: Sendable {
  let settings: StudySettings
  let frame: Frame
  let joins: [Joined]

  /// What of each joined file was found, and what was not.
  let accounts: [JoinAccount]

  /// The codes of the rows, their names, what they belong to, and their periods: row after row.
  let codes: [String]
  let names: [String]
  let regions: [String]
  let periods: [String]

  /// A file that is joined, and which of its rows belongs to each row of the study.
  struct Joined: Sendable {
    let frame: Frame
    let matches: [Int?]
  }

  /// - Throws: A setting that names what is not there, or a row that cannot be studied.
  init(
    _ settings: StudySettings, _ frame: Frame, joined: [Frame]
  ) throws(Diagnostic) {
    let frame = try frame.choosing(settings.choose)
    self.settings = settings
    self.frame = frame
    codes = try frame.texts(of: settings.code)
    periods =
      try settings.period.map { period throws(Diagnostic) in try frame.texts(of: period) }
      ?? codes.map { _ in "" }
    for (row, code) in codes.enumerated() where code.isEmpty {
      throw frame.diagnostic(
        StudyRule.codeMissing, "this row has no code of an area", row: row, settings.code,
        hint: "choose the rows of areas with where = { … }")
    }
    let join = try frame.joined(to: joined, settings)
    joins = zip(join.frames, join.found.matches).map { Joined(frame: $0, matches: $1) }
    accounts = join.found.accounts.map(\.explainedByLedger)
    let files = Files(frame: frame, joins: joins)
    try files.checkMultiplied(settings.times)
    let unnamed = codes
    names =
      try settings.name.map { name throws(Diagnostic) in
        zip(try files.texts(name), unnamed).map { $0.isEmpty ? $1 : $0 }
      } ?? codes
    regions =
      try settings.region.map { region throws(Diagnostic) in try files.texts(region) }
      ?? codes.map { _ in "" }
  }

  /// The cells of a column, row after row, wherever it is.
  ///
  /// - Throws: A column that no file has, or a cell that is no number.
  func cells(_ column: Located<String>) throws(Diagnostic) -> [Frame.Cell] {
    let cells: [Frame.Cell]
    if let place = frame.column(named: column.value) {
      cells = try frame.numbers(inColumn: place)
    } else {
      let (join, place) = try Files(frame: frame, joins: joins).found(column)
      let all = try join.frame.numbers(inColumn: place)
      cells = join.matches.map { $0.map { all[$0] } ?? .symbol(.unavailable) }
    }
    // What is far larger than any count would overflow when it is squared.
    if let row = cells.firstIndex(where: { ($0.number ?? 0).magnitude > 1e100 }) {
      throw diagnostic(
        StudyRule.tooLarge, "this number is too large to be compared", row: row, column)
    }
    guard let factor = settings.times?[column.value] else { return cells }
    guard let times = factor.number, times.magnitude <= 1e12 else {
      throw factor.diagnostic(
        TOMLRule.settingKind, "what to multiply by must be a number of at most a million million")
    }
    return cells.map { cell in
      switch cell {
      case .number(let number): .number(number * times)
      case .estimated(let number): .estimated(number * times)
      case .symbol, .blank: cell
      }
    }
  }

  /// The cells of a column that is a part of a whole, or the whole.
  ///
  /// - Throws: A number below zero where shares are compared, besides what ``cells(_:)`` throws.
  func parts(_ column: Located<String>) throws(Diagnostic) -> [Frame.Cell] {
    let cells = try cells(column)
    guard settings.form == .shares || settings.form == .logRatios,
      let row = cells.firstIndex(where: { ($0.number ?? 0) < 0 })
    else { return cells }
    throw diagnostic(
      StudyRule.negative, "a part of a whole is below zero", row: row, column,
      hint: "set as = \"counts\" if it is no part of a whole")
  }

  /// A finding about what a row has in a column, wherever that is.
  func diagnostic(
    _ rule: some Rule, _ message: String, row: Int, _ column: Located<String>, hint: String? = nil
  ) -> Diagnostic {
    if frame.column(named: column.value) != nil {
      return frame.diagnostic(rule, message, row: row, column, hint: hint)
    }
    for join in joins where join.frame.column(named: column.value) != nil {
      guard let match = join.matches[row] else { break }
      return join.frame.diagnostic(rule, message, row: match, column, hint: hint)
    }
    return column.diagnostic(rule, message, hint: hint)
  }

  /// The texts of a column, wherever it is; empty where a row has none.
  func texts(_ column: Located<String>) throws(Diagnostic) -> [String] {
    try Files(frame: frame, joins: joins).texts(column)
  }
}

/// The files of a study, in which a column is looked for one after the other.
private struct Files {
  let frame: Frame
  let joins: [StudyRows.Joined]

  func texts(_ column: Located<String>) throws(Diagnostic) -> [String] {
    if let place = frame.column(named: column.value) { return frame.texts(inColumn: place) }
    let (join, place) = try found(column)
    let all = join.frame.texts(inColumn: place)
    return join.matches.map { $0.map { all[$0] } ?? "" }
  }

  /// Refuses to multiply a column that no file has.
  func checkMultiplied(_ factors: TOML.Table?) throws(Diagnostic) {
    for entry in factors.map({ Array($0) }) ?? [] {
      let (key, _) = entry
      _ = try place(Located(key.text, at: Place(key.range, of: key.source)))
    }
  }

  private func place(_ column: Located<String>) throws(Diagnostic) -> Int {
    if let place = frame.column(named: column.value) { return place }
    return try found(column).1
  }

  /// The joined file that has a column, and where.
  func found(_ column: Located<String>) throws(Diagnostic) -> (StudyRows.Joined, Int) {
    for join in joins {
      if let place = join.frame.column(named: column.value) { return (join, place) }
    }
    let files = [frame] + joins.map(\.frame)
    let names = files.map { "“\($0.table.source.name)”" }
    throw column.diagnostic(
      FramesRule.columnUnknown,
      names.count == 1
        ? "\(names[0]) has no column “\(column.value)”"
        : "none of \(names.joined(separator: ", ")) has a column “\(column.value)”",
      hint: files.flatMap(\.table.header).hint(for: column.value)
        ?? frame.hint(forColumn: column.value))
  }
}

extension StudyRows {
  /// The periods that there are, from the earliest to the latest.
  var allPeriods: [String] { periods.distinct.sorted() }

  /// The rows of the period to study, and what it is called; all of them for “all”.
  func studied() throws(Diagnostic) -> (rows: [Int], period: String?) {
    guard settings.period != nil else { return (Array(codes.indices), nil) }
    guard let at = settings.at else { return try rows(of: allPeriods.last ?? "") }
    if at.value == "all" { return (Array(codes.indices), nil) }
    guard allPeriods.contains(at.value) else {
      throw at.diagnostic(
        StudyRule.periodUnknown, "no row is of the period “\(at.value)”",
        hint: allPeriods.hint(for: at.value)
          ?? "there are \(allPeriods.first ?? "none") to \(allPeriods.last ?? "")")
    }
    return try rows(of: at.value)
  }

  private func rows(of period: String) throws(Diagnostic) -> (rows: [Int], period: String?) {
    (periods.indices.filter { periods[$0] == period }, period)
  }

  /// Refuses rows of which two are of one area.
  func checkDistinct(_ rows: [Int]) throws(Diagnostic) {
    var seen: [String: Int] = [:]
    for row in rows {
      guard let first = seen.updateValue(row, forKey: codes[row] + "\t" + periods[row]) else {
        continue
      }
      let line = frame.table.source.position(
        at: frame.table.range(row: frame.rows[first], column: 0).lowerBound
      ).line
      throw frame.diagnostic(
        StudyRule.areaRepeated,
        "there is a second row for “\(codes[row])”"
          + (periods[row].isEmpty ? "" : " in \(periods[row])") + ", besides line \(line)",
        row: row, settings.code,
        hint: settings.period == nil
          ? "name the column of the period, such as period = \"time_period\", or choose one with "
            + "where = { … }"
          : "leave one of them out")
    }
  }

  /// The areas of some rows. Over several periods, an area of each of them is an area.
  func areas(_ rows: [Int], apart: Bool) -> [Area] {
    rows.map { row in
      guard apart else { return Area(codes[row], names[row].printable, in: regions[row].printable) }
      return Area(
        "\(codes[row]) \(periods[row])", "\(names[row].printable) \(periods[row])",
        in: regions[row].printable)
    }
  }
}

extension Frame {
  /// The rows that have what an author asks for in their columns.
  func choosing(_ choices: TOML.Table?) throws(Diagnostic) -> Frame {
    var chosen = self
    for entry in choices.map({ Array($0) }) ?? [] {
      let (key, value) = entry
      guard let column = column(named: key.text) else {
        throw key.diagnostic(
          FramesRule.columnUnknown, "“\(table.source.name)” has no column “\(key.text)”",
          hint: hint(forColumn: key.text))
      }
      let texts = value.elements?.map { $0.written } ?? [value.written]
      chosen = chosen.rows(whereColumn: column, isOneOf: Set(texts))
      if chosen.count == 0 {
        throw value.diagnostic(
          FramesRule.noRows, "no row has this in the column “\(key.text)”",
          hint: values(inColumn: column).hint(for: texts.first ?? ""))
      }
    }
    return chosen
  }

  func texts(of column: Located<String>) throws(Diagnostic) -> [String] {
    texts(inColumn: try place(of: column))
  }

  func place(of column: Located<String>) throws(Diagnostic) -> Int {
    if let place = self.column(named: column.value) { return place }
    throw column.diagnostic(
      FramesRule.columnUnknown, "“\(table.source.name)” has no column “\(column.value)”",
      hint: hint(forColumn: column.value))
  }

  /// A finding about a cell of a row.
  func diagnostic(
    _ rule: some Rule, _ message: String, row: Int, _ column: Located<String>, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, message,
      at: table.range(row: rows[row], column: self.column(named: column.value) ?? 0),
      of: table.source, hint: hint)
  }

  /// This frame’s rows looked up in others, of which only rows of the same kind are looked at.
  ///
  /// - Throws: A column that is not there, a file in which nothing is found, or an area that has two
  ///   rows in one.
  fileprivate func joined(
    to others: [Frame], _ settings: StudySettings
  ) throws(Diagnostic) -> (frames: [Frame], found: Join) {
    // An authority’s code may have been changed on one side.
    var key = Key(self, code: try place(of: settings.code), spelling: .authority)
    key.period = try settings.period.map { period throws(Diagnostic) in try place(of: period) }
    key.name = settings.name.flatMap { column(named: $0.value) }
    var keys: [Key] = []
    for (join, frame) in zip(settings.joined, others) {
      let hasSame = settings.choose?.allSatisfy { frame.column(named: $0.key.text) != nil } ?? false
      let rows = hasSame ? try frame.choosing(settings.choose) : frame
      var key = Key(rows, code: try rows.place(of: join.code), spelling: .authority)
      key.period = try join.period.map { period throws(Diagnostic) in try rows.place(of: period) }
      keys.append(key)
    }
    let found = Join(key, to: keys)
    if let error = found.findings.first(where: { $0.severity == .error }) { throw error }
    for (join, account) in zip(settings.joined, found.accounts) where account.matched == 0 {
      let codes = (texts(inColumn: key.code), account.unused.first?.code)
      throw join.code.diagnostic(
        StudyRule.joinedNothing, "“\(join.data.value)” has no row for any of the areas",
        hint: codes.1.map {
          "codes here are such as “\(codes.0.first ?? "")”, and there “\($0)”"
        } ?? "it has no rows to look at")
    }
    return (keys.map(\.frame), found)
  }
}

extension TOML.Value {
  /// A value as a file would hold it: its text, or what is typed.
  var written: String { text ?? source.text(range) }
}
