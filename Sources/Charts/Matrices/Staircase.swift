import SVG

/// Where the squares and the names of a staircase stand: squares as large as names leave room for.
struct Staircase {
  struct Label {
    var lines: [String]
    /// Where it begins: on the foot of its first line.
    var point: Point
    var box: Box
  }

  private(set) var side: Double
  private(set) var labels: [Label] = []
  /// Whether labels are numbers, and names stand beside them elsewhere.
  let isNumbered: Bool
  let lettering: Lettering

  var height: Double { Double(labels.count) * side }

  private static let largest = 48.0
  private static let gap = 6.0

  /// - Parameters:
  ///   - width: The room for the squares of the last row and its name.
  ///   - mayNumber: Whether names may give way to numbers for squares that can hold theirs.
  init(_ names: [String], width: Double, mayNumber: Bool) {
    let last = Double(max(names.count - 1, 1))
    let sides = stride(from: Self.largest, through: mayNumber ? 28 : 15, by: -1)
    if let side = sides.first(where: { Self.fit(names, side: $0, width: width) }) {
      self.side = side
      isNumbered = false
    } else {
      isNumbered = mayNumber
      side = mayNumber ? min(Self.largest, (width - 24) / last) : 15
    }
    lettering = Self.lettering(side)
    let every = isNumbered ? Int((14 / side).rounded(.up)) : 1
    for (index, name) in names.enumerated() {
      let text = !isNumbered ? name : (index + 1).isMultiple(of: every) ? String(index + 1) : ""
      labels.append(label(text, index, width))
    }
  }

  /// A square below and to the left of the stairs.
  func box(row: Int, column: Int) -> Box {
    Box(x: Double(column) * side, y: Double(row) * side, width: side, height: side)
      .inset(side < 12 ? 0.5 : 1)
  }

  func drawLabels(on drawing: inout Drawing) {
    for label in labels {
      for (line, text) in label.lines.enumerated() {
        let foot = label.point.y + Double(line) * lettering.leading
        drawing.text(
          text, at: Point(label.point.x, foot), class: lettering == .small ? "small" : "")
      }
    }
  }

  private func label(_ text: String, _ index: Int, _ width: Double) -> Label {
    let left = Double(index) * side + Self.gap
    let lines = lettering.lines(text, to: width - left, atMost: Self.lines(side, lettering))
    let tall = Double(lines.count) * lettering.leading
    let middle = (Double(index) + 0.5) * side
    let foot = middle + lettering.drop - Double(lines.count - 1) * lettering.leading / 2
    let wide = lines.map { lettering.room(for: $0) }.max() ?? 0
    return Label(
      lines: lines, point: Point(left, foot),
      box: Box(x: left, y: middle - tall / 2, width: wide, height: tall))
  }

  private static func lettering(_ side: Double) -> Lettering { side < 24 ? .small : .label }

  private static func lines(_ side: Double, _ lettering: Lettering) -> Int {
    max(1, Int(side / lettering.leading))
  }

  private static func fit(_ names: [String], side: Double, width: Double) -> Bool {
    let lettering = lettering(side)
    return names.enumerated().allSatisfy { index, name in
      let room = width - Double(index) * side - gap
      return lettering.fits(name, to: room, lines: lines(side, lettering))
    }
  }
}

extension Lettering {
  /// Whether words can be set in so many lines without a cut.
  func fits(_ words: String, to room: Double, lines limit: Int) -> Bool {
    guard room > 0 else { return words.isEmpty }
    let lines = lines(words, to: room)
    return lines.count <= limit
      && words.split(separator: " ").allSatisfy { self.room(for: String($0)) <= room }
  }
}
