/// The cells of one column in some rows, on their way to its shelf.
struct Batch {
  private(set) var numbers: [Double] = []
  private(set) var codes: [UInt32] = []

  /// Reads fields as numbers.
  mutating func readNumbers(
    _ bytes: RawSpan, _ fields: Fields, firstRow: Int,
    into outcome: inout PartReader.ColumnOutcome
  ) {
    if numbers.count < fields.count { numbers = Array(repeating: 0, count: fields.count) }
    var numbers = numbers.mutableSpan
    var row = 0
    while true {
      row = fields.prefix(from: row) { row, start, end in
        let value = Decimal.value(bytes, start, end)
        numbers[unchecked: row] = value
        return !value.isNaN
      }
      guard row < fields.count else { return }
      let content = fields.content(row, bytes)
      numbers[row] = Self.readOther(
        bytes, content.start, content.end, row: firstRow + row, into: &outcome)
      row += 1
    }
  }

  /// Reads a cell that is not plainly a number.
  @inline(never)
  private static func readOther(
    _ bytes: RawSpan, _ start: Int, _ end: Int, row: Int,
    into outcome: inout PartReader.ColumnOutcome
  ) -> Double {
    let value = Decimal.value(bytes, start, end)
    guard value.isNaN else { return value }
    // One of the texts may be a blank.
    if outcome.vocabulary.count > Column.symbolLimit + 1 || Decimal.isPadded(bytes, start, end) {
      outcome.isMistaken = true
    }
    guard !outcome.isMistaken else { return value }
    outcome.otherRows.append(UInt32(row))
    outcome.otherCodes.append(outcome.vocabulary.code(bytes, start, end))
    return value
  }

  /// Reads fields as texts.
  mutating func readTexts(
    _ bytes: RawSpan, _ fields: Fields, into outcome: inout PartReader.ColumnOutcome
  ) {
    if codes.count < fields.count { codes = Array(repeating: 0, count: fields.count) }
    var codes = codes.mutableSpan
    var row = 0
    while true {
      row = outcome.vocabulary.readKnown(bytes, fields, from: row, into: &codes)
      guard row < fields.count else { return }
      let field = fields.content(row, bytes)
      codes[row] = outcome.vocabulary.code(bytes, field.start, field.end)
      row += 1
    }
  }
}
