import CSV
import Diagnostics
import Frames
import Studies
import TOML

/// The files of a study, in which a column is looked for one after the other.
struct StudyFiles {
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
