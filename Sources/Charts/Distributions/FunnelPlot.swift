/// Which areas differ from the average by more than chance would have them, given their size.
///
///     FunnelPlot(
///       Measure("Re-referrals", .percent()), against: Measure("Children"), average: 21.4,
///       [.init("Kent", size: 4_120, 24.9, .beyondOuter)],
///       limits: FunnelPlot.sizes(upTo: 4_120).map { … })
public struct FunnelPlot: Chart {
  /// Where an area lies: within the limits that 95% of areas lie between by chance, beyond them, or
  /// beyond those of 99.8% too.
  public enum Place: Hashable, Sendable, CaseIterable {
    case inside, beyondInner, beyondOuter
  }

  public struct Area: Hashable, Sendable {
    public var name: String
    public var size: Double
    public var value: Datum
    public var place: Place
    /// Whether this is one that the page speaks of.
    public var isChosen: Bool

    public init(
      _ name: String, size: Double, _ value: Datum, _ place: Place, isChosen: Bool = false
    ) {
      self.name = name
      self.size = size
      self.value = value
      self.place = place
      self.isChosen = isChosen
    }
  }

  /// Between which values areas of a size are expected.
  public struct Limit: Hashable, Sendable {
    public var size: Double
    /// Where 95% of them lie.
    public var inner: ClosedRange<Double>
    /// Where 99.8% of them lie.
    public var outer: ClosedRange<Double>

    public init(size: Double, inner: ClosedRange<Double>, outer: ClosedRange<Double>) {
      self.size = size
      self.inner = inner
      self.outer = outer
    }
  }

  public let measure: Measure
  /// What makes an area large: children, referrals.
  public let size: Measure
  public let average: Double
  public let areas: [Area]
  public let limits: [Limit]

  /// - Precondition: No size is below zero, and the limits stand in the order of their sizes.
  public init(
    _ measure: Measure, against size: Measure, average: Double, _ areas: [Area], limits: [Limit]
  ) {
    precondition(areas.allSatisfy { $0.size >= 0 }, "the size of an area is 0 or more")
    precondition(
      zip(limits, limits.dropFirst()).allSatisfy { $0.size < $1.size },
      "limits stand in the order of their sizes")
    precondition(
      limits.allSatisfy {
        $0.outer.lowerBound <= $0.inner.lowerBound && $0.inner.upperBound <= $0.outer.upperBound
      }, "the limits of 99.8% lie about those of 95%")
    self.measure = measure
    self.size = size
    self.average = average
    self.areas = areas
    self.limits = limits
  }

  /// Sizes to work the limits out for, so that their curves are smooth: closer where they bend.
  public static func sizes(upTo greatest: Double) -> [Double] {
    (1...40).map { step in greatest * Double(step * step) / 1_600 }
  }

  public var kind: String { "funnel" }

  public func finding(_ words: Wording) -> String {
    let known = known
    guard !known.isEmpty else { return words(.nothing) }
    if let one = known.first(where: \.isChosen) { return words(one.place.finding, one.name) }
    return words(
      .funnelFinding, NumberFormat.count.text(Double(known.count { $0.place == .beyondOuter })),
      NumberFormat.count.text(Double(known.count)))
  }

  public func description(_ words: Wording) -> String {
    let known = known
    var sentences = [
      words(
        .funnelPlot, NumberFormat.count.text(Double(known.count)), measure.name, size.name,
        measure.format.text(average))
    ]
    sentences += Place.allCases.map { place in
      words(
        .funnelCount, words(place.phrase).capitalised,
        NumberFormat.count.text(Double(known.count { $0.place == place })))
    }
    for (phrase, isAbove) in [(Phrase.farAbove, true), (.farBelow, false)] {
      let far = known.filter {
        $0.place == .beyondOuter && (($0.value.value ?? average) > average) == isAbove
      }
      if !far.isEmpty { sentences.append(words(phrase, words.list(far.map { says($0) }))) }
    }
    sentences += known.filter(\.isChosen).map { words(.sentence, says($0)) }
    sentences.append(words.missing(areas.map(\.value)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let none = DataTable.Cell.number(.missing(.inapplicable))
    let ends = [
      words(.innerFrom), words(.innerTo), words(.outerFrom), words(.outerTo),
    ].map { DataTable.Column($0, measure.format) }
    let rows = areas.map { area -> [DataTable.Cell] in
      let place = area.value.value == nil ? none : .text(words(area.place.phrase))
      return [.text(area.name), .number(.number(area.size)), .number(area.value), place]
        + Array(repeating: none, count: 4)
    }
    let expected = limits.map { limit -> [DataTable.Cell] in
      let numbers = [
        limit.inner.lowerBound, limit.inner.upperBound, limit.outer.lowerBound,
        limit.outer.upperBound,
      ]
      return [
        .text(words(.limits)), .number(.number(limit.size)), .number(.number(average)), none,
      ] + numbers.map { .number(.number($0)) }
    }
    return DataTable(
      [
        .init(words(.name)), .init(size.name, size.format), .init(measure.name, measure.format),
        .init(words(.whereItLies)),
      ] + ends, rows + expected)
  }

  var known: [Area] { areas.filter { $0.value.value != nil } }

  func says(_ area: Area) -> String { "\(area.name) \(measure.format.text(area.value))" }
}

extension FunnelPlot.Place {
  var phrase: Phrase {
    switch self {
    case .inside: Phrase("funnel-inside", "within the 95% limits")
    case .beyondInner: Phrase("funnel-beyond-inner", "beyond the 95% limits")
    case .beyondOuter: Phrase("funnel-beyond-outer", "beyond the 99.8% limits")
    }
  }

  var finding: Phrase {
    switch self {
    case .inside: Phrase("funnel-is-inside", "{1} lies within the 95% limits")
    case .beyondInner: Phrase("funnel-is-beyond-inner", "{1} lies beyond the 95% limits")
    case .beyondOuter: Phrase("funnel-is-beyond-outer", "{1} lies beyond the 99.8% limits")
    }
  }
}

extension Phrase {
  static let funnelFinding = Phrase("funnel-finding", "Beyond the 99.8% limits: {1} of {2}")
  static let funnelPlot = Phrase(
    "funnel-plot", "Funnel plot of {1} {1:area|areas}: {2} against {3}. The average is {4}.")
  static let funnelCount = Phrase("funnel-count", "{1}: {2}.")
  static let farAbove = Phrase("far-above", "Far above: {1}.")
  static let farBelow = Phrase("far-below", "Far below: {1}.")
  static let limits = Phrase("limits", "Limits")
  static let whereItLies = Phrase("where-it-lies", "Where it lies")
  static let innerFrom = Phrase("inner-from", "95% from")
  static let innerTo = Phrase("inner-to", "95% to")
  static let outerFrom = Phrase("outer-from", "99.8% from")
  static let outerTo = Phrase("outer-to", "99.8% to")
}
