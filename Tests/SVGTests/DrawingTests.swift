import SVG
import Testing

@Suite("Drawing") struct DrawingTests {
  private func text(_ draw: (inout Drawing) -> Void) -> String {
    var drawing = Drawing()
    draw(&drawing)
    return String(decoding: drawing.bytes, as: UTF8.self)
  }

  @Test func `each shape is a line`() {
    let text = text {
      $0.rectangle(Box(x: 1.04, y: -0.04, width: 10, height: 0.25), class: "a", node: "Kent: 4")
      $0.rectangle(Box(x: 0, y: 0, width: 1, height: 1), rounded: 2)
      $0.circle(Point(1, 2), radius: 3)
      $0.line(from: Point(0, 0), to: Point(1.5, -2.5), class: "b c")
      $0.path(Path([Point(0, 0), Point(1, 1)]), class: "d")
      $0.text("Words", at: Point(4, 5))
      $0.text("Words", at: Point(4, 5), .middle, class: "e")
      $0.text("Words", at: Point(4, 5), .end)
    }
    #expect(
      text == """
        <rect x="1" y="0" width="10" height=".3" class="a" data-node="Kent: 4"/>
        <rect x="0" y="0" width="1" height="1" rx="2"/>
        <circle cx="1" cy="2" r="3"/>
        <line x1="0" y1="0" x2="1.5" y2="-2.5" class="b c"/>
        <path d="M0 0l1 1" class="d"/>
        <text x="4" y="5">Words</text>
        <text x="4" y="5" text-anchor="middle" class="e">Words</text>
        <text x="4" y="5" text-anchor="end">Words</text>

        """)
  }

  @Test func `a group holds what is drawn in it`() {
    let text = text {
      $0.group(class: "a", moved: Point(3, -0.5), node: "b") { $0.circle(Point(0, 0), radius: 1) }
      $0.group { _ in }
    }
    #expect(
      text == """
        <g transform="translate(3 -.5)" class="a" data-node="b">
        <circle cx="0" cy="0" r="1"/>
        </g>
        <g>
        </g>

        """)
  }

  @Test func `what draws nothing is left out`() {
    #expect(text { $0.path(Path()) } == "")
    #expect(text { $0.text("", at: Point(0, 0)) } == "")
  }

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("a\nb\tc", "a b c"),
    ("a\u{0}\u{1B}\u{7F}b", "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
    ("Čĺ 東 🏴‍☠️", "Čĺ 東 🏴‍☠️"), ("]]>", "]]&gt;"),
  ])
  func `hostile words are only words`(words: String, written: String) {
    #expect(text { $0.text(words, at: Point(0, 0)) } == "<text x=\"0\" y=\"0\">\(written)</text>\n")
    #expect(
      text { $0.circle(Point(0, 0), radius: 1, node: words) }
        == "<circle cx=\"0\" cy=\"0\" r=\"1\" data-node=\"\(written)\"/>\n")
  }

  @Test func `the classes used are known`() {
    var drawing = Drawing()
    drawing.circle(Point(0, 0), radius: 1, class: "a b")
    drawing.group(class: "c") { $0.text(" class=\"d\"", at: Point(0, 0), class: "a") }
    #expect(drawing.classes == ["a", "b", "c"])
  }

  @Test func `what is no number is refused`() async {
    await #expect(processExitsWith: .failure) {
      var drawing = Drawing()
      drawing.circle(Point(.nan, 0), radius: 1)
    }
  }
}
