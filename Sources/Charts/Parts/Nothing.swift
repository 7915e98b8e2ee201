import SVG

extension Canvas {
  /// Says that there is nothing to show, where there would have been a chart.
  mutating func drawNothing() {
    height = 48
    drawing.text(
      words(.nothing), at: Point(0, 28), class: Colour.secondary.fill)
  }
}
