public import Diagnostics

/// What workbooks are held to.
public enum WorkbookRule: String, Rule {
  case empty = "workbook-empty"
  case notAWorkbook = "workbook-not-a-workbook"
  case oldFormat = "workbook-old-format"
  case encrypted = "workbook-encrypted"
  case openDocument = "workbook-open-document"
  case binary = "workbook-binary"
  case webPage = "workbook-web-page"
  case plainText = "workbook-plain-text"
  case otherDocument = "workbook-other-document"

  case missingPart = "workbook-missing-part"
  case noSuchSheet = "workbook-no-such-sheet"
  case xml = "workbook-xml"
  case xmlRefused = "workbook-xml-refused"
  case order = "workbook-order"
  case cellName = "workbook-cell-name"
  case sharedText = "workbook-shared-text"
  case notUTF8 = "workbook-not-utf-8"
  case limit = "workbook-limit"

  case sheetName = "workbook-sheet-name"
  case sheetTooLarge = "workbook-sheet-too-large"
  case longText = "workbook-long-text"
  case tableHeader = "workbook-table-header"

  public var meaning: String {
    switch self {
    case .empty: "A workbook is a file with something in it. This one has no bytes: fetch it again."
    case .notAWorkbook:
      """
      A workbook is a zip archive with a list of sheets in it. Save the file as an Excel workbook \
      (.xlsx).
      """
    case .oldFormat:
      """
      Workbooks of Excel 2003 and before (.xls) are not read. Open the file in a spreadsheet and \
      save it as an Excel workbook (.xlsx).
      """
    case .encrypted:
      """
      A workbook with a password cannot be read. Open it, take the password away and save it where \
      only those who may see it can.
      """
    case .openDocument:
      """
      OpenDocument spreadsheets (.ods) are not read. Open the file in a spreadsheet and save it as \
      an Excel workbook (.xlsx).
      """
    case .binary:
      """
      Binary workbooks (.xlsb) are not read. Open the file in Excel and save it as an Excel workbook \
      (.xlsx).
      """
    case .webPage:
      """
      Some systems export a web page, or the XML of Excel 2003, and call it a workbook. Open it in a \
      spreadsheet and save it as an Excel workbook (.xlsx).
      """
    case .plainText:
      """
      A file of plain text, such as comma-separated values, is no workbook, whatever its name. Give \
      it its own ending, or save it as an Excel workbook (.xlsx).
      """
    case .otherDocument:
      "The file is a document of another program, not a workbook."
    case .missingPart:
      """
      A workbook names the parts that it consists of. Where one is not there, the file is damaged: \
      open it in a spreadsheet and save it again.
      """
    case .noSuchSheet: "A sheet is asked for by the name on its tab."
    case .xml:
      """
      The parts of a workbook are XML, with every element closed in its turn. Otherwise the file is \
      damaged: open it in a spreadsheet and save it again.
      """
    case .xmlRefused:
      """
      The XML of a workbook is UTF-8, without document types, entities of its own, or tags without \
      end: programs that write workbooks write none, and files made to harm readers do.
      """
    case .order:
      """
      The rows of a sheet, and the cells of a row, stand in order, and none stands there twice. Open \
      the file in a spreadsheet and save it again.
      """
    case .cellName:
      "A cell has a name such as F17, and stands in the row that its name says."
    case .sharedText:
      """
      Texts that several cells share are kept in one list, and cells name them by number. Where that \
      number is none of the list, the file is damaged.
      """
    case .notUTF8: "Texts of a workbook are UTF-8. If one is not, the file is damaged."
    case .limit:
      """
      A workbook may hold only so much of everything – rows, columns, sheets, texts, formats – so \
      that a small file cannot fill the memory. The limits are those of Excel, or above.
      """
    case .sheetName:
      """
      The name of a sheet has 1 to 31 characters, none of them : \\ / ? * [ or ], no apostrophe at \
      either end, and is not that of another sheet, nor “History”.
      """
    case .sheetTooLarge: "A sheet has at most 1,048,576 rows and 16,384 columns."
    case .longText: "The text of a cell has at most 32,767 characters."
    case .tableHeader:
      """
      The columns of a table have names of at most 255 characters, and no two the same but for \
      capital letters.
      """
    }
  }
}

extension WorkbookRule {
  /// What to do about a file that breaks the rule, where that is the same for all that do.
  var hint: String? {
    switch self {
    case .oldFormat, .openDocument, .binary, .webPage, .notAWorkbook:
      "open it in a spreadsheet and save it as an Excel workbook (.xlsx)"
    case .missingPart, .xml, .xmlRefused, .order, .cellName, .sharedText, .notUTF8:
      "open it in a spreadsheet and save it again"
    default: nil
    }
  }

  /// A finding that the file breaks the rule.
  func finding(_ message: String, file: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(self, message, file: file, hint: hint ?? self.hint)
  }
}
