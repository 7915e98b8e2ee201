import Diagnostics
import Workbook
import ZIP

/// The checklist of the Government Analysis Function, as far as a program can tell, held against the
/// bytes of a written workbook: what is read are the parts of the file, and by our own reader its cells.
///
/// > Government Analysis Function. *Making spreadsheets accessible: a brief checklist of the basics*,
/// > 2021.
struct Checklist {
  private let archive: ArchiveReader
  private let workbook: Workbook

  init(_ bytes: [UInt8]) throws {
    archive = try ArchiveReader("t.xlsx", bytes: bytes)
    workbook = try Workbook("t.xlsx", bytes: bytes)
  }

  /// What fails, as a sheet and the rule that it breaks.
  func failures() throws -> [String] {
    var failures = try ofWorkbook()
    for number in workbook.sheets.indices { failures += try of(sheet: number) }
    return failures + (try ofNotes())
  }

  private func text(_ part: String) throws -> String {
    String(decoding: try archive.bytes(of: part), as: UTF8.self)
  }

  /// The rules of the whole.
  private func ofWorkbook() throws -> [String] {
    var failures: [String] = []
    func expect(_ isSo: Bool, _ rule: String) { if !isSo { failures.append("workbook: \(rule)") } }
    let properties = try text("docProps/core.xml")
    for name in ["title", "subject", "creator", "language"] {
      expect(
        properties.contains("<dc:\(name)>") && !properties.contains("<dc:\(name)></"),
        "property \(name)")
    }
    let names = workbook.sheets.map(\.name)
    expect(Set(names.map { $0.lowercased() }).count == names.count, "unique sheet names")
    expect(names.prefix(2) == ["Cover", "Contents"], "cover and contents first")
    expect(!workbook.sheets.contains(where: \.isHidden), "nothing hidden")
    let styles = try text("xl/styles.xml")
    expect(
      styles.split(separator: "<name val=\"").dropFirst().allSatisfy { $0.hasPrefix("Arial\"") },
      "sans serif letters")
    expect(
      styles.split(separator: "<sz val=\"").dropFirst()
        .allSatisfy { Int($0.prefix { $0 != "\"" }) ?? 0 >= 12 }, "letters of 12 points")
    expect(
      archive.members.allSatisfy {
        !$0.path.contains("media") && !$0.path.contains("vba") && !$0.path.contains("drawing")
      }, "no pictures and no macros")
    return failures
  }

  /// The rules of a sheet.
  private func of(sheet number: Int) throws -> [String] {
    let sheet = workbook.sheets[number]
    var failures: [String] = []
    func expect(_ isSo: Bool, _ rule: String) {
      if !isSo { failures.append("\(sheet.name): \(rule)") }
    }
    let xml = try text("xl/worksheets/sheet\(number + 1).xml")
    expect(xml.contains("<selection activeCell=\"A1\" sqref=\"A1\"/>"), "first cell selected")
    expect(xml.contains("tabSelected") == (number == 0), "first sheet open")
    for (word, rule) in [
      ("mergeCell", "no merged cells"), ("hidden", "nothing hidden"), ("pane", "nothing frozen"),
      ("autoFilter", "no filters"), ("headerFooter", "no headers and footers"),
    ] {
      expect(!xml.contains(word), rule)
    }
    let rows = try workbook.allRows(of: sheet)
    expect(rows.map(\.number) == Array(rows.indices.map { $0 + 1 }), "no blank rows")
    expect(rows.allSatisfy { $0.cells.first?.column == 1 }, "everything begins in column A")
    expect(xml.hasPrefix(contentsOfCell: "A1", inOneOf: try titleStyles()), "title in cell A1")
    guard number > 0 else { return failures }
    if number > 1 {
      expect(xml.contains("location=\"'Contents'!A1\""), "link back to the contents")
      let contents = try text("xl/worksheets/sheet2.xml")
      expect(contents.contains("location=\"'\(sheet.name)'!A1\""), "link from the contents")
    }
    expect(
      rows.contains { row in
        if case .text(let text)? = row[1] {
          text.hasPrefix("This sheet has one table")
        } else {
          false
        }
      }, "number of tables said")
    guard xml.contains("<tableParts count=\"1\">") else {
      return failures + ["\(sheet.name): one marked table"]
    }
    let relations = try text("xl/worksheets/_rels/sheet\(number + 1).xml.rels")
    let part =
      relations.split(separator: "../tables/").dropFirst().first?.prefix { $0 != "\"" } ?? ""
    let table = try text("xl/tables/\(part)")
    let range = table.split(separator: " ref=\"A").dropFirst().first?.prefix { $0 != "\"" } ?? ""
    let ends = range.split(separator: ":")
    guard ends.count == 2, let first = Int(ends[0]), let last = CellName(ends[1]) else {
      return failures + ["\(sheet.name): table begins in column A"]
    }
    expect(last.row == rows.last?.number, "nothing below the table")
    expect(last.row > first, "a table has rows")
    for row in rows where row.number >= first {
      guard row.cells.count == last.column, row.cells.last?.column == last.column else {
        expect(false, "no blank cells in row \(row.number)")
        continue
      }
      let texts = row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
      expect(row.number > first || !texts.contains(""), "every column has a name")
      expect(
        !texts.contains { ["c", "e", "low", "u", "x", "z"].contains($0) }, "shorthand in brackets")
    }
    return failures
  }

  /// Shorthand and notes: those that occur are explained, and no others.
  private func ofNotes() throws -> [String] {
    var used: Set<String> = []
    var explained: Set<String> = []
    for sheet in workbook.sheets {
      for row in try workbook.allRows(of: sheet) {
        for cell in row.cells {
          guard case .text(let text) = cell.value else { continue }
          if sheet.name == "Notes" {
            if cell.column == 1, text.hasPrefix("[") { explained.insert(text) }
          } else if cell.column == 1, row.number == 1 {
            used.formUnion(text.marks.filter { $0.hasPrefix("[note ") })
          } else if let mark = text.marks.last, text.hasSuffix(mark), mark.utf8.count < 6 {
            used.insert(mark)
          }
        }
      }
    }
    return used.subtracting(explained).sorted().map { "Notes: explains \($0)" }
      + explained.subtracting(used).sorted().map {
        "Notes: explains nothing but what occurs, not \($0)"
      }
  }

  /// The numbers of the styles of titles.
  private func titleStyles() throws -> [Int] {
    let styles = try text("xl/styles.xml")
    let named = styles.split(separator: "<cellXfs").dropFirst().first ?? ""
    let title =
      styles.split(separator: "<cellStyle name=\"Heading 1\" xfId=\"").dropFirst().first?
      .prefix { $0 != "\"" } ?? "?"
    return named.split(separator: "<xf ").dropFirst().enumerated()
      .filter { $0.element.contains("xfId=\"\(title)\"") }.map(\.offset)
  }
}

extension String {
  /// What stands in square brackets, with them.
  fileprivate var marks: [String] {
    split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.contains("]") ? "[\(part.prefix { $0 != "]" })]" : nil
    }
  }

  /// Whether the first cell is there, in one of some styles.
  fileprivate func hasPrefix(contentsOfCell name: String, inOneOf styles: [Int]) -> Bool {
    styles.contains { contains("<c r=\"\(name)\" s=\"\($0)\" t=\"s\">") }
  }
}
