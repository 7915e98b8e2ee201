import CSV
import Diagnostics

extension Inspection {
  /// Looks at the columns of texts: those that say where, and those that say of whom.
  mutating func inspectFilters() {
    for column in columns.filters {
      let cells = Distinct(frame, column: column)
      let blank = cells.codes.indices.filter { cells.texts[cells.codes[$0]].isEmpty }
      guard let row = blank.first else { continue }
      findings.add(FramesRule.filterBlank) { [self] rule in
        let all = blank.count == frame.count
        return frame.diagnostic(
          rule, "“\(name(column))” is blank in \(all ? "every row" : blank.count.counted("row"))",
          row: row, column,
          hint: all ? "leave the column out" : "write “Total” for rows of all, “z” for rows of none"
        )
      }
    }
    for column in columns.filters + columns.locations + [columns.level] { inspectSpaces(column) }
  }

  /// Looks for spaces around texts, which make two of what is one.
  private mutating func inspectSpaces(_ column: Int) {
    guard case .texts(let texts) = frame.table.columns[column].cells else { return }
    let hasSpaces = texts.values.map {
      $0.first?.isWhitespace ?? false || $0.last?.isWhitespace ?? false
    }
    guard hasSpaces.contains(true) else { return }
    let rows = frame.rows.indices.filter { hasSpaces[Int(texts.codes[frame.rows[$0]])] }
    guard let row = rows.first else { return }
    findings.add(FramesRule.spacesAround) { [self] rule in
      frame.diagnostic(
        rule, "“\(name(column))” has spaces around it in \(rows.count.counted("row"))", row: row,
        column, hint: "delete the spaces; they are not looked at here, but may be elsewhere")
    }
  }

  /// Looks at the columns of numbers.
  mutating func inspectNumbers() {
    for column in columns.indicators {
      frame.reading(ofColumn: column).add(to: &findings, frame, column)
    }
  }

  /// Looks for rows that speak of the same area, time and people.
  mutating func inspectRepetitions() {
    let keys =
      [columns.period, columns.identifier, columns.level].compactMap { $0 } + columns.locations
      + columns.filters
    _ = frame.repetitions(of: keys, into: &findings)
  }
}
