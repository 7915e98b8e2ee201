import Charts
import TestSupport
import Testing

/// Compares a chart, as a file that travels alone, with the one under `Golden/` that somebody has
/// looked at. Its drawing for a telephone is kept beside it when that is asked for.
func expectFigure(
  _ chart: some Chart, _ name: String, phone: Bool = false,
  _ heading: Figure.Heading = Figure.Heading(), test: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let figure = chart.figure("figure", heading)
  for shape in phone ? [Canvas.Shape.page, .phone] : [.page] {
    try expectGolden(
      String(decoding: figure.file(shape), as: UTF8.self),
      "\(name)\(shape == .phone ? "-phone" : "").svg", test: test, at: location)
  }
}
