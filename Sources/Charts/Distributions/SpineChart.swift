/// Where one area stands in each of many measures, against all areas and against its peers.
///
///     let all = Quantiles(shares)
///     SpineChart(of: "Kent", among: "authorities", [
///       .init(Measure("Re-referrals", .percent()), 22.1, peers: 20.9,
///         all: .init(all.least, all(0.25), all.median, all(0.75), all.greatest))
///     ])
///
/// Every measure has a scale of its own, with the median of all areas in the middle, so that what
/// is far from usual is seen whatever it is measured in.
public struct SpineChart: Chart {
  /// How all areas are spread.
  public struct Spread: Hashable, Sendable {
    public let least, lowerQuartile, median, upperQuartile, greatest: Double

    /// - Precondition: Each is at least as great as the one before.
    public init(
      _ least: Double, _ lowerQuartile: Double, _ median: Double, _ upperQuartile: Double,
      _ greatest: Double
    ) {
      precondition(
        least <= lowerQuartile && lowerQuartile <= median && median <= upperQuartile
          && upperQuartile <= greatest, "quartiles rise from the least to the greatest")
      self.least = least
      self.lowerQuartile = lowerQuartile
      self.median = median
      self.upperQuartile = upperQuartile
      self.greatest = greatest
    }

    var all: [Double] { [least, lowerQuartile, median, upperQuartile, greatest] }
  }

  public struct Row: Hashable, Sendable {
    public var measure: Measure
    /// The value of the area that the page speaks of.
    public var value: Datum
    /// The mean of its peers.
    public var peers: Double?
    /// None, if no area’s value is known.
    public var all: Spread?

    public init(_ measure: Measure, _ value: Datum, peers: Double? = nil, all: Spread?) {
      self.measure = measure
      self.value = value
      self.peers = peers
      self.all = all
    }
  }

  public var area: String
  /// What all areas are, in the plural: “authorities”.
  public var counted: String
  public var rows: [Row]

  public init(of area: String, among counted: String, _ rows: [Row]) {
    self.area = area
    self.counted = counted
    self.rows = rows
  }

  public var kind: String { "spine" }

  public func finding(_ words: Wording) -> String {
    let standings = rows.compactMap { row in
      row.value.value.flatMap { value in row.all.map { value > $0.median } }
    }
    guard !standings.isEmpty else { return words(.nothing) }
    return words(
      .aboveMedian, area, NumberFormat.count.text(Double(standings.count { $0 })),
      NumberFormat.count.text(Double(standings.count)))
  }

  public func description(_ words: Wording) -> String {
    let first = words(.spineChart, NumberFormat.count.text(Double(rows.count)), area, counted)
    return ([first] + extremes(words) + [words.missing(rows.map(\.value))])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// In how many measures the area is above the median, and in which it is farthest from it either
  /// way, by how far all areas reach. One measure alone is told in full.
  private func extremes(_ words: Wording) -> [String] {
    guard rows.count > 1 else { return rows.map { words(.sentence, says($0, words)) } }
    let ranked = rows.compactMap { row -> (row: Row, distance: Double)? in
      guard let value = row.value.value, let all = row.all else { return nil }
      let reach = max(all.greatest, value) - min(all.least, value)
      return (row, reach > 0 ? (value - all.median) / reach : 0)
    }.enumerated()
      .sorted { ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset) }
      .map(\.element)
    guard let highest = ranked.first, let lowest = ranked.last else {
      return [words(.noValues)]
    }
    return [
      words(.sentence, finding(words)),
      highest.distance > 0 ? words(.farthestAbove, against(highest.row, words)) : "",
      lowest.distance < 0 ? words(.farthestBelow, against(lowest.row, words)) : "",
    ]
  }

  /// A measure with the area’s value and the median of all.
  private func against(_ row: Row, _ words: Wording) -> String {
    words(
      .againstMedian, row.measure.name, row.measure.format.text(row.value),
      row.all.map { row.measure.format.text($0.median) } ?? "")
  }

  /// A column for each measure, because each is written in its own manner.
  public func table(_ words: Wording) -> DataTable {
    let names = [
      area, words(.peersMean), words(.leastValue), words(.lowerQuartile), words(.median),
      words(.upperQuartile), words(.greatestValue),
    ]
    let columns = rows.map { row -> [Datum] in
      let none = Datum.missing(.unavailable)
      let spread = row.all?.all.map(Datum.number) ?? Array(repeating: none, count: 5)
      return [row.value, row.peers.map(Datum.number) ?? .missing(.inapplicable)] + spread
    }
    return DataTable(
      [.init(words(.name))] + rows.map { .init($0.measure.name, $0.measure.format) },
      names.enumerated().map { index, name in
        [.text(name)] + columns.map { .number($0[index]) }
      })
  }

  /// A measure in half a sentence.
  func says(_ row: Row, _ words: Wording) -> String {
    let format = row.measure.format
    guard let all = row.all else {
      return words(.only, row.measure.name, words(.noneKnown))
    }
    var parts = [
      "\(area) \(format.text(row.value))",
      words(
        .medianAndRange, format.text(all.median), format.text(all.least),
        format.text(all.greatest)),
      words(.middleHalf, format.text(all.lowerQuartile), format.text(all.upperQuartile)),
    ]
    if let peers = row.peers { parts.append("\(words(.peersMean)) \(format.text(peers))") }
    return words(.only, row.measure.name, parts.joined(separator: "; "))
  }
}

extension Phrase {
  static let spineChart = Phrase(
    "spine-chart",
    "Spine chart of {1} {1:measure|measures}: {2} among all {3}, the median in the middle.")
  static let farthestAbove = Phrase("farthest-above", "Farthest above the median: {1}.")
  static let farthestBelow = Phrase("farthest-below", "Farthest below the median: {1}.")
  static let againstMedian = Phrase("against-median", "{1}, {2} against {3}")
  static let peersMean = Phrase("peers-mean", "Mean of its peers")
  static let leastValue = Phrase("least-value", "Least")
  static let greatestValue = Phrase("greatest-value", "Greatest")
}
