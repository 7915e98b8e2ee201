import Charts
import SVG
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
      let classes = lines[place].between("class=\"", "\"")?.split(separator: " ") ?? []
      let rest = classes.filter { $0 != "halo" }.joined(separator: " ")
      let clean = rest.isEmpty ? "" : " class=\"\(rest)\""
      #expect(
        lines[place].replacing(" class=\"\(classes.joined(separator: " "))\"", with: clean)
          == lines[place + 1])
    }
  }

  @Test func `are not doubled in a page, where browsers paint them first`() {
    let figure = ScatterPlot(
      Measure("Size"), Measure("Rate"), [.init("Kent", x: 1, y: 2, isChosen: true)]
    ).figure("figure")
    let page = String(decoding: figure.markup, as: UTF8.self)
    #expect(page.split(separator: ">Kent<").count == 3)
  }
  /// Whatever a test draws.
  private struct Sketch: Chart {
    var kind: String { "sketch" }
    var sketch: @Sendable (inout Drawing) -> Void

    func finding(_ words: Wording) -> String { "A sketch" }
    func description(_ words: Wording) -> String { "Of this and that." }
    func table(_ words: Wording) -> DataTable { DataTable([], []) }
    func draw(on canvas: inout Canvas) { sketch(&canvas.drawing) }

    /// The lines of its file, without those of the file itself.
    var lines: [String] {
      let file = String(decoding: figure("f").file(), as: UTF8.self)
      let lines = file.split(separator: "\n").map(String.init)
      let start = lines.firstIndex { $0.hasPrefix("<g transform") } ?? 0
      let end = lines.lastIndex(of: "</g>") ?? start + 1
      return Array(lines[(start + 1)..<end])
    }
  }

  @Test func `of a group lie beneath all of its words`() {
    let sketch = Sketch { drawing in
      drawing.group(class: "small halo through") { drawing in
        drawing.text("a", at: Point(1, 2))
        drawing.text("b", at: Point(3, 4))
      }
      drawing.text("c", at: Point(5, 6))
    }
    let words = ["<text x=\"1\" y=\"2\">a</text>", "<text x=\"3\" y=\"4\">b</text>", "</g>"]
    #expect(
      sketch.lines
        == ["<g class=\"small halo through\">"] + words + ["<g class=\"small through\">"] + words
        + ["<text x=\"5\" y=\"6\">c</text>"])
  }

  @Test func `of groups within groups are taken away once, and all of them`() {
    let sketch = Sketch { drawing in
      drawing.group { drawing in
        drawing.group(class: "halo") { drawing in
          drawing.group(class: "strong") { $0.text("a", at: Point(1, 2), class: "halo") }
          drawing.group { $0.text("b", at: Point(1, 2)) }
        }
        drawing.text("c", at: Point(1, 2), class: "halo")
      }
    }
    #expect(
      sketch.lines == [
        "<g>",
        "<g class=\"halo\">", "<g class=\"strong\">",
        "<text x=\"1\" y=\"2\" class=\"halo\">a</text>",
        "</g>", "<g>", "<text x=\"1\" y=\"2\">b</text>", "</g>", "</g>",
        "<g>", "<g class=\"strong\">", "<text x=\"1\" y=\"2\">a</text>",
        "</g>", "<g>", "<text x=\"1\" y=\"2\">b</text>", "</g>", "</g>",
        "<text x=\"1\" y=\"2\" class=\"halo\">c</text>", "<text x=\"1\" y=\"2\">c</text>",
        "</g>",
      ])
  }

  @Test func `are no words that only speak of them`() {
    let sketch = Sketch { drawing in
      drawing.text("a class=\"halo\" > b", at: Point(1, 2))
      drawing.circle(Point(1, 2), radius: 3, class: "halos", node: "class=\"halo\"")
    }
    #expect(sketch.lines.count == 2)
  }
}
