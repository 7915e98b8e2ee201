extension ClassScale {
  /// The limits with as many digits as they need, all the same.
  func limitTexts(_ format: NumberFormat) -> [String] {
    var format = format
    format.places = 0
    while format.places < 12, limits.contains(where: { !format.isExact($0) }) {
      format.places += 1
    }
    return limits.map { format.text($0) }
  }

  /// What is in each class, in words.
  func rangeTexts(_ limits: [String], _ words: Wording) -> [String] {
    guard let first = limits.first, let last = limits.last else { return [words(.allNumbers)] }
    let isSplit = centre != nil
    return [words(isSplit ? .upTo : .under, first)]
      + zip(limits, limits.dropFirst()).map { words(isSplit ? .fromTo : .fromUnder, $0, $1) }
      + [words(.orMore, last)]
  }
}

extension NumberFormat {
  /// Whether a number is written with all its digits.
  func isExact(_ number: Double) -> Bool {
    var number = (number * scale).magnitude
    if isShort { number /= number >= 1e9 ? 1e9 : number >= 1e6 ? 1e6 : number >= 1e3 ? 1e3 : 1 }
    return (number.rounded(to: places) - number).magnitude <= 1e-9 * number
  }
}

extension Phrase {
  static let allNumbers = Phrase("all-numbers", "All numbers")
  static let under = Phrase("under", "Under {1}")
  static let upTo = Phrase("up-to", "{1} or less")
  static let fromUnder = Phrase("from-under", "{1} to under {2}")
  static let fromTo = Phrase("from-to", "{1} to {2}")
  static let orMore = Phrase("or-more", "{1} or more")
}
