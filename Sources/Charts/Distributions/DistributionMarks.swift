import SVG

extension Canvas {
  /// The bars of a distribution, touching, and its curve above them.
  mutating func draw(_ distribution: Distribution, _ x: LinearScale, _ y: LinearScale) {
    var bars = Path()
    for bin in distribution.counts.indices where distribution.counts[bin] > 0 {
      bars.add(distribution.bar(bin, x, y))
    }
    drawing.path(bars, class: distribution.barClass(x))
    drawCurve(of: distribution, x, y)
  }

  /// The curve of a distribution, through which what is beneath can be touched, and its foot.
  mutating func drawCurve(of distribution: Distribution, _ x: LinearScale, _ y: LinearScale) {
    let curve = distribution.curve.map { Point(x($0.place), y($0.height)) }
    drawing.path(Path(curve), class: "\(Colour.focus.line) thick round through")
    drawing.line(
      from: Point(x(x.domain.lowerBound), y(0)), to: Point(x(x.domain.upperBound), y(0)),
      class: Colour.axis.line)
  }

  /// Says beneath everything of those that are spoken of that they are missing. Within the plot their
  /// names would be read as numbers.
  ///
  /// - Parameter chosen: What each is called, and its number if there is one.
  mutating func note(unmarked chosen: [Entry]) {
    let unmarked = chosen.compactMap { one in
      one.value.missing.map { "\(one.name.isolated) \($0.symbol)" }
    }
    if !unmarked.isEmpty { note(words(.notMarked, words.list(unmarked))) }
  }
}

extension LinearScale {
  /// A scale of counts, upwards from nothing, in whole steps.
  static func counts(upTo most: Double, about ticks: Int) -> LinearScale {
    let steps = min(Double(ticks), max(1, most.rounded(.down)))
    return LinearScale(around: [most], zero: true, start: 0, end: 1, about: Int(steps))
  }
}

extension Path {
  mutating func add(_ box: Box) {
    move(to: Point(box.x, box.bottom))
    line(to: Point(box.x, box.y))
    line(to: Point(box.right, box.y))
    line(to: Point(box.right, box.bottom))
    close()
  }
}

extension Distribution {
  /// Where the bar of a bin stands.
  func bar(_ bin: Int, _ x: LinearScale, _ y: LinearScale) -> Box {
    Box(
      from: Point(x(edges[bin]), y(0)), to: Point(x(edges[bin + 1]), y(Double(counts[bin]))))
  }

  /// Bars have a ring, but for those that are hardly wider than one.
  func barClass(_ x: LinearScale) -> String {
    let places = edges.prefix(2).map { x($0) }
    let isThin = places.count < 2 || places[1] - places[0] < 4
    return Colour.sequential(1).fill + (isThin ? "" : " ring")
  }

  /// The median and one that is spoken of, as flags above a plot.
  func flags(
    _ x: LinearScale, _ format: NumberFormat, _ chosen: Entry?, _ words: Wording
  ) -> [Flags.Flag] {
    var flags: [Flags.Flag] = []
    if let median {
      flags.append(.init(at: x(median), words(.median), format.text(median)))
    }
    if let chosen, let value = chosen.value.value {
      flags.append(
        .init(
          at: x(value), chosen.name, format.text(chosen.value), isStrong: true))
    }
    return flags
  }

  /// From where to where it goes, where the middle is and where most are.
  func says(_ format: NumberFormat, of counted: String, _ words: Wording) -> String {
    guard let range, let fullest, let median else { return words(.noValues) }
    return words(
      .spread, edgeFormat(format).text(range.lowerBound),
      edgeFormat(format).text(range.upperBound), format.text(median),
      NumberFormat.count.text(Double(counts[fullest])), edgeFormat(format).text(edges[fullest]),
      edgeFormat(format).text(edges[fullest + 1]), counted)
  }

  /// How edges of bins are written: with one digit more where rounding would make them false.
  func edgeFormat(_ format: NumberFormat) -> NumberFormat {
    var format = format
    if format.places < 12, edges.contains(where: { !format.isExact($0) }) { format.places += 1 }
    return format
  }
}

extension Phrase {
  static let notMarked = Phrase("not-marked", "Not marked: {1}")
  static let spread = Phrase(
    "spread",
    "They go from {1} to {2}, and the middle value (median) is {3}. "
      + "The fullest bin has {4} {7}, from {5} to {6}.")
}
