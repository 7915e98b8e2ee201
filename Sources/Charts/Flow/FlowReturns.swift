import SVG

extension FlowDrawing {
  /// Draws the ways back: out to the right, beneath everything to the left, and in from the left.
  /// They are dashed, and those who have been through more often have a darker strand.
  ///
  /// - Returns: Where the drawing ends.
  func drawReturns(within width: Double, on drawing: inout Drawing) -> Double {
    let lanes = nested
    let strips = FlowStrips(frame, lanes, facts)
    var foot = layout.height
    var leaving = map.nodes.indices.map { place(of: $0).barTop + place(of: $0).bar }
    var arriving = leaving
    var notes: [(text: String, place: Point)] = []
    for (index, lane) in lanes.enumerated() {
      let loop = ReturnLoop(
        start: Point(
          x(of: lane.from) + FlowLayout.barWidth, leaving[lane.from] - lane.width / 2),
        end: Point(x(of: lane.to), arriving[lane.to] - lane.width / 2),
        right: strips.right(of: index), left: strips.left(of: index),
        lane: foot + 12 + lane.width / 2, radius: 8)
      leaving[lane.from] -= lane.width
      arriving[lane.to] -= lane.width
      draw(lane, along: loop, on: &drawing)
      let text = text(of: lane, within: width)
      let room = Lettering.small.room(for: text)
      foot = loop.lane + lane.width / 2 + 16
      notes.append((text, Point(max(0, min(loop.left + 12, width - room)), foot - 2)))
    }
    // The words lie over ways back that come down later.
    for note in notes { drawing.text(note.text, at: note.place, class: "small halo") }
    return foot
  }

  /// The lanes from the innermost to the outermost: those over few columns lie within those over many,
  /// and of those at one column that of the lowest bar within the others, so that few cross.
  private var nested: [FlowLane] {
    let lanes = frame.lanes
    func key(_ index: Int) -> (Int, Double, Double, Int) {
      let lane = lanes[index]
      let span = facts.column(of: lane.from) - facts.column(of: lane.to)
      return (span, -place(of: lane.from).barTop, -place(of: lane.to).barTop, index)
    }
    return lanes.indices.sorted { key($0) < key($1) }.map { lanes[$0] }
  }

  private func draw(_ lane: FlowLane, along loop: ReturnLoop, on drawing: inout Drawing) {
    // Where two are compared, colours tell of that.
    let outline: Colour = differences == nil ? .series(4) : .secondary
    let half = lane.width / 2
    var offset = -half
    for (index, strand) in lane.strands.enumerated() {
      let band = loop.band(from: offset, to: offset + strand.width)
      offset += strand.width
      // The outline and the arrow belong to a strand that can be asked, like every other mark.
      drawing.group(node: facts.says(ofWay: strand.flow, words), joins: [lane.from, lane.to]) {
        drawing in
        drawing.path(band, class: style(of: strand.flow))
        guard index == lane.strands.count - 1 else { return }
        drawing.path(Self.arrow(to: loop.end), class: "\(outline.fill) through")
        // Two edges of a thin way would run together.
        drawing.path(
          lane.width < 5 ? loop.middle : loop.band(from: -half, to: half),
          class: "\(outline.line) dashed through")
      }
    }
  }

  private static func arrow(to end: Point) -> Path {
    Path([Point(end.x - 7, end.y - 4), end, Point(end.x - 7, end.y + 4)], closed: true)
  }

  private func style(of flow: Int) -> String {
    guard let differences else {
      return Colour.series(4).fill + Self.shade(ofPass: map.flows[flow].pass)
    }
    return differences.colour(of: flow).map { $0.shape.fill } ?? "\(Colour.context.fill) pale"
  }

  /// Who comes back from where to where: all of them, and how many for which time.
  private func text(of lane: FlowLane, within width: Double) -> String {
    let format = map.measure.format
    let flows = lane.strands.map { map.flows[$0.flow] }
    let (from, to) = (map.nodes[lane.from].name, map.nodes[lane.to].name)
    let hidden = flows.lazy.compactMap(\.count.missing).first
    let total = flows.reduce(0) { $0 + ($1.count.value ?? 0) }
    var number =
      hidden.map { total > 0 ? "\(format.text(total)) + \($0.symbol)" : $0.symbol }
      ?? format.text(total)
    let shares = lane.strands.map { facts.share(of: $0.flow) }
    if shares.allSatisfy({ $0 != nil }) {
      let share = shares.compactMap(\.self).reduce(0, +)
      number += " (\(NumberFormat.share(0).text(share)))"
    }
    let whole = words(.flowBack, number, from, to)
    let more =
      lane.strands.count == 1
      ? facts.days(of: lane.strands[0].flow, words)
      : flows.map { flow in
        words(Self.time(ofPass: flow.pass), format.text(flow.count))
      }.joined(separator: ", ")
    return [more.map { "\(whole), \($0)" }, whole].compactMap(\.self)
      .first { Lettering.small.room(for: $0) <= width } ?? Lettering.small.fitted(whole, to: width)
  }

