/// A sheet while it is written: the XML of its rows, and what comes before and after them.
struct SheetBody: Sendable {
  let name: String
  let columns: [SheetColumn]
  private(set) var row = 0
  private(set) var tables: [TablePart] = []

  private var rows: [UInt8] = []
  private var links: [Link] = []
  private var width = 0

  /// The numbers of the columns’ styles, and their letters with what comes before them.
  private let styles: [Int]
  private var openings: [[UInt8]] = []

  /// Whether a row in the columns’ styles can be higher than one of plain letters.
  private let mayBeHigh: Bool

  /// The table that is being written, if one is.
  private var table: (name: String, header: [String], row: Int)?

  private struct Link: Sendable {
    let cell: CellName
    let target: LinkTarget
  }

  init(_ name: String, columns: [SheetColumn], styles: inout StyleTable) {
    self.name = name
    self.columns = columns
    self.styles = columns.map { styles.number(of: $0.style) }
    mayBeHigh = columns.contains { $0.style.wraps || $0.style.look != .plain }
  }

  /// Adds a row of cells, each in the style of its column, or all in one.
  mutating func append(
    _ cells: [Workbook.Value?], style: CellStyle?, styles numbers: inout StyleTable,
    texts: inout SharedTextTable
  ) {
    row += 1
    width = max(width, cells.count)
    while openings.count < cells.count {
      openings.append(Array("<c r=\"\(CellName.letters(of: openings.count + 1))".utf8))
    }
    var number: [UInt8] = []
    number.append(whole: row)
    rows.append("<row r=\"")
    rows.append(contentsOf: number)
    if style != nil || mayBeHigh, let height = RowHeight.of(cells, style, columns) {
      rows.append("\" ht=\"\(height)")
    }
    rows.append("\">")
    let common = style.map { numbers.number(of: $0) }
    for (column, cell) in cells.enumerated() {
      guard let cell else { continue }
      rows.append(contentsOf: openings[column])
      rows.append(contentsOf: number)
      let style = common ?? (column < styles.count ? styles[column] : 0)
      if style > 0 {
        rows.append("\" s=\"")
        rows.append(whole: style)
      }
      rows.append(cell, texts: &texts)
    }
    rows.append("</row>")
  }

  /// Makes a cell of the last row lead somewhere.
  mutating func link(column: Int, to target: LinkTarget) {
    links.append(Link(cell: CellName(row: row, column: column), target: target))
  }

  mutating func beginTable(_ name: String, header: [String]) { table = (name, header, row) }

  /// Ends the table that is being written. One without a row has a blank one, for there is no other way
  /// to write it.
  mutating func endTable() {
    guard let table else { return }
    tables.append(
      TablePart(
        name: table.name, header: table.header, rows: table.row...max(row, table.row + 1)))
    if row == table.row { row += 1 }
    self.table = nil
  }

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
    let extent = CellName(row: max(row, 1), column: max(width, 1))
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
    case .day(let serial) where serial >= 2 && serial < 2_958_466:
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
