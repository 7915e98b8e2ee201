/// Reads a part of a table: where its rows start, and its cells by columns.
///
/// Fields are found for a batch of rows, while the text is near the processor; then each column of
/// the batch is read in a loop of its own, which knows whether it reads numbers or texts.
struct PartReader {
  let bytes: [UInt8]
  let traits: Survey.Traits
  let plan: [Kind?]
  let shelves: Shelves

  /// How a column is read.
  enum Kind: Sendable { case numbers, texts }

  /// Where what is read is put.
  struct Shelves: Sendable {
    var numbers: [Shelf<Double>?]
    var codes: [Shelf<UInt32>?]
    var rowStarts: Shelf<UInt32>
  }

  /// What is left to be joined once all parts are read.
  struct Outcome: Sendable {
    /// Whether the part is well-formed, with as many fields in each row as there are columns.
    var isSound = true
    var columns: [ColumnOutcome]
  }

  /// What a part found in a column besides what it put on the shelf.
  struct ColumnOutcome: Sendable {
    /// The texts of the column; or, if it is read as numbers, those of the other cells.
    var vocabulary = Vocabulary()

    /// The cells that are not numbers.
    var otherRows: [UInt32] = []
    var otherCodes: [UInt32] = []

    /// Whether it turned out that a column that was read as numbers holds texts.
    var isMistaken = false
  }

  /// About so many fields are found at a time: their ends, and the text, fit in the second cache.
  private static let batchLength = 8_192

  func read(_ part: Survey.Part, isLast: Bool) -> Outcome {
    let text = bytes.span.bytes
    let width = plan.count
    var outcome = Outcome(columns: plan.map { _ in ColumnOutcome() })
    var fields = FieldEnds(
      in: part.range, isOpenEnded: isLast, traits: traits,
      limit: max(Self.batchLength, width * 4))
    var batch = Batch(width: width, start: part.range.lowerBound)
    var row = part.firstRow
    let endRow = row + part.rowCount

    while row < endRow {
      fields.fill(text)
      let count = min(fields.count / width, endRow - row)
      guard count > 0, fields.isSound,
        batch.findStarts(text, fields.ends.span, count: count, end: part.range.upperBound)
      else { break }
      shelves.rowStarts.put(batch.starts.span.extracting(first: count), at: row)
      for column in plan.indices {
        switch plan[column] {
        case .numbers?:
          guard !outcome.columns[column].isMistaken else { continue }
          batch.readNumbers(
            text, fields.ends.span, column, firstRow: row, into: &outcome.columns[column])
          shelves.numbers[column]?.put(batch.numbers.span.extracting(first: count), at: row)
        case .texts?:
          batch.readTexts(text, fields.ends.span, column, into: &outcome.columns[column])
          shelves.codes[column]?.put(batch.codes.span.extracting(first: count), at: row)
        case nil: continue
        }
      }
      row += count
      fields.drop(count * width)
    }
    outcome.isSound = row == endRow && fields.isDone && fields.isSound && fields.count == 0
    return outcome
  }
}

/// Some rows, column by column.
private struct Batch {
  let width: Int
  private(set) var count = 0
  private(set) var starts: [UInt32] = []
  private(set) var numbers: [Double] = []
  private(set) var codes: [UInt32] = []

  /// Where the next batch starts.
  private var nextStart: UInt32

  init(width: Int, start: Int) {
    self.width = width
    nextStart = UInt32(start)
  }

  /// Finds where rows start, and whether each of them ends where its last field does.
  mutating func findStarts(
    _ bytes: RawSpan, _ ends: Span<UInt32>, count: Int, end: Int
  ) -> Bool {
    self.count = count
    if starts.count < count {
      starts = Array(repeating: 0, count: count)
      numbers = Array(repeating: 0, count: count)
      codes = starts
    }
    let width = width
    var start = nextStart
    var target = starts.mutableSpan
    for row in 0..<count {
      target[row] = start
      let place = Int(ends[row &* width &+ width &- 1])
      start = UInt32(truncatingIfNeeded: place &+ 1)
      guard place < end else { continue }
      let byte = bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self)
      guard byte.endsLine else { return false }
      if byte == .carriageReturn, place + 1 < end,
        bytes.unsafeLoad(fromByteOffset: place + 1, as: UInt8.self) == .lineFeed
      {
        start &+= 1
      }
    }
    nextStart = start
    return true
  }

  mutating func readNumbers(
    _ bytes: RawSpan, _ ends: Span<UInt32>, _ column: Int, firstRow: Int,
    into outcome: inout PartReader.ColumnOutcome
  ) {
    let (rowStarts, count, width) = (starts, count, width)
    let starts = rowStarts.span
    var numbers = numbers.mutableSpan
    var index = column
    for row in 0..<count {
      let start = column == 0 ? Int(starts[row]) : Int(ends[index &- 1]) &+ 1
      let end = Int(ends[index])
      let value = Decimal.value(bytes, start, end)
      numbers[row] = value
      if value.isNaN {
        numbers[row] = Self.readOther(bytes, start, end, row: firstRow &+ row, into: &outcome)
      }
      index &+= width
    }
  }

  /// Reads a cell that is not plainly a number.
  @inline(never)
  private static func readOther(
    _ bytes: RawSpan, _ start: Int, _ end: Int, row: Int,
    into outcome: inout PartReader.ColumnOutcome
  ) -> Double {
    let (start, end) = unquoted(bytes, start, end)
    let value = Decimal.value(bytes, start, end)
    guard value.isNaN else { return value }
    if Decimal.isPadded(bytes, start, end) { outcome.isMistaken = true }
    // One of the texts may be a blank.
    if outcome.vocabulary.count > Column.symbolLimit + 1 { outcome.isMistaken = true }
    guard !outcome.isMistaken else { return value }
    outcome.otherRows.append(UInt32(row))
    outcome.otherCodes.append(outcome.vocabulary.code(bytes, start, end))
    return value
  }

  mutating func readTexts(
    _ bytes: RawSpan, _ ends: Span<UInt32>, _ column: Int,
    into outcome: inout PartReader.ColumnOutcome
  ) {
    let (rowStarts, count, width) = (starts, count, width)
    let starts = rowStarts.span
    var codes = codes.mutableSpan
    var index = column
    for row in 0..<count {
      let start = column == 0 ? Int(starts[row]) : Int(ends[index &- 1]) &+ 1
      let field = Self.unquoted(bytes, start, Int(ends[index]))
      codes[row] = outcome.vocabulary.code(bytes, field.start, field.end)
      index &+= width
    }
  }

  /// A field without the quotation marks round it.
  @inline(__always)
  private static func unquoted(
    _ bytes: RawSpan, _ start: Int, _ end: Int
  ) -> (start: Int, end: Int) {
    guard end &- start >= 2, bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self) == .quote
    else { return (start, end) }
    return (start &+ 1, end &- 1)
  }
}
