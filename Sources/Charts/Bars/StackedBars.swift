/// What each of some things is made of: a bar for each, cut into parts.
///
///     StackedBars(
///       Measure("Share of closed cases", .percent()), of: ["Adopted", "Other"],
///       [.init("Kent", [4.1, 95.9]), .init("Devon", [3.2, .missing(.confidential)])], whole: 100)
public struct StackedBars: Chart {
  public struct Bar: Hashable, Sendable {
    public var name: String
    /// How much there is of each kind, in their order.
    public var parts: [Datum]
    /// Whether this is one that the page speaks of.
    public var isChosen: Bool

    public init(_ name: String, _ parts: [Datum], isChosen: Bool = false) {
      self.name = name
      self.parts = parts
      self.isChosen = isChosen
    }

    /// All parts together, if none is missing.
    var total: Datum {
      parts.first { $0.missing != nil }
        ?? (parts.contains(where: \.isImputed) ? .imputed(known) : .number(known))
    }

    var known: Double { parts.compactMap(\.value).reduce(0, +) }
  }

  public let measure: Measure
  /// What the parts are, in the order in which they stand.
  public let kinds: [String]
  public let bars: [Bar]
  /// What the parts of every bar come to, where they are shares of it: 100, or 1.
  public let whole: Double?

  /// - Precondition: Each bar has a part for each kind, and none is below zero; there are at most
  ///   twelve kinds.
  public init(_ measure: Measure, of kinds: [String], _ bars: [Bar], whole: Double? = nil) {
    precondition(kinds.count <= 12, "no more than twelve parts can be told apart")
    precondition(
      bars.allSatisfy { $0.parts.count == kinds.count }, "each bar has a part for each kind")
    precondition(
      bars.allSatisfy { $0.parts.allSatisfy { ($0.value ?? 0) >= 0 } }, "a part is 0 or more")
    precondition(whole.map { $0 > 0 } ?? true, "a whole is more than nothing")
    self.measure = measure
    self.kinds = kinds
    self.bars = bars
    self.whole = whole
  }

  public var kind: String { "bar" }

  public func finding(_ words: Wording) -> String {
    guard let whole, !kinds.isEmpty else { return totals(words).finding }
    // Which kind is the largest part most often. A bar whose missing parts may hide a larger one
    // has no say.
    let largest = bars.compactMap { bar -> Int? in
      let values = bar.parts.map { $0.value ?? 0 }
      let largest = values.indices.max { (values[$0], $1) < (values[$1], $0) }
      let hidden = bar.parts.contains { $0.missing != nil } ? whole - bar.known : 0
      return largest.flatMap { values[$0] > 0 && values[$0] >= hidden ? $0 : nil }
    }
    let counts = kinds.indices.map { kind in largest.count { $0 == kind } }
    guard let kind = counts.indices.max(by: { (counts[$0], $1) < (counts[$1], $0) }),
      counts[kind] > 0
    else { return words(.nothing) }
    return words(
      .largestPart, kinds[kind], NumberFormat.count.text(Double(counts[kind])),
      NumberFormat.count.text(Double(bars.count)))
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .stackedBars, NumberFormat.count.text(Double(bars.count)), measure.name, words.list(kinds))
    ]
    if whole == nil { sentences.append(totals(words).extremes) }
    sentences += kinds.indices.compactMap { kind in
      let facts = Facts(bars.map { ($0.name, $0.parts[kind]) }, measure.format, words)
      guard let highest = facts.ranked.first, let lowest = facts.ranked.last else { return nil }
      return words(
        .partGoes, kinds[kind], measure.format.text(lowest.value), lowest.name,
        measure.format.text(highest.value), highest.name)
    }
    sentences.append(words.missing(bars.flatMap(\.parts)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    var columns = [DataTable.Column(words(.name))]
    columns += kinds.map { DataTable.Column($0, measure.format) }
    if whole == nil { columns.append(DataTable.Column(words(.total), measure.format)) }
    return DataTable(
      columns,
      bars.map { bar in
        let numbers = whole == nil ? bar.parts + [bar.total] : bar.parts
        return [.text(bar.name)] + numbers.map(DataTable.Cell.number)
      })
  }

  private func totals(_ words: Wording) -> Facts {
    Facts(bars.map { ($0.name, $0.total) }, measure.format, words)
  }
}

extension Phrase {
  static let largestPart = Phrase("largest-part", "{1} is the largest part in {2} of {3}")
  static let stackedBars = Phrase(
    "stacked-bars", "{1} {1:bar|bars} cut into parts: {2}. The parts are {3}.")
  static let partGoes = Phrase("part-goes", "{1}: from {2} ({3}) to {4} ({5}).")
  static let total = Phrase("total", "Total")
  static let notShownHere = Phrase("not-shown-here", "Not shown")
}
