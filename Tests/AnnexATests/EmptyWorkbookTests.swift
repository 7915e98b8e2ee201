import AnnexA
import Diagnostics
import Testing
import Workbook

@Suite("The empty workbook") struct EmptyWorkbookTests {
  @Test func `is the same each time`() throws {
    #expect(try AnnexA.emptyWorkbook() == AnnexA.emptyWorkbook())
  }

  @Test func `has a sheet for each list, with its headings`() throws {
    let workbook = try Workbook("annex-a.xlsx", bytes: AnnexA.emptyWorkbook())
    #expect(
      workbook.sheets.map(\.name) == ["Cover", "Columns"] + AnnexA.lists.map(\.sheetName) + [
        "Codes"
      ])
    for list in AnnexA.lists {
      var rows = try workbook.rows(of: workbook.sheet(list.sheetName))
      var last: [String] = []
      while let row = try rows.next() {
        last = row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
      }
      #expect(last == list.columnsOfForm.map(\.heading))
    }
  }

  @Test func `is read without a problem, but that it is empty`() throws {
    let workbook = try Workbook("annex-a.xlsx", bytes: AnnexA.emptyWorkbook())
    let reading = AnnexA().read(workbook)
    #expect(reading.log == nil)
    #expect(reading.rules == [.noEvents])
    #expect(reading.account.lists.map(\.list) == Array(1...11))
  }
}
