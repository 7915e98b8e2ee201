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
    private var codes: [CodeReader?]

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
    private func cell(_ role: Role, _ row: GridRow) -> Workbook.Value? {
      guard let column = header[role], let value = row[column] else { return nil }
      if case .text(let text) = value, text.utf8.count <= 5, Self.nothing.contains(text.key) {
        return nil
      }
      return value
    }

    private static let nothing: Set<String> = ["", "n a", "na", "null", "none", "nat", "nan"]

    private func tell(
      _ rule: AnnexARule, _ words: String, _ role: Role, _ row: GridRow,
      _ gathered: inout Gathered, hint: String? = nil
    ) {
      gathered.problems.add(
        Problem(
          rule, words, in: place, row: row.number, column: header[role].map { $0 + 1 },
          heading: list.column(role)?.heading, hint: hint), grid: grid)
    }

    private func expects(_ expected: String, _ found: Workbook.Value) -> String {
      "expects \(expected), and has \(found.kind)"
    }
  }
}

// MARK: Children

extension AnnexA.RowReader {
  private func child(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> ChildKey? {
    guard let value = cell(.child, row) else {
      tell(.child, "expects the child’s number, and is blank", .child, row, &gathered)
      return nil
    }
    if let key = ChildKey(value) { return key }
    let rule: AnnexARule = value.isFormula ? .formula : .child
    tell(rule, expects("the child’s number", value), .child, row, &gathered)
    return nil
  }

  /// Takes what a row says of the child itself.
  private mutating func describe(
    _ number: Int32, on day: Day, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) {
    var child = gathered.children[number]
    birth(&child, on: day, row, &gathered)
    let sex = code(.sex, row, &gathered)
    if Self.isTold(sex), Self.isTold(child.sex), sex != child.sex {
      tell(.sexDiffers, "is not what a row before says of the same child", .sex, row, &gathered)
    }
    if !Self.isTold(child.sex), sex > 0 { child.sex = sex }
    let ethnicity = code(.ethnicity, row, &gathered)
    if child.ethnicity == 0 || Self.ethnicityUnknown.contains(child.ethnicity), ethnicity > 0 {
      child.ethnicity = ethnicity
    }
    // Yes goes before no, and no before “unknown”.
    let disabled = code(.disabled, row, &gathered)
    if disabled > 0, child.disabled == 0 || disabled < child.disabled { child.disabled = disabled }
    if code(.unaccompanied, row, &gathered) == 1 { child.isUnaccompanied = true }
    if let missing = count(.missing, row, &gathered) {
      child.missing = max(missing, child.missing ?? 0)
    }
    gathered.children[number] = child
  }

  /// Whether a code of a sex says which. The third does not.
  private static func isTold(_ sex: UInt8) -> Bool { sex != 0 && sex != 3 }

  private static let ethnicityUnknown = Set(
    [AnnexA.Code].ethnicity.indices.filter { [AnnexA.Code].ethnicity[$0].group == "Unknown" }
      .map { UInt8($0 + 1) })

  private func birth(
    _ child: inout AnnexA.Children.Child, on day: Day, _ row: GridRow,
    _ gathered: inout AnnexA.Gathered
  ) {
    if let value = cell(.birth, row) {
      if let birth = Day(value), birth <= day + 300, day - birth <= 26 * 366 {
        if let known = child.birth, known != birth {
          tell(
            .birthDiffers, "is not what a row before says of the same child", .birth, row,
            &gathered)
        }
        if child.birth == nil { child.birth = birth }
      } else if Day(value) != nil {
        tell(
          .birth, "is more than 26 years before what the row tells of, or 300 days after it",
          .birth,
          row, &gathered)
      } else {
        tell(.birth, expects("a day such as 31/03/2024", value), .birth, row, &gathered)
      }
    }
    if child.birth == nil, child.age == nil { child.age = age(row, &gathered) }
  }

  private func age(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> Int? {
    guard let value = cell(.age, row) else { return nil }
    if let number = value.wholeNumber, (-1...120).contains(number) { return number }
    if case .text(let text) = value, text.key == "unborn" { return -1 }
    tell(.age, expects("whole years, or −1 for a child not born", value), .age, row, &gathered)
    return nil
  }
}

// MARK: Days

extension AnnexA.RowReader {
  /// What a cell of a day says.
  private enum Found: Equatable {
    case blank
    case day(Day)
    case unreadable

    var day: Day? { if case .day(let day) = self { day } else { nil } }
  }

  private func day(
    _ role: AnnexA.Role, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Found {
    guard let value = cell(role, row) else {
      guard role == .start else { return .blank }
      tell(.dayNeeded, "expects a day, and is blank", role, row, &gathered)
      return .unreadable
    }
    guard let day = Day(value) else {
      let rule: AnnexARule = value.isFormula ? .formula : .day
      var hint: String?
      if case .text(let text) = value, Day.isMonthFirst(text) {
        hint = "the month seems to stand before the day: write the day first"
      }
      tell(rule, expects("a day such as 31/03/2024", value), role, row, &gathered, hint: hint)
      return .unreadable
    }
    guard day >= Self.earliest else {
      tell(
        .dayImplausible, "expects a day from 1990 on, and has an earlier one", role, row, &gathered)
      return .unreadable
    }
    return .day(day)
  }

  private static let earliest = Day(number: 7305)

  /// Whether a row ends after it begins, and neither after the extract.
  private func isInOrder(
    _ facts: AnnexA.Entry.Facts, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Bool {
    for (role, day) in [(AnnexA.Role.end, facts.end), (.conference, facts.conference)] {
      if let day, day < facts.start {
        tell(
          .endBeforeStart, "is before the day on which it began", role, row, &gathered)
        return false
      }
    }
    return true
  }
}

// MARK: Codes, counts and teams

extension AnnexA.RowReader {
  /// The place of a code in its list, from 1; 0 if there is none.
  private mutating func code(
    _ role: AnnexA.Role, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> UInt8 {
    guard codes[role.rawValue] != nil, let value = cell(role, row) else { return 0 }
    if let place = codes[role.rawValue]?.place(value) { return UInt8(place + 1) }
    let example = list.column(role).flatMap { column in
      if case .codes(let codes) = column.kind { codes.first?.written } else { nil }
    }
    tell(
      .code, expects("a code such as “\(example ?? "")”", value), role, row, &gathered)
    return 0
  }

  private func count(
    _ role: AnnexA.Role, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Int? {
    guard let value = cell(role, row) else { return nil }
    if let number = value.wholeNumber, number >= 0 { return number }
    tell(.count, expects("a whole number, 0 or more", value), role, row, &gathered)
    return nil
  }

  private func team(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> Int32 {
    guard let value = cell(.team, row) else { return 0 }
    let name: String? =
      switch value {
      case .text(let text): text
      case .number(let number): Int(exactly: number).map(String.init)
      case .day, .truth, .error, .uncached: nil
      }
    guard let name, name.utf8.count <= 100 else { return 0 }
    if let team = gathered.teams.number(name) { return team }
    tell(
      .teams, "expects the name of one of at most \(Teams.limit) teams, and has one more", .team,
      row, &gathered)
    return 0
  }
}

extension Workbook.Value {
  fileprivate var isFormula: Bool {
    switch self {
    case .error, .uncached: true
    case .text, .number, .day, .truth: false
    }
  }

  /// A whole number, as a number or a text, also with `.0` after it.
  fileprivate var wholeNumber: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .text(let text): text.utf8.count <= 20 ? Double(text).flatMap(Int.init(exactly:)) : nil
    case .day, .truth, .error, .uncached: nil
    }
  }
}
