import SVG

/// The name of a node and how many it is about, to stand above its bar.
struct FlowLabel {
  private let lines: [String]
  private let number: String

  init(_ map: FlowMap, _ node: Int, width: Double) {
    lines = Lettering.strong.lines(map.nodes[node].name, to: width, atMost: 3)
    number = Lettering.label.fitted(map.totalText(node), to: width)
  }

  var height: Double { Double(lines.count + 1) * Lettering.label.leading + 5 }

  func draw(_ x: Double, _ top: Double, on drawing: inout Drawing) {
    for (index, line) in (lines + [number]).enumerated() {
      drawing.text(
        line,
        at: Point(x, top + Double(index) * Lettering.label.leading + Lettering.label.size),
        class: index < lines.count ? "strong halo" : "halo")
    }
  }
}
