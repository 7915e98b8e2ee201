/// The lists of a workbook that are too long to stand in the rule of a cell. They have a sheet to
/// themselves, a column each.
struct ListTable: Sendable {
  /// The sheet, and on which of its rows the lists begin.
  static let sheet = "Codes"
  static let firstRow = 4

  private(set) var lists: [(name: String, choices: [String])] = []
  private var numbers: [[String]: Int] = [:]

  /// Takes the list of a column in, if it needs to be.
  mutating func add(_ column: SheetColumn, named name: String) {
    guard case .choice(let choices) = column.entry, !choices.fitRule, numbers[choices] == nil else {
      return
    }
    numbers[choices] = lists.count
    // Columns of a table are told apart by their names.
    let count = lists.count { $0.name == name || $0.name.hasPrefix("\(name) (") }
    lists.append((count == 0 ? name : "\(name) (\(count + 1))", choices))
  }

  /// Where a list is, as a formula has it, if it is in the sheet.
  func range(of choices: [String]) -> String? {
    guard let number = numbers[choices] else { return nil }
    let letters = CellName.letters(of: number + 1)
    let last = Self.firstRow + choices.count - 1
    return "\(Self.sheet)!$\(letters)$\(Self.firstRow):$\(letters)$\(last)"
  }

  /// The rows of the sheet, below its header.
  var rows: [[Workbook.Value?]] {
    let most = lists.map(\.choices.count).max() ?? 0
    return (0..<most).map { row in
      lists.map { row < $0.choices.count ? .text($0.choices[row]) : nil }
    }
  }
}

extension [String] {
  /// Whether the list is short enough for the rule of a cell, and has nothing in it that would end an
  /// item or the list.
  var fitRule: Bool {
    joined(separator: ",").utf16.count <= 255
      && !contains { $0.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") } }
  }
}

extension SheetColumn {
  /// The rule of the column’s cells from a row on, if there is one.
  func rule(for column: Int, named name: String, from row: Int, _ lists: ListTable) -> String? {
    let (kind, formulas, error) =
      switch entry {
      case .anything: ("", "", "")
      case .choice(let choices):
        (
          " type=\"list\"",
          "<formula1>\((lists.range(of: choices) ?? "\"\(choices.joined(separator: ","))\"").escaped)</formula1>",
          "Choose from the list."
        )
      case .day:
        (
          " type=\"date\" operator=\"greaterThanOrEqual\"", "<formula1>1</formula1>",
          "Give a date, as 31/03/2024."
        )
      case .whole(let range):
        (
          " type=\"whole\"",
          "<formula1>\(range.lowerBound)</formula1><formula2>\(range.upperBound)</formula2>",
          "Give a whole number from \(range.lowerBound) to \(range.upperBound)."
        )
      }
    guard !kind.isEmpty || guidance != nil else { return nil }
    let letters = CellName.letters(of: column)
    var rule = "<dataValidation\(kind) allowBlank=\"1\""
    if !error.isEmpty { rule += " showErrorMessage=\"1\" error=\"\(error)\"" }
    if let guidance {
      let title = String(name.prefix(32)).onOneLine
      let prompt = String(guidance.prefix(255)).onOneLine
      rule += " showInputMessage=\"1\" promptTitle=\"\(title)\" prompt=\"\(prompt)\""
    }
    return rule + " sqref=\"\(letters)\(row):\(letters)1048576\">\(formulas)</dataValidation>"
  }
}
