/// A range of cells that is marked as a table, so that programs and screen readers know its columns.
struct TablePart: Sendable {
  let name: String
  let header: [String]

  /// The rows, with that of the header.
  let rows: ClosedRange<Int>

  /// The part of the workbook that holds it.
  func part(number: Int) -> String {
    let tableName = "Table\(number)_\(letters)"
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

  /// The name with nothing in it that a formula could not have.
  private var letters: String {
    String(
      name.unicodeScalars.prefix(200).map {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "_"
      })
  }
}

extension String {
  /// The text escaped, and each of its line’s ends too, as names of columns and other attributes have
  /// them.
  var onOneLine: String {
    escaped.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "_x000a_")
  }
}
