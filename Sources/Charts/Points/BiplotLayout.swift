import SVG

/// Where everything of a biplot comes to lie. Both directions have one scale.
struct BiplotLayout {
  struct GroupName {
    var group: Int
    var name: DotName
  }

  let plot: Box
  let cloud: DotCloud
  /// Where nothing differs from the mean.
  let middle: Point
  /// The tips of the arrows.
  let tips: [Point]
  /// Beside the groups, if they are to be named there and there was room for all.
  private(set) var groupNames: [GroupName] = []
  private(set) var arrowNames: [DotName] = []
  private(set) var dotNames: [DotName] = []

  let hasArrows: Bool
  let namesGroups: Bool
  /// Whether there was room for all names of arrows and groups that should stand in the plot.
  private(set) var isComplete = true

  /// From the outermost dots to the edge.
  private static let margin = 24.0

  init(
    _ chart: Biplot, top: Double, _ canvas: Canvas, hasArrows: Bool, namesGroups: Bool
  ) {
    self.hasArrows = hasArrows
    self.namesGroups = namesGroups
    let shown = chart.dots.compactMap { dot in dot.place.map { (dot: dot, place: $0) } }
    let ends = chart.ends
    let size = (across: ends[1].x - ends[0].x, up: ends[1].y - ends[0].y)
    let most = canvas.isNarrow ? 340.0 : 560
    // As large as both ways allow. A cloud without extent stands in the middle.
    let scales = [
      (canvas.width - 2 * Self.margin) / size.across, (most - 2 * Self.margin) / size.up,
    ]
    let scale = scales.filter(\.isFinite).min() ?? 1
    let height = max(canvas.isNarrow ? 220 : 360, size.up * scale + 2 * Self.margin)
    plot = Box(x: 0, y: top, width: canvas.width, height: height)
    let middle = Point(
      plot.centre.x - (ends[0].x + ends[1].x) / 2 * scale,
      plot.centre.y + (ends[0].y + ends[1].y) / 2 * scale)
    self.middle = middle
    cloud = DotCloud(
      shown.map { dot, place in
        DotCloud.Dot(
          name: dot.name, point: Point(middle.x + place.x * scale, middle.y - place.y * scale),
          group: dot.group, isChosen: dot.isChosen, isHollow: dot.isImputed)
      }, isNarrow: canvas.isNarrow)
    tips = Self.tips(chart.arrows, from: middle, within: plot.inset(Self.margin))
    var labels = LabelPlacement(within: plot)
    cloud.keepClear(&labels)
    for tip in tips where hasArrows { labels.avoid(from: middle, to: tip) }
    dotNames = cloud.chosenNames(&labels)
    if namesGroups { nameGroups(chart, &labels) }
    if hasArrows { nameArrows(chart.arrows, &labels) }
    let count = canvas.isNarrow ? (chart.named + 1) / 2 : chart.named
    dotNames += cloud.farthestNames(count, &labels)
  }

  /// The tips of the arrows, by one scale for all: so that the longest reaches an edge, but is no
  /// longer than two fifths of the plot.
  private static func tips(
    _ arrows: [Biplot.Arrow], from middle: Point, within box: Box
  ) -> [Point] {
    let most = 0.4 * min(box.width, box.height)
    let scales = arrows.flatMap { arrow in
      [
        most / (arrow.x * arrow.x + arrow.y * arrow.y).squareRoot(),
        ((arrow.x > 0 ? box.right : box.x) - middle.x) / arrow.x,
        (middle.y - (arrow.y > 0 ? box.y : box.bottom)) / arrow.y,
      ]
    }
    let scale = scales.filter { $0.isFinite && $0 >= 0 }.min() ?? 0
    return arrows.map { Point(middle.x + $0.x * scale, middle.y - $0.y * scale) }
  }

  /// The longest arrow is named first.
  private mutating func nameArrows(_ arrows: [Biplot.Arrow], _ labels: inout LabelPlacement) {
    let lengths = arrows.map { $0.x * $0.x + $0.y * $0.y }
    for index in arrows.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
      let name = arrows[index].name
      let label = labels.place(name, past: tips[index], from: middle, .smallStrong, reach: 48)
      guard let label else {
        isComplete = false
        continue
      }
      arrowNames.append(DotName(label: label, point: tips[index], style: "halo small strong"))
    }
  }

  /// Names outside their groups, past their outermost dots or what is drawn around them.
  private mutating func nameGroups(_ chart: Biplot, _ labels: inout LabelPlacement) {
    let all = Point.mean(of: cloud.dots.map(\.point))
    for group in cloud.groups.compactMap(\.self) {
      let members = cloud.dots.filter { $0.group == group }.map(\.point)
      let middle = Point.mean(of: members)
      var found: GroupName?
      for way in Point.ways(along: Point(middle.x - all.x, middle.y - all.y)) where found == nil {
        let ends = members + (chart.ellipse(members).map { [$0.farthest(along: way)] } ?? [])
        guard let end = ends.max(by: { $0.along(way) < $1.along(way) }) else { break }
        found = labels.place(
          chart.groups[group], past: end, from: Point(end.x - way.x, end.y - way.y),
          radius: 12, .strong, lead: 10, reach: 36
        ).map {
          GroupName(group: group, name: DotName(label: $0, point: end, style: "halo strong"))
        }
      }
      if let found { groupNames.append(found) } else { isComplete = false }
    }
  }
}

extension Biplot {
  /// The ellipse that is drawn around dots. Two dots or one have none.
  func ellipse(_ members: [Point]) -> Ellipse? {
    guard case .ellipse(let share) = outline, members.count > 2 else { return nil }
    return Ellipse(around: members, share: share)
  }

  /// The corners of all that is shown: the middle, the dots and what is drawn around them.
  fileprivate var ends: [Point] {
    var points = dots.compactMap(\.place).map { Point($0.x, $0.y) } + [Point(0, 0)]
    for group in groups.indices {
      let members = dots.filter { $0.group == group }.compactMap(\.place).map { Point($0.x, $0.y) }
      guard let ellipse = ellipse(members) else { continue }
      for way in [Point(-1, 0), Point(1, 0), Point(0, -1), Point(0, 1)] {
        points.append(ellipse.farthest(along: way))
      }
    }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return [
      Point(xs.min() ?? 0, ys.min() ?? 0), Point(xs.max() ?? 0, ys.max() ?? 0),
    ]
  }
}

extension Point {
  fileprivate static func mean(of points: [Point]) -> Point {
    let count = Double(max(points.count, 1))
    return Point(points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
  }

  fileprivate func along(_ way: Point) -> Double { x * way.x + y * way.y }

  /// Eight ways to go, the one that is given first and its opposite last.
  fileprivate static func ways(along first: Point) -> [Point] {
    let ways = [
      (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
    ]
    .map { Point($0.0, $0.1) }
    return ways.indices.sorted {
      (-ways[$0].along(first), $0) < (-ways[$1].along(first), $1)
    }.map { ways[$0] }
  }
}

extension Lettering {
  static let smallStrong = Lettering(size: 12, isBold: true)
}
