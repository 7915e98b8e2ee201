import SVG

/// Which colour stands for which numbers or which group.
struct ShadingLegend {
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var drawing = Drawing()

  private static let swatch = 22.0

  /// - Parameter isList: Whether its entries stand under each other, as beside a map, or after each
  ///   other, as above one.
  init(_ shading: Shading, isList: Bool, within room: Double, _ words: Wording) {
    switch shading.content {
    case .numbers(let measure, let data, _) where data.allSatisfy({ $0.missing != nil }):
      addName(measure.name, within: room)
      addAlone(words(.noNumber), within: room)
    case .numbers(let measure, let data, let classes):
      // A strip of one class would have no limit to be told by.
      let isList = isList || classes.limits.isEmpty
      let legend = ScaleLegend(
        measure, classes, isList ? .list : .strip, hasMissing: data.contains { $0.missing != nil },
        within: room, words)
      legend.draw(at: Point(0, 0), on: &drawing)
      (width, height) = (legend.width, legend.height)
    case .groups(let name, let names, let groups):
      addName(name, within: room)
      addGroups(shading, names, isList, within: room)
      if groups.contains(nil) { addAlone(words(.inNoGroupKey), within: room) }
    }
  }

  var size: (width: Double, height: Double) { (width, height) }

  func draw(at corner: Point, on drawing: inout Drawing) {
    drawing.group(moved: corner) { $0.append(self.drawing) }
  }

  private mutating func addName(_ name: String, within room: Double) {
    let lettering = Lettering.small
    for line in lettering.lines(name, to: room, atMost: 3) {
      drawing.text(
        line, at: Point(0, height + lettering.size), class: "small \(Colour.secondary.fill)")
      height += lettering.leading
      width = max(width, lettering.room(for: line))
    }
    height += 4
  }

  private mutating func addGroups(
    _ shading: Shading, _ names: [String], _ isList: Bool, within room: Double
  ) {
    let lettering = Lettering.label
    var x = 0.0
    // How tall the entries are that stand beside each other.
    var tallest = 0.0
    for (group, name) in names.enumerated() {
      let lines = lettering.lines(name, to: room - Self.swatch - 8, atMost: 3)
      let extent = Self.swatch + 8 + (lines.map { lettering.room(for: $0) }.max() ?? 0)
      if x > 0, isList || x + extent > room {
        x = 0
        height += tallest + 4
        tallest = 0
      }
      tallest = max(tallest, Self.swatch + Double(max(lines.count, 1) - 1) * lettering.leading)
      let box = Box(x: x, y: height, width: Self.swatch, height: Self.swatch)
      drawing.rectangle(box, class: shading.colour(group).fill)
      drawing.text(
        Shading.letter(group), at: Point(box.centre.x, box.centre.y + Lettering.strong.drop),
        .middle, class: "strong \(shading.wordColour(group).fill)")
      for (index, line) in lines.enumerated() {
        let foot = box.centre.y + lettering.drop + Double(index) * lettering.leading
        drawing.text(line, at: Point(box.right + 8, foot))
      }
      width = max(width, x + extent)
      x += extent + 20
    }
    if !names.isEmpty { height += tallest + 4 }
  }

  private mutating func addAlone(_ words: String, within room: Double) {
    let box = Box(x: 0, y: height, width: Self.swatch, height: Self.swatch)
    let name = Lettering.label.fitted(words, to: room - Self.swatch - 8)
    drawing.hatched(box)
    drawing.text(name, at: Point(box.right + 8, box.centre.y + Lettering.label.drop))
    width = max(width, box.right + 8 + Lettering.label.room(for: name))
    height = box.bottom + 4
  }
}

extension Phrase {
  static let inNoGroupKey = Phrase("in-no-group-key", "In no group")
}
