/// What a style names: the files that it is made of besides its own text.
public enum StyleSheet {
  /// Where a style names other files: what stands inside `url(…)`, or in quotation marks after
  /// `@import`. A remark names nothing.
  public static func addresses(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      // Most bytes are none of these three, and are passed over.
      switch bytes[index] | 0x20 {
      case .slash where bytes[index..<range.upperBound].has("/*"):
        let text = bytes[(index + 2)..<range.upperBound]
        index = text.firstRange(of: "*/".utf8)?.upperBound ?? range.upperBound
      case UInt8(ascii: "u") where bytes[index..<range.upperBound].has("url("):
        let text = bytes[(index + 4)..<range.upperBound].prefix { $0 != UInt8(ascii: ")") }
        found.append(withoutQuotationMarks(text))
        index = text.endIndex
      case UInt8(ascii: "@") | 0x20 where bytes[index..<range.upperBound].has("@import"):
        let next = bytes[(index + 7)..<range.upperBound].drop(while: \.isSpace)
        index = next.startIndex
        guard let mark = next.first, mark == .quote || mark == .apostrophe else { continue }
        let text = next.dropFirst().prefix { $0 != mark }
        found.append(text.startIndex..<text.endIndex)
        index = text.endIndex
      default: index += 1
      }
    }
    return found
  }

  /// What stands between quotation marks, also where they are written as an attribute has to.
  private static func withoutQuotationMarks(_ text: ArraySlice<UInt8>) -> Range<Int> {
    var text = text
    while let first = text.first, first.isSpace { text.removeFirst() }
    while let last = text.last, last.isSpace { text.removeLast() }
    for mark in ["\"", "'", "&quot;", "&#39;", "&apos;"] where text.starts(with: mark.utf8) {
      text = text.dropFirst(mark.utf8.count)
      if text.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
        text = text.dropLast(mark.utf8.count)
      }
      break
    }
    return text.startIndex..<text.endIndex
  }
}

extension ArraySlice<UInt8> {
  /// Whether these letters, large or small, stand at the start.
  fileprivate func has(_ word: StaticString) -> Bool { prefix(word.utf8CodeUnitCount).isName(word) }
}
