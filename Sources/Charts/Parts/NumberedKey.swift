import SVG

/// Names that give way to numbers in a plot, listed with their numbers above it.
struct NumberedKey {
  private var entries: [(number: String, lines: [String], place: Point)] = []
  let height: Double

  private static let indent = 28.0

  /// The names stand in as many columns as there is room for, to be read downwards.
  init(_ names: [String], width: Double) {
    let lettering = Lettering.small
    let widest = (names.map { lettering.room(for: $0) }.max() ?? 0) + Self.indent + 16
    let columns = max(1, min(Int(width / widest), 4))
    let room = width / Double(columns)
    let perColumn = (names.count + columns - 1) / columns
    var foot = 0.0
    var tallest = 0.0
    for (index, name) in names.enumerated() {
      if index.isMultiple(of: max(perColumn, 1)) { foot = 0 }
      let lines = lettering.lines(name, to: room - Self.indent, atMost: 2)
      let left = Double(index / max(perColumn, 1)) * room
      entries.append((String(index + 1), lines, Point(left, foot + lettering.size)))
      foot += Double(max(lines.count, 1)) * lettering.leading + 2
      tallest = max(tallest, foot)
    }
    height = tallest
  }

  func draw(top: Double, on drawing: inout Drawing) {
    for (number, lines, place) in entries {
      drawing.text(
        number, at: Point(place.x + Self.indent - 8, top + place.y), .end, class: "small strong")
      for (index, line) in lines.enumerated() {
        let foot = top + place.y + Double(index) * Lettering.small.leading
        drawing.text(line, at: Point(place.x + Self.indent, foot), class: "small")
      }
    }
  }
}
