/// The formats that a workbook can be written in. What is written is the same in each, but for the
/// rules of what somebody may put in a cell, which only Excel’s has.
public enum WorkbookFormat: String, Hashable, Sendable, CaseIterable {
  /// Office Open XML, as Excel saves it.
  case excel = "xlsx"

  /// OpenDocument, which anyone may implement, and which the government asks for.
  ///
  /// > Cabinet Office. *Open Document Format (ODF): guidance for UK government*.
  case openDocument = "ods"

  /// The ending of a file’s name.
  public var ending: String { rawValue }

  /// What readers know it as.
  public var name: String {
    switch self {
    case .excel: "Excel"
    case .openDocument: "OpenDocument"
    }
  }
}
