public import Diagnostics

/// What workbooks are held to.
public enum WorkbookRule: String, Rule {
  case notAWorkbook = "workbook-not-a-workbook"

  public var meaning: String {
    switch self {
    case .notAWorkbook:
      "A workbook is an archive with a list of sheets. Save the file as an Excel workbook (.xlsx)."
    }
  }
}
