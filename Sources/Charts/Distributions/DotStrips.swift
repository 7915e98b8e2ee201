/// A dot for each of many things, in a strip for each measure or group: what is usual, what is far
/// from it, and where the one that is spoken of stands.
///
///     var strips = DotStrips(Measure("Re-referrals", .percent()), of: "authorities")
///     strips.strips = [.init("North East", dots, quartiles: 18.1...23.5)]
///     strips.chosen = "Kent"
public struct DotStrips: Chart {
  public struct Strip: Hashable, Sendable {
    public var name: String
    public var dots: [Entry]
    /// Between which values the middle half lies.
    public var quartiles: ClosedRange<Double>?

    public init(_ name: String, _ dots: [Entry], quartiles: ClosedRange<Double>? = nil) {
      self.name = name
      self.dots = dots
      self.quartiles = quartiles
    }
  }

  public var measure: Measure
  /// What the dots are, in the plural: “authorities”.
  public var counted: String
  public var strips: [Strip]
  /// The name of the dot that the page speaks of, in every strip.
  public var chosen: String?

  public init(
    _ measure: Measure, of counted: String, _ strips: [Strip] = [], chosen: String? = nil
  ) {
    self.measure = measure
    self.counted = counted
    self.strips = strips
    self.chosen = chosen
  }

  public var kind: String { "strip" }

  public func finding(_ words: Wording) -> String {
    let known = strips.map { facts($0, words) }.filter { !$0.ranked.isEmpty }
    if let chosen {
      let standing = strips.compactMap { strip -> (name: String, isAbove: Bool)? in
        let facts = facts(strip, words)
        return facts.ranked.first { $0.name == chosen }
          .map { (strip.name, $0.value > facts.median) }
      }
      if let only = standing.first, standing.count == 1 {
        return words(only.isAbove ? .isAboveMedian : .isNotAboveMedian, chosen, only.name)
      }
      if !standing.isEmpty {
        return words(
          .aboveMedian, chosen, NumberFormat.count.text(Double(standing.count { $0.isAbove })),
          NumberFormat.count.text(Double(standing.count)))
      }
    }
    let highest = known.compactMap(\.ranked.first).max { $0.value < $1.value }
    guard known.count > 1, let highest else { return known.first?.finding ?? words(.nothing) }
    return words(.highest, highest.name, measure.format.text(highest.value))
  }

  public func description(_ words: Wording) -> String {
    let count = NumberFormat.count.text(Double(strips.count))
    let missing = words.missing(strips.flatMap { $0.dots.map(\.value) })
    return ([words(.dotStrips, count, counted, measure.name)] + extremes(words) + [missing])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Which strips have the highest median and the lowest, which dots are highest and lowest, and where
  /// the one that is spoken of stands. One strip alone, or two, are told in full.
  private func extremes(_ words: Wording) -> [String] {
    guard strips.count > 2 else { return strips.map { words(.sentence, says($0, words)) } }
    let format = measure.format
    let medians = Facts(
      strips.map { ($0.name, median($0, words).map(Datum.number) ?? .missing(.unavailable)) },
      format, words
    ).ranked
    let dots = Facts(
      strips.flatMap { strip in
        strip.dots.map { (words(.oneOf, $0.name, strip.name), $0.value) }
      }, format, words
    ).ranked
    guard let most = medians.first, let least = medians.last, let highest = dots.first,
      let lowest = dots.last
    else { return [words(.noValues)] }
    return [
      words(.mediansGo, format.text(least.value), least.name, format.text(most.value), most.name),
      words(
        .highestAndLowest, highest.name, format.text(highest.value), lowest.name,
        format.text(lowest.value)),
      chosen == nil ? "" : words(.sentence, finding(words)),
    ]
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [.init(words(.strip)), .init(words(.name)), .init(measure.name, measure.format)],
      strips.flatMap { strip in
        marks(of: strip, words).map { mark -> [DataTable.Cell] in
          [.text(strip.name), .text(mark.name), .number(mark.value)]
        }
      })
  }

  /// Everything that is marked in a strip.
  private func marks(of strip: Strip, _ words: Wording) -> [Entry] {
    var marks = strip.dots
    if let median = median(strip, words) { marks.append(Entry(words(.median), .number(median))) }
    if let quartiles = strip.quartiles {
      marks.append(Entry(words(.lowerQuartile), .number(quartiles.lowerBound)))
      marks.append(Entry(words(.upperQuartile), .number(quartiles.upperBound)))
    }
    return marks
  }

  private func facts(_ strip: Strip, _ words: Wording) -> Facts {
    Facts(strip.dots.map { ($0.name, $0.value) }, measure.format, words)
  }

  func median(_ strip: Strip, _ words: Wording) -> Double? {
    let facts = facts(strip, words)
    return facts.ranked.isEmpty ? nil : facts.median
  }

  func entry(ofChosenIn strip: Strip) -> Entry? { strip.dots.first { $0.name == chosen } }

  /// A strip in a sentence without its full stop.
  func says(_ strip: Strip, _ words: Wording) -> String {
    let format = measure.format
    let facts = facts(strip, words)
    guard let highest = facts.ranked.first, let lowest = facts.ranked.last else {
      return words(.only, strip.name, words(.noneKnown))
    }
    var parts = [
      words(
        .stripSays, format.text(facts.median), lowest.name, format.text(lowest.value), highest.name,
        format.text(highest.value))
    ]
    if let quartiles = strip.quartiles {
      parts.append(
        words(.middleHalf, format.text(quartiles.lowerBound), format.text(quartiles.upperBound)))
    }
    if let entry = entry(ofChosenIn: strip) {
      parts.append("\(entry.name) \(format.text(entry.value))")
    }
    return words(.only, strip.name, parts.joined(separator: "; "))
  }
}

extension Phrase {
  static let aboveMedian = Phrase("above-median", "{1}: above the median in {2} of {3}")
  static let isAboveMedian = Phrase("is-above-median", "{1} is above the median of {2}")
  static let isNotAboveMedian = Phrase(
    "is-not-above-median", "{1} is not above the median of {2}")
  static let dotStrips = Phrase(
    "dot-strips", "{1} {1:strip|strips} of dots, one for each of the {2}: {3}.")
  static let sentence = Phrase("sentence", "{1}.")
  static let mediansGo = Phrase("medians-go", "Medians go from {1} ({2}) to {3} ({4}).")
  static let highestAndLowest = Phrase(
    "highest-and-lowest", "Highest: {1}, {2}. Lowest: {3}, {4}.")
  static let strip = Phrase("strip", "Strip")
  static let stripSays = Phrase("strip-says", "median {1}; lowest {2}, {3}; highest {4}, {5}")
  static let middleHalf = Phrase("middle-half", "half between {1} and {2}")
  static let lowerQuartile = Phrase("lower-quartile", "Lower quartile")
  static let upperQuartile = Phrase("upper-quartile", "Upper quartile")
}
