/// What a whole is made of and how that changes: a band for each part, one upon the other.
///
///     AreaChart(
///       Measure("Share of journeys", .share()), over: .numbers([0, 1, 2], "Weeks since the start"),
///       [.init("Contact", [0.6, 0.2, 0]), .init("Ended", [0.4, 0.8, 1], isQuiet: true)])
public struct AreaChart: Chart {
  public struct Part: Hashable, Sendable {
    public var name: String
    /// How much there is of it at each step.
    public var values: [Datum]
    /// Whether it is only what is left when all others are told: it is grey.
    public var isQuiet: Bool

    public init(_ name: String, _ values: [Datum], isQuiet: Bool = false) {
      self.name = name
      self.values = values
      self.isQuiet = isQuiet
    }
  }

  /// What the bands run over.
  public enum Steps: Hashable, Sendable {
    /// Periods, as published files write them.
    case periods([String])
    /// Numbers that rise, and what they count.
    case numbers([Double], String)

    public var count: Int {
      switch self {
      case .periods(let periods): periods.count
      case .numbers(let numbers, _): numbers.count
      }
    }

    var names: [String] {
      switch self {
      case .periods(let periods): periods
      case .numbers(let numbers, _):
        numbers.map { NumberFormat.decimal($0 == $0.rounded() ? 0 : 2).text($0) }
      }
    }
  }

  public let measure: Measure
  public let steps: Steps
  public let parts: [Part]

  /// - Precondition: Each part has a value for each step, and none is below zero; there are at most
  ///   twelve parts; steps that are numbers rise.
  public init(_ measure: Measure, over steps: Steps, _ parts: [Part]) {
    precondition(parts.count <= 12, "no more than twelve parts can be told apart")
    precondition(
      parts.allSatisfy { $0.values.count == steps.count }, "each part has a value a step")
    precondition(
      parts.allSatisfy { $0.values.allSatisfy { ($0.value ?? 0) >= 0 } }, "a part is 0 or more")
    if case .numbers(let numbers, _) = steps {
      precondition(zip(numbers, numbers.dropFirst()).allSatisfy(<), "steps rise")
    }
    self.measure = measure
    self.steps = steps
    self.parts = parts
  }

  public var kind: String { "area" }

  public func finding(_ words: Wording) -> String {
    // The latest step of which everything is known.
    for step in steps.names.indices.reversed() where isKnown(step) {
      let facts = Facts(parts.map { ($0.name, $0.values[step]) }, measure.format, words)
      guard let largest = facts.ranked.first, largest.value > 0 else { continue }
      let value = measure.format.text(largest.value)
      if case .numbers = steps { return words(.areaLargestLast, largest.name, value) }
      return words(
        .areaLargest, largest.name, PeriodName.text(steps.names[step], words), value)
    }
    return words(.nothing)
  }

  public func description(_ words: Wording) -> String {
    let names = steps.names.map { PeriodName.text($0, words) }
    var sentences = [
      words(
        .areaChart, NumberFormat.count.text(Double(parts.count)),
        NumberFormat.count.text(Double(names.count)), names.first ?? "", names.last ?? "",
        measure.name)
    ]
    if case .numbers(_, let name) = steps { sentences.append(words(.sentence, name)) }
    sentences += parts.map { words(.sentence, says($0, words)) }
    sentences.append(words.missing(parts.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A row for each step.
  public func table(_ words: Wording) -> DataTable {
    let head =
      switch steps {
      case .periods: DataTable.Column(words(.period))
      case .numbers(_, let name): DataTable.Column(name, .decimal(areWhole ? 0 : 2))
      }
    return DataTable(
      [head] + parts.map { DataTable.Column($0.name, measure.format) },
      steps.names.indices.map { step in
        let first: DataTable.Cell =
          switch steps {
          case .periods(let periods): .text(PeriodName.text(periods[step], words))
          case .numbers(let numbers, _): .number(.number(numbers[step]))
          }
        return [first] + parts.map { .number($0.values[step]) }
      })
  }

  private var areWhole: Bool {
    guard case .numbers(let numbers, _) = steps else { return false }
    return numbers.allSatisfy { $0 == $0.rounded() }
  }

  /// How a part went, as of a line.
  func says(_ part: Part, _ words: Wording) -> String {
    LineChart(measure, over: steps.names, []).says(Series(part.name, part.values), words)
  }

  /// Whether all parts of a step are known: without one of them nobody can say where the next begins.
  func isKnown(_ step: Int) -> Bool { parts.allSatisfy { $0.values[step].missing == nil } }
}

extension Phrase {
  static let areaLargest = Phrase("area-largest", "{1} is the largest part in {2}, {3}")
  static let areaLargestLast = Phrase(
    "area-largest-last", "{1} is the largest part at the end, {2}")
  static let areaChart = Phrase(
    "area-chart",
    "{1} {1:part|parts}, one upon the other, over {2} {2:step|steps}, {3} to {4}: {5}.")
}
