import Testing
import Workbook

@Suite("Places in a sheet") struct PlaceTests {
  @Test(arguments: [
    ("A1", 1, 1), ("F17", 17, 6), ("Z9", 9, 26), ("AA10", 10, 27),
    ("XFD1048576", 1_048_576, 16_384),
  ])
  func `have a name, both ways`(name: String, row: Int, column: Int) {
    #expect(CellName(name) == CellName(row: row, column: column))
    #expect(CellName(row: row, column: column).description == name)
    #expect(CellName("$\(CellName.letters(of: column))$\(row)")?.description == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "A-1", "Ä1", "A1 ", "AAAAAAAAAAAA1"])
  func `have no other name`(name: String) { #expect(CellName(name) == nil) }

  @Test func `columns have letters, both ways`() {
    for column in [1, 2, 25, 26, 27, 51, 52, 53, 701, 702, 703, 16_383, 16_384] {
      #expect(CellName.column(named: CellName.letters(of: column)) == column)
    }
    #expect(CellName.letters(of: 702) == "ZZ")
    #expect(CellName.letters(of: 703) == "AAA")
    #expect(CellName.column(named: "A1") == nil)
  }

  @Test func `are told with the sheet`() throws {
    let sheet = try Parts().opened().sheets[0]
    #expect(sheet.place == "sheet “List 1”")
    #expect(sheet.place(row: 17) == "sheet “List 1”, row 17")
    #expect(sheet.place(row: 17, column: 6) == "sheet “List 1”, cell F17")
  }

  @Test func `find the cell of a column`() throws {
    let row = try #require(
      Parts(rows: "<row><c r=\"B1\"><v>2</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c></row>")
        .rows().first)
    #expect((1...6).map { row[$0] } == [nil, .number(2), nil, .number(4), .number(5), nil])
    #expect(row[0] == nil)
    #expect(row[-1] == nil)
  }
}
