import SVG

extension Drawing {
  /// The drawing with every halo beneath its words and not behind them: written twice, first as the
  /// halo and then as the words.
  ///
  /// Browsers paint the outline of words first if they are told to; Word, LibreOffice and others do not
  /// know how, and would paint it over the words. Only a drawing that travels alone needs this.
  var withHalosBeneath: [UInt8] {
    var result: [UInt8] = []
    // The lines of a group that has a halo, until it is closed, and how many groups within are open.
    var group: (lines: [UInt8], open: Int)?
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let opens = line.starts(with: "<g".utf8) && line[line.startIndex + 2] <= UInt8(ascii: ">")
      if var inside = group {
        inside.lines += line + [UInt8(ascii: "\n")]
        inside.open += opens ? 1 : line.starts(with: "</g>".utf8) ? -1 : 0
        group = inside.open > 0 ? inside : nil
        if inside.open == 0 { result += inside.lines + inside.lines.withoutFirstHalo }
      } else if line.haloPlace == nil {
        result += line + [UInt8(ascii: "\n")]
      } else if opens {
        group = (line + [UInt8(ascii: "\n")], 1)
      } else {
        let line = line + [UInt8(ascii: "\n")]
        result += line + Array(line).withoutFirstHalo
      }
    }
    return result
  }
}

extension RangeReplaceableCollection<UInt8> where Index == Int {
  /// Where the class `halo` stands in the first line.
  fileprivate var haloPlace: Range<Int>? {
    let attribute = Array(" class=\"".utf8)
    guard let line = split(separator: UInt8(ascii: "\n"), maxSplits: 1).first else { return nil }
    let ends = line.indices.dropLast(attribute.count)
    guard let start = ends.first(where: { line[$0...].starts(with: attribute) }) else { return nil }
    let classes = line[(start + attribute.count)...].prefix { $0 != UInt8(ascii: "\"") }
    let halo = classes.split(separator: UInt8(ascii: " ")).first { $0.elementsEqual("halo".utf8) }
    return halo.map { $0.startIndex..<$0.endIndex }
  }

  /// The same without the class `halo` in its first line.
  fileprivate var withoutFirstHalo: [UInt8] {
    guard let place = haloPlace else { return Array(self) }
    return Array(self[..<place.lowerBound] + self[place.upperBound...])
  }
}
