public import Diagnostics
import ZIP

/// A spreadsheet as Excel and all others save it, `.xlsx`, that anyone may have made.
///
///     let workbook = try Workbook("Annex A.xlsx", bytes: bytes)
///     for sheet in workbook.sheets where !sheet.isHidden {
///       var rows = try workbook.rows(of: sheet)
///       while let row = try rows.next() { use(row.number, row.cells) }
///     }
///
/// When it is opened, the list of sheets, the formats of cells and the texts that they share are read;
/// sheets are read as they are asked for, a row at a time, and take the memory of a row.
///
/// What is read are values: of a formula what the program that saved the file made of it, of a text with
/// several fonts its characters, of merged cells the first. Nothing that a file says of itself – how large
/// a sheet is, how many texts there are – is believed.
///
/// *No finding quotes a cell.* Messages name the part, the sheet, the row and the column, because files
/// may be about children.
///
/// - Complexity: O(*n*) to open, in the length of the file and of the shared texts.
///
/// > ISO/IEC 29500-1:2016 *Office Open XML File Formats*, in its transitional and its strict form.
public struct Workbook: Sendable {
  public let file: String

  /// The sheets with cells, in the order of their tabs. Those that hold only a chart are left out.
  public let sheets: [Sheet]

  private let package: Package
  private let formats: CellFormats
  private let texts: [String]
  private let limits: Limits

  /// Opens a workbook.
  ///
  /// - Parameter file: What to name in a finding.
  public init(
    _ file: String, bytes: [UInt8], limits: Limits = Limits()
  ) throws(Diagnostic) {
    try FileKind.check(bytes, file: file)
    package = try Package(file, bytes: bytes, limits: limits)
    let contents = try Contents(package, limits)
    formats = try CellFormats(package, contents, limits)
    texts = try SharedTexts.read(package, contents, limits)
    sheets = contents.sheets
    self.file = file
    self.limits = limits
  }

  /// The sheet of a name, as it stands on its tab.
  public func sheet(_ name: String) throws(Diagnostic) -> Sheet {
    if let sheet = sheets.first(where: { $0.name == name }) { return sheet }
    throw WorkbookRule.noSuchSheet.finding(
      "workbook has no sheet “\(name)”", file: file, hint: sheets.map(\.name).hint(for: name))
  }

  /// The rows of a sheet of this workbook.
  public func rows(of sheet: Sheet) throws(Diagnostic) -> Rows {
    guard let part = sheet.part else {
      throw WorkbookRule.missingPart.finding("\(sheet.place) is not in the file", file: file)
    }
    return Rows(
      try package.cursor(part), CellReader(sheet, in: file, formats, texts, limits),
      limit: limits.rows)
  }
}
