/// The place of a cell in its sheet, as spreadsheets name it.
///
///     CellName(row: 17, column: 6).description    // F17
///     CellName("F17")?.column                     // 6
///     CellName.letters(of: 28)                    // AB
public struct CellName: Hashable, Sendable {
  /// From 1.
  public var row: Int

  /// From 1, for A.
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// A place by its name, with or without `$`; `nil` if it is not one.
  public init?(_ name: some StringProtocol) {
    let bytes = name.utf8.filter { $0 != UInt8(ascii: "$") }
    guard let found = Self.parse(bytes.span, 0..<bytes.count), found.row > 0 else { return nil }
    self = found
  }

  /// How a column is called: A to Z, then AA, AB and so on.
  public static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The number of a column by its letters; `nil` if they are no column’s.
  public static func column(named letters: some StringProtocol) -> Int? {
    let bytes = Array(letters.utf8)
    guard let found = parse(bytes.span, 0..<bytes.count), found.row == 0 else { return nil }
    return found.column
  }

  /// Reads letters and then digits. Without digits the row is 0; numbers beyond a billion are no place.
  static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CellName? {
    var (column, row) = (0, 0)
    var place = range.lowerBound
    while place < range.upperBound {
      let letter = bytes[place] & 0xDF
      guard letter >= 0x41, letter <= 0x5A, column < 1 << 25 else { break }
      column = column &* 26 &+ Int(letter &- 0x40)
      place += 1
    }
    guard column > 0 else { return nil }
    while place < range.upperBound {
      let digit = bytes[place] &- 0x30
      guard digit < 10, row < 100_000_000 else { return nil }
      row = row &* 10 &+ Int(digit)
      place += 1
    }
    return CellName(row: row, column: column)
  }
}

extension CellName: CustomStringConvertible {
  /// `F17`.
  public var description: String { "\(Self.letters(of: column))\(row)" }
}
