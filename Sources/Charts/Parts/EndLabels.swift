import SVG

/// Names beside the ends of lines, spread so that they do not stand on each other, and led to where
/// they had to move.
///
///     let labels = EndLabels([.init("Kent", "24.1%", beside: y(24.1))], width: 120, within: 0...300)
///     labels.draw(.right, from: plot.right, on: &canvas.drawing)
struct EndLabels {
  struct Label {
    var name: String
    var value: String
    /// How high its line ends.
    var height: Double
    var isStrong = false
    var isQuiet = false
    /// The look of its leading line.
    var line = Colour.axis.line
    /// How far before the others its line ends.
    var reach = 0.0
    /// Whether there is anything to lead to. What is missing is only named.
    var hasMark = true

    init(_ name: String, _ value: String, beside height: Double) {
      self.name = name
      self.value = value
      self.height = height
    }

    /// Whether it is written small, where there is little room.
    var isSmall = false

    var lettering: Lettering { Lettering(size: isSmall ? 12 : 14, isBold: isStrong) }

    func height(of lines: [String]) -> Double { Double(lines.count) * lettering.leading }

    var style: String {
      let styles = [
        isSmall ? "small" : nil, isStrong ? "strong" : isQuiet ? Colour.secondary.fill : nil,
      ]
      return styles.compactMap(\.self).joined(separator: " ")
    }
  }

  enum Side { case left, right }

  private let placed: [(label: Label, lines: [String], middle: Double)]

  private static let lead = 22.0

  /// - Parameters:
  ///   - most: How wide the names may be, with what leads to them.
  ///   - heights: Between which heights they stand, if they fit there.
  init(_ labels: [Label], atMost most: Double, within heights: ClosedRange<Double>) {
    let lines = labels.map { Self.lines($0, to: most - Self.lead) }
    let lengths = zip(labels, lines).map { $0.height(of: $1) }
    let places = Spreading.places(labels.map(\.height), lengths: lengths, within: heights)
    placed = labels.indices.map { (labels[$0], lines[$0], places[$0]) }
  }

  /// How wide labels are, with what leads to them, and how tall all of them are together.
  static func size(of labels: [Label], atMost most: Double) -> (width: Double, height: Double) {
    var size = (width: lead, height: 0.0)
    for label in labels {
      let lines = lines(label, to: most - lead)
      size.height += label.height(of: lines)
      for line in lines { size.width = max(size.width, lead + label.lettering.room(for: line)) }
    }
    return size
  }

  /// A name in up to three lines, and its value.
  private static func lines(_ label: Label, to room: Double) -> [String] {
    let lettering = label.lettering
    var lines = lettering.lines(label.name, to: room, atMost: 3)
    guard !label.value.isEmpty else { return lines }
    if let last = lines.last, lettering.room(for: last + " " + label.value) <= room {
      lines[lines.count - 1] = last.isolated + " " + label.value
    } else {
      lines.append(lettering.fitted(label.value, to: room))
    }
    return lines
  }

  /// - Parameter x: Where the lines end.
  func draw(_ side: Side, from x: Double, on drawing: inout Drawing) {
    let way = side == .right ? 1.0 : -1
    // If one of them is led to its place, all stand as far away, or the line would cross another.
    let isLed = placed.contains { label, _, middle in
      label.hasMark && (label.reach > 0 || (middle - label.height).magnitude > 2)
    }
    for (label, lines, middle) in placed {
      if isLed, label.hasMark {
        let start = Point(x + way * (3 - label.reach), label.height)
        let bend = Point(x + way * 5, label.height)
        let end = Point(x + way * (Self.lead - 4), middle)
        // What leads over periods without a value must not look as if there were one.
        drawing.path(
          Path(label.reach > 0 ? [start, bend, end] : [bend, end]),
          class: label.reach > 0 ? "\(label.line) dotted" : label.line)
      }
      let lettering = label.lettering
      let first = middle - Double(lines.count - 1) * lettering.leading / 2
      for (number, line) in lines.enumerated() {
        let foot = first + Double(number) * lettering.leading + lettering.drop
        drawing.text(
          line, at: Point(x + way * (isLed ? Self.lead : 10), foot), side == .right ? .start : .end,
          class: label.style)
      }
    }
  }
}
