import SVG

/// Which look stands for which kind, in a row above a plot that breaks where it is full.
///
///     let legend = Legend([.init(.shape(.circle, Colour.kind(0).fill), "Shires")], width: 320)
///     legend.draw(on: &canvas.drawing)
///     let plot = Box(x: 0, y: legend.height, …)
struct Legend {
  struct Item {
    /// What is shown before the name, in its own classes.
    enum Sample {
      case shape(Shape, String)
      case line(String)
      case box(String)
      /// What is not shown.
      case hatching
    }

    var sample: Sample
    var name: String

    init(_ sample: Sample, _ name: String) {
      self.sample = sample
      self.name = name
    }
  }

  private var places: [(item: Item, lines: [String], place: Point)] = []
  /// How much of the drawing it takes, with the room beneath it. None if it is empty.
  let height: Double

  private static let row = 22.0
  private static let sample = 24.0
  private static let gap = 20.0

  init(_ items: [Item], width: Double) {
    let lettering = Lettering.label
    var place = Point(0, 0)
    var row = Self.row
    for item in items {
      let lines = lettering.lines(item.name, to: width - Self.sample, atMost: 2)
      let room = Self.sample + (lines.map(lettering.room).max() ?? 0)
      if place.x > 0, place.x + room > width {
        place = Point(0, place.y + row)
        row = Self.row
      }
      places.append((item, lines, place))
      place.x += room + Self.gap
      row = max(row, Self.row + Double(lines.count - 1) * lettering.leading)
    }
    height = items.isEmpty ? 0 : place.y + row + 10
  }

  /// - Parameter top: Where in the drawing it begins.
  func draw(top: Double = 0, on drawing: inout Drawing) {
    for (item, lines, place) in places {
      let middle = top + place.y + Self.row / 2
      switch item.sample {
      case .shape(let shape, let style):
        drawing.path(shape.path(at: Point(place.x + 8, middle), radius: 6), class: style)
      case .line(let style):
        drawing.line(
          from: Point(place.x, middle), to: Point(place.x + 18, middle), class: style)
      case .box(let style):
        drawing.rectangle(Box(x: place.x, y: middle - 7, width: 16, height: 14), class: style)
      case .hatching:
        drawing.path(
          .hatching(Box(x: place.x, y: middle - 7, width: 16, height: 14)),
          class: Colour.hatch.line)
      }
      for (number, line) in lines.enumerated() {
        let foot = middle + Lettering.label.drop + Double(number) * Lettering.label.leading
        drawing.text(line, at: Point(place.x + Self.sample, foot))
      }
    }
  }
}
