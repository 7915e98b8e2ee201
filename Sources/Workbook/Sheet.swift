extension Workbook {
  /// A sheet of a workbook.
  public struct Sheet: Hashable, Sendable {
    /// What stands on its tab.
    public let name: String

    /// Whether a reader of the workbook does not see it.
    public let isHidden: Bool

    /// Where it stands among the sheets with cells, from 0.
    let number: Int

    /// The part of the file that holds it, if it is there.
    let part: String?

    /// A place for messages: “sheet “List 3”, cell F17”.
    public func place(row: Int, column: Int) -> String {
      "\(place), cell \(CellName(row: row, column: column))"
    }

    /// A place for messages: “sheet “List 3”, row 17”.
    public func place(row: Int) -> String { "\(place), row \(row)" }

    /// A place for messages: “sheet “List 3””. Of a name longer than programs allow the start is shown.
    public var place: String {
      name.count > 31 ? "sheet “\(name.prefix(30))…”" : "sheet “\(name)”"
    }
  }
}
