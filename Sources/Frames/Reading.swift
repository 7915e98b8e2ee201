import CSV
import Diagnostics

extension Frame {
  /// A column of numbers as it is, with all that is wrong with it.
  public struct Reading: Sendable {
    /// The cells; blank where one could not be read.
    public let cells: [Cell]

    /// The rows whose cell is neither a number, nor a symbol, nor blank.
    public let unreadable: [Int]

    /// What stands for “no number” and is no symbol of government statistics, with its rows.
    public let foreign: [(text: String, rows: [Int])]
  }

  /// Reads a column as numbers, whatever it holds.
  ///
  /// ``numbers(inColumn:)`` stops at the first cell that is none; this reads on. Rows are counted among
  /// those that the frame looks at.
  public func reading(ofColumn column: Int) -> Reading {
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count)
    var unreadable: [Int] = []
    var foreign: [(text: String, rows: [Int])] = []
    func add(_ text: String, _ known: Cell?) {
      if known == nil { unreadable.append(cells.count) }
      if Symbol.isForeign(text) {
        let place = foreign.firstIndex { $0.text == text } ?? foreign.count
        if place == foreign.count { foreign.append((text, [])) }
        foreign[place].rows.append(cells.count)
      }
      cells.append(known ?? .blank)
    }
    switch table.columns[column].cells {
    case .numbers(let numbers):
      let others = numbers.others
      let (otherRows, otherCodes) = (others.rows, others.codes)
      let known = others.texts.map { ($0.trimmed, Cell(written: $0)) }
      // Both the other cells and the rows that are looked at are in the order of the file.
      var next = 0
      for row in rows {
        while next < otherRows.count, otherRows[next] < row { next += 1 }
        if next < otherRows.count, otherRows[next] == row {
          let (text, cell) = known[Int(otherCodes[next])]
          add(text, cell)
        } else {
          cells.append(.number(numbers.values[row]))
        }
      }
    case .texts(let texts):
      let known = texts.values.map { ($0.trimmed, Cell(written: $0)) }
      for row in rows {
        let (text, cell) = known[Int(texts.codes[row])]
        add(text, cell)
      }
    }
    return Reading(cells: cells, unreadable: unreadable, foreign: foreign)
  }
}

extension Frame.Reading {
  /// What is wrong with the column: an error for each cell that cannot be read, a warning for each
  /// text that should be a symbol.
  public func add(to findings: inout Findings, _ frame: Frame, _ column: Int) {
    for row in unreadable {
      findings.add(FramesRule.notANumber) { _ in
        let row = frame.rows[row]
        return frame.notANumber(
          frame.table.text(row: row, column: column), frame.table.range(row: row, column: column))
      }
    }
    for (text, rows) in foreign {
      findings.add(FramesRule.symbolForeign) { rule in
        let name = frame.table.header[column]
        return Diagnostic(
          rule, "“\(text)” stands for no number in \(rows.count.counted("row")) of “\(name)”",
          at: frame.table.range(row: frame.rows[rows[0]], column: column), of: frame.table.source,
          hint: "write x for not available, z for not applicable, c for confidential, or low")
      }
    }
  }
}
