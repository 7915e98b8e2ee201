import CSV
import Diagnostics

/// The rows of a frame by their keys; of rows with the same key the first.
struct KeyIndex {
  let values: [Frame.Key.Value?]
  private(set) var first: [Frame.Key.Value: Int] = [:]

  /// What is wrong with the others.
  let findings: [Diagnostic]

  init(_ key: Frame.Key, _ values: [Frame.Key.Value?]) {
    self.values = values
    first.reserveCapacity(values.count)
    var found = Findings()
    for (row, value) in values.enumerated() {
      guard let value else { continue }
      if let earlier = first[value] {
        found.addRepetition(of: key, row, earlier)
      } else {
        first[value] = row
      }
    }
    findings = found.all
  }
}

extension Findings {
  /// Adds that a row has the key of an earlier one.
  fileprivate mutating func addRepetition(of key: Frame.Key, _ row: Int, _ earlier: Int) {
    let table = key.frame.table
    let (row, earlier) = (key.frame.rows[row], key.frame.rows[earlier])
    let difference = table.firstDifference(row, earlier)
    add(difference == nil ? FramesRule.rowRepeated : .keyRepeated) { rule in
      let code = table.text(row: row, column: key.code).trimmed
      let line = table.line(ofRow: earlier)
      let range = table.range(row: row, column: key.code)
      guard let difference else {
        return Diagnostic(
          rule, "row of “\(code)” is the same as that of line \(line)", at: range,
          of: table.source, hint: "delete one of the two")
      }
      let (here, there) = (
        table.text(row: row, column: difference), table.text(row: earlier, column: difference)
      )
      let period = key.period.map { " in \(table.text(row: row, column: $0).trimmed)" } ?? ""
      return Diagnostic(
        rule, "“\(code)” has another row\(period), on line \(line)", at: range, of: table.source,
        hint: "the “\(table.header[difference])” of one is “\(there)”, of the other “\(here)”: "
          + "delete one, or choose rows by a column that tells them apart")
    }
  }
}

extension Table {
  /// The line of the file on which a row begins.
  func line(ofRow row: Int) -> Int {
    source.position(at: range(row: row, column: 0).lowerBound).line
  }

  /// The first column in which two rows differ, if there is one.
  func firstDifference(_ a: Int, _ b: Int) -> Int? {
    columns.firstIndex { column in
      switch column.cells {
      case .texts(let texts): texts.codes[a] != texts.codes[b]
      case .numbers(let numbers):
        numbers.values[a] != numbers.values[b]
          && !(numbers.values[a].isNaN
            && numbers.others.text(row: a) == numbers.others.text(row: b))
      }
    }
  }
}
