extension SheetTable {
  /// The part of the workbook that marks it.
  func part(number: Int) -> String {
    let tableName = identifier(number)
    let columns = header.enumerated().map {
      "<tableColumn id=\"\($0.offset + 1)\" name=\"\($0.element.onOneLine)\"/>"
    }
    let end = CellName(row: rows.upperBound, column: header.count)
    return """
      \(XMLPart.declaration)<table xmlns="\(XMLPart.main)" id="\(number)" name="\(tableName)" \
      displayName="\(tableName)" ref="A\(rows.lowerBound):\(end)" totalsRowShown="0">\
      <tableColumns count="\(columns.count)">\(columns.joined())</tableColumns>\
      <tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" \
      showColumnStripes="0"/></table>
      """
  }
}

extension String {
  /// The text escaped, and each of its line’s ends too, as names of columns and other attributes have
  /// them.
  var onOneLine: String {
    escaped.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "_x000a_")
  }
}
