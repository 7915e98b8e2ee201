import CSV
import Diagnostics
import Frames
import Studies
import TOML

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
    diagnostic(rule, message, row: row, self.column(named: column.value) ?? 0, hint: hint)
  }

  /// This frame’s rows looked up in others, of which only rows of the same kind are looked at.
  ///
  /// - Throws: A column that is not there, a file in which nothing is found, or an area that has two
  ///   rows in one.
  func joined(
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
