extension Distribution {
  /// The columns of the table of its numbers.
  static func columns(
    _ format: NumberFormat, of counted: String, _ words: Wording
  ) -> [DataTable.Column] {
    [
      .init(words(.part)), .init(words(.from), format), .init(words(.to), format),
      .init(words(.numberOf, counted), .count), .init(words(.smoothed), .decimal(1)),
    ]
  }

  /// A row for each bar, with the height of the curve at its middle, and for each place marked.
  func rows(_ chosen: Entry?, _ words: Wording) -> [[DataTable.Cell]] {
    let bars = counts.enumerated().map { bin, count -> [DataTable.Cell] in
      [
        .text(words(.bar)), .number(.number(edges[bin])), .number(.number(edges[bin + 1])),
        .number(.number(Double(count))),
        .number(smooth(bin).map(Datum.number) ?? .missing(.inapplicable)),
      ]
    }
    let marks = [median.map { Entry(words(.median), .number($0)) }, chosen].compactMap(\.self)
    let rest = repeatElement(DataTable.Cell.number(.missing(.inapplicable)), count: 3)
    return bars + marks.map { [.text($0.name), .number($0.value)] + rest }
  }
}

extension Phrase {
  static let part = Phrase("part", "Part")
  static let bar = Phrase("bar", "Bar")
  static let from = Phrase("from", "From")
  static let to = Phrase("to", "To")
  static let numberOf = Phrase("number-of", "Number of {1}")
  static let smoothed = Phrase("smoothed", "Smoothed")
  static let median = Phrase("median", "Median")
}
