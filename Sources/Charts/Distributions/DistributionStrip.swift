import SVG

/// Distributions beside each other, each a small histogram with its curve and its median.
///
///     DistributionStrip(
///       Measure("Share of closed cases", .percent()), of: "authorities",
///       [.init("Adopted", adopted), .init("Died", died)])
public struct DistributionStrip: Chart {
  public struct Panel: Hashable, Sendable {
    public var name: String
    public var distribution: Distribution
    /// One that the page speaks of.
    public var chosen: Entry?

    public init(_ name: String, _ distribution: Distribution, chosen: Entry? = nil) {
      self.name = name
      self.distribution = distribution
      self.chosen = chosen
    }
  }

  /// What the panels share.
  public enum Axes: Hashable, Sendable {
    /// The values along the foot. Heights are each panel’s own, and so may the bins be.
    case values
    /// The values and the heights: a number counts as much in each. The bins are equally wide in all.
    case valuesAndHeights
    /// Nothing, where the values of one would press those of another together.
    case nothing
  }

  public var measure: Measure
  /// What is counted, in the plural: “authorities”.
  public var counted: String
  /// In the order in which they are read.
  public var panels: [Panel]
  public var shared = Axes.values

  public init(_ measure: Measure, of counted: String, _ panels: [Panel]) {
    self.measure = measure
    self.counted = counted
    self.panels = panels
  }

  public var kind: String { "strip" }

  public func finding(_ words: Wording) -> String { facts(words).finding }

  public func description(_ words: Wording) -> String {
    let count = NumberFormat.count.text(Double(panels.count))
    let parts = panels.map { panel in
      words(.panelSays, panel.name, summary(panel, words))
    }
    let missing = panels.flatMap(\.distribution.missing).map(Datum.missing)
    return
      ([words(.distributionStrip, count, counted, measure.name)] + parts
      + [words.missing(missing)])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [
        .init(words(.name))
      ] + Distribution.columns(measure.format, of: counted, words),
      panels.flatMap { panel in
        panel.distribution.rows(panel.chosen, words).map { [.text(panel.name)] + $0 }
      })
  }

  /// The medians of the panels: which of them is highest is what the chart shows first.
  private func facts(_ words: Wording) -> Facts {
    Facts(
      panels.map { panel in
        (panel.name, panel.distribution.median.map(Datum.number) ?? .missing(.unavailable))
      }, measure.format, words)
  }

  /// A distribution in half a sentence.
  private func summary(_ panel: Panel, _ words: Wording) -> String {
    let format = measure.format
    guard let range = panel.distribution.range, let median = panel.distribution.median else {
      return words(.noneKnown)
    }
    let spread = words(
      .medianAndRange, format.text(median), format.text(range.lowerBound),
      format.text(range.upperBound))
    guard let chosen = panel.chosen else { return spread }
    return words(.andChosen, spread, chosen.name, format.text(chosen.value))
  }
}

extension DistributionStrip {
  public func draw(on canvas: inout Canvas) {
    guard !panels.isEmpty else { return canvas.drawNothing() }
    let grid = PanelGrid(
      panels.count, within: canvas.width, least: canvas.isNarrow ? canvas.width : 170)
    let names = panels.map { Lettering.strong.lines($0.name, to: grid.width, atMost: 2) }
    let heights = heightScales
    let margin = (heights.map { canvas.room(for: $0, .count) }.max() ?? 0) + 8
    let scales = valueScales { index in
      let frame = grid.panel(index, height: 0)
      return (frame.x + margin, frame.right)
    }
    let flags = panels.enumerated().map { index, panel in
      let frame = grid.panel(index, height: 0)
      return Flags(
        panel.distribution.flags(scales[index], measure, panel.chosen, canvas.words),
        from: frame.x, to: frame.right)
    }
    let named = Double(names.map(\.count).max() ?? 1) * Lettering.strong.leading + 4
    let above = named + (flags.map(\.height).max() ?? 0)
    let depth = canvas.isNarrow ? 100.0 : 90
    canvas.name(
      above: Box(x: 0, y: 24, width: 0, height: 0), canvas.words(.numberBy, counted, measure.name))
    for (index, panel) in panels.enumerated() {
      var frame = grid.panel(index, height: above + depth + 22)
      frame.y += 28
      for (number, line) in names[index].enumerated() {
        let foot = frame.y + Double(number) * Lettering.strong.leading + Lettering.strong.size
        canvas.drawing.text(line, at: Point(frame.x, foot), class: "strong")
      }
      let plot = Box(
        x: frame.x + margin, y: frame.y + above, width: frame.width - margin, height: depth)
      draw(panel.distribution, in: plot, scales[index], heights[index], on: &canvas)
      let sign = plot.y - flags[index].height
      flags[index].draw(top: sign, foot: plot.bottom, on: &canvas.drawing)
      canvas.note(
        panel.chosen, at: Point(plot.right, plot.y + 12), within: plot.width)
      canvas.drawing.rectangle(
        frame, class: "target",
        node: canvas.words(.panelSays, panel.name, summary(panel, canvas.words)))
    }
    canvas.height = 28 + grid.height(of: above + depth + 22)
  }

  private func draw(
    _ distribution: Distribution, in plot: Box, _ x: LinearScale, _ heights: LinearScale,
    on canvas: inout Canvas
  ) {
    guard distribution.count > 0 else {
      canvas.drawing.path(.hatching(plot), class: Colour.hatch.line)
      canvas.drawing.text(
        canvas.words(.noneKnown), at: Point(plot.centre.x, plot.centre.y), .middle,
        class: "small halo")
      return
    }
    let y = heights.placed(start: plot.bottom, end: plot.y)
    canvas.grid(across: plot, y, .count)
    canvas.draw(distribution, x, y)
    canvas.numbers(under: plot, x, measure.format)
  }

  private var heightScales: [LinearScale] {
    let peaks = panels.map(\.distribution.peak)
    let most = peaks.max() ?? 0
    return peaks.map { .counts(upTo: shared == .valuesAndHeights ? most : $0, about: 2) }
  }

  private func valueScales(ends: (Int) -> (Double, Double)) -> [LinearScale] {
    let ranges = panels.map { panel in
      [
        panel.distribution.range?.lowerBound, panel.distribution.range?.upperBound,
        panel.chosen?.value.value,
      ].compactMap(\.self)
    }
    let all = ranges.flatMap(\.self)
    return ranges.enumerated().map { index, range in
      let numbers = shared == .nothing ? range : all
      let (start, end) = ends(index)
      return LinearScale(
        from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: start, end: end, about: 3)
    }
  }
}

extension Phrase {
  static let distributionStrip = Phrase(
    "distribution-strip", "{1} histograms of {2}: {3}.")
  static let numberBy = Phrase("number-by", "Number of {1}, by {2}")
  static let panelSays = Phrase("panel-says", "{1}: {2}.")
  static let medianAndRange = Phrase("median-and-range", "median {1}, from {2} to {3}")
  static let andChosen = Phrase("and-chosen", "{1}; {2} {3}")
  static let noneKnown = Phrase("none-known", "no values")
}