  private static func time(ofPass pass: Int) -> Phrase {
    pass == 1 ? .flowOnce : pass == 2 ? .flowTwice : .flowOften
  }

  /// How dark a way is for those who go it for the first time, the second, and more often.
  static func shade(ofPass pass: Int) -> String {
    pass == 1 ? " veil" : pass == 2 ? " pale" : " faint"
  }
}

/// Where ways back go down and up: in strips before the columns, side by side.
struct FlowStrips {
  private let rights: [Double]
  private let lefts: [Double]

  /// - Parameter lanes: From the innermost to the outermost.
  init(_ frame: FlowFrame, _ lanes: [FlowLane], _ facts: FlowFacts) {
    var rights = [Double](repeating: 0, count: lanes.count)
    var lefts = rights
    for column in frame.x.indices {
      // Next to the bars those who come, the innermost nearest; before them those who leave.
      var edge = frame.x[column] - 6
      for (index, lane) in lanes.enumerated() where facts.column(of: lane.to) == column {
        lefts[index] = edge - lane.width / 2
        edge -= lane.width + FlowLane.gap
      }
      for (index, lane) in lanes.enumerated().reversed()
      where facts.column(of: lane.from) + 1 == column {
        rights[index] = edge - lane.width / 2
        edge -= lane.width + FlowLane.gap
      }
    }
    var edge = (frame.x.last ?? 0) + FlowLayout.barWidth + 6
    for (index, lane) in lanes.enumerated()
    where facts.column(of: lane.from) + 1 == frame.x.count {
      rights[index] = edge + lane.width / 2
      edge += lane.width + FlowLane.gap
    }
    self.rights = rights
    self.lefts = lefts
  }

  func right(of lane: Int) -> Double { rights[lane] }
  func left(of lane: Int) -> Double { lefts[lane] }
}

/// The middle of a band that goes out to the right, down, back along a lane, and up to its end.
struct ReturnLoop {
  var start: Point
  var end: Point
  var right: Double
  var left: Double
  var lane: Double
  var radius: Double

  /// The line along which the band runs.
  var middle: Path {
    var path = Path()
    path.move(to: start)
    side(0, on: &path, isBack: false)
    return path
  }

  /// The outline of a strand of the band: along one side, and back along the other.
  ///
  /// - Parameters:
  ///   - inner: How far its one side lies below the middle at the start, where the band leaves a bar.
  func band(from outer: Double, to inner: Double) -> Path {
    var path = Path()
    path.move(to: Point(start.x, start.y + outer))
    side(outer, on: &path, isBack: false)
    path.line(to: Point(end.x, end.y + inner))
    side(inner, on: &path, isBack: true)
    path.close()
    return path
  }

  /// A side of the band, so far outside of its middle. Corners are round, with the wider bend outside.
  private func side(_ offset: Double, on path: inout Path, isBack: Bool) {
    // Outside is above on the way out and on the way in, to the right, below, and to the left.
    let (out, down) = (start.y + offset, right - offset)
    let (along, up, into) = (lane - offset, left + offset, end.y + offset)
    let bend = max(1, radius - offset)
    let corners: [(Point, Point)] = [
      (Point(down - bend, out), Point(down, out + bend)),
      (Point(down, along - bend), Point(down - bend, along)),
      (Point(up + bend, along), Point(up, along - bend)),
      (Point(up, into + bend), Point(up + bend, into)),
    ]
    for (first, second) in isBack ? corners.reversed().map({ ($1, $0) }) : corners {
      path.line(to: first)
      path.arc(to: second, radius: bend, clockwise: !isBack)
    }
    path.line(to: isBack ? Point(start.x, out) : Point(end.x, into))
  }
}

extension Phrase {
  static let flowOnce = Phrase("flow-once", "1st return {1}")
  static let flowTwice = Phrase("flow-twice", "2nd {1}")
  static let flowOften = Phrase("flow-often", "3rd or more {1}")
  static let flowBack = Phrase("flow-back", "← {1} from {2} back to {3}")
}
