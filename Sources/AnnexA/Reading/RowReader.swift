import Diagnostics
import England
import Workbook

extension AnnexA {
  /// Reads the rows of one list: cells in, an ``Entry`` out, and what is wrong told.
  struct RowReader {
    let list: List
    let place: Place
    let grid: Int
    let header: Header
    /// The readers of the columns of codes, by role.
    var codes: [CodeReader?]

    init(_ list: List, _ place: Place, grid: Int, header: Header) {
      (self.list, self.place, self.grid, self.header) = (list, place, grid, header)
      codes = Role.allCases.map { role in
        guard header[role] != nil, case .codes(let codes)? = list.column(role)?.kind else {
          return nil
        }
        return CodeReader(codes)
      }
    }

    /// What a row says; `nil` if it cannot be read.
    mutating func entry(_ row: GridRow, in gathered: inout Gathered) -> Entry? {
      let found = (child: child(row, &gathered), start: day(.start, row, &gathered))
      let end = day(.end, row, &gathered)
      let conference = day(.conference, row, &gathered)
      guard let key = found.child, case .day(let start) = found.start, end != .unreadable,
        conference != .unreadable
      else { return nil }
      var facts = Entry.Facts()
      facts.start = start
      facts.end = end.day
      facts.conference = conference.day
      guard isInOrder(facts, row, &gathered) else { return nil }

      // Only now is the child somebody of whom the log will tell.
      facts.child = gathered.children.number(key)
      facts.team = team(row, &gathered)
      facts.source = code(.source, row, &gathered)
      facts.outcome = code(.outcome, row, &gathered)
      facts.noFurtherAction = code(.noFurtherAction, row, &gathered)
      facts.needsSupport = code(.needsSupport, row, &gathered)
      facts.noConference = code(.noConference, row, &gathered)
      facts.need = code(.need, row, &gathered)
      facts.abuse = code(.abuse, row, &gathered)
      facts.status = code(.status, row, &gathered)
      facts.reason = code(.reason, row, &gathered)
      describe(facts.child, on: start, row, &gathered)
      return Entry(list: list.number, grid: grid, row: row.number, facts: facts)
    }

    /// The cell of a role, if it has its column and something is in it. Some write “n/a” for nothing.
    func cell(_ role: Role, _ row: GridRow) -> Workbook.Value? {
      guard let column = header[role], let value = row[column] else { return nil }
      if case .text(let text) = value, text.utf8.count <= 5, Self.nothing.contains(text.key) {
        return nil
      }
      return value
    }

    private static let nothing: Set<String> = ["", "n a", "na", "null", "none", "nat", "nan"]

    func tell(
      _ rule: AnnexARule, _ words: String, _ role: Role, _ row: GridRow,
      _ gathered: inout Gathered, hint: String? = nil
    ) {
      gathered.problems.add(
        Problem(
          rule, words, in: place, row: row.number, column: header[role].map { $0 + 1 },
          heading: list.column(role)?.heading, hint: hint), grid: grid)
    }

    func expects(_ expected: String, _ found: Workbook.Value) -> String {
      "expects \(expected), and has \(found.kind)"
    }
  }
}
