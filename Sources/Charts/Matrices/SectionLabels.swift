import SVG

/// Names under the parts of a line.
struct SectionLabels {
  private struct Label {
    var text: String
    var left: Double
    var middle: Double
    var right: Double
  }

  /// The labels of each row, from the left.
  private let rows: [[Label]]
  private let key: NumberedKey?

  /// - Parameter ends: Where the parts begin, and where the last one ends.
  init(_ names: [String], _ ends: [Double], within line: Box) {
    func labels(_ names: [String]) -> [Label] {
      zip(names, zip(ends, ends.dropFirst())).map { name, span in
        let text = Lettering.small.fitted(name, to: line.width)
        let half = Lettering.small.room(for: text) / 2
        let middle = min(max((span.0 + span.1) / 2, line.x + half), line.right - half)
        return Label(text: text, left: middle - half, middle: middle, right: middle + half)
      }
    }
    func inTurns(_ labels: [Label], _ count: Int) -> [[Label]] {
      (0..<count).map { first in
        stride(from: first, to: labels.count, by: count).map { labels[$0] }
      }
    }
    func fit(_ rows: [[Label]]) -> Bool {
      rows.allSatisfy { row in
        zip(row, row.dropFirst()).allSatisfy { $0.right + 6 <= $1.left }
      }
    }
    let named = labels(names)
    if let rows = (1...3).map({ inTurns(named, $0) }).first(where: fit) {
      self.rows = rows
      key = nil
      return
    }
    // All are in the key; where even their numbers have no room, every second is left out, and so on.
    let numbered = labels((1...names.count).map { .count($0) })
    let step = (1...names.count).first { fit([inTurns(numbered, $0)[0]]) } ?? names.count
    rows = [inTurns(numbered, step)[0]]
    key = NumberedKey(names, width: line.right)
  }

  /// - Parameter foot: Where the first row of names stands.
  func draw(foot: Double, on canvas: inout Canvas) {
    for (row, labels) in rows.enumerated() {
      let foot = foot + Double(row) * Lettering.small.leading
      canvas.height = max(canvas.height, labels.isEmpty ? 0 : foot + 6)
      for label in labels {
        canvas.drawing.text(
          label.text, at: Point(label.middle, foot), .middle,
          class: "small \(Colour.secondary.fill)")
      }
    }
    guard let key else { return }
    key.draw(top: canvas.height + 8, on: &canvas.drawing)
    canvas.height += 8 + key.height
  }
}
