import SVG

/// How many of some things have how much: touching bars, a smooth curve, and the median.
///
///     Histogram(Measure("Re-referrals", .percent()), of: "authorities", distribution)
public struct Histogram: Chart {
  public var measure: Measure
  /// What is counted, in the plural: “authorities”.
  public var counted: String
  public var distribution: Distribution
  /// One that the page speaks of.
  public var chosen: Entry?

  public init(
    _ measure: Measure, of counted: String, _ distribution: Distribution, chosen: Entry? = nil
  ) {
    self.measure = measure
    self.counted = counted
    self.distribution = distribution
    self.chosen = chosen
  }

  public var kind: String { "histogram" }

  public func finding(_ words: Wording) -> String {
    guard let median = distribution.median, distribution.count > 0 else { return words(.nothing) }
    let value = measure.format.text(median)
    let count = NumberFormat.count.text(Double(distribution.count))
    if distribution.count == 1 { return words(.oneCounted, value) }
    if distribution.counts.count == 1, let range = distribution.range {
      let format = distribution.edgeFormat(measure.format)
      return words(
        .allWithin, count, counted, format.text(range.lowerBound), format.text(range.upperBound))
    }
    return words(.halfBelow, count, counted, value)
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .histogram, measure.name.withinSentence,
        NumberFormat.count.text(Double(distribution.count)), counted)
    ]
    sentences.append(distribution.says(measure.format, of: counted, words))
    if let chosen {
      sentences.append(words(.only, chosen.name, measure.format.text(chosen.value)) + ".")
    }
    sentences.append(words.missing(distribution.missing.map { .missing($0) }))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      Distribution.columns(
        distribution.edgeFormat(measure.format), of: counted, words),
      distribution.rows(chosen, words))
  }
}

extension Histogram {
  public func draw(on canvas: inout Canvas) {
    guard let range = distribution.range else { return canvas.drawNothing() }
    let words = canvas.words
    let heights = LinearScale.counts(upTo: distribution.peak, about: 4)
    let numbers = [range.lowerBound, range.upperBound, chosen?.value.value].compactMap(\.self)
    let margin = canvas.room(for: heights, .count) + 8
    let x = LinearScale(
      from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: margin, end: canvas.width - 8,
      about: canvas.isNarrow ? 4 : 6)
    let flags = Flags(
      distribution.flags(x, measure.format, chosen, words), from: margin, to: canvas.width)
    let plot = Box(
      x: margin, y: 28 + flags.height, width: canvas.width - 8 - margin,
      height: canvas.isNarrow ? 180 : 240)
    let y = heights.placed(start: plot.bottom, end: plot.y)
    canvas.name(above: Box(x: 0, y: 24, width: 0, height: 0), words(.numberOf, counted))
    canvas.grid(across: plot, y, .count)
    drawBars(plot, x, y, on: &canvas)
    flags.draw(top: 24, foot: plot.bottom, on: &canvas.drawing)
    canvas.numbers(under: plot, x, measure.format)
    canvas.name(under: plot, measure.name)
    canvas.height = plot.bottom + 44
    canvas.note(unmarked: [chosen].compactMap(\.self))
  }

  /// The bars and their curve. Each bar can be touched all the way up; those that are too thin for that
  /// are left to the table.
  private func drawBars(
    _ plot: Box, _ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas
  ) {
    guard distribution.counts.count <= 100 else { return canvas.draw(distribution, x, y) }
    let (edges, words) = (distribution.edges, canvas.words)
    let format = distribution.edgeFormat(measure.format)
    let look = distribution.barClass(x)
    for (bin, count) in distribution.counts.enumerated() {
      let says = words(
        .binHolds, format.text(edges[bin]), format.text(edges[bin + 1]),
        NumberFormat.count.text(Double(count)), counted)
      canvas.drawing.group(node: says) { drawing in
        if count > 0 { drawing.rectangle(distribution.bar(bin, x, y), class: look) }
        drawing.rectangle(
          Box(from: Point(x(edges[bin]), plot.y), to: Point(x(edges[bin + 1]), plot.bottom)),
          class: "target")
      }
    }
    canvas.drawCurve(of: distribution, x, y)
  }
}

extension Phrase {
  static let halfBelow = Phrase("half-below", "Half of {1} {2} are at {3} or less")
  static let allWithin = Phrase("all-within", "All {1} {2} lie from {3} to {4}")
  static let oneCounted = Phrase("one-counted", "The only value is {1}")
  static let histogram = Phrase("histogram", "Histogram of {1}, for {2} {3}.")
  static let binHolds = Phrase("bin-holds", "{1} to {2}: {3} {4}")
}
