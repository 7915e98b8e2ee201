import SVG

extension Canvas {
  /// Adds a sentence at the foot of the drawing, broken into lines.
  mutating func note(_ sentence: String) {
    for line in Lettering.small.lines(sentence, to: width) {
      height += Lettering.small.leading
      drawing.text(line, at: Point(0, height - 4), class: "small \(Colour.secondary.fill)")
    }
  }
}
