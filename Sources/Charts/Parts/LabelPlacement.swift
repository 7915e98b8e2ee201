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
    /// Where a line from the point to the words ends, if they stand apart.
    public var tip: Point?
  }

  private static let side = 32.0

  private let frame: Box
  private let columns: Int
  private var squares: [[Box]]
  /// The ground of the words that are placed.
  private var placed: [Box] = []

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
    for piece in Self.pieces(from: start, to: end) { avoid(piece) }
  }

  /// A line as a row of small boxes.
  private static func pieces(from start: Point, to end: Point) -> [Box] {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let count = max(1, (max(across.magnitude, down.magnitude) / 4).rounded(.up))
    return stride(from: 0, to: count, by: 1).map { piece in
      let (here, next) = (piece / count, (piece + 1) / count)
      return Box(
        from: Point(start.x + across * here, start.y + down * here),
        to: Point(start.x + across * next, start.y + down * next)
      ).inset(-0.5)
    }
  }

  /// The words in the first of eight places around a dot that is free, or nothing. What is placed is
  /// avoided from then on.
  ///
  /// - Parameters:
  ///   - lead: Room to keep free right before the words, for something to be drawn there.
  ///   - reach: How far from the dot words may stand if there is no room beside it. A line then leads
  ///     to them.
  ///   - isUrgent: Whether that line may cross dots rather than leave the words out.
  public mutating func place(
    _ words: String, beside point: Point, radius: Double, _ lettering: Lettering,
    lead: Double = 0, reach: Double = 0, isUrgent: Bool = false
  ) -> Label? {
    func place(_ mayCross: Bool) -> Label? {
      self.place(
        words, beside: point, lettering, in: LabelPosition.allCases, radius: radius, lead: lead,
        reach: reach, mayCross: mayCross)
    }
    return place(false) ?? (isUrgent ? place(true) : nil)
  }

  /// The words where a way leads that comes from somewhere, or beside its end, or nothing.
  public mutating func place(
    _ words: String, past tip: Point, from start: Point, radius: Double = 2,
    _ lettering: Lettering, lead: Double = 0, reach: Double = 0
  ) -> Label? {
    let ahead = LabelPosition.ahead(of: Point(tip.x - start.x, tip.y - start.y))
    return place(
      words, beside: tip, lettering, in: ahead, radius: radius,
      lead: lead, reach: reach, mayCross: false)
  }

  private mutating func place(
    _ words: String, beside point: Point, _ lettering: Lettering, in positions: [LabelPosition],
    radius: Double, lead: Double, reach: Double, mayCross: Bool
  ) -> Label? {
    for distance in stride(from: 0, through: max(0, reach), by: 12) {
      for position in positions {
        var label = position.label(words, point, radius + distance, lettering, lead: lead)
        guard isFree(label.box) else { continue }
        if distance > 0 {
          let tip = label.box.inset(-1).nearest(to: point, isBeside: position.step.x != 0)
          let leader = Self.leader(from: point, radius: radius + 1, to: tip)
          guard isClear(leader, mayCross: mayCross) else { continue }
          label.tip = tip
          leader.forEach { avoid($0) }
        }
        avoid(label.box)
        placed.append(label.box)
        return label
      }
    }
    return nil
  }

  /// A line from the edge of the square around a dot.
  private static func leader(from point: Point, radius: Double, to tip: Point) -> [Box] {
    let (across, down) = (tip.x - point.x, tip.y - point.y)
    let share = radius / max(across.magnitude, down.magnitude)
    guard share < 1 else { return [] }
    return pieces(from: Point(point.x + across * share, point.y + down * share), to: tip)
  }

  /// Whether a line crosses nothing, or no words, if it may cross dots.
  private func isClear(_ pieces: [Box], mayCross: Bool) -> Bool {
    pieces.allSatisfy { piece in
      mayCross ? !placed.contains { $0.overlaps(piece) } : isFree(piece)
    }
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

extension Drawing {
  /// Writes words where room was found for them.
  mutating func draw(
    _ label: LabelPlacement.Label, beside point: Point? = nil, class style: String
  ) {
    if let point, let tip = label.tip { line(from: point, to: tip, class: Colour.secondary.line) }
    text(label.words, at: label.point, label.anchor, class: style)
  }
}
