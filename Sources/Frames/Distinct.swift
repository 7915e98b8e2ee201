import CSV

/// A column of a frame as places in a list of its different texts, for what looks at each text once.
public struct Distinct: Sendable {
  /// The different texts, without spaces around them.
  public private(set) var texts: [String]

  /// For each row that is looked at, which of the texts.
  public private(set) var codes: [Int]

  public init(_ frame: Frame, column: Int) {
    switch frame.table.columns[column].cells {
    case .texts(let cells):
      texts = cells.values.map(\.trimmed)
      codes = frame.rows.map { Int(cells.codes[$0]) }
    case .numbers(let numbers):
      texts = []
      codes = []
      var places: [Double: Int] = [:]
      var others: [String: Int] = [:]
      for row in frame.rows {
        let value = numbers.values[row]
        // Numbers are the same however they are written; no NaN is the same as another.
        if let place = places[value] {
          codes.append(place)
          continue
        }
        let text = frame.table.text(row: row, column: column).trimmed
        let place = value.isNaN ? others[text] ?? texts.count : texts.count
        if place == texts.count { texts.append(text) }
        if value.isNaN { others[text] = place } else { places[value] = place }
        codes.append(place)
      }
    }
  }

  /// The texts that rows have which are looked at.
  public var present: [Int] {
    let rows = firstRows
    return texts.indices.filter { rows[$0] != nil }
  }

  /// The first row of each text; `nil` for one that only rows have which are not looked at.
  public var firstRows: [Int?] {
    var rows = [Int?](repeating: nil, count: texts.count)
    for (row, code) in codes.enumerated() where rows[code] == nil { rows[code] = row }
    return rows
  }
}

extension [Distinct] {
  /// For each row a number that it shares with those that have the same texts in all columns.
  public func combined(rows: Int) -> [Int] {
    let telling = filter { $0.texts.count > 1 }
    var groups = telling.first?.codes ?? [Int](repeating: 0, count: rows)
    for column in telling.dropFirst() {
      var numbers: [Int: Int] = [:]
      groups = zip(groups, column.codes).map { group, code in
        let key = group << 32 | code
        let number = numbers[key] ?? numbers.count
        numbers[key] = number
        return number
      }
    }
    return groups
  }
}
