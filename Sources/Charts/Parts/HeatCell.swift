import SVG

extension Drawing {
  /// A number as a coloured rectangle, with the number in it where there is room.
  ///
  /// What is missing is hatched, and what is imputed is hollow.
  mutating func cell(
    _ datum: Datum, in box: Box, _ classes: ClassScale, saying text: String? = nil,
    _ lettering: Lettering = .small
  ) {
    var colour = Colour.ink
    switch datum {
    case .number(let value):
      let index = classes(value)
      rectangle(box, class: classes.colour(index).fill)
      colour = classes.wordColour(index)
    case .imputed(let value):
      rectangle(box.inset(1), class: "\(classes.colour(classes(value)).line) hollow")
    case .missing:
      hatched(box)
    }
    guard let text, lettering.room(for: text) <= box.width, lettering.size <= box.height else {
      return
    }
    var styles = lettering == .small ? ["small"] : []
    styles += datum.missing == nil ? [colour.fill] : ["halo"]
    self.text(
      text, at: Point(box.centre.x, box.centre.y + lettering.drop), .middle,
      class: styles.joined(separator: " "))
  }
}

extension Path {
  /// Boxes as one shape.
  static func boxes(_ boxes: [Box]) -> Path {
    var path = Path()
    for box in boxes { path.add(box) }
    return path
  }
}

extension Drawing {
  /// A shape that has no number.
  mutating func hatched(_ box: Box) {
    path(.hatching(box, every: box.width > 60 ? 8 : 4), class: Colour.hatch.line)
    rectangle(box, class: "\(Colour.hatch.line) thin")
  }
}
