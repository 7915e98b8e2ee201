import Diagnostics
import Workbook

// Codes, counts and names in a row.

extension AnnexA.RowReader {
  /// The place of a code in its list, from 1; 0 if there is none.
  mutating func code(
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

  func count(
    _ role: AnnexA.Role, _ row: GridRow, _ gathered: inout AnnexA.Gathered
  ) -> Int? {
    guard let value = cell(role, row) else { return nil }
    if let number = value.wholeNumber, number >= 0 { return number }
    tell(.count, expects("a whole number, 0 or more", value), role, row, &gathered)
    return nil
  }

  func team(_ row: GridRow, _ gathered: inout AnnexA.Gathered) -> Int32 {
    guard let value = cell(.team, row) else { return 0 }
    let name: String? =
      switch value {
      case .text(let text): text
      case .number(let number): Int(exactly: number).map(String.init)
      case .day, .truth, .error, .uncached: nil
      }
    guard let name, name.utf8.count <= Teams.nameLimit else {
      tell(.teams, expects("the name of a team", value), .team, row, &gathered)
      return 0
    }
    if let team = gathered.teams.number(name) { return team }
    tell(
      .teams, "expects the name of one of at most \(Teams.limit) teams, and has one more", .team,
      row, &gathered)
    return 0
  }
}

extension Workbook.Value {
  var isFormula: Bool {
    switch self {
    case .error, .uncached: true
    case .text, .number, .day, .truth: false
    }
  }

  /// A whole number, as a number or a text, also with `.0` after it.
  var wholeNumber: Int? {
    switch self {
    case .number(let number): Int(exactly: number)
    case .text(let text): text.utf8.count <= 20 ? Double(text).flatMap(Int.init(exactly:)) : nil
    case .day, .truth, .error, .uncached: nil
    }
  }
}
