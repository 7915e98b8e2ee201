import SVG

/// Where everything of an upright dendrogram comes to lie: leaves to the left, a row each, the root
/// to the right, and the groups’ names beside them, or above them on a telephone.
struct DendrogramLayout {
  struct Group {
    /// Its number, or `nil` if the tree is not cut.
    var number: Int?
    var rows: Range<Int>
    var top: Double
    var bottom: Double
    /// The name, broken into lines.
    var lines: [String]
    /// How many of all are in it.
    var size: String
  }

  let rows: [DendrogramChart.Row]
  let lettering: Lettering
  /// From the middle of a row to that of the next.
  let pitch: Double
  /// The middle of each row.
  private(set) var middles: [Double] = []
  private(set) var groups: [Group] = []
  /// Where the names of the leaves end.
  let namesRight: Double
  private(set) var plot: Box
  let isNarrow: Bool
  /// Whether the numbers of the axis stand above the plot too, where a reader begins.
  let isTall: Bool
  /// Where the drawing ends.
  let right: Double

  static let bracket = 12.0
  /// The foot of the numbers above a tall plot.
  static let axisFoot = 12.0

  init(_ chart: DendrogramChart, _ canvas: Canvas) {
    let rows = chart.rows
    let isFolded = rows.count < chart.tree.count
    let isLarge = isFolded ? !canvas.isNarrow : rows.count <= 40
    let lettering = isLarge ? Lettering.label : .small
    self.rows = rows
    self.lettering = lettering
    pitch = isFolded ? 26 : lettering == .label ? 20 : 15
    isNarrow = canvas.isNarrow
    right = canvas.width
    let room = rows.map { lettering.room(for: $0.name(canvas.words, lettering)) }.max() ?? 0
    namesRight = min(room, canvas.width * (isNarrow ? 0.48 : 0.32))
    let side = chart.cut == nil ? 0 : isNarrow ? 4 : 176.0
    isTall = Double(rows.count) * pitch > 560
    plot = Box(
      x: namesRight + 8, y: (isTall ? 22 : 4) + (chart.cutHeight == nil ? 0 : 22),
      width: canvas.width - namesRight - 8 - side, height: 0)
    var top = plot.y
    for (number, span) in chart.spans(of: rows) {
      let name = number.flatMap { chart.cut?.groups[$0] } ?? ""
      let size = number.flatMap { chart.cut?.sizes[$0] } ?? 0
      let room = isNarrow ? 0.62 * right : side - 2 * Self.bracket
      let lines = Lettering.strong.lines(name, to: room, atMost: 3)
      let height = Double(span.count) * pitch
      let words = Double(lines.count + 1) * Lettering.label.leading
      // A name stands above its group on a telephone. Beside it, a small group is given its room.
      let spare = number == nil || isNarrow ? 0 : max(0, (words + 4 - height) / 2)
      top += number != nil && isNarrow ? words + 14 : spare
      groups.append(
        Group(
          number: number, rows: span, top: top, bottom: top + height, lines: lines,
          size: canvas.words(.ofAll, .count(size), .count(chart.tree.count))))
      for row in 0..<span.count { middles.append(top + (Double(row) + 0.5) * pitch) }
      plot.height = top + height + spare - plot.y
      top = plot.bottom + 12
    }
  }
}
