/// A sheet as OpenDocument has it.
struct DocumentSheet: Sendable {
  /// The table, as XML.
  let xml: [UInt8]

  /// Writes a sheet; takes its styles in.
  init(_ sheet: WrittenSheet, styles: inout StyleTable, shapes: inout ShapeTable) {
    let own = sheet.columns.map { styles.number(of: $0.style) }
    let heights = RowHeight(sheet)
    var links: [CellName: LinkTarget] = [:]
    for link in sheet.links { links[link.cell] = link.target }
    var xml: [UInt8] = []
    xml.append("<table:table table:name=\"\(sheet.name.attribute)\" table:style-name=\"sheet\">")
    for column in 0..<max(sheet.width, sheet.columns.count, 1) {
      let width = column < sheet.columns.count ? sheet.columns[column].width : SheetColumn().width
      let style = column < own.count ? own[column] : 0
      xml.append(
        """
        <table:table-column table:style-name="\(shapes.column(width))" \
        table:default-cell-style-name="\(StyleTable.name(style))"/>
        """)
    }
    for (index, row) in sheet.rows.enumerated() {
      xml.append("<table:table-row table:style-name=\"\(shapes.row(heights.height(of: row)))\">")
      var blanks = 0
      for (column, cell) in row.cells.enumerated() {
        guard let cell, cell.isWritten else {
          blanks += 1
          continue
        }
        xml.append(blanks: blanks)
        blanks = 0
        let style = sheet.style(of: column, row.style)
        xml.append("<table:table-cell")
        if case .columns = row.style {
        } else {
          let number = styles.number(of: style)
          // A cell that says nothing looks as its column does.
          if number != (column < own.count ? own[column] : 0) {
            xml.append(" table:style-name=\"\(StyleTable.name(number))\"")
          }
        }
        let link = links.isEmpty ? nil : links[CellName(row: index + 1, column: column + 1)]
        xml.append(cell, style.format, link: link?.address)
      }
      // A row has a cell, if only a blank one.
      xml.append(blanks: row.cells.count == blanks ? max(blanks, 1) : 0)
      xml.append("</table:table-row>")
    }
    if sheet.rows.isEmpty { xml.append("<table:table-row><table:table-cell/></table:table-row>") }
    xml.append("</table:table>")
    self.xml = xml
  }
}

extension LinkTarget {
  /// Where it leads, as an attribute has it.
  fileprivate var address: String {
    switch self {
    case .page(let address): address.attribute
    case .sheet(let name): "#\(name.quoted).A1".attribute
    }
  }
}

extension Workbook.Value {
  /// Whether a spreadsheet has anything for it.
  fileprivate var isWritten: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .day(let serial): WrittenDay.isWritten(serial)
    case .uncached: false
    case .text, .truth, .error: true
    }
  }
}

extension [UInt8] {
  /// Adds cells with nothing in them.
  fileprivate mutating func append(blanks count: Int) {
    guard count > 0 else { return }
    append(
      count == 1
        ? "<table:table-cell/>"
        : "<table:table-cell table:number-columns-repeated=\"\(count)\"/>")
  }

  /// Adds what comes after the style of a cell: its kind and its value. An error is the text of it.
  fileprivate mutating func append(
    _ value: Workbook.Value, _ format: CellStyle.NumberFormat, link: String?
  ) {
    switch value {
    case .text(let text), .error(let text):
      append(" office:value-type=\"string\">")
      append(paragraphs: text, link: link)
      append("</table:table-cell>")
    case .number(let number):
      append(
        format.isShare
          ? " office:value-type=\"percentage\" office:value=\""
          : " office:value-type=\"float\" office:value=\"")
      append(number: number)
      append("\"/>")
    case .day(let serial):
      append(" office:value-type=\"date\" office:date-value=\"\(WrittenDay.text(serial))\"/>")
    case .truth(let truth):
      append(" office:value-type=\"boolean\" office:boolean-value=\"\(truth)\"/>")
    case .uncached: append("/>")
    }
  }
}

extension CellStyle.NumberFormat {
  fileprivate var isShare: Bool { if case .percent = self { true } else { false } }
}
