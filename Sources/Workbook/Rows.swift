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
    private let sheet: Sheet
    private let file: String
    private let formats: CellFormats
    private let texts: [String]
    private let limits: Limits

    private var xml: XMLCursor
    private var text: CellText

    /// The number of the last row, and whether the rows have begun and ended.
    private var number = 0
    private var hasBegun = false
    private var isOver = false

    /// The number of the last column of the row, and how many cells the last row had.
    private var column = 0
    private var width = 0

    init(
      _ xml: XMLCursor, of sheet: Sheet, in file: String, formats: CellFormats, texts: [String],
      limits: Limits
    ) {
      self.xml = xml
      self.sheet = sheet
      self.file = file
      self.formats = formats
      self.texts = texts
      self.limits = limits
      text = CellText(limit: limits.textBytes)
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
      try takeRowNumber()
      column = 0
      var cells: [Cell] = []
      cells.reserveCapacity(width)
      while true {
        switch try xml.next() {
        case .open where xml.name == Name.cell:
          let format = try takeCellName()
          let kind = xml.cellKind
          if let value = try value(kind, format) {
            cells.append(Cell(column: column, value: value))
          }
        case .open: try xml.skip()
        case .close, .end:
          width = cells.count
          return cells
        case .text: break
        }
      }
    }

    private mutating func takeRowNumber() throws(Diagnostic) {
      var next = number + 1
      if let name = xml.range(of: Name.place) {
        guard let found = Digits.count(xml.bytes.span, name), found > 0 else {
          throw fault(.cellName, "the row after row \(number) has no number", at: sheet.place)
        }
        guard found >= next else {
          throw fault(
            .order, "row \(found) comes after row \(number)", at: sheet.place)
        }
        next = found
      }
      guard next <= limits.rows else {
        throw fault(.limit, "there are more than \(limits.rows) rows", at: sheet.place)
      }
      number = next
    }

    /// Finds the column of the cell that has just begun.
    ///
    /// - Returns: The number of its format.
    private mutating func takeCellName() throws(Diagnostic) -> Int {
      var next = column + 1
      if let name = xml.range(of: Name.place) {
        guard let found = CellName.parse(xml.bytes.span, name), found.row == number else {
          throw fault(
            .cellName, "a cell has no name, or that of another row",
            at: sheet.place(row: number))
        }
        guard found.column >= next else {
          throw fault(
            .order, "cell comes after column \(CellName.letters(of: column))",
            at: sheet.place(row: number, column: found.column))
        }
        next = found.column
      }
      guard next <= limits.columns else {
        throw fault(
          .limit, "there are more than \(limits.columns) columns", at: sheet.place(row: number))
      }
      column = next
      guard let format = xml.range(of: Name.format) else { return 0 }
      return Digits.count(xml.bytes.span, format) ?? 0
    }

    /// The value of the cell that has just begun.
    private mutating func value(_ kind: CellKind, _ format: Int) throws(Diagnostic) -> Value? {
      var hasFormula = false
      text.clear()
      loop: while true {
        switch try xml.next() {
        case .open where xml.name == Name.value: try text.take(&xml, trims: kind != .formulaText)
        case .open where xml.name == Name.inline: try text.takeRuns(&xml)
        case .open:
          if xml.name == Name.formula { hasFormula = true }
          try xml.skip()
        case .close, .end: break loop
        case .text: break
        }
      }
      guard !text.isEmpty else { return hasFormula && kind != .formulaText ? .uncached : nil }
      return try value(kind, format, text.bytes.span)
    }

    private func value(
      _ kind: CellKind, _ format: Int, _ bytes: Span<UInt8>
    ) throws(Diagnostic) -> Value? {
      switch kind {
      case .number:
        if let number = Digits.number(bytes, bytes.indices) {
          return formats.value(number, format: format)
        }
      case .sharedText:
        guard let number = Digits.count(bytes, bytes.indices), number < texts.count else {
          throw fault(
            .sharedText, "cell names a text that is not in the list of \(texts.count)",
            at: sheet.place(row: number, column: column))
        }
        return texts[number].isEmpty ? nil : .text(texts[number])
      case .truth: return .truth(bytes[0] != UInt8(ascii: "0") && bytes[0] != UInt8(ascii: "f"))
      case .day: if let serial = Digits.serial(bytes) { return .day(serial: serial) }
      case .error, .formulaText, .inlineText: break
      }
      guard let found = text.text() else {
        throw fault(
          .notUTF8, "text is not UTF-8", at: sheet.place(row: number, column: column))
      }
      return kind == .error ? .error(found) : .text(found)
    }

    private func fault(
      _ rule: WorkbookRule, _ message: String, at place: String
    ) -> Diagnostic {
      Diagnostic(rule, "\(place): \(message)", file: file)
    }

    private enum Name {
      static let rows = XMLName("sheetData")
      static let row = XMLName("row")
      static let cell = XMLName("c")
      static let place = XMLName("r")
      static let format = XMLName("s")
      static let value = XMLName("v")
      static let formula = XMLName("f")
      static let inline = XMLName("is")
    }
  }
}
