import Charts
import Testing

@Suite("Halos of words in a file") struct HaloTests {
  static let file = String(
    decoding: ScatterPlot(
      Measure("Size"), Measure("Rate"),
      [.init("Kent", x: 1, y: 2, isChosen: true), .init("Devon", x: 3, y: 5)]
    ).figure("figure").file(), as: UTF8.self)

  /// A program that does not know in which order to paint would else paint the halo over its words.
  @Test func `lie beneath the words, which are written once more without`() throws {
    let lines = Self.file.split(separator: "\n")
    let halos = lines.indices.filter {
      lines[$0].hasPrefix("<text") && lines[$0].contains("halo")
    }
    #expect(!halos.isEmpty)
    for place in halos {
      #expect(lines[place].replacing("halo", with: "") == lines[place + 1])
    }
  }

  @Test func `are not doubled in a page, where browsers paint them first`() {
    let figure = ScatterPlot(
      Measure("Size"), Measure("Rate"), [.init("Kent", x: 1, y: 2, isChosen: true)]
    ).figure("figure")
    let page = String(decoding: figure.markup, as: UTF8.self)
    #expect(page.split(separator: ">Kent<").count == 3)
  }
}
