import SVG

/// Where the panels of a pair plot stand, and the numbers along its left and its foot.
struct PairLayout {
  private let plot: PairPlot
  private let panels: PairPanels
  private let top: Double
  private let left: Double
  private let side: Double
  /// The names, where panels are too small for them.
  let key: NumberedKey?
  let keyTop: Double

  static let nameLettering = Lettering.small
  private static let gap = 6.0

  init(_ plot: PairPlot, _ panels: PairPanels, top: Double, width: Double) {
    self.plot = plot
    self.panels = panels
    let count = Double(plot.columns.count)
    // The numbers of the lower rows stand on the left, but may take no more than they are worth.
    let rooms = plot.columns.indices.dropFirst().compactMap { column in
      panels.scale(column, start: 0, end: 1).map { scale in
        let format = Self.format(plot, column, scale, within: 64)
        return scale.ticks.values.map { Lettering.small.room(for: format.text($0)) }.max() ?? 0
      }
    }
    left = ((rooms.max() ?? 0) + 8).rounded(.up)
    let side = min(320, ((width - left + Self.gap) / count - Self.gap).rounded(.down))
    let names = plot.columns.map(\.measure.name)
    let fit = names.allSatisfy {
      Self.nameLettering.fits($0, to: side - 8, lines: Self.nameLimit(side))
    }
    let key = side < 80 && !fit ? NumberedKey(names, width: width) : nil
    self.side = side
    self.key = key
    keyTop = top
    self.top = top + (key.map { $0.height + 12 } ?? 0)
  }

  private static func nameLimit(_ side: Double) -> Int {
    max(1, Int(side / 2 / nameLettering.leading))
  }

  /// What a panel of the diagonal is called.
  func nameLines(_ column: Int) -> [String] {
    key == nil
      ? Self.nameLettering.lines(
        plot.columns[column].measure.name, to: side - 8, atMost: Self.nameLimit(side))
      : [String(column + 1)]
  }

  var height: Double {
    top + Double(plot.columns.count) * (side + Self.gap) + 18
  }

  func panel(row: Int, column: Int) -> Box {
    Box(
      x: left + Double(column) * (side + Self.gap), y: top + Double(row) * (side + Self.gap),
      width: side, height: side)
  }

  /// Long numbers are cut to thousands, millions and so on.
  private static func format(
    _ plot: PairPlot, _ column: Int, _ scale: LinearScale, within room: Double
  ) -> NumberFormat {
    var format = plot.columns[column].measure.format
    let telling = format.telling(scale.ticks)
    let fits = scale.ticks.values.allSatisfy {
      Lettering.small.room(for: telling.text($0)) <= room
    }
    if fits { return telling }
    format.isShort = true
    return format.telling(scale.ticks)
  }

  func drawTicks(on drawing: inout Drawing) {
    let style = "small \(Colour.secondary.fill)"
    for row in plot.columns.indices.dropFirst() {
      let box = panel(row: row, column: 0)
      guard
        let y = panels.scale(
          row, start: box.bottom - PairPanels.margin, end: box.y + PairPanels.margin)
      else { continue }
      let format = Self.format(plot, row, y, within: 64)
      for tick in y.ticks.values {
        let foot = min(max(y(tick) + Lettering.small.drop, box.y + 9), box.bottom)
        drawing.text(
          Lettering.small.fitted(format.text(tick), to: left - 6), at: Point(left - 6, foot), .end,
          class: style)
      }
    }
    for column in plot.columns.indices { drawTicks(under: column, style, on: &drawing) }
  }

  /// The numbers under a column, those that do not stand on each other.
  private func drawTicks(under column: Int, _ style: String, on drawing: inout Drawing) {
    let box = panel(row: plot.columns.count - 1, column: column)
    guard
      let x = panels.scale(
        column, start: box.x + PairPanels.margin, end: box.right - PairPanels.margin)
    else { return }
    let format = Self.format(plot, column, x, within: side / 2)
    var free = box.x
    for tick in x.ticks.values {
      let text = format.text(tick)
      let half = Lettering.small.room(for: text) / 2
      let middle = min(max(x(tick), box.x + half), box.right - half)
      guard middle - half >= free, 2 * half <= side else { continue }
      drawing.text(text, at: Point(middle, box.bottom + 16), .middle, class: style)
      free = middle + half + 6
    }
  }
}
