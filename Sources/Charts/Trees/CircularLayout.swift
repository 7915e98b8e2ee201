#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
import SVG

/// Where everything of a circular dendrogram comes to lie: the root in the middle, the leaves around
/// it, and their names, which stand upright, down both sides.
///
/// Names take more room from top to bottom than the circle has, so they stand on an oval around it,
/// and a line leads from each to its leaf.
struct CircularLayout {
  struct Label {
    var row: Int
    var point: Point
    var isOnRight: Bool
    var room: Double
  }

  struct Heading {
    var group: Int
    var lines: [String]
    /// The middle of all lines.
    var point: Point
    var isOnRight: Bool
  }

  let rows: [DendrogramChart.Row]
  let centre: Point
  /// How far the leaves are from the centre.
  let radius: Double
  /// The angle of each row, clockwise from the top.
  let angles: [Double]
  /// From one row to the next.
  let step: Double
  /// One for each row, in their order.
  private(set) var labels: [Label] = []
  private(set) var headings: [Heading] = []
  let bottom: Double

  private static let line = 14.0

  init(_ chart: DendrogramChart, top: Double, _ canvas: Canvas) {
    let (rows, width) = (chart.rows, canvas.width)
    self.rows = rows
    let names = rows.map { $0.name(canvas.words, .small) }
    let room = names.map { Lettering.small.room(for: $0) }.max() ?? 0
    let ring = width / 2 - min(max(room, 120), 190)
    radius = ring - 22
    let angles: [Double]
    (angles, step) = Self.angles(rows)
    self.angles = angles
    let titles = (chart.cut?.groups ?? []).map {
      Lettering.strong.lines($0, to: width / 2 - ring, atMost: 3)
    }
    let sides = [true, false].map { Side(isOnRight: $0, rows, angles, titles, ring: ring) }
    let half = sides.reduce(ring) { max($0, $1.half) }
    centre = Point(width / 2, top + half + 10)
    bottom = centre.y + half + 10
    for side in sides { place(side, titles, ring: ring, half: half) }
    labels.sort { $0.row < $1.row }
  }

  /// Sets names and headings on the oval, whose ends are a little beyond the first and the last.
  private mutating func place(_ side: Side, _ titles: [[String]], ring: Double, half: Double) {
    for (item, offset) in zip(side.items, side.offsets) {
      let share = offset / (half + 16)
      let across = ring * (1 - share * share).squareRoot()
      let point = Point(centre.x + (side.isOnRight ? across : -across), centre.y + offset)
      switch item {
      case .row(let row):
        labels.append(
          Label(row: row, point: point, isOnRight: side.isOnRight, room: centre.x - across - 4))
      case .heading(let group):
        headings.append(
          Heading(group: group, lines: titles[group], point: point, isOnRight: side.isOnRight))
      }
    }
  }
}

extension CircularLayout {
  /// Names and headings down one side, in the order in which they are read.
  private struct Side {
    enum Item {
      case row(Int)
      case heading(Int)
    }

    let isOnRight: Bool
    private(set) var items: [Item] = []
    /// How far below the centre each stands.
    let offsets: [Double]
    /// How far the names reach above the centre or below it.
    let half: Double

    init(
      isOnRight: Bool, _ rows: [DendrogramChart.Row], _ angles: [Double], _ titles: [[String]],
      ring: Double
    ) {
      self.isOnRight = isOnRight
      let here = rows.indices.filter { (angles[$0] < .pi) == isOnRight }
      var wishes: [Double] = []
      var lengths: [Double] = []
      var last: Int?
      for row in isOnRight ? here : here.reversed() {
        let wish = -ring * cos(angles[row])
        if let group = rows[row].group, group != last {
          items.append(.heading(group))
          wishes.append(wish)
          lengths.append(8 + Double(titles[group].count) * Lettering.strong.leading)
          last = group
        }
        items.append(.row(row))
        wishes.append(wish)
        lengths.append(CircularLayout.line)
      }
      offsets = Spreading.places(wishes, lengths: lengths, within: -1e5...1e5)
      half = zip(offsets, lengths).reduce(0) { max($0, $1.0.magnitude + $1.1 / 2) }
    }
  }

  /// Rows of one group beside each other, groups a little apart, and a gap at the top for numbers.
  private static func angles(_ rows: [DendrogramChart.Row]) -> (angles: [Double], step: Double) {
    var places: [Double] = []
    var place = 0.5
    for (index, row) in rows.enumerated() {
      if index > 0, row.group != rows[index - 1].group { place += 1 }
      places.append(place)
      place += 1
    }
    let gap = 0.3
    let step = (2 * .pi - gap) / (place - 0.5)
    return (places.map { gap / 2 + $0 * step }, step)
  }

  /// The line from a leaf to its name.
  func leader(_ label: Label) -> Path {
    let angle = angles[label.row]
    let way = Point(sin(angle), -cos(angle))
    return Path([
      Point(centre.x + way.x * (radius + 3), centre.y + way.y * (radius + 3)),
      Point(centre.x + way.x * (radius + 12), centre.y + way.y * (radius + 12)),
      Point(label.point.x - (label.isOnRight ? 3 : -3), label.point.y),
    ])
  }
}
