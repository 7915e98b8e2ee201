import SVG

/// A drawing with its title above and its source beneath, as it travels alone.
struct Sheet {
  private(set) var drawing = Drawing()
  let measures: String

  private static let margin = 20.0
  private static let title = Lettering(size: 19, isBold: true)

  init(_ figure: Figure, _ plot: Canvas, _ words: Wording) {
    let margin = Self.margin
    var foot = margin
    var text = Drawing()
    func set(_ line: String, _ lettering: Lettering, _ style: String) {
      foot += lettering.leading
      text.text(line, at: Point(margin, foot - lettering.leading + lettering.size), class: style)
    }
    func set(all line: String?, _ lettering: Lettering, _ style: String) {
      guard let line else { return }
      for line in lettering.lines(line, to: plot.width) { set(line, lettering, style) }
    }
    set(all: figure.title, Self.title, "title")
    set(all: figure.heading.subtitle, .label, "fill-secondary")
    let top = foot + 12
    foot = top + plot.height + 12
    set(all: figure.heading.source.map { words(.source, $0) }, .small, "small fill-secondary")
    for note in figure.heading.notes {
      set(all: words(.note, note), .small, "small fill-secondary")
    }
    let (width, height) = (plot.width + 2 * margin, foot + margin)
    drawing.rectangle(Box(x: 0, y: 0, width: width, height: height), class: "fill-ground")
    drawing.append(text)
    drawing.group(moved: Point(margin, top)) { $0.append(plot.drawing) }
    measures = Canvas.measures(width: width, height: height)
  }
}
