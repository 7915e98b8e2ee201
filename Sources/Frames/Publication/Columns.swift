import CSV

extension Publication {
  /// What the columns of a file are for, by their places.
  public struct Columns: Hashable, Sendable {
    public let period: Int
    public let identifier: Int?
    public let level: Int

    /// Those that say where.
    public let locations: [Int]

    /// Those that say of whom: each row has one of few texts.
    public let filters: [Int]

    /// Those with numbers.
    public let indicators: [Int]

    /// What a metadata file says, or else what the cells show: a column is one of numbers if at least
    /// half of its different texts are numbers and symbols.
    init?(_ frame: Frame, _ metadata: Metadata?) {
      guard let period = frame.column(named: "time_period"),
        let level = frame.column(named: "geographic_level")
      else { return nil }
      self.period = period
      self.level = level
      identifier = frame.column(named: "time_identifier")
      let known = Set(GeographicLevel.allCases.flatMap(\.columns))
      var (locations, filters, indicators): ([Int], [Int], [Int]) = ([], [], [])
      for (place, column) in frame.table.columns.enumerated()
      where ![period, level, identifier].contains(place) {
        if known.contains(column.name) {
          locations.append(place)
        } else if metadata?.kind(of: column.name).map({ $0 == .indicator }) ?? column.looksNumeric {
          indicators.append(place)
        } else {
          filters.append(place)
        }
      }
      (self.locations, self.filters, self.indicators) = (locations, filters, indicators)
    }
  }
}

extension Column {
  /// Whether the column is more likely to hold numbers than names.
  var looksNumeric: Bool {
    switch cells {
    case .numbers: return true
    case .texts(let texts):
      let filled = texts.values.filter { !$0.trimmed.isEmpty }
      let readable = filled.count { !$0.isPaddedWithZeros && Frame.Cell(written: $0) != nil }
      return !filled.isEmpty && readable * 2 >= filled.count
    }
  }
}

extension String {
  /// Whether the text is a code that looks like a number: `007`.
  fileprivate var isPaddedWithZeros: Bool {
    let digits = Array(utf8)
    return digits.count > 1 && digits[0] == 0x30 && (0x30...0x39).contains(digits[1])
  }
}
