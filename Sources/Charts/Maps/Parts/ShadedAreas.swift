import SVG

/// Areas filled with the colours of their classes or groups.
struct ShadedAreas {
  let shading: Shading
  /// The looks of the borders between areas.
  let border: String
  /// The shape of an area in the drawing.
  let rings: (Int) -> [[Point]]

  /// Fills some areas, those of one colour together.
  ///
  /// - Parameters:
  ///   - areas: In the order in which a reader goes through them, by colour.
  ///   - says: What is said of an area to a reader who touches it. If there is nothing, they are
  ///     not to be touched.
  func draw(_ areas: [Int], on drawing: inout Drawing, says: ((Int) -> String)? = nil) {
    for (kind, areas) in shading.byKind(areas) {
      let colour = kind.map(shading.colour) ?? .ground
      drawing.group(class: "\(colour.fill) \(border)") { drawing in
        for area in areas {
          drawing.path(path(of: area), node: says?(area))
        }
      }
    }
    drawing.group(class: "through") { drawing in
      for area in areas where shading.kind(area) == nil {
        drawing.path(.hatching(rings(area)), class: Colour.hatch.line)
        drawing.path(path(of: area), class: "\(Colour.hatch.line) thin")
      }
    }
  }

  /// Writes the marks of areas where there is room.
  func drawMarks(
    _ areas: [Int], _ middles: [(point: Point, distance: Double)?], on drawing: inout Drawing
  ) {
    let lettering = Lettering.small
    for (kind, areas) in shading.byKind(areas) {
      let marks = areas.compactMap { area -> (words: String, foot: Point)? in
        guard let mark = shading.mark(of: area), let middle = middles[area],
          middle.distance >= max(lettering.size * 0.6, lettering.room(for: mark) / 2)
        else { return nil }
        return (mark, Point(middle.point.x, middle.point.y + lettering.drop))
      }
      guard !marks.isEmpty else { continue }
      let style = kind.map { shading.wordColour($0).fill } ?? "halo"
      drawing.group(class: "small strong through \(style)") { drawing in
        for mark in marks { drawing.text(mark.words, at: mark.foot, .middle) }
      }
    }
  }

  /// Outlines an area so that it stands out from any colour.
  func outline(_ area: Int, on drawing: inout Drawing) {
    drawing.path(path(of: area), class: "\(Colour.ground.line) heavy through")
    drawing.path(path(of: area), class: "\(Colour.ink.line) thick through")
  }

  private func path(of area: Int) -> Path {
    var path = Path()
    for ring in rings(area) { path.add(ring, isClosed: true) }
    return path
  }
}
