import SVG

/// What is written in the cells of a tile map, where there is room: short names, and marks.
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
    for (kind, areas) in shading.byKind(areas) {
      let lines = areas.flatMap { self.lines(in: $0, shading.mark(of: $0), view) }
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

  /// The name if it fits without being cut, and the mark if that does too.
  private func lines(in area: Int, _ mark: String?, _ view: MapView) -> [Line] {
    // Cells are one apart, and words keep clear of their borders.
    let room = view.scale - 5
    let most = Int(room * 0.9 / Self.lettering.leading)
    var names = Self.lettering.lines(names[area], to: room)
    let isCut = names.joined(separator: " ") != self.names[area]
    var marks = [mark].compactMap(\.self)
    if isCut || names.count + marks.count > most { names = [] }
    if marks.contains(where: { Self.lettering.room(for: $0) > room }) || most < 1 { marks = [] }

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
