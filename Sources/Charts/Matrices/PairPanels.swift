import SVG

/// What the panels of a pair plot share: the looks of groups, and dots and curves within a box.
struct PairPanels {
  let plot: PairPlot
  /// The groups that have a colour of their own: the six largest.
  private let coloured: [Int]
  /// The looks from that of most rows to that of fewest, whose dots come to lie on top.
  private let order: [Int]
  private let step: Double

  static let margin = 5.0

  init(_ plot: PairPlot) {
    self.plot = plot
    var sizes = [Int](repeating: 0, count: plot.groups.count)
    for case let group? in plot.members { sizes[group] += 1 }
    let ranked = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let coloured = ranked.prefix(6).sorted()
    self.coloured = coloured
    order = [0] + ranked.prefix(6).compactMap { coloured.firstIndex(of: $0) }.map { $0 + 1 }
    // Places are as near as pixels until the dots of many panels weigh too much.
    step = plot.rows > 1_000 ? 2 : 1
  }

  /// The colours there are: that of no group and of groups beyond six first, under the others.
  private var looks: [Colour] {
    plot.groups.isEmpty ? [.focus] : [.context] + coloured.indices.map { .kind($0) }
  }

  private func look(_ row: Int) -> Int {
    guard !plot.groups.isEmpty else { return 0 }
    return plot.members[row].flatMap { coloured.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
  }

  func legend(width: Double, _ words: Wording) -> Legend {
    guard !plot.groups.isEmpty else { return Legend([], width: width) }
    var items = coloured.enumerated().map { place, group in
      Legend.Item(.shape(.circle, Colour.kind(place).fill), plot.groups[group])
    }
    if plot.groups.count > coloured.count {
      items.append(.init(.shape(.circle, Colour.context.fill), words(.otherGroups)))
    } else if plot.members.contains(nil) {
      items.append(.init(.shape(.circle, Colour.context.fill), words(.ungrouped)))
    }
    return Legend(items, width: width)
  }

  /// Where the numbers of a measure lie along a panel.
  func scale(_ column: Int, start: Double, end: Double, about ticks: Int = 3) -> LinearScale? {
    plot.columns[column].range.map {
      LinearScale(from: $0, start: start, end: end, about: ticks)
    }
  }

  /// The dots of two measures, those of the smallest groups on top.
  func drawDots(
    _ across: Int, _ up: Int, in box: Box, on drawing: inout Drawing
  ) {
    let pen = Double(plot.rows) * 80 < box.width * box.height ? "pen-5" : "pen-3"
    let inner = box.inset(Self.margin)
    guard let x = scale(across, start: inner.x, end: inner.right),
      let y = scale(up, start: inner.bottom, end: inner.y)
    else { return }
    var known: [DotGrid.Dot] = []
    var imputed: [DotGrid.Dot] = []
    for row in 0..<plot.rows {
      let (a, b) = (plot.columns[across].values[row], plot.columns[up].values[row])
      guard let first = a.value, let second = b.value else { continue }
      let dot = DotGrid.Dot(place: Point(x(first), y(second)), group: look(row))
      if a.isImputed || b.isImputed { imputed.append(dot) } else { known.append(dot) }
    }
    let looks = looks
    let grid = DotGrid(in: inner, step: step)
    let paths = grid.paths(known, groups: looks.count)
    for look in order { drawing.path(paths[look], class: "\(looks[look].line) \(pen)") }
    // Rings: a dot of the ground on a larger one.
    let rings = grid.paths(imputed, groups: looks.count)
    for look in order {
      drawing.path(rings[look], class: "\(looks[look].line) pen-5")
      drawing.path(rings[look], class: "\(Colour.ground.line) pen-3")
    }
  }

  /// How dense each group lies, each curve with dashes of its own.
  func drawCurves(_ column: Int, in box: Box, on drawing: inout Drawing) {
    let curves = plot.columns[column].curves
    guard let peak = curves.joined().max(), peak > 0, let range = plot.columns[column].range,
      let x = scale(column, start: box.x + Self.margin, end: box.right - Self.margin)
    else { return }
    let shown = plot.groups.isEmpty ? [0] : coloured
    for (place, group) in shown.enumerated() where curves[group].count > 1 {
      let curve = curves[group]
      let extent = range.upperBound - range.lowerBound
      let points = curve.enumerated().map { index, height in
        let value = range.lowerBound + extent * Double(index) / Double(curve.count - 1)
        return Point(x(value), box.bottom - height / peak * box.height)
      }
      let colour = plot.groups.isEmpty ? Colour.focus : .kind(place)
      let dashes = ["", " dashed", " dotted"][place % 3]
      drawing.path(Path(points), class: "\(colour.line) thick\(dashes)")
    }
  }
}
