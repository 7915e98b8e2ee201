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
    /// How its numbers are written, if not as those of all.
    public var format: NumberFormat?

    public init(
      _ name: String, _ distribution: Distribution, chosen: Entry? = nil,
      format: NumberFormat? = nil
    ) {
      self.name = name
      self.distribution = distribution
      self.chosen = chosen
      self.format = format
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
      ] + Distribution.columns(edgeFormat, of: counted, words),
      panels.flatMap { panel in
        panel.distribution.rows(panel.chosen, words).map { [.text(panel.name)] + $0 }
      })
  }

  /// How the edges of bins are written in the table: in a manner that is true of those of all panels.
  private var edgeFormat: NumberFormat {
    let formats = panels.map { $0.distribution.edgeFormat(format(of: $0)) }
    let exact = formats.max { $0.places < $1.places } ?? measure.format
    // A column has one format, and a percent sign would be false of what is none.
    return panels.contains { $0.format != nil } ? .decimal(exact.places) : exact
  }

  /// How the numbers of a panel are written.
  func format(of panel: Panel) -> NumberFormat { panel.format ?? measure.format }

  /// The medians of the panels: which of them is highest is what the chart shows first.
  private func facts(_ words: Wording) -> Facts {
    Facts(
      panels.map { panel in
        (panel.name, panel.distribution.median.map(Datum.number) ?? .missing(.unavailable))
      }, measure.format, words)
  }

  /// A distribution in half a sentence.
  func summary(_ panel: Panel, _ words: Wording) -> String {
    let format = format(of: panel)
    guard let range = panel.distribution.range, let median = panel.distribution.median else {
      return words(.noneKnown)
    }
    let edges = panel.distribution.edgeFormat(format)
    let spread = words(
      .medianAndRange, format.text(median), edges.text(range.lowerBound),
      edges.text(range.upperBound))
    guard let chosen = panel.chosen else { return spread }
    return words(.andChosen, spread, chosen.name, format.text(chosen.value))
  }
}

extension Phrase {
  static let distributionStrip = Phrase(
    "distribution-strip", "{1} {1:histogram|histograms} of {2}: {3}.")
  static let numberBy = Phrase("number-by", "Number of {1}, by {2}")
  static let panelSays = Phrase("panel-says", "{1}: {2}.")
  static let medianAndRange = Phrase("median-and-range", "median {1}, from {2} to {3}")
  static let andChosen = Phrase("and-chosen", "{1}; {2} {3}")
  static let noneKnown = Phrase("none-known", "no values")
}
