/// A column of a sheet that is written: how wide it is, how its cells look, and what may be put in.
///
///     SheetColumn(width: 14, style: CellStyle(format: .day), entry: .day)
///     SheetColumn(width: 24, entry: .choice(["a) Male", "b) Female"]), guidance: "As recorded.")
public struct SheetColumn: Hashable, Sendable {
  /// About how many digits there is room for.
  public var width: Double

  public var style: CellStyle
  public var entry: Entry

  /// What a spreadsheet says when somebody comes to a cell of the column, in at most 255 characters.
  public var guidance: String?

  public init(
    width: Double = 12, style: CellStyle = CellStyle(), entry: Entry = .anything,
    guidance: String? = nil
  ) {
    self.width = width
    self.style = style
    self.entry = entry
    self.guidance = guidance
  }

  /// What a spreadsheet lets somebody put in a cell. It holds for the rows of a table, and those below.
  public enum Entry: Hashable, Sendable {
    case anything

    /// One of a list. What does not fit in 255 characters, or has a comma or a quotation mark in it,
    /// is kept on a sheet “Codes” that the writer adds as the last.
    case choice([String])

    /// A day from 1900 on.
    case day

    case whole(ClosedRange<Int>)
  }
}
