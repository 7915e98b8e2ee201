import SVG

/// Which colour stands for which numbers: a strip above a plot, or a list beside it.
///
///     let legend = ScaleLegend(
///       Measure("Children in need per 10,000"), classes, within: canvas.width, canvas.words)
///     legend.draw(at: Point(0, 0), on: &canvas.drawing)
///     let plot = Box(x: 0, y: legend.height + 16, …)
///
/// A strip that has no room for its limits, or has none, becomes a list.
struct ScaleLegend {
  enum Shape { case strip, list }

  private(set) var width = 0.0
  private(set) var height = 0.0
  private var drawing = Drawing()
  private let room: Double

  private static let lettering = Lettering.small
  private static let quiet = "small \(Colour.secondary.fill)"

  /// - Parameters:
  ///   - ends: What little and much mean: “fewer” and “more”. Only a strip that has room says it.
  ///   - hasMissing: Whether something is hatched, because it has no number.
  init(
    _ measure: Measure, _ classes: ClassScale, _ shape: Shape = .strip,
    ends: (low: String, high: String)? = nil, hasMissing: Bool = false, within room: Double,
    _ words: Wording
  ) {
    self.room = room
    let limits = classes.limitTexts(measure.format)
    let widest = limits.map { Self.lettering.room(for: $0) + 8 }.max() ?? 0
    let fits = widest * Double(classes.count) <= room
    for line in Self.lettering.lines(measure.name, to: room, atMost: 3) {
      write(line, at: Point(0, height + Self.lettering.size), class: Self.quiet)
      height += Self.lettering.leading
    }
    height += 4
    if shape == .strip, fits, !limits.isEmpty {
      addStrip(classes, limits, ends, widest: widest)
      if hasMissing { addMissing(words(.noNumber), besideIfRoom: true) }
    } else {
      addList(classes, classes.rangeTexts(limits, words))
      if hasMissing { addMissing(words(.noNumber), besideIfRoom: false) }
    }
  }

  func draw(at corner: Point, on drawing: inout Drawing) {
    drawing.group(moved: corner) { $0.append(self.drawing) }
  }

  private mutating func addStrip(
    _ classes: ClassScale, _ limits: [String], _ ends: (low: String, high: String)?,
    widest: Double
  ) {
    let count = Double(classes.count)
    let endRoom = ends.map { Self.lettering.room(for: $0.low + $0.high) + 16 } ?? 0
    let swatch = max(30, widest, min(endRoom, room) / count).rounded(.up)
    let strip = min(swatch * count, room)
    if let ends, endRoom <= strip {
      let foot = height + Self.lettering.size
      write(ends.low, at: Point(0, foot), class: Self.quiet)
      write(ends.high, at: Point(strip, foot), .end, class: Self.quiet)
      height += Self.lettering.leading + 2
    }
    for index in 0..<classes.count {
      let box = Box(
        x: Double(index) * strip / count, y: height, width: strip / count, height: 12)
      drawing.rectangle(box, class: classes.colour(index).fill)
    }
    let box = Box(x: 0, y: height, width: strip, height: 12)
    outline(box)
    height = box.bottom
    for (index, limit) in limits.enumerated() {
      write(
        limit, at: Point(Double(index + 1) * strip / count, height + 2 + Self.lettering.size),
        .middle, class: "small")
    }
    height += 2 + Self.lettering.leading
    width = max(width, strip)
  }

  /// The greatest on top.
  private mutating func addList(_ classes: ClassScale, _ ranges: [String]) {
    for index in (0..<classes.count).reversed() {
      let box = Box(x: 0, y: height + 3, width: 16, height: 14)
      drawing.rectangle(box, class: classes.colour(index).fill)
      outline(box)
      write(
        Self.lettering.fitted(ranges[index], to: room - 24),
        at: Point(24, box.centre.y + Self.lettering.drop), class: "small")
      height += 20
    }
  }

  /// The hatched swatch: on the right of a strip, or under what is there.
  private mutating func addMissing(_ words: String, besideIfRoom: Bool) {
    let isBeside = besideIfRoom && width + 48 + Self.lettering.room(for: words) <= room
    let corner = isBeside ? Point(width + 24, height - 30) : Point(0, height + 4)
    let box = Box(x: corner.x, y: corner.y, width: 16, height: 12)
    drawing.hatched(box)
    write(words, at: Point(box.right + 8, box.centre.y + Self.lettering.drop), class: Self.quiet)
    height = max(height, box.bottom + 4)
  }

  /// The palest class can be as pale as the ground.
  private mutating func outline(_ box: Box) {
    drawing.rectangle(box, class: "\(Colour.axis.line) thin")
  }

  private mutating func write(
    _ words: String, at point: Point, _ anchor: Drawing.Anchor = .start, class style: String
  ) {
    drawing.text(words, at: point, anchor, class: style)
    if anchor == .start { width = max(width, point.x + Self.lettering.room(for: words)) }
  }
}

extension Phrase {
  static let noNumber = Phrase("no-number", "No number")
}
