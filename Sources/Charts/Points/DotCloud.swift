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
  /// - Parameters:
  ///   - says: What is said of the dot with such a number.
  ///   - saysAll: What is said of so many dots of a group, where there are very many dots.
  func draw(
    _ says: (_ dot: Int) -> String, _ saysAll: (_ group: Int?, _ count: Int) -> String,
    on drawing: inout Drawing
  ) {
    for group in groups {
      for isHollow in [false, true] {
        let alike = dots.indices.filter {
          dots[$0].group == group && dots[$0].isHollow == isHollow && !dots[$0].isChosen
        }
        guard !alike.isEmpty else { continue }
        if isCrowded {
          drawPath(alike, saysAll(group, alike.count), on: &drawing)
        } else {
          drawing.group(class: style(group, isHollow: isHollow)) {
            drawMarks(alike, says, on: &$0)
          }
        }
      }
    }
    for index in dots.indices where dots[index].isChosen {
      drawing.group(node: says(index)) { drawChosen(dots[index], on: &$0) }
    }
  }

  /// From left to right, so that the arrow keys go across the plot.
  private func drawMarks(_ indices: [Int], _ says: (Int) -> String, on drawing: inout Drawing) {
    for index in indices.sorted(by: { (dots[$0].point.x, $0) < (dots[$1].point.x, $1) }) {
      let dot = dots[index]
      let shape = Shape.kind(dot.group ?? 0)
      let size = dot.isHollow ? radius - 1 : radius
      if shape == .circle {
        drawing.circle(dot.point, radius: size, node: says(index))
      } else {
        drawing.path(shape.path(at: dot.point, radius: size), node: says(index))
      }
    }
  }

  /// Dots without rings, which would eat them up, and without opacity, which does not add up within
  /// one path. Those that can be are drawn by a pen, in a third of the bytes.
  private func drawPath(_ indices: [Int], _ node: String, on drawing: inout Drawing) {
    let (group, isHollow) = (dots[indices[0]].group, dots[indices[0]].isHollow)
    let shape = Shape.kind(group ?? 0)
    let pen = isHollow ? nil : shape.pen(radius: radius)
    var path = Path()
    for index in indices {
      let point = dots[index].point
      pen == nil
        ? path.add(shape, at: point, radius: radius)
        : path.stroke(shape, at: point, radius: radius)
    }
    let colour = colour(group)
    drawing.path(
      path,
      class: isHollow
        ? style(group, isHollow: true)
        : pen.map { "\(colour.line) \($0)" }
          ?? colour.fill, node: node)
  }

  /// A chosen dot is larger, and has a dark edge.
  private func drawChosen(_ dot: Dot, on drawing: inout Drawing) {
    let path = Shape.kind(dot.group ?? 0).path(at: dot.point, radius: radius + 2)
    let colour = dot.group.map(Colour.kind) ?? .focus
    drawing.path(path, class: dot.isHollow ? Colour.ground.fill : colour.fill)
    drawing.path(path, class: "\(Colour.ink.line) thick")
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
