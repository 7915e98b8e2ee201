import Charts
import SVG
import Testing

/// Words of a drawing and the ground that they take, read back from its lines.
struct DrawnText {
  var words: String
  var box: Box

  /// All words of a file, where they stand after every group that moves them. Halos, which are the
  /// same words once more beneath them, are none.
  static func all(in file: String) -> [DrawnText] {
    var groups = [(move: Point(0, 0), isHalo: false)]
    var texts: [DrawnText] = []
    for line in file.split(separator: "\n") {
      let last = groups[groups.count - 1]
      let classes = line.between(" class=\"", "\"")?.split(separator: " ") ?? []
      let isHalo = last.isHalo || classes.contains("halo")
      if line.hasPrefix("<g") {
        let by = line.between("translate(", ")")?.split(separator: " ").compactMap { Double($0) }
        let move = by.map { Point(last.move.x + $0[0], last.move.y + $0[1]) } ?? last.move
        groups.append((move, isHalo))
      } else if line.hasPrefix("</g") {
        groups.removeLast()
      } else if line.hasPrefix("<text"), !isHalo, let text = DrawnText(line, moved: last.move) {
        texts.append(text)
      }
    }
    return texts
  }

  private init?(_ line: Substring, moved: Point) {
    guard let x = line.between(" x=\"", "\"").flatMap({ Double($0) }),
      let y = line.between(" y=\"", "\"").flatMap({ Double($0) }),
      let words = line.between(">", "</text>")
    else { return nil }
    let classes = line.between(" class=\"", "\"")?.split(separator: " ") ?? []
    let size = classes.contains("small") ? 12.0 : classes.contains("title") ? 19 : 14
    let lettering = Lettering(
      size: size, isBold: classes.contains("strong") || classes.contains("title"))
    self.words = words.unescaped
    let width = lettering.room(for: self.words)
    let start =
      switch line.between(" text-anchor=\"", "\"") {
      case "middle": x - width / 2
      case "end": x - width
      default: x
      }
    box = Box(
      x: moved.x + start, y: moved.y + y - 0.72 * size, width: width, height: 0.9 * size)
  }
}

/// No words stand on others, and none leave the drawing, on a page or on a phone.
func expectTidy(
  _ chart: some Chart, _ note: String = "", at location: SourceLocation = #_sourceLocation
) {
  let figure = chart.figure("figure")
  for shape in chart.shapes {
    let file = String(decoding: figure.file(shape), as: UTF8.self)
    let size = file[...].between("viewBox=\"0 0 ", "\"")?.split(separator: " ").map {
      Double($0) ?? 0
    }
    let sheet = Box(x: 0, y: 0, width: size?[0] ?? 0, height: size?[1] ?? 0).inset(-0.5)
    let texts = DrawnText.all(in: file)
    for (index, text) in texts.enumerated() {
      if !sheet.contains(text.box) {
        Issue.record(
          "\(note) \(shape): “\(text.words)” leaves the drawing", sourceLocation: location)
      }
      let box = text.box.inset(0.2)
      for other in texts[(index + 1)...] where box.overlaps(other.box.inset(0.2)) {
        Issue.record(
          "\(note) \(shape): “\(text.words)” on “\(other.words)”", sourceLocation: location)
      }
    }
  }
}

extension Substring {
  func between(_ start: String, _ end: String) -> Substring? {
    guard let from = firstRange(of: start)?.upperBound else { return nil }
    let rest = self[from...]
    return rest.firstRange(of: end).map { rest[..<$0.lowerBound] }
  }

  fileprivate var unescaped: String {
    var text = String(self)
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      while let range = text.firstRange(of: entity) { text.replaceSubrange(range, with: character) }
    }
    return text
  }
}
