import Charts
import SVG
import Testing

/// Expects that no words of a chart’s drawings lie on others, or leave the drawing.
func expectWordsApart(_ chart: some Chart, at location: SourceLocation = #_sourceLocation) {
  for shape in chart.shapes {
    var canvas = Canvas(shape)
    chart.draw(on: &canvas)
    let ground = Box(x: -0.5, y: -0.5, width: canvas.width + 1, height: canvas.height + 1)
    let words = words(of: canvas.drawing)
    for (index, word) in words.enumerated() {
      #expect(
        ground.contains(word.box), "\(word.text) leaves the drawing", sourceLocation: location)
      for other in words[..<index] where other.box.overlaps(word.box) {
        Issue.record("“\(other.text)” lies on “\(word.text)”", sourceLocation: location)
      }
    }
  }
}

/// The words of a drawing and the ground that they take where Arial is at hand.
private func words(of drawing: Drawing) -> [(text: String, box: Box)] {
  var moves: [Point] = []
  var words: [(String, Box)] = []
  for line in String(decoding: drawing.bytes, as: UTF8.self).split(separator: "\n") {
    if line.hasPrefix("<g") {
      let move = line.attribute("transform")?.dropFirst("translate(".count).dropLast()
      let numbers = move?.split(separator: " ").compactMap { Double($0) } ?? [0, 0]
      moves.append(Point(numbers[0], numbers[1]))
    } else if line == "</g>" {
      moves.removeLast()
    } else if line.hasPrefix("<text"), let open = line.firstIndex(of: ">") {
      let style = line.attribute("class")?.split(separator: " ") ?? []
      let size = style.contains("small") ? 12.0 : style.contains("title") ? 19 : 14
      let lettering = Lettering(
        size: size, isBold: style.contains("strong") || style.contains("title"))
      let text = String(line[open...].dropFirst().dropLast("</text>".count))
      let place = moves.reduce(
        Point(
          line.attribute("x").flatMap { Double($0) } ?? 0,
          line.attribute("y").flatMap { Double($0) } ?? 0)
      ) { Point($0.x + $1.x, $0.y + $1.y) }
      let width = lettering.room(for: text)
      let share = ["middle": 0.5, "end": 1][line.attribute("text-anchor") ?? "", default: 0]
      words.append(
        (
          text,
          Box(
            x: place.x - share * width, y: place.y - size * 0.72, width: width, height: size * 0.72)
        ))
    }
  }
  return words
}

extension Substring {
  fileprivate func attribute(_ name: String) -> Substring? {
    let parts = split(separator: " \(name)=\"", maxSplits: 1)
    return parts.count > 1 ? parts[1].prefix { $0 != "\"" } : nil
  }
}
