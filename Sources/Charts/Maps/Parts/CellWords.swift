import SVG

/// What is written in the cells of a tile map, where there is room: short names, and marks.
///
/// If most names have no room, none is written: the few that are short would seem to be chosen.
struct CellWords {
  /// The middle of each cell on its map.
  let centres: [Point]
  /// What each is called in no more letters than it takes.
  let names: [String]

  private static let lettering = Lettering.small

  /// - Parameter areas: By colour, so that words of one colour are written together.
  func write(
    _ areas: [Int], _ shading: Shading, _ view: MapView, on drawing: inout Drawing
  ) {
    let named = centres.indices.count { fits($0, view) }
    let areNamed = 2 * named >= centres.count
    for (kind, areas) in shading.byKind(areas) {
      let lines = areas.flatMap { self.lines(in: $0, areNamed, shading.mark(of: $0), view) }
      guard !lines.isEmpty else { continue }
      let style = kind.map { shading.wordColour($0).fill } ?? "halo"
      drawing.group(class: "small through \(style)") { drawing in
        for line in lines {
          drawing.text(line.words, at: line.foot, .middle, class: line.isMark ? "strong" : "")
        }
      }
    }
  }

  private struct Line {
    var words: String
    var foot: Point
    var isMark = false
  }

  /// How wide a line in a cell can be: cells are one apart, and words keep clear of their borders.
  private func room(_ view: MapView) -> Double { view.scale - 5 }

  /// How many lines a cell has room for.
  private func most(_ view: MapView) -> Int { Int(room(view) * 0.9 / Self.lettering.leading) }

  /// Whether a cell has room for its name, without its being cut.
  private func fits(_ area: Int, _ view: MapView) -> Bool {
    let lines = Self.lettering.lines(names[area], to: room(view))
    return lines.joined(separator: " ") == names[area] && lines.count <= most(view)
  }

  /// The name, if names are written and it fits beside the mark, and the mark if that does too.
  private func lines(
    in area: Int, _ areNamed: Bool, _ mark: String?, _ view: MapView
  ) -> [Line] {
    var marks = [mark].compactMap(\.self)
    var names =
      areNamed && fits(area, view) ? Self.lettering.lines(names[area], to: room(view)) : []
    if names.count + marks.count > most(view) { names = [] }
    if marks.contains(where: { Self.lettering.room(for: $0) > room(view) }) || most(view) < 1 {
      marks = []
    }

    let middle = view(centres[area])
    let all =
      names.map { Line(words: $0, foot: middle) }
      + marks.map { Line(words: $0, foot: middle, isMark: true) }
    return all.enumerated().map { index, line in
      var line = line
      let offset = (Double(index) - Double(all.count - 1) / 2) * Self.lettering.leading
      line.foot.y += offset + Self.lettering.drop
      return line
    }
  }
}
