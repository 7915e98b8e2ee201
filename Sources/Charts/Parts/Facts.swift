/// Numbers with names, and what can be said of them.
struct Facts {
  /// Those that have a number, from the highest to the lowest; of equals in the order given.
  let ranked: [(name: String, value: Double)]
  private let format: NumberFormat
  private let words: Wording

  init(_ data: [(name: String, datum: Datum)], _ format: NumberFormat, _ words: Wording) {
    let known = data.compactMap { entry in entry.datum.value.map { (entry.name, $0) } }
    ranked = known.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { (name: $0.element.0, value: $0.element.1) }
    self.format = format
    self.words = words
  }

  /// Which is highest, or that they are all the same.
  var finding: String {
    guard let highest = ranked.first, let lowest = ranked.last else { return words(.nothing) }
    if ranked.count == 1 {
      return words(.only, highest.name, format.text(highest.value))
    }
    if format.text(highest.value) == format.text(lowest.value) {
      return words(.allEqual, format.text(highest.value))
    }
    // As they are read: what differs only in digits that nobody sees is no lead.
    let top = format.text(highest.value)
    let first = ranked.prefix { format.text($0.value) == top }
    switch first.count {
    case 1: return words(.highest, highest.name, top)
    case 2: return words(.highestTied, words.list(first.map(\.name)), top)
    default: return words(.shareHighest, NumberFormat.count.text(Double(first.count)), top)
    }
  }

  /// The highest, the lowest and the middle.
  var extremes: String {
    guard let highest = ranked.first, let lowest = ranked.last else { return words(.noValues) }
    guard ranked.count > 1 else { return words(.onlyOne, highest.name, format.text(highest.value)) }
    return words(
      .range, highest.name, format.text(highest.value), lowest.name, format.text(lowest.value),
      format.text(median))
  }

  var median: Double {
    guard !ranked.isEmpty else { return 0 }
    let middle = ranked.count / 2
    return ranked.count.isMultiple(of: 2)
      ? (ranked[middle - 1].value + ranked[middle].value) / 2 : ranked[middle].value
  }
}

extension Phrase {
  static let only = Phrase("only", "{1}: {2}")
  static let highest = Phrase("highest", "{1} is highest, at {2}")
  static let highestTied = Phrase("highest-tied", "{1} are highest, at {2}")
  static let shareHighest = Phrase("share-highest", "{1} share the highest place, at {2}")
  static let allEqual = Phrase("all-equal", "All are at {1}")
  static let onlyOne = Phrase("only-one", "The only value is that of {1}, {2}.")
  static let noValues = Phrase("no-values", "There are no values.")
  static let range = Phrase(
    "range", "Highest: {1}, {2}. Lowest: {3}, {4}. The middle value (median) is {5}.")
}
