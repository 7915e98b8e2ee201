public import Diagnostics

extension Workbook {
  /// The rows of a sheet, read one at a time.
  ///
  ///     var rows = try workbook.rows(of: sheet)
  ///     while let row = try rows.next() { use(row) }
  ///
  /// Rows come in the order of the sheet, and those without a value are left out. It takes the memory of
  /// a row. Rows and cells that do not say where they are stand after the one before.
  ///
  /// - Complexity: O(*n*) for a sheet of *n* bytes.
  public struct Rows: Sendable {
    private var xml: XMLCursor
    private var reader: CellReader
    private let limit: Int

    /// The number of the last row, and whether the rows have begun and ended.
    private var number = 0
    private var hasBegun = false
    private var isOver = false

    /// How many cells the last row had.
    private var width = 0

    init(_ xml: XMLCursor, _ reader: CellReader, limit: Int) {
      self.xml = xml
      self.reader = reader
      self.limit = limit
    }

    /// The next row that has something in it, or `nil` after the last.
    ///
    /// - Throws: If the sheet is damaged, or too large. Whether all of it is as it was written is known
    ///   only at the end, so take no row for granted before there has been a `nil`.
    public mutating func next() throws(Diagnostic) -> Row? {
      guard !isOver else { return nil }
      if !hasBegun, try !begin() { return nil }
      while true {
        switch try xml.next() {
        case .open where xml.name == Name.row:
          let cells = try row()
          if !cells.isEmpty { return Row(number: number, cells: cells) }
        case .open: try xml.skip()
        case .close, .end:
          try finish()
          return nil
        case .text: break
        }
      }
    }

    /// Goes to where the rows begin; says whether there are any.
    private mutating func begin() throws(Diagnostic) -> Bool {
      hasBegun = true
      while true {
        switch try xml.next() {
        case .open where xml.depth == 2:
          if xml.name == Name.rows { return true }
          try xml.skip()
        case .end:
          isOver = true
          return false
        default: break
        }
      }
    }

    /// Goes through what comes after the rows, which is not needed but must be whole.
    private mutating func finish() throws(Diagnostic) {
      isOver = true
      while try xml.next() != .end {}
    }

    /// The cells of the row that has just begun.
    private mutating func row() throws(Diagnostic) -> [Cell] {
      try takeNumber()
      reader.begin(row: number)
      var cells: [Cell] = []
      cells.reserveCapacity(width)
      while true {
        switch try xml.next() {
        case .open where xml.name == Name.cell:
          if let cell = try reader.cell(&xml) { cells.append(cell) }
        case .open: try xml.skip()
        case .close, .end:
          width = cells.count
          return cells
        case .text: break
        }
      }
    }

    private mutating func takeNumber() throws(Diagnostic) {
      var next = number + 1
      if let name = xml.range(of: Name.place) {
        guard let found = Digits.count(xml.bytes.span, name), found > 0 else {
          throw reader.fault(.cellName, "the row after row \(number) has no number")
        }
        guard found >= next else {
          throw reader.fault(.order, "row \(found) comes after row \(number)")
        }
        next = found
      }
      guard next <= limit else { throw reader.fault(.limit, "there are more than \(limit) rows") }
      number = next
    }

    private enum Name {
      static let rows = XMLName("sheetData")
      static let row = XMLName("row")
      static let cell = XMLName("c")
      static let place = XMLName("r")
    }
  }
}
