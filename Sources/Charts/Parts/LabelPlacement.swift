public import SVG

/// Finds room for words beside points: clear of other words, of all points and of the edge.
///
///     var labels = LabelPlacement(within: plot)
///     for dot in dots { labels.avoid(dot, radius: 5) }
///     if let label = labels.place("Kent", beside: kent, radius: 5, .small) {
///       drawing.draw(label)
///     }
///
/// Who asks first is served first; words for which there is no room are left out, which is better
/// than words that cannot be read. Everything to be avoided should be told before the first
/// question.
///
/// How this works: the ground is divided into squares, and each knows what lies in it, so a question
/// looks at a few things and not at all of them.
///
/// - Complexity: O(1) for each thing to avoid and each question, where things are spread out.
public struct LabelPlacement: Sendable {
  /// Words that have found their place.
  public struct Label: Hashable, Sendable {
    public var words: String
    /// The place of its foot, at the end that ``anchor`` says.
    public var point: Point
    public var anchor: Drawing.Anchor
    /// The ground that it takes.
    public var box: Box
  }

  private static let side = 32.0

  private let frame: Box
  private let columns: Int
  private var squares: [[Box]]

  /// - Parameter frame: What labels may not leave.
  public init(within frame: Box) {
    self.frame = frame
    columns = max(1, Int((frame.width / Self.side).rounded(.up)))
    let rows = max(1, Int((frame.height / Self.side).rounded(.up)))
    squares = Array(repeating: [], count: columns * rows)
  }

  /// Keeps words away from a part of the ground.
  public mutating func avoid(_ box: Box) {
    let area = area(of: box)
    for row in area.rows {
      for column in area.columns { squares[row * columns + column].append(box) }
    }
  }

  /// Keeps words away from a dot.
  public mutating func avoid(_ point: Point, radius: Double) {
    avoid(Box(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius))
  }

  /// Keeps words away from a line.
  public mutating func avoid(from start: Point, to end: Point) {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let steps = max(1, (max(across.magnitude, down.magnitude) / 4).rounded(.up))
    for step in stride(from: 0, to: steps, by: 1) {
      let (here, next) = (step / steps, (step + 1) / steps)
      avoid(
        Box(
          from: Point(start.x + across * here, start.y + down * here),
          to: Point(start.x + across * next, start.y + down * next)
        ).inset(-0.5))
    }
  }

  /// The words in the first of eight places around a dot that is free, or nothing. What is placed is
  /// avoided from then on.
  public mutating func place(
    _ words: String, beside point: Point, radius: Double, _ lettering: Lettering
  ) -> Label? {
    place(words, beside: point, lettering, in: Position.allCases, radius: radius)
  }

  /// The words where an arrow points, or beside that place, or nothing.
  public mutating func place(
    _ words: String, past tip: Point, from start: Point, _ lettering: Lettering
  ) -> Label? {
    let (across, down) = (tip.x - start.x, tip.y - start.y)
    let ahead = Position.allCases.enumerated().sorted { a, b in
      let (first, second) = (a.element.step, b.element.step)
      return (-first.x * across - first.y * down, a.offset)
        < (-second.x * across - second.y * down, b.offset)
    }
    return place(words, beside: tip, lettering, in: ahead.prefix(5).map(\.element), radius: 2)
  }

  private mutating func place(
    _ words: String, beside point: Point, _ lettering: Lettering, in positions: [Position],
    radius: Double
  ) -> Label? {
    for position in positions {
      let label = label(words, at: position, of: point, radius: radius, lettering)
      guard isFree(label.box) else { continue }
      avoid(label.box)
      return label
    }
    return nil
  }

  private func isFree(_ box: Box) -> Bool {
    guard frame.contains(box) else { return false }
    let area = area(of: box)
    return area.rows.allSatisfy { row in
      area.columns.allSatisfy { column in
        !squares[row * columns + column].contains { $0.overlaps(box) }
      }
    }
  }

  /// The squares that a box lies in. What lies outside the frame counts as lying at its edge.
  private func area(of box: Box) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    func index(_ distance: Double, _ count: Int) -> Int {
      Int(min(max((distance / Self.side).rounded(.down), 0), Double(count - 1)))
    }
    let rows = squares.count / columns
    return (
      index(box.y - frame.y, rows)...index(box.bottom - frame.y, rows),
      index(box.x - frame.x, columns)...index(box.right - frame.x, columns)
    )
  }
}

extension LabelPlacement {
  /// Where words can stand, from the best to the last resort.
  private enum Position: CaseIterable {
    case right, left, above, below, aboveRight, belowRight, aboveLeft, belowLeft

    /// Which way it lies.
    var step: Point {
      switch self {
      case .right: Point(1, 0)
      case .left: Point(-1, 0)
      case .above: Point(0, -1)
      case .below: Point(0, 1)
      case .aboveRight: Point(0.7, -0.7)
      case .belowRight: Point(0.7, 0.7)
      case .aboveLeft: Point(-0.7, -0.7)
      case .belowLeft: Point(-0.7, 0.7)
      }
    }
  }

  private func label(
    _ words: String, at position: Position, of point: Point, radius: Double,
    _ lettering: Lettering
  ) -> Label {
    let step = position.step
    let (width, height) = (lettering.room(for: words), lettering.size * 1.1)
    let distance = radius + 3
    // Words above and below need no gap besides that of their own line.
    let middle = Point(
      point.x + step.x * distance, point.y + step.y * (radius + 1) + step.y * height / 2)
    let anchor: Drawing.Anchor = step.x > 0 ? .start : step.x < 0 ? .end : .middle
    let left =
      switch anchor {
      case .start: middle.x
      case .middle: middle.x - width / 2
      case .end: middle.x - width
      }
    return Label(
      words: words, point: Point(middle.x, middle.y + lettering.drop), anchor: anchor,
      box: Box(x: left, y: middle.y - height / 2, width: width, height: height))
  }
}

extension Drawing {
  /// Writes words where room was found for them.
  mutating func draw(_ label: LabelPlacement.Label, class style: String) {
    text(label.words, at: label.point, label.anchor, class: style)
  }
}
