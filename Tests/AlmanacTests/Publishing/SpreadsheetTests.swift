import Diagnostics
import FoundationEssentials
import TestSupport
import Testing
import Workbook
import ZIP

@Suite("Spreadsheets of a study") struct SpreadsheetTests {
  private static let settings = """
    title = "Report"
    edition = "2025"
    publisher = "The team"
    synthetic = true
    address = "https://example.org/report/"

    [contact]
    email = "team@example.org"

    """

  private func desk() throws -> Desk {
    try Desk(
      [
        "almanac.toml": Self.settings, "counts.csv": BrokenStudy.data,
        "index.md": BrokenStudy.page()
          + "{{#study.spreadsheets}}[{{name}}]({{path}} \"{{ending}}\") {{/study.spreadsheets}}",
        "other.md": """
        +++
        title = "Other"
        uses = "index.md"
        +++
        {{#study.spreadsheets}}[{{name}}]({{path}}) {{/study.spreadsheets}}
        """,
      ], theme: nil)
  }

  private func texts(_ workbook: Workbook, _ sheet: String) throws -> [[String]] {
    var rows = try workbook.rows(of: try workbook.sheet(sheet))
    var texts: [[String]] = []
    while let row = try rows.next() {
      texts.append(
        row.cells.map { cell in
          switch cell.value {
          case .text(let text): text
          case .number(let number): "\(number)"
          default: "?"
          }
        })
    }
    return texts
  }

  @Test func `stand beside its tables, and pages lead to them`() throws {
    let desk = try desk()
    #expect(desk.build("--quiet").exit == 0)
    for address in ["index.html", "other.html"] {
      let links = HTML(try desk.page(address)).references
      #expect(links.contains("index-study/index.xlsx"), "\(address)")
      #expect(links.contains("index-study/index.ods"), "\(address)")
    }
    let manifest = try desk.page("manifest.json")
    #expect(manifest.contains("\"index-study/index.xlsx\""))
    let document = try ArchiveReader(
      "t.ods", bytes: desk.folder.bytes("site/index-study/index.ods"))
    let content = String(decoding: try document.bytes(of: "content.xml"), as: UTF8.self)
    #expect(content.contains("table:name=\"groups\""))
  }

  @Test func `say what they are, and hold what the tables hold`() throws {
    let desk = try desk()
    #expect(desk.build("--quiet").exit == 0)
    let workbook = try Workbook(
      "t.xlsx", bytes: desk.folder.bytes("site/index-study/index.xlsx"))
    let cover = try texts(workbook, "Cover").map { $0[0] }
    for line in [
      "Home", "Report: Report", "Edition: 2025", "Publisher: The team", "Contact: team@example.org",
    ] {
      #expect(cover.contains(line), "\(line)")
    }
    #expect(cover.contains { $0.hasPrefix("Synthetic data: The figures") })
    #expect(try texts(workbook, "Notes")[4][1].hasPrefix("The figures in this report are invented"))
    let files = try desk.folder.tree("site/index-study").keys.filter { $0.hasSuffix(".csv") }
    #expect(Set(workbook.sheets.dropFirst(3).map { "\($0.name).csv" }) == Set(files))
    for sheet in workbook.sheets.dropFirst(3) {
      let rows = try texts(workbook, sheet.name)
      #expect(rows[0][0].hasSuffix(" [note 1]"), "\(sheet.name)")
      let lines = try desk.page("index-study/\(sheet.name).csv").split(separator: "\n")
      #expect(rows.dropFirst(3).count == lines.count, "\(sheet.name)")
      #expect(rows[3].joined(separator: ",") == lines[0].replacing("\"", with: ""))
    }
    let areas = try texts(workbook, "areas")
    #expect(areas[4][0] == "A")
    #expect(!areas.joined().contains(""))
  }

  @Test func `are the same each time`() throws {
    let (one, two) = (try desk(), try desk())
    #expect(one.build("--quiet").exit == 0 && two.build("--quiet").exit == 0)
    #expect(try one.site() == two.site())
  }
}
