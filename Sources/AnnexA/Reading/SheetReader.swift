import Diagnostics
import Workbook

extension AnnexA {
  /// Reads a sheet or file from its titles to its totals.
  struct SheetReader {
    let list: List
    let grid: Grid
    let number: Int

    /// In how many rows the headings are looked for.
    private static let headerRows = 50

    /// Reads all that can be read, and tells of the rest.
    func read(into gathered: inout Gathered) {
      var account = ListAccount(list, grid.place)
      do throws(Diagnostic) {
        var rows = try grid.open()
        if list.isRead, let header = try header(&rows, &gathered) {
          gathered.headers[number] = header
          try read(&rows, below: header, into: &gathered, &account)
        }
      } catch {
        tell(.unreadable, error.message, hint: error.hint, in: &gathered)
        // Half a list would be a false one.
        gathered.entries.removeAll { $0.grid == number }
        account = ListAccount(list, grid.place)
      }
      gathered.lists.append(account)
    }

    /// The row of headings: the first with at least three of the list’s.
    private func header(
      _ rows: inout GridRows, _ gathered: inout Gathered
    ) throws(Diagnostic) -> Header? {
      let vocabulary = HeadingVocabulary(list)
      var isEmpty = true
      for _ in 0..<Self.headerRows {
        guard let row = try rows.next() else { break }
        isEmpty = isEmpty && row.filled < 2
        let header = Header(row, of: vocabulary)
        guard header.found.count >= 3 else { continue }
        return isComplete(header, row, vocabulary, &gathered) ? header : nil
      }
      guard !isEmpty else {
        tell(.listMissing, "\(list.name), \(list.title), is empty", in: &gathered)
        return nil
      }
      tell(
        .noHeader, "no row of headings is among the first \(Self.headerRows)",
        hint: "the headings begin with “\(list.columns[0].heading)”", in: &gathered)
      return nil
    }

    /// Whether nothing is missing that is needed; tells of what is missing or too much.
    private func isComplete(
      _ header: Header, _ row: GridRow, _ vocabulary: HeadingVocabulary, _ gathered: inout Gathered
    ) -> Bool {
      var isComplete = true
      for (index, column) in list.columns.enumerated()
      where column.role != nil && !column.isAddition && !header.found.contains(index) {
        let rule: AnnexARule = column.isNeeded ? .columnNeeded : .columnMissing
        tell(rule, "no column is called “\(column.heading)”", row: header.row, in: &gathered)
        if column.isNeeded { isComplete = false }
      }
      for (place, column) in header.again {
        tell(
          .columnRepeated, "has the heading of a column before it", row: header.row, column: place,
          heading: list.columns[column].heading, in: &gathered)
      }
      for place in header.unknown {
        guard case .text(let heading)? = row[place] else { continue }
        tell(
          .columnUnknown, "the list has no such column, so it is not read", row: header.row,
          column: place, hint: vocabulary.hint(for: heading).map { "did you mean “\($0)”?" },
          in: &gathered)
      }
      return isComplete
    }

    private func read(
      _ rows: inout GridRows, below header: Header, into gathered: inout Gathered,
      _ account: inout ListAccount
    ) throws(Diagnostic) {
      var reader = RowReader(list, grid.place, grid: number, header: header)
      var seen: Set<Entry.Facts> = []
      while let row = try rows.next() {
        let filled = row.filled
        if filled == 0 { continue }
        if header.isRepeated(by: row) {
          account.headingsRepeated += 1
        } else if isWords(row, filled, header) {
          account.wordRows += 1
          tell(
            .words, "words or a total among the rows are passed over", row: row.number,
            in: &gathered)
        } else if let entry = reader.entry(row, in: &gathered) {
          guard seen.insert(entry.facts).inserted else {
            account.rowsRepeated += 1
            tell(.rowRepeated, "says what a row before it says", row: row.number, in: &gathered)
            continue
          }
          account.rows += 1
          gathered.entries.append(entry)
        } else {
          account.rowsLeftOut += 1
        }
      }
    }

    /// Whether a row is words or a total: by how it begins, or because there is neither a child nor a day
    /// in it and hardly anything else.
    private func isWords(_ row: GridRow, _ filled: Int, _ header: Header) -> Bool {
      let child = header[.child].flatMap { row[$0] }
      let start = header[.start].flatMap { row[$0] }
      if child == nil, start == nil, filled <= 2 { return true }
      guard filled <= 4, case .text(let text)? = row.cells.lazy.compactMap(\.self).first else {
        return false
      }
      let key = text.key
      if Self.totals.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
      // Nobody’s number has words in it.
      return filled == 1 && (text.contains(" ") || text.utf8.count > 40)
    }

    private static let totals = [
      "total", "totals", "grand total", "subtotal", "sub total", "count", "average", "source",
      "note", "notes", "end of list", "end",
    ]

    private func tell(
      _ rule: AnnexARule, _ words: String, row: Int? = nil, column: Int? = nil,
      heading: String? = nil, hint: String? = nil, in gathered: inout Gathered
    ) {
      gathered.problems.add(
        Problem(
          rule, words, in: grid.place, row: row, column: column.map { $0 + 1 }, heading: heading,
          hint: hint), grid: number)
    }
  }
}
