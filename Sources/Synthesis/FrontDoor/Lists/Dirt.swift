import AnnexA
import England
import Workbook

// What real workbooks do to the lists. All that could be read stays what it was: what cannot be read
// stands in rows of its own, so that a reader who leaves them out has the journeys of the clean lists.

extension FilledList {
  /// Soils the list, each in other ways.
  ///
  /// | List | The sheet                                  | Its rows                                      |
  /// | ---: | ------------------------------------------ | --------------------------------------------- |
  /// |    1 | `List_1`, headings in capitals             | columns in another order, no day, no child, ethnicity of no list |
  /// |    2 | a long name, quoted headings of two lines  | ages as text, a day that is a word            |
  /// |    3 | –                                          | bare codes, days as text, a total beneath     |
  /// |    4 | headings again every 100 rows              | days with times as text, blank rows, another day of birth |
  /// |    5 | –                                          | words without letters, days with times, a row twice |
  /// |    6 | a column that the form does not have       | blanks round identifiers, ends to come, an end before its start, another sex |
  /// |    7 | no column of ages                          | days as numbers, a formula’s error            |
  /// |    8 | a heading twice                            | days as numbers, a day to come and one long gone, a count in words |
  mutating func soil() {
    switch number {
    case 1:
      name = "List_1"
      headings = headings.map { $0.uppercased() }
      change(.ethnicity, inRow: 0) { _ in .text("XXXX") }
      addRow(without: .start)
      addRow(without: .child)
      reverseColumns()
    case 2:
      name = "list 2 early help FINAL"
      headings = headings.map { "“\($0.split(separator: " ").joined(separator: "  \n"))” " }
      changeAll(of: .age) { value in value.number.map { .text($0 < 0 ? "Unborn" : "\(Int($0))") } }
      addRow { $0.change(.start, inRow: $1) { _ in .text("tbc") } }
    case 3:
      changeCodes { $0.code }
      changeDays { .text($0.british) }
      rows.append([.text("Total"), .number(Double(rows.count))])
    case 4:
      changeLast(.birth) { value in value.serial.map { .day(serial: $0 + 1) } }
      changeDays { .text("\($0.description) 00:00:00") }
      repeatHeadings(every: 100)
      for place in stride(from: 50, to: rows.count, by: 90) { rows.insert([], at: place) }
    case 5:
      changeCodes { $0.label }
      changeDays { .day(serial: Double($0.serial) + 0.375) }
      if let first = rows.first { rows.append(first) }
    case 6:
      changeAll(of: .child) { value in value.text.map { .text("  \($0) ") } }
      plan(endsAfter: FrontDoorCalendar.extractDay)
      change(.sex, inRow: 0) { $0.text?.hasPrefix("a") == true ? .text("F") : .text("M") }
      addRow { list, row in
        list.change(.end, inRow: row) { _ in .day(serial: Double(Day(number: 15_000).serial)) }
      }
      addColumn("Ward")
    case 7:
      removeColumn(.age)
      changeDays { .number(Double($0.serial)) }
      addRow { $0.change(.start, inRow: $1) { _ in .error("#N/A") } }
    case 8:
      changeDays { .number(Double($0.serial)) }
      change(.missing, inRow: 0) { _ in .text("often") }
      let days = [FrontDoorCalendar.extractDay + 700, Day(number: 0)]
      for day in days {
        addRow { list, row in
          list.change(.start, inRow: row) { _ in .number(Double(day.serial)) }
          list.change(.end, inRow: row) { _ in nil }
        }
      }
      addColumn(headings[0])
    default: break
    }
  }
}

// MARK: Ways to soil

extension FilledList {
  private mutating func change(
    _ role: AnnexA.Role, inRow row: Int, _ value: (Workbook.Value) -> Workbook.Value?
  ) {
    guard let place = place(role), rows.indices.contains(row) else { return }
    rows[row][place] = value(rows[row][place] ?? .text(""))
  }

  private mutating func changeAll(
    of role: AnnexA.Role, _ value: (Workbook.Value) -> Workbook.Value?
  ) {
    for row in rows.indices { change(role, inRow: row, value) }
  }

  /// Changes the last row of a child who has one before it.
  private mutating func changeLast(
    _ role: AnnexA.Role, _ value: (Workbook.Value) -> Workbook.Value?
  ) {
    guard let child = place(.child) else { return }
    let again = rows.indices.dropFirst().last { rows[$0][child] == rows[$0 - 1][child] }
    if let again { change(role, inRow: again, value) }
  }

  private mutating func changeDays(_ value: (Day) -> Workbook.Value) {
    for place in columns.indices where columns[place].kind == .day {
      for row in rows.indices {
        if case .day(let serial)? = rows[row][place] {
          rows[row][place] = value(Day(serial: serial))
        }
      }
    }
  }

  private mutating func changeCodes(_ text: (AnnexA.Code) -> String) {
    for (place, column) in columns.enumerated() {
      guard case .codes(let codes) = column.kind else { continue }
      // A code that two values share, or a word, would not tell them apart.
      let texts = codes.map(text)
      guard Set(texts).count == codes.count else { continue }
      let known = Dictionary(zip(codes.map(\.written), texts)) { first, _ in first }
      for row in rows.indices {
        if case .text(let written)? = rows[row][place] {
          rows[row][place] = .text(known[written] ?? written)
        }
      }
    }
  }

  /// Adds the first row again, spoilt.
  private mutating func addRow(_ spoil: (inout FilledList, Int) -> Void) {
    guard let first = rows.first else { return }
    rows.append(first)
    spoil(&self, rows.count - 1)
  }

  private mutating func addRow(without role: AnnexA.Role) {
    addRow { $0.change(role, inRow: $1) { _ in nil } }
  }

  /// Lets the first plan that goes on end some day to come.
  private mutating func plan(endsAfter day: Day) {
    guard let end = place(.end), let row = rows.firstIndex(where: { $0[end] == nil }) else {
      return
    }
    rows[row][end] = .day(serial: Double((day + 30).serial))
  }

  private mutating func repeatHeadings(every count: Int) {
    for place in stride(from: count, to: rows.count, by: count) {
      rows.insert(headings.map(Workbook.Value.text), at: place)
    }
  }

  private mutating func reverseColumns() {
    columns.reverse()
    headings.reverse()
    for row in rows.indices { rows[row].reverse() }
  }

  /// Adds a column that nobody asked for, of which nothing is known.
  private mutating func addColumn(_ heading: String) {
    headings.append(heading)
    for row in rows.indices { rows[row].append(.text("–")) }
  }

  private mutating func removeColumn(_ role: AnnexA.Role) {
    guard let place = place(role) else { return }
    columns.remove(at: place)
    headings.remove(at: place)
    for row in rows.indices { rows[row].remove(at: place) }
  }
}

extension Workbook.Value {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
  fileprivate var serial: Double? { if case .day(let serial) = self { serial } else { nil } }
  fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }
}

extension Day {
  /// - Parameter serial: The days since 30 December 1899.
  fileprivate init(serial: Double) { self.init(number: Int32(serial) - 25_569) }

  /// `31/03/2024`.
  fileprivate var british: String {
    description.split(separator: "-").reversed().joined(separator: "/")
  }
}
