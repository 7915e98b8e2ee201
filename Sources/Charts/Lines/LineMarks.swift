import SVG

/// What a line looks like, so that it can be told from others without its colour.
struct LineLook {
  var colour: Colour
  var shape: Shape
  var dash: String
  /// Whether each point is marked. Where there are many, dashes tell the lines apart.
  var isMarked: Bool

  static func alone(isMarked: Bool) -> LineLook {
    LineLook(colour: .focus, shape: .circle, dash: "", isMarked: isMarked)
  }

  static func kind(_ index: Int, isMarked: Bool) -> LineLook {
    let dashes = ["", " dashed", " dotted", ""]
    return LineLook(
      colour: .kind(index), shape: .kind(index),
      dash: isMarked ? "" : dashes[index % dashes.count], isMarked: isMarked)
  }
}

extension LineChart {
  /// The lines of a series, one for each run of periods without a gap.
  func lines(_ series: Series, _ x: [Double], _ y: LinearScale) -> [[Point]] {
    series.runs.filter { $0.count > 1 }
      .map { run in run.map { Point(x[$0], y(series.values[$0].value ?? 0)) } }
  }

  func path(_ series: Series, _ x: [Double], _ y: LinearScale) -> Path {
    var path = Path()
    path.add(lines(series, x, y))
    return path
  }

  /// Lone points, which no line would show.
  func dots(_ series: Series, _ x: [Double], _ y: LinearScale) -> Path {
    var path = Path()
    for run in series.runs where run.count == 1 {
      path.dot(at: Point(x[run.lowerBound], y(series.values[run.lowerBound].value ?? 0)))
    }
    return path
  }

  /// How far the true values may lie, as a band about the line.
  func band(_ series: Series, _ x: [Double], _ y: LinearScale) -> Path {
    var path = Path()
    guard !series.intervals.isEmpty else { return path }
    for run in series.runs {
      let known = run.filter { series.intervals[$0] != nil }
      let lower = known.map { Point(x[$0], y(series.intervals[$0]?.lowerBound ?? 0)) }
      let upper = known.map { Point(x[$0], y(series.intervals[$0]?.upperBound ?? 0)) }
      // An interval of a lone point is as wide as a mark.
      let outline =
        known.count == 1
        ? zip(lower, upper).flatMap { low, high in
          [
            Point(low.x - 4, low.y), Point(low.x + 4, low.y), Point(high.x + 4, high.y),
            Point(high.x - 4, high.y),
          ]
        } : lower + upper.reversed()
      for (index, point) in outline.enumerated() {
        index == 0 ? path.move(to: point) : path.line(to: point)
      }
      if !outline.isEmpty { path.close() }
    }
    return path
  }

  /// A series that is to be told from others: its band, its line and its points.
  func draw(
    _ series: Series, _ look: LineLook, _ x: [Double], _ y: LinearScale,
    on drawing: inout Drawing
  ) {
    drawing.path(
      path(series, x, y), class: "\(look.colour.line) thick round\(look.dash)")
    let isLone = Set(series.runs.filter { $0.count == 1 }.map(\.lowerBound))
    for (index, value) in series.values.enumerated() {
      guard let number = value.value else { continue }
      guard look.isMarked || value.isImputed || isLone.contains(index) else { continue }
      drawing.path(
        look.shape.path(at: Point(x[index], y(number)), radius: value.isImputed ? 3.5 : 4),
        class: value.isImputed ? "\(look.colour.line) hollow" : "\(look.colour.fill) ring")
    }
  }

  /// Where the value of a period that is missing would be: between its neighbours.
  func guess(_ series: Series, _ period: Int) -> Double? {
    let before = series.values[..<period].lastIndex { $0.value != nil }
    let after = series.values[period...].firstIndex { $0.value != nil }
    let low = before.flatMap { series.values[$0].value }
    let high = after.flatMap { series.values[$0].value }
    guard let before, let after, let low, let high else { return low ?? high }
    return low + (high - low) * Double(period - before) / Double(after - before)
  }
}

extension Path {
  mutating func add(_ lines: [[Point]]) {
    for line in lines {
      for (index, point) in line.enumerated() {
        index == 0 ? move(to: point) : self.line(to: point)
      }
    }
  }
}
