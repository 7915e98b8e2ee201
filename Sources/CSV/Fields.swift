/// Where the fields of one column stand, in some rows.
struct Fields {
  /// The number of rows.
  let count: Int

  /// Whether a field may stand in quotation marks.
  let mayBeQuoted: Bool

  /// Where the fields end, from one row to the next at a distance.
  private let ends: [UInt32]
  private let endOffset: Int
  private let endStride: Int

  /// What stands before the fields, which start `gap` after it: for the first column, the starts of
  /// the rows themselves; for another, the ends of the fields before.
  private let leads: [UInt32]
  private let leadOffset: Int
  private let leadStride: Int
  private let gap: Int

  /// The fields of a column, from where rows start and all their fields end.
  init(
    starts: [UInt32], ends: [UInt32], column: Int, width: Int, count: Int, mayBeQuoted: Bool
  ) {
    // After this no access has to be checked.
    precondition(starts.count >= count && ends.count >= count * width && column < width)
    self.count = count
    self.mayBeQuoted = mayBeQuoted
    self.ends = ends
    endOffset = column
    endStride = width
    leads = column == 0 ? starts : ends
    leadOffset = max(0, column - 1)
    leadStride = column == 0 ? 1 : width
    gap = column == 0 ? 0 : 1
  }

  /// Looks at the fields one after another, with their quotation marks, while `body` says so.
  ///
  /// - Returns: The row where it stopped, or the number of rows.
  @inline(__always)
  func prefix(from row: Int, while body: (_ row: Int, _ start: Int, _ end: Int) -> Bool) -> Int {
    let (leads, ends) = (leads.span, ends.span)
    let (leadStride, endStride, gap, count) = (leadStride, endStride, gap, count)
    var lead = leadOffset &+ row &* leadStride
    var end = endOffset &+ row &* endStride
    var row = row
    while row < count {
      let start = Int(leads[unchecked: lead]) &+ gap
      guard body(row, start, Int(ends[unchecked: end])) else { return row }
      lead &+= leadStride
      end &+= endStride
      row &+= 1
    }
    return row
  }

  /// The field in a row, with its quotation marks.
  subscript(row: Int) -> (start: Int, end: Int) {
    (
      Int(leads[leadOffset + row * leadStride]) + gap, Int(ends[endOffset + row * endStride])
    )
  }

  /// What the field in a row holds: it without its quotation marks.
  func content(_ row: Int, _ bytes: RawSpan) -> (start: Int, end: Int) {
    let field = self[row]
    return mayBeQuoted ? Self.content(bytes, field.start, field.end) : field
  }

  /// A field without its quotation marks.
  @inline(__always)
  static func content(_ bytes: RawSpan, _ start: Int, _ end: Int) -> (start: Int, end: Int) {
    guard end &- start >= 2, bytes.unsafeLoad(fromByteOffset: start, as: UInt8.self) == .quote
    else { return (start, end) }
    return (start &+ 1, end &- 1)
  }
}

/// Where the rows of a part start, a batch at a time.
struct RowStarts {
  private(set) var found: [UInt32] = []
  private var next: UInt32
  private let end: Int

  init(from range: Range<Int>) {
    next = UInt32(range.lowerBound)
    end = range.upperBound
  }

  /// Finds where rows start, and whether each ends where its last field does.
  ///
  /// There are as many rows as line ends in the part. So if each row ends with one, then none is
  /// within a row, and all rows have as many fields as they should.
  mutating func find(_ bytes: RawSpan, _ ends: [UInt32], width: Int, count: Int) -> Bool {
    if found.count < count { found = Array(repeating: 0, count: count) }
    let end = end
    var start = next
    var target = found.mutableSpan
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
    next = start
    return true
  }
}
