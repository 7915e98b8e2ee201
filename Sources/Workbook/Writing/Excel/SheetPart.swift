/// A sheet as a part of an Excel workbook.
struct SheetPart: Sendable {
  let sheet: WrittenSheet
  private let rows: [UInt8]

  /// The numbers of the columns’ styles.
  private let styles: [Int]

  /// Writes the rows; takes their styles and texts in.
  init(_ sheet: WrittenSheet, styles: inout StyleTable, texts: inout SharedTextTable) {
    self.sheet = sheet
    self.styles = sheet.columns.map { styles.number(of: $0.style) }
    let openings = (0..<sheet.width).map { Array("<c r=\"\(CellName.letters(of: $0 + 1))".utf8) }
    let heights = RowHeight(sheet)
    var rows: [UInt8] = []
    for (index, row) in sheet.rows.enumerated() {
      var number: [UInt8] = []
      number.append(whole: index + 1)
      rows.append("<row r=\"")
      rows.append(contentsOf: number)
      if let height = heights.height(of: row) { rows.append("\" ht=\"\(height)") }
      rows.append("\">")
      let own =
        switch row.style {
        case .columns: self.styles
        default: row.cells.indices.map { styles.number(of: sheet.style(of: $0, row.style)) }
        }
      for (column, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        rows.append(contentsOf: openings[column])
        rows.append(contentsOf: number)
        let style = column < own.count ? own[column] : 0
        if style > 0 {
          rows.append("\" s=\"")
          rows.append(whole: style)
        }
        rows.append(cell, texts: &texts)
      }
      rows.append("</row>")
    }
    self.rows = rows
  }

  var tables: [SheetTable] { sheet.tables }
  private var columns: [SheetColumn] { sheet.columns }
  private var links: [WrittenSheet.Link] { sheet.links }

  /// The relations of the sheet: those of its tables, by their numbers, and of links that leave the
  /// file.
  func relations(
    tables numbers: Range<Int>
  ) -> [(id: String, type: String, target: String, isExternal: Bool)] {
    var relations = numbers.enumerated().map {
      ("t\($0.offset)", "\(XMLPart.relations)/table", "../tables/table\($0.element).xml", false)
    }
    for (index, link) in links.enumerated() {
      guard case .page(let address) = link.target else { continue }
      relations.append(("h\(index)", "\(XMLPart.relations)/hyperlink", address, true))
    }
    return relations
  }

  /// The part of the workbook that holds it.
  ///
  /// - Parameters:
  ///   - isFirst: Whether it is what somebody sees who opens the workbook.
  ///   - lists: Where the lists are that are too long for the rule of a cell.
  func part(isFirst: Bool, lists: ListTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count + 4_096)
    let extent = CellName(row: max(sheet.rows.count, 1), column: max(sheet.width, 1))
    bytes.append(
      """
      \(XMLPart.declaration)<worksheet xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.relations)">\
      <dimension ref="A1:\(extent)"/><sheetViews>\
      <sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId="0">\
      <selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>\
      <sheetFormatPr defaultRowHeight="15.75"/>\(columnList)<sheetData>
      """)
    bytes.append(contentsOf: rows)
    bytes.append("</sheetData>\(validations(lists))\(linkList)\(tableList)</worksheet>")
    return bytes
  }

  private var columnList: String {
    guard !columns.isEmpty else { return "" }
    let list = columns.indices.map {
      """
      <col min="\($0 + 1)" max="\($0 + 1)" width="\(columns[$0].width)" style="\(styles[$0])" \
      customWidth="1"/>
      """
    }
    return "<cols>\(list.joined())</cols>"
  }

  private func validations(_ lists: ListTable) -> String {
    guard let first = tables.first else { return "" }
    let rules = columns.indices.compactMap {
      columns[$0].rule(
        for: $0 + 1, named: $0 < first.header.count ? first.header[$0] : "",
        from: first.rows.lowerBound + 1, lists)
    }
    guard !rules.isEmpty else { return "" }
    return """
      <dataValidations count="\(rules.count)">\(rules.joined())</dataValidations>
      """
  }

  private var linkList: String {
    guard !links.isEmpty else { return "" }
    let list = links.enumerated().map { index, link in
      switch link.target {
      case .page: "<hyperlink ref=\"\(link.cell)\" r:id=\"h\(index)\"/>"
      case .sheet(let name):
        "<hyperlink ref=\"\(link.cell)\" location=\"\("\(name.quoted)!A1".escaped)\"/>"
      }
    }
    return "<hyperlinks>\(list.joined())</hyperlinks>"
  }

  private var tableList: String {
    guard !tables.isEmpty else { return "" }
    let list = tables.indices.map { "<tablePart r:id=\"t\($0)\"/>" }
    return "<tableParts count=\"\(list.count)\">\(list.joined())</tableParts>"
  }
}

extension String {
  /// The name of a sheet as a formula has it.
  var quoted: String {
    "'\(String(self.flatMap { $0 == "'" ? ["'", "'"] : [$0] }))'"
  }
}

extension [UInt8] {
  /// Adds what comes after the style of a cell: its kind and its value.
  fileprivate mutating func append(_ value: Workbook.Value, texts: inout SharedTextTable) {
    switch value {
    case .text(let text):
      append("\" t=\"s\"><v>")
      append(whole: texts.number(of: text))
    case .number(let number) where number.isFinite:
      append("\"><v>")
      append(number: number)
    case .day(let serial) where WrittenDay.isWritten(serial):
      append("\"><v>")
      append(number: serial < 61 ? serial - 1 : serial)
    case .truth(let truth):
      append("\" t=\"b\"><v>\(truth ? 1 : 0)")
    case .error(let text):
      append("\" t=\"e\"><v>")
      append(escaped: text)
    case .number, .day, .uncached:
      return append("\"/>")
    }
    append("</v></c>")
  }
}
