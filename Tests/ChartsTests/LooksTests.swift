import Charts
import FoundationEssentials
import Testing

@Suite("The looks of a drawing") struct LooksTests {
  @Test func `are those of the theme`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../templates/assets/style.css")
    let sheet = try String(contentsOf: file.standardized, encoding: .utf8)
    // A theme of one’s own may differ. Ours is where the classes of the charts are written down.
    #expect(sheet.contains(Looks.pageSheet), "paste this:\n\(Looks.pageSheet)")
  }
}
