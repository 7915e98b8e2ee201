import CSV
import Diagnostics

/// The search of a file for what is against the standard.
struct Inspection {
  let frame: Frame
  let columns: Publication.Columns
  var findings = Findings()

  init(_ frame: Frame, _ columns: Publication.Columns) {
    self.frame = frame
    self.columns = columns
  }

  mutating func inspect(_ metadata: Metadata?) {
    inspectNames()
    inspectTimes()
    inspectLevels()
    inspectAreaNames()
    inspectFilters()
    inspectNumbers()
    inspectRepetitions()
    if let metadata { inspect(against: metadata) }
  }
}

extension Inspection {
  func name(_ column: Int) -> String { frame.table.header[column] }

  private mutating func inspectNames() {
    let required = [
      "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    ]
    let missing = required.filter { frame.column(named: $0) == nil }
    if !missing.isEmpty {
      findings.add(FramesRule.publicationColumn) { [self] rule in
        let names = missing.map { "“\($0)”" }.listed()
        return frame.diagnostic(
          rule,
          missing.count == 1
            ? "the column \(names) of the standard is missing"
            : "the columns \(names) of the standard are missing", header: 0,
          hint: frame.hint(forColumn: missing[0]))
      }
    }
    let odd = frame.table.header.indices.filter { !name($0).isSnakeCase }
    guard let first = odd.first else { return }
    findings.add(FramesRule.columnName) { [self] rule in
      let others = odd.count > 1 ? ", nor are \((odd.count - 1).counted("more column name"))" : ""
      return frame.diagnostic(
        rule, "“\(name(first))” is not written like_this\(others)", header: first,
        hint: "write names in small letters, with underscores, and begin with a letter")
    }
  }
}

extension String {
  /// Whether a name is of small letters, digits and underscores, and begins with a letter.
  fileprivate var isSnakeCase: Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    guard let first = utf8.first, isLetter(first) else { return false }
    return utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }
}
