import SVG

/// How a reason looks: colours, and lines across some of them, so that they differ in black and
/// white too.
struct MissingLook {
  enum Lines { case none, rising, upright }

  let fill: Colour
  let lines: Lines
  /// What its lines are drawn in.
  let pen: Colour
  /// What its symbol is written in.
  let words: Colour

  init(_ reason: Missing) {
    switch reason {
    case .confidential: self.init(.series(1), .none, words: .onSeries(1))
    case .low: self.init(.series(2), .none, words: .onSeries(2))
    case .unreliable: self.init(.series(3), .upright)
    case .unavailable: self.init(.hatch, .rising)
    case .inapplicable: self.init(.ground, .rising, pen: .hatch)
    case .blank: self.init(.series(4), .upright)
    }
  }

  private init(
    _ fill: Colour, _ lines: Lines, pen: Colour = .ground, words: Colour = .ink
  ) {
    self.fill = fill
    self.lines = lines
    self.pen = pen
    self.words = words
  }

  /// A cell that has a number.
  static let known = Colour.sequential(1)

  /// Draws the lines across boxes: those that are large enough to show them.
  func drawLines(across boxes: [Box], on drawing: inout Drawing) {
    var path = Path()
    for box in boxes where box.width >= 6 && box.height >= 6 {
      switch lines {
      case .none: return
      case .rising: path.hatch(box)
      case .upright:
        for place in stride(from: (box.x / 6).rounded(.up) * 6, to: box.right, by: 6) {
          path.move(to: Point(place, box.y))
          path.line(to: Point(place, box.bottom))
        }
      }
    }
    drawing.path(path, class: pen.line)
  }

  /// Writes the symbol in the middle of a box, if there is room. Lines leave off around it.
  func drawSymbol(_ symbol: String, in box: Box, on drawing: inout Drawing) {
    let room = Lettering.small.room(for: symbol) + 6
    guard room + 4 <= box.width, box.height >= 14 else { return }
    let middle = box.centre
    if lines != .none {
      drawing.rectangle(
        Box(x: middle.x - room / 2, y: middle.y - 7, width: room, height: 14),
        class: Colour.ground.fill)
    }
    drawing.text(
      symbol, at: Point(middle.x, middle.y + Lettering.small.drop), .middle,
      class: "small \(words.fill)")
  }
}
