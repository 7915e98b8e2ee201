import SVG

/// Dots in a plot, by group: told apart by colour and shape, and each to be explored unless there
/// are very many.
struct DotCloud {
  struct Dot {
    var name: String
    var point: Point
    var group: Int?
    var isChosen = false
    /// Whether one of its numbers is imputed.
    var isHollow = false
    /// What is said of it.
    var node: String
  }

  /// Beyond so many, dots are one path a group, and not marks of their own.
  static let limit = 1_500

  let dots: [Dot]
  let radius: Double
  private let anyChosen: Bool
  private var isCrowded: Bool { dots.count > Self.limit }

  init(_ dots: [Dot], isNarrow: Bool) {
    self.dots = dots
    anyChosen = dots.contains(where: \.isChosen)
    radius = (dots.count > Self.limit ? 2.5 : dots.count > 400 ? 3.5 : 5) - (isNarrow ? 0.5 : 0)
  }

  /// The groups that have dots, those in none first.
  var groups: [Int?] {
    let none: [Int?] = dots.contains { $0.group == nil } ? [nil] : []
    return none + Set(dots.compactMap(\.group)).sorted().map(Int?.some)
  }

  /// The chosen dots lie on top.
  ///
  /// - Parameter says: What is said of a group as a whole, where there are very many dots.
  func draw(_ says: (_ group: Int?, _ members: [Dot]) -> String, on drawing: inout Drawing) {
    for group in groups {
      let members = dots.filter { $0.group == group && !$0.isChosen }
      for isHollow in [false, true] {
        let alike = members.filter { $0.isHollow == isHollow }
        guard !alike.isEmpty else { continue }
        if isCrowded {
          drawPath(alike, says(group, alike), on: &drawing)
        } else {
          drawing.group(class: style(group, isHollow: isHollow)) { drawMarks(alike, on: &$0) }
        }
      }
    }
    for dot in dots where dot.isChosen { drawChosen(dot, on: &drawing) }
  }

  /// From left to right, so that the arrow keys go across the plot.
  private func drawMarks(_ dots: [Dot], on drawing: inout Drawing) {
    let places = dots.indices.sorted { (dots[$0].point.x, $0) < (dots[$1].point.x, $1) }
    for dot in places.map({ dots[$0] }) {
      let shape = Shape.kind(dot.group ?? 0)
      let size = dot.isHollow ? radius - 1 : radius
      if shape == .circle {
        drawing.circle(dot.point, radius: size, node: dot.node)
      } else {
        drawing.path(shape.path(at: dot.point, radius: size), node: dot.node)
      }
    }
  }

  /// Dots without rings, which would eat them up, and without opacity, which does not add up within
  /// one path. Round ones are points of a round pen.
  private func drawPath(_ dots: [Dot], _ node: String, on drawing: inout Drawing) {
    let (group, isHollow) = (dots[0].group, dots[0].isHollow)
    let (shape, colour) = (Shape.kind(group ?? 0), colour(group))
    let isPen = shape == .circle && !isHollow
    var path = Path()
    for dot in dots {
      isPen ? path.dot(at: dot.point) : path.add(shape, at: dot.point, radius: radius)
    }
    drawing.path(
      path,
      class: isPen
        ? "\(colour.line) \(radius > 2 ? "pen-5" : "pen-3")"
        : isHollow ? style(group, isHollow: true) : colour.fill,
      node: node)
  }

  /// A chosen dot is larger, and has a dark edge.
  private func drawChosen(_ dot: Dot, on drawing: inout Drawing) {
    let path = Shape.kind(dot.group ?? 0).path(at: dot.point, radius: radius + 2)
    let colour = dot.group.map(Colour.kind) ?? .focus
    drawing.group(node: dot.node) { drawing in
      drawing.path(path, class: dot.isHollow ? Colour.ground.fill : colour.fill)
      drawing.path(path, class: "\(Colour.ink.line) thick")
    }
  }

  private func style(_ group: Int?, isHollow: Bool) -> String {
    let colour = colour(group)
    if isHollow { return "\(colour.line) hollow" }
    return colour == .context ? "\(colour.fill) ring" : "\(colour.fill) faint ring"
  }

  private func colour(_ group: Int?) -> Colour {
    group.map(Colour.kind) ?? (anyChosen ? .context : .focus)
  }
}
