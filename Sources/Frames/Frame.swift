public import CSV
public import Diagnostics

/// A table of data as a study sees it: columns by name, and the rows that are looked at.
///
///     let frame = Frame(table)
///     let regions = try frame.rows(where: "geographic_level", isOneOf: ["Regional"])
///     try regions.numbers(in: "rate")     // 21.5, 24.1, [c], …
///
/// A frame is a view: choosing rows copies no cell, and each cell still knows its place in the file,
/// which a finding points at.
public struct Frame: Sendable {
  public let table: Table

  /// The rows that are looked at, by their places in the table.
  public let rows: [Int]

  /// All rows of a table.
  public init(_ table: Table) { self.init(table, rows: Array(0..<table.rowCount)) }

  private init(_ table: Table, rows: [Int]) {
    self.table = table
    self.rows = rows
  }

  public var count: Int { rows.count }

  /// The place of a column, or `nil` if there is none of that name.
  public func column(named name: String) -> Int? { table.columns.firstIndex { $0.name == name } }

  /// What hint to give someone who asked for a column that is not there.
  public func hint(forColumn name: String) -> String? {
    table.header.hint(for: name)
      ?? "it has \(table.header.prefix(12).map { "“\($0)”" }.joined(separator: ", "))"
  }

  /// The rows that have one of some texts in a column.
  public func rows(whereColumn column: Int, isOneOf texts: Set<String>) -> Frame {
    switch table.columns[column].cells {
    case .texts(let cells):
      let isWanted = cells.values.map { texts.contains($0) }
      return Frame(table, rows: rows.filter { isWanted[Int(cells.codes[$0])] })
    case .numbers:
      return Frame(
        table, rows: rows.filter { texts.contains(table.text(row: $0, column: column)) })
    }
  }

  /// The texts of a column, exactly as they were written, without spaces around them.
  public func texts(inColumn column: Int) -> [String] {
    switch table.columns[column].cells {
    case .texts(let texts): rows.map { texts[$0].trimmed }
    case .numbers: rows.map { table.text(row: $0, column: column).trimmed }
    }
  }

  /// The different texts of a column, in the order in which they first appear.
  public func values(inColumn column: Int) -> [String] {
    var seen: Set<String> = []
    return texts(inColumn: column).filter { seen.insert($0).inserted }
  }

  /// The numbers of a column, and the symbols that stand for numbers.
  ///
  /// - Throws: The first cell that is neither.
  public func numbers(inColumn column: Int) throws(Diagnostic) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(rows.count)
    switch table.columns[column].cells {
    case .numbers(let numbers):
      for row in rows {
        let value = numbers.values[row]
        cells.append(
          value.isNaN
            ? try cell(numbers.others.text(row: row) ?? "", row, column) : .number(value))
      }
    case .texts(let texts):
      for row in rows { cells.append(try cell(texts[row], row, column)) }
    }
    return cells
  }

  /// The numbers of a column; NaN where none is known.
  ///
  /// - Throws: The first cell that is neither a number nor a symbol.
  public func knownNumbers(inColumn column: Int) throws(Diagnostic) -> [Double] {
    if case .numbers(let numbers) = table.columns[column].cells, numbers.others.isEmpty {
      return rows.count == numbers.values.count ? numbers.values : rows.map { numbers.values[$0] }
    }
    return try numbers(inColumn: column).map { cell in
      switch cell {
      case .number(let value), .estimated(let value): value
      case .symbol, .blank: .nan
      }
    }
  }

  private func cell(_ text: String, _ row: Int, _ column: Int) throws(Diagnostic) -> Cell {
    if let cell = Cell(written: text) { return cell }
    throw notANumber(text, table.range(row: row, column: column))
  }

  /// That a cell holds neither a number nor a symbol.
  func notANumber(_ text: String, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      FramesRule.notANumber, "“\(text.trimmed)” is not a number", at: range, of: table.source,
      hint: "write digits, or one of the symbols c, low, u, x, z for why there is no number")
  }
}

extension Frame.Cell {
  /// What a text stands for; `nil` if it is neither a number nor a symbol.
  init?(written text: String) {
    let text = text.trimmed
    if text.isEmpty {
      self = .blank
    } else if let symbol = Symbol(text) {
      self = .symbol(symbol)
    } else if let number = Double(written: text) {
      self = .number(number)
    } else if text.hasSuffix("[e]"), let number = Double(written: String(text.dropLast(3)).trimmed)
    {
      self = .estimated(number)
    } else {
      return nil
    }
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    guard first <= 0x20 || last <= 0x20 else { return self }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Double {
  /// A number as people write it: with commas between thousands, too.
  fileprivate init?(written text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ",") }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite,
      text.utf8.count == digits.count || text.hasThousands
    else { return nil }
    self = number
  }
}

extension String {
  /// Whether commas stand only between groups of three digits: `1,234.5`, but not `12,34`.
  fileprivate var hasThousands: Bool {
    let whole = drop { "+-".contains($0) }.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return !contains { "eE".contains($0) } && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && !dropFirst(whole.count + 1).contains(",")
  }
}
