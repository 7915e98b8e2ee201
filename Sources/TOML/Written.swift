import Diagnostics

extension Table {
  /// The table as it is written, from the line of its header to the line on which its last value ends, with
  /// tables of its own and whatever stands between. Lines are parted by line feeds, whatever they end in.
  ///
  /// - Complexity: O(*n*) in the size of the table.
  public var text: String {
    var lines: [String] = []
    var next = source.lineRange(at: range.lowerBound).lowerBound
    while next < end {
      let line = source.lineRange(at: next)
      lines.append(source.text(line))
      let isPair = source.bytes[line.upperBound...].starts(with: [0x0D, 0x0A])
      next = line.upperBound + (isPair ? 2 : 1)
    }
    return lines.joined(separator: "\n")
  }

  /// Where the last of its values ends, or its header.
  fileprivate var end: Int { reduce(range.upperBound) { Swift.max($0, $1.value.end) } }
}

extension Value {
  /// Where the value ends. A table with a header has its values below that.
  fileprivate var end: Int {
    if let table { return table.end }
    return (elements ?? Elements(tree: tree, range: 0..<0))
      .reduce(range.upperBound) { Swift.max($0, $1.table?.end ?? 0) }
  }
}
