/// A table of an accessible spreadsheet: it has a sheet to itself.
///
///     AccessibleTable(
///       "regions", "how many areas of each region are in each group",
///       [.init("region", words: ["North East"]), .init("areas", numbers: [.number(12)])])
public struct AccessibleTable: Sendable {
  /// What it is called: the name of its sheet, as far as a sheet can have it.
  public let name: String

  /// What it holds, in a sentence.
  public let meaning: String

  public let columns: [Column]

  /// What a reader has to know of it, for the sheet of notes.
  public var notes: [String]

  /// - Precondition: All columns have as many cells.
  public init(_ name: String, _ meaning: String, _ columns: [Column], notes: [String] = []) {
    precondition(
      columns.allSatisfy { $0.cells.count == columns[0].cells.count },
      "the columns of a table have as many cells")
    self.name = name
    self.meaning = meaning
    self.columns = columns
    self.notes = notes
  }

  /// How many rows it has, without that of the names.
  public var rows: Int { columns.first?.cells.count ?? 0 }

  /// What stands above it, and in the contents: the meaning, with a capital letter.
  var title: String { (meaning.first?.uppercased() ?? "") + meaning.dropFirst() }

  /// The shorthand in it.
  var shorthand: Set<Shorthand> { columns.reduce(into: []) { $0.formUnion($1.shorthand) } }

  /// What stands in a cell. None is blank.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)

    /// A number that was worked out because the true one is not known.
    case estimated(Double)

    case none(Shorthand)
  }
}

extension AccessibleTable.Cell {
  /// The cell as a spreadsheet has it. A text longer than it has room for is cut.
  var value: Workbook.Value {
    switch self {
    case .text(let text):
      text.utf8.count <= 32_767
        ? .text(text)
        : .text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(16_000))) + "…")
    case .number(let number): .number(number)
    case .estimated(let number): .text("\(number.shortened) \(Shorthand.estimated.mark)")
    case .none(let shorthand): .text(shorthand.mark)
    }
  }

  fileprivate var shorthand: Shorthand? {
    switch self {
    case .text, .number: nil
    case .estimated: .estimated
    case .none(let shorthand): shorthand
    }
  }
}

extension AccessibleTable {
  /// A column of a table, from its first row to its last.
  public struct Column: Sendable {
    public let name: String
    public let cells: [Cell]

    /// How it looks, and how wide it is in digits.
    let sheetColumn: SheetColumn

    let shorthand: Set<Shorthand>

    /// A column of words: on the left. What is not there is not applicable.
    public init(_ name: String, words: [String]) {
      let cells = words.map { $0.isEmpty ? Cell.none(.inapplicable) : .text($0) }
      let longest = Double(words.lazy.map(\.utf8.count).max() ?? 0)
      let isLong = longest > Self.widestWords
      self.init(
        name, cells, width: min(longest + 2, Self.widestWords),
        CellStyle(format: .text, wraps: isLong, alignment: .left))
    }

    /// A column of numbers: on the right, and so is what stands in place of one.
    ///
    /// - Parameter format: How they are shown. If it is `nil`: with as many digits after the point as
    ///   they have, up to two, or four where all are less than one.
    public init(_ name: String, numbers: [Cell], format: CellStyle.NumberFormat? = nil) {
      let cells = numbers.map { cell in
        if case .number(let number) = cell, !number.isFinite {
          Cell.none(.unavailable)
        } else {
          cell
        }
      }
      let known = cells.compactMap { if case .number(let number) = $0 { number } else { nil } }
      let (format, digits) = format.map { ($0, 2) } ?? Self.format(known)
      // Commas at thousands, a sign and a point take room too.
      let whole = String(Int(min(known.lazy.map(\.magnitude).max() ?? 0, 1e15))).utf8.count
      let isMarked = cells.contains { if case .estimated = $0 { true } else { false } }
      self.init(
        name, cells, width: Double(whole + whole / 3 + digits + 3 + (isMarked ? 8 : 0)),
        CellStyle(format: format, alignment: .right))
    }

    private init(_ name: String, _ cells: [Cell], width: Double, _ style: CellStyle) {
      self.name = name
      self.cells = cells
      shorthand = cells.reduce(into: []) { found, cell in
        if let shorthand = cell.shorthand { found.insert(shorthand) }
      }
      // A header goes on in a line below between its words, and is in bold.
      let word = name.split(separator: " ").lazy.map(\.utf8.count).max() ?? 0
      sheetColumn = SheetColumn(
        width: max(width, min(Double(word) * 1.15 + 2, Self.widestWords), 9), style: style)
    }

    private static let widestWords = 60.0

    private static func format(_ numbers: [Double]) -> (CellStyle.NumberFormat, digits: Int) {
      let most = numbers.allSatisfy { $0.magnitude < 1 } ? 4 : 2
      var (digits, scale) = (0, 1.0)
      while digits < most, !numbers.allSatisfy({ ($0 * scale).rounded() / scale == $0 }) {
        digits += 1
        scale *= 10
      }
      return (digits == 0 ? .whole : .decimals(digits), digits)
    }
  }
}

extension Double {
  /// The number as a text has it: without a point where there is nothing after it.
  fileprivate var shortened: String { Int(exactly: self).map { "\($0)" } ?? description }
}
