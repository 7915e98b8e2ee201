import AnnexA
import Diagnostics
import England
import Journeys
import TestSupport
import Testing
import Workbook

@Suite("Reading workbooks") struct WorkbookTests {
  typealias Cells = [Workbook.Value?]

  /// A workbook of sheets, each with its rows.
  private func bytes(_ sheets: [(name: String, rows: [Cells])]) throws -> [UInt8] {
    var writer = WorkbookWriter("authority.xlsx", WorkbookProperties(title: "Lists"))
    for sheet in sheets {
      try writer.beginSheet(
        sheet.name,
        columns: [
          SheetColumn(), SheetColumn(), SheetColumn(), SheetColumn(), SheetColumn(), SheetColumn(),
        ])
      for row in sheet.rows { try writer.append(row) }
    }
    return try writer.end()
  }

  private func read(
    _ sheets: (name: String, rows: [Cells])..., allowsInvalidRows: Bool = false
  ) throws -> AnnexA.Reading {
    let workbook = try Workbook("authority.xlsx", bytes: bytes(sheets))
    return AnnexA(allowsInvalidRows: allowsInvalidRows).read(workbook)
  }

  private static let header: Cells = [
    "Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)",
    "Date of Contact", "Contact Source",
  ].map { .text($0) }

  private static func row(_ child: Workbook.Value?, _ day: Workbook.Value?) -> Cells {
    [child, .text("a) Male"), .text("a) WBRI"), nil, .number(8), day, .number(6)]
  }

  @Test func `numbers and days of the spreadsheet are read as what they are`() throws {
    let reading = try read(
      (
        "List 1",
        [
          [.text("List 1: contacts of the authority")], [], Self.header,
          Self.row(.number(12345), .day(serial: 45382)),
          Self.row(.text("12345 "), .day(serial: 45383.75)),
          Self.row(.text("012345"), .number(45384)), Self.row(.number(12345), .text("03/04/2024")),
        ]
      ))
    #expect(reading.rules == [])
    #expect(
      reading.lines == [
        "0 Contact 2024-03-31 2024-03-31", "0 Contact 2024-04-01 2024-04-01",
        "0 Contact 2024-04-02 2024-04-02", "0 Contact 2024-04-03 2024-04-03",
      ])
    #expect(reading.values(.source) == ["Police", "Police", "Police", "Police"])
  }

  @Test(arguments: [
    "List 1", "List_1", "list 1 ", "List 1 Contacts", "1. Contacts list1", "CONTACTS",
  ])
  func `a sheet is known by its name, among others`(name: String) throws {
    let reading = try read(
      ("Guidance", [[.text("How to fill this in")]]),
      (name, [Self.header, Self.row(.number(1), .day(serial: 45382))]))
    #expect(reading.lines.count == 1)
    #expect(reading.messages == ["sheet “Guidance”: is not called after a list, so it is not read"])
  }

  @Test func `what cannot be read is told by sheet and cell`() throws {
    let reading = try read(
      (
        "List 1",
        [
          Self.header, Self.row(.number(1), .error("#VALUE!")),
          Self.row(.number(2), .error("#N/A")),
          Self.row(.error("#REF!"), .day(serial: 45382)), Self.row(.number(4), .truth(true)),
          Self.row(.number(5.5), .day(serial: 45382)), Self.row(.number(6), .number(2)),
          Self.row(.number(7), .day(serial: 45382)),
        ]
      ), allowsInvalidRows: true)
    #expect(reading.lines.count == 1)
    let date = "in “Date of Contact”: expects a day such as 31/03/2024, and has"
    let child = "in “Child Unique ID”: expects the child’s number, and has"
    #expect(
      reading.messages == [
        "sheet “List 1”, cell F2, \(date) an error of a formula",
        "sheet “List 1”, cell F3, \(date) an error of a formula",
        "sheet “List 1”, cell A4, \(child) an error of a formula",
        "sheet “List 1”, cell F5, \(date) a true or false",
        "sheet “List 1”, cell A6, \(child) a number",
        """
        sheet “List 1”, cell F7, in “Date of Contact”: expects a day from 1990 on, and has an \
        earlier one
        """,
      ])
    #expect(
      reading.rules == [.formula, .formula, .formula, .day, .child, .dayImplausible])
  }

  @Test func `columns far to the right do no harm`() throws {
    let far: Cells = Self.header + Array(repeating: nil, count: 3000) + [.text("Notes")]
    let reading = try read(("List 1", [far, Self.row(.number(1), .day(serial: 45382))]))
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [])
  }

  @Test func `a workbook and files of the same rows are one log`() throws {
    let days = (1...40).map { Day(number: 19_800 + Int32($0 * 17 % 40)) }
    let sheet = days.enumerated().map { place, day in
      Self.row(.number(Double(place % 7 + 100)), .day(serial: Double(day.number) + 25_569))
    }
    let file = days.enumerated().map { place, day in
      "\(place % 7 + 100),a) Male,a) WBRI,,8,\(day),6"
    }
    let workbook = try read(("List 1", [Self.header] + sheet))
    let files = Lists.read(
      [("List 1.csv", ([Lists.contactHeader] + file).joined(separator: "\n"))])
    #expect(workbook.lines == files.lines)
    #expect(workbook.lines.count == 40)
    #expect(workbook.values(.age) == files.values(.age))
  }

  @Test func `damaged workbooks are read or refused, and nothing is quoted`() throws {
    let sheet: [Cells] =
      [Self.header]
      + (0..<20).map { Self.row(.text("SECRET\($0)"), .day(serial: 45382 + Double($0))) }
    let whole = try bytes([("List 1", sheet)])
    for bytes in Mutations(of: [whole], seed: 3, rounds: 100) {
      guard let workbook = try? Workbook("authority.xlsx", bytes: bytes) else { continue }
      let reading = AnnexA(allowsInvalidRows: true).read(workbook)
      #expect(!"\(reading.problems)\(reading.account)".contains("SECRET"))
    }
  }

  @Test func `a truncated sheet leaves no log`() throws {
    let sheet: [Cells] =
      [Self.header]
      + (0..<300).map { Self.row(.text("C\($0 * 7919 % 1000)"), .day(serial: 45000 + Double($0))) }
    let whole = try bytes([("List 1", sheet)])
    for keep in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
      guard let workbook = try? Workbook("authority.xlsx", bytes: Array(whole[..<keep])) else {
        continue
      }
      #expect(AnnexA().read(workbook).log == nil)
    }
  }
}
