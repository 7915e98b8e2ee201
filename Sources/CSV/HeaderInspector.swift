import Diagnostics

/// Finds columns whose names are missing or repeated.
struct HeaderInspector {
  private let source: Source

  init(_ source: Source) { self.source = source }

  func findings(_ names: [String], at ranges: [Range<Int>]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var tally = Tally(rule: .repeatedColumn, rest: "columns more have no name of their own")
    for (column, name) in names.enumerated() {
      if let earlier = first[name] {
        tally.add(repeated(name, column: earlier, at: ranges[column]))
      } else if name.isEmpty, column > 0 {
        tally.add(unnamed(at: ranges[column]))
      }
      first[name] = first[name] ?? column
    }
    return tally.findings
  }

  private func repeated(_ name: String, column: Int, at range: Range<Int>) -> Diagnostic {
    let column = column + 1
    guard !name.isEmpty else {
      return Diagnostic(
        CSVRule.repeatedColumn, "only one column goes without a name", at: range, of: source,
        hint: "column \(column) has none either: name this one, or delete a comma too many")
    }
    return Diagnostic(
      CSVRule.repeatedColumn, "column name “\(name)” is repeated", at: range, of: source,
      hint: "column \(column) has the same name: rename one of them")
  }

  private func unnamed(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      CSVRule.unnamedColumn, "column has no name", at: range, of: source,
      hint: "name the column, or delete a comma too many")
  }
}
