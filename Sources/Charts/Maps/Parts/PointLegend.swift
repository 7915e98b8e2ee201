import SVG

/// Which dots stand for what.
struct PointLegend {
  private let title: [String]
  private let legend: Legend
  private let width: Double

  init(_ map: PointMap, within width: Double, _ words: Wording) {
    self.width = width
    let names = map.kindNames(words)
    var items = names.enumerated().map { kind, name in
      Legend.Item(.shape(.circle, map.dotColour(kind).fill), name)
    }
    let title: String?
    switch map.shading?.content {
    case .numbers(let measure, let data, _):
      title = measure.name
      items.reverse()
      if data.contains(where: { $0.missing != nil }) {
        items.append(.init(.shape(.circle, map.loneColour.fill), words(.noNumber)))
      }
    case .groups(let name, _, let groups):
      title = name
      if groups.contains(nil) {
        items.append(.init(.shape(.circle, map.loneColour.fill), words(.inNoGroupKey)))
      }
    case nil:
      title = nil
      items = [.init(.shape(.circle, map.loneColour.fill), map.name)]
    }
    self.title = title.map { Lettering.small.lines($0, to: width, atMost: 3) } ?? []
    legend = Legend(items, width: width)
  }

  var size: (width: Double, height: Double) {
    (width, Double(title.count) * Lettering.small.leading + legend.height)
  }

  func draw(at corner: Point, on drawing: inout Drawing) {
    drawing.group(moved: corner) { drawing in
      var top = 0.0
      for line in title {
        drawing.text(
          line, at: Point(0, top + Lettering.small.size), class: "small \(Colour.secondary.fill)")
        top += Lettering.small.leading
      }
      legend.draw(top: top, on: &drawing)
    }
  }
}
