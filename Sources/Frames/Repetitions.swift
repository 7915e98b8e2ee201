import CSV
import Diagnostics

extension Frame {
  /// The rows that have the same texts in some columns as an earlier row.
  public struct Repetitions: Hashable, Sendable {
    /// Those that are the same as the earlier row in all columns.
    public let same: [Int]

    /// Those that differ from it.
    public let different: [Int]

    /// That nothing is known to be there twice.
    public static let none = Repetitions(same: [], different: [])
  }

  /// Finds the rows that have the same texts in some columns as an earlier row, by their places among
  /// those that the frame looks at.
  ///
  /// - Complexity: O(*n*) in the number of rows, for each of the columns.
  public func repetitions(
    of columns: [Int], into findings: inout Findings
  ) -> Repetitions {
    let groups = columns.map { Distinct(self, column: $0) }.combined(rows: count)
    var first = [Int?](repeating: nil, count: (groups.max() ?? 0) + 1)
    var (same, different): ([Int], [Int]) = ([], [])
    for (row, group) in groups.enumerated() {
      guard let earlier = first[group] else {
        first[group] = row
        continue
      }
      let difference = table.firstDifference(rows[row], rows[earlier])
      if difference == nil { same.append(row) } else { different.append(row) }
      findings.add(difference == nil ? FramesRule.rowRepeated : .keyRepeated) { rule in
        repeated(rule, row, earlier, columns.first ?? 0, difference)
      }
    }
    return Repetitions(same: same, different: different)
  }

  private func repeated(
    _ rule: FramesRule, _ row: Int, _ earlier: Int, _ column: Int, _ difference: Int?
  ) -> Diagnostic {
    let line = table.line(ofRow: rows[earlier])
    guard let difference else {
      return diagnostic(
        rule, "row is the same as that of line \(line)", row: row, column,
        hint: "delete one of the two")
    }
    return diagnostic(
      rule, "row speaks of the same as that of line \(line)", row: row, column,
      hint:
        "they differ in “\(header[difference])”: delete one, or add a column that tells them apart"
    )
  }
}
