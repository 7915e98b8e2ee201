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
    let files = StudyFiles(frame: frame, joins: joins)
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
      let (join, place) = try StudyFiles(frame: frame, joins: joins).found(column)
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
    try StudyFiles(frame: frame, joins: joins).texts(column)
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
