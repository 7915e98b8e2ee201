public import Diagnostics
import Workbook

extension AnnexA {
  /// Something that could not be read, or that someone should know of: where, what was expected, and
  /// what kind of thing is there.
  ///
  ///     authority.xlsx: error: sheet “List 3”, cell F17: expects a day such as 31/03/2024, and has a
  ///     text of 9 characters (Date of referral) [annex-a-day]
  ///
  /// It never says what is there, for that is about a child.
  public struct Problem: Hashable, Sendable {
    public let rule: AnnexARule
    public let file: String
    /// The sheet of a workbook; `nil` in a file of comma-separated values.
    public let sheet: String?
    /// The row of the sheet, or the line of the file, from 1; `nil` if it is of all.
    public let row: Int?
    /// The number of the column, from 1 for A.
    public let column: Int?
    /// The heading of the column as the form has it.
    public let heading: String?
    /// What was expected and what is there.
    public let words: String
    public let hint: String?

    init(
      _ rule: AnnexARule, _ words: String, in place: Place, row: Int? = nil, column: Int? = nil,
      heading: String? = nil, hint: String? = nil
    ) {
      self.rule = rule
      (file, sheet) = (place.file, place.sheet)
      (self.row, self.column, self.heading) = (row, column, heading)
      (self.words, self.hint) = (words, hint)
    }
  }

  /// A file, or a sheet of one.
  struct Place: Hashable, Sendable {
    let file: String
    let sheet: String?
  }
}

extension AnnexA.Problem {
  /// Where it is within the file: `sheet “List 3”, cell F17`, or `line 17, column F`.
  public var place: String? {
    let parts: [String?] =
      if let sheet {
        [
          // Excel allows 31 characters; of what is longer the start will do.
          "sheet “\(sheet.count > 31 ? sheet.prefix(30) + "…" : sheet)”",
          row.map { row in
            column.map { "cell \(CellName(row: row, column: $0))" } ?? "row \(row)"
          } ?? column.map { "column \(CellName.letters(of: $0))" },
        ]
      } else {
        [row.map { "line \($0)" }, column.map { "column \(CellName.letters(of: $0))" }]
      }
    let known = parts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  /// What is wrong, with its place in the file and the heading of its column.
  public var message: String {
    let heading = heading.map { ", in “\($0)”" } ?? ""
    return (place.map { "\($0)\(heading): " } ?? "") + words
  }

  /// As a reader of the program’s messages sees it.
  public var diagnostic: Diagnostic { Diagnostic(rule, message, file: file, hint: hint) }
}
