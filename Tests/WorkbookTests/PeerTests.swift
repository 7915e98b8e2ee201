import FoundationEssentials
import Testing
import TestSupport
import Workbook

/// The programs that people open spreadsheets with, where they are installed.
@Suite("Spreadsheets in other programs") struct PeerTests {
  private static let python = "python3 -c 'import openpyxl'"
  private static let hasPython = Tool.run(python).status == 0
  private static let hasOffice = Tool.exists("soffice")

  private static let workbook = AccessibleWorkbook(
    "Why cases close", subject: "Cases", author: "The almanac project",
    tables: [
      AccessibleTable(
        "regions", "how many areas each region has",
        [
          .init("region", words: ["Yorkshire & the  Humber", "“London”"]),
          .init("areas", numbers: [.number(15), .none(.confidential)]),
          .init("share", numbers: [.number(0.125), .number(0.5)], format: .percent(1)),
        ])
    ])

  @Test(.enabled(if: hasPython)) func `openpyxl finds what the checklist asks for`() throws {
    let script = """
      import openpyxl
      book = openpyxl.load_workbook("t.xlsx")
      print(book.sheetnames, book.active.title, book.properties.title, book.properties.language)
      for sheet in book:
        assert sheet.sheet_view.selection[0].activeCell == "A1", "first cell selected"
        assert sheet.sheet_state == "visible" and not sheet.merged_cells.ranges
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert sheet["A1"].style == "Heading 1" and sheet.freeze_panes is None
        for row in sheet.iter_rows():
          for cell in row:
            assert cell.font.name == "Arial" and cell.font.sz >= 12, "letters"
        if sheet.title == "Cover": continue
        [table] = sheet.tables.values()
        cells = sheet[table.ref]
        assert all(cell.value is not None for row in cells for cell in row), "no blank cells"
        assert cells[-1][-1].coordinate == sheet.dimensions.split(":")[1], "nothing below"
        for row in cells[1:]:
          for cell in row:
            isNumber = isinstance(cell.value, (int, float)) or cell.value == "[c]" and cell.column > 1
            assert (cell.alignment.horizontal == "right") == isNumber, "sides"
        print(table.name, table.ref, [[cell.value for cell in row] for row in cells[1:]])
      """
    let output = try Tool.withFolder { folder in
      try Data(Self.workbook.written("t.xlsx").end()).write(to: folder.appending(path: "t.xlsx"))
      try Data(script.utf8).write(to: folder.appending(path: "t.py"))
      return Tool.run("cd '\(folder.path)' && python3 t.py")
    }
    #expect(
      output.output == """
        ['Cover', 'Contents', 'Notes', 'regions'] Cover Why cases close en-GB
        Table1_contents A3:C5 [['Notes', 'What notes and shorthand mean', 1], \
        ['regions', 'How many areas each region has', 2]]
        Table2_notes A4:B5 [['[c]', 'Confidential: held back so that nobody can be recognised.']]
        Table3_regions A4:C6 [['Yorkshire & the  Humber', 15, 0.125], ['“London”', '[c]', 0.5]]

        """)
  }

  @Test(.enabled(if: hasOffice), arguments: WorkbookFormat.allCases)
  func `LibreOffice opens it and shows what is in it`(format: WorkbookFormat) throws {
    let text = try Tool.withFolder { folder in
      let file = "t.\(format.ending)"
      try Data(Self.workbook.written(file).end(as: format)).write(to: folder.appending(path: file))
      _ = Tool.run(
        """
        cd '\(folder.path)' && soffice -env:UserInstallation='file://\(folder.path)/profile' \
        --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
        \(file)
        """)
      return try String(contentsOf: folder.appending(path: "t-regions.csv"), encoding: .utf8)
    }
    #expect(
      text == """
        How many areas each region has,,
        "This sheet has one table, of 2 rows and 3 columns. What stands in square brackets is explained on the sheet Notes.",,
        Back to contents,,
        region,areas,share
        Yorkshire & the  Humber,15,12.5%
        “London”,[c],50%

        """)
  }
}
