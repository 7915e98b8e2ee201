public import Diagnostics
import Workbook

extension AnnexA {
  /// A workbook to fill in: a cover, what each column is for, and a sheet for each list.
  ///
  /// Its sheets and headings are those that the reader looks for. Cells of codes offer their lists, days
  /// must be days, and each column says what belongs in it when somebody comes to it. The columns that
  /// the form does not have stand last. The same bytes each time.
  public static func emptyWorkbook() throws(Diagnostic) -> [UInt8] {
    var writer = WorkbookWriter(
      "annex-a.xlsx",
      WorkbookProperties(
        title: "Annex A: lists of children’s social care",
        subject: "An empty form, to be filled in and read by almanac"))
    try addCover(to: &writer)
    try addColumns(to: &writer)
    for list in lists { try add(list, to: &writer) }
    return try writer.end()
  }

  /// The sheets of the empty workbook that are no lists.
  static let ownSheets: Set<String> = ["Cover", "Columns", "Codes"]

  private static func addCover(to writer: inout WorkbookWriter) throws(Diagnostic) {
    try writer.beginSheet("Cover", columns: [SheetColumn(width: 90, style: CellStyle(wraps: true))])
    try writer.append([.text("Annex A: lists of children’s social care")], style: CellStyle(.title))
    for words in coverWords { try writer.append([.text(words)]) }
    try writer.append([.text("Sheets")], style: CellStyle(.heading))
    for name in ["Columns"] + lists.map(\.sheetName) {
      try writer.append([.text(name)], style: CellStyle(.link))
      writer.link(column: 1, to: .sheet(name))
    }
  }

  private static let coverWords = [
    "This workbook is empty. It has a sheet for each of the eleven lists of Annex A, with a row of "
      + "headings. Put one row below the headings for each contact, referral, plan and so on.",
    "Lists 1 to 8 are read. Of these you need the child’s number and the day on which something "
      + "began; all else may be left blank, and is then not known.",
    "A child has the same number in every list. The number is replaced as it is read, and is on no "
      + "page and in no file that almanac writes.",
    "Days are dates of the spreadsheet, or texts such as 31/03/2024. Cells of codes offer a list to "
      + "choose from.",
    "You can also send the workbook that you keep for inspectors: sheets are known by their names, "
      + "and columns by their headings, in any order.",
  ]

  private static func addColumns(to writer: inout WorkbookWriter) throws(Diagnostic) {
    let wrapped = CellStyle(wraps: true)
    try writer.beginSheet(
      "Columns",
      columns: [10, 40, 12, 24, 70].map { SheetColumn(width: $0, style: wrapped) })
    try writer.append([.text("Columns of the lists")], style: CellStyle(.title))
    try writer.beginTable(
      "Columns", header: ["List", "Heading", "Needed", "What stands in it", "Guidance"])
    for list in lists {
      for column in list.columnsOfForm {
        try writer.append([
          .text(list.name), .text(column.heading), .text(list.need(of: column)),
          .text(column.kind.words), .text(column.guidance),
        ])
      }
    }
  }

  private static func add(_ list: List, to writer: inout WorkbookWriter) throws(Diagnostic) {
    let columns = list.columnsOfForm
    try writer.beginSheet(list.sheetName, columns: columns.map(\.sheetColumn))
    try writer.append([.text(list.sheetName)], style: CellStyle(.title))
    try writer.append([.text(list.scope)], style: CellStyle())
    try writer.beginTable(list.name, header: columns.map(\.heading))
    // A table has a row below its headings, if only a blank one.
    try writer.append(columns.map { _ in nil })
  }
}

extension AnnexA.List {
  /// The columns as an empty workbook has them: those of the form, then those that may be added.
  public var columnsOfForm: [AnnexA.Column] {
    columns.filter { !$0.isAddition } + columns.filter(\.isAddition)
  }

  /// Whether a column is needed, in a word or two.
  func need(of column: AnnexA.Column) -> String {
    if column.isNeeded { return isRead ? "Yes" : "Not read" }
    return column.role == nil || !isRead ? "Not read" : column.isAddition ? "Added" : "No"
  }
}

extension AnnexA.Kind {
  /// What stands in a column, in words.
  var words: String {
    switch self {
    case .identifier: "the child’s number"
    case .day: "a day, such as 31/03/2024"
    case .age: "whole years, −1 before birth"
    case .codes(let codes): "one of \(codes.count) codes"
    case .count: "a whole number"
    case .text: "a text"
    }
  }
}

extension AnnexA.Column {
  /// The column as a spreadsheet shows it.
  fileprivate var sheetColumn: SheetColumn {
    let (width, format, entry): (Double, CellStyle.NumberFormat, SheetColumn.Entry) =
      switch kind {
      case .identifier: (16, .text, .anything)
      case .day: (14, .day, .day)
      case .age: (10, .general, .whole(-1...120))
      case .codes(let codes): (24, .general, .choice(codes.map(\.written)))
      case .count: (12, .general, .whole(0...1000))
      case .text: (24, .text, .anything)
      }
    return SheetColumn(
      width: width, style: CellStyle(format: format), entry: entry, guidance: guidance)
  }
}
