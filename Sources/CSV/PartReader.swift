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
    var starts = RowStarts(from: part.range)
    var batch = Batch()
    var row = part.firstRow
    let endRow = row + part.rowCount

    while row < endRow {
      fields.fill(text)
      let count = min(fields.count / width, endRow - row)
      guard count > 0, fields.isSound,
        starts.find(text, fields.ends, width: width, count: count)
      else { break }
      shelves.rowStarts.put(starts.found.span.extracting(first: count), at: row)
      for column in plan.indices {
        let cells = Fields(
          starts: starts.found, ends: fields.ends, column: column, width: width, count: count,
          mayBeQuoted: traits.quotes)
        switch plan[column] {
        case .numbers?:
          guard !outcome.columns[column].isMistaken else { continue }
          batch.readNumbers(text, cells, firstRow: row, into: &outcome.columns[column])
          shelves.numbers[column]?.put(batch.numbers.span.extracting(first: count), at: row)
        case .texts?:
          batch.readTexts(text, cells, into: &outcome.columns[column])
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
