import SVG

/// The names of narrow columns, each on a step of its own above them, with a line down to its
/// column: they are read upright, and no line crosses a name.
struct SteppedHeads {
  private let places: [Double]
  private let names: [String]

  static let step = 16.0

  /// - Parameters:
  ///   - places: The middle of each column, rising.
  ///   - right: Where names may not go on.
  init(_ names: [String], _ places: [Double], right: Double) {
    self.places = places
    self.names = zip(names, places).map { Lettering.small.fitted($0, to: right - $1 + 4) }
  }

  /// The room above the columns.
  var height: Double { Double(names.count) * Self.step + 6 }

  /// - Parameter foot: Where the columns begin.
  func draw(foot: Double, on drawing: inout Drawing) {
    var lines = Path()
    for (index, (name, place)) in zip(names, places).enumerated() {
      let base = foot - 6 - Double(names.count - index) * Self.step + Lettering.small.size
      drawing.text(name, at: Point(place - 4, base), class: "small")
      lines.move(to: Point(place, base + 4))
      lines.line(to: Point(place, foot - 2))
    }
    drawing.path(lines, class: Colour.axis.line)
  }
}
