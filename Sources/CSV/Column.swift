/// A column of a table: numbers, or texts.
///
///     switch column.cells {
///     case .numbers(let numbers): numbers.values.reduce(0, +)
///     case .texts(let texts): texts.values.count
///     }
///
/// Which of the two is decided by the distinct texts of the column's cells, whatever their order. A
/// column holds *numbers* if
///
/// - none is padded with zeros, as `007` is: that is a code, and not the same as `7`;
/// - what is neither number nor blank is few different texts, at most ``symbolLimit``, as are the
///   symbols `c`, `z` and `low` of published tables;
/// - it has at least as many different numbers as such texts, and at least one.
///
/// Nothing is lost either way: ``Table/text(row:column:)`` gives each cell exactly as it was written,
/// `1.50` and all.
public struct Column: Hashable, Sendable {
  public let name: String
  public let cells: Cells

  public enum Cells: Hashable, Sendable {
    case numbers(Numbers)
    case texts(Texts)
  }

  /// The most different texts that a column of numbers may hold.
  public static let symbolLimit = 16
}

/// Numbers, a few of which may be missing or replaced by a symbol.
public struct Numbers: Hashable, Sendable {
  /// A number for each row; NaN where the cell is none. (No cell is read as NaN.)
  public let values: [Double]

  /// The cells that are not numbers.
  public let others: Others

  /// The cells of a column that are not numbers, in the order of their rows, with their texts: a
  /// blank is an empty text.
  public struct Others: RandomAccessCollection, Hashable, Sendable {
    /// The rows, ascending.
    public let rows: [UInt32]

    /// For each of the rows, which of the texts.
    public let codes: [UInt32]

    /// The different texts, in the order in which they first appear.
    public let texts: [String]

    public var startIndex: Int { 0 }
    public var endIndex: Int { rows.count }

    public subscript(index: Int) -> (row: Int, text: String) {
      (Int(rows[index]), texts[Int(codes[index])])
    }

    /// The text of the cell in a row, or `nil` if it is a number.
    ///
    /// - Complexity: O(log *n*).
    public func text(row: Int) -> String? {
      var bounds = 0..<rows.count
      while !bounds.isEmpty {
        let middle = (bounds.lowerBound + bounds.upperBound) / 2
        if rows[middle] == row { return texts[Int(codes[middle])] }
        bounds =
          rows[middle] < row ? middle + 1..<bounds.upperBound : bounds.lowerBound..<middle
      }
      return nil
    }
  }

  /// Two columns are equal if their numbers are, and their other cells.
  public static func == (a: Numbers, b: Numbers) -> Bool {
    a.others == b.others && a.values.elementsEqual(b.values) { $0 == $1 || $0.isNaN && $1.isNaN }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(values.count)
    hasher.combine(others)
  }
}

/// Texts, each kept once.
public struct Texts: Hashable, Sendable {
  /// For each row, which of the values.
  public let codes: [UInt32]

  /// The different texts, in the order in which they first appear. A blank cell is an empty text.
  public let values: [String]

  public subscript(row: Int) -> String { values[Int(codes[row])] }
}
