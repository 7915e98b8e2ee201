/// Finds the parts of links and definitions. Each step is bounded by the text it takes, or by what
/// the specification bounds it with: 999 bytes of a label, 32 parentheses in a destination.
struct LinkScanner {
  let end: Int
  let tags: Bool

  /// The label within brackets that open here.
  func label(_ text: [UInt8], at open: Int) -> Range<Int>? {
    var index = open + 1
    let limit = min(end, open + 1_001)
    while index < limit {
      switch text[index] {
      case .closingBracket: return open + 1..<index
      case .bracket: return nil
      case .backslash where index + 1 < limit && text[index + 1].isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// The destination that begins here, without its angle brackets, and where it ends.
  func destination(
    _ text: [UInt8], at start: Int, _ finder: inout TagFinder
  ) -> (range: Range<Int>, next: Int)? {
    guard start < end else { return nil }
    let isBracketed = text[start] == .less
    var index = isBracketed ? start + 1 : start
    var depth = 0
    scan: while index < end {
      let byte = text[index]
      switch byte {
      case .backslash where index + 1 < end && text[index + 1].isPunctuation:
        index += 2
        continue
      case .brace where tags && TagFinder.opens(text, index, before: end):
        if let close = finder.close(index, in: text) {
          index = close
          continue
        }
      case .newline where isBracketed, .less where isBracketed: return nil
      case .greater where isBracketed: return (start + 1..<index, index + 1)
      case UInt8(ascii: "(") where !isBracketed:
        depth += 1
        guard depth <= 32 else { return nil }
      case UInt8(ascii: ")") where !isBracketed:
        guard depth > 0 else { break scan }
        depth -= 1
      default:
        if !isBracketed, byte <= .space || byte == 0x7F { break scan }
      }
      index += 1
    }
    return isBracketed || depth > 0 || index == start ? nil : (start..<index, index)
  }

  /// The title whose quotation mark or parenthesis opens here, and where it ends.
  func title(
    _ text: [UInt8], at open: Int, _ finder: inout TagFinder
  ) -> (range: Range<Int>, next: Int)? {
    guard open < end else { return nil }
    let close: UInt8
    switch text[open] {
    case UInt8(ascii: "\""): close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"): close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = open + 1
    while index < end {
      switch text[index] {
      case close: return (open + 1..<index, index + 1)
      case .backslash where index + 1 < end && text[index + 1].isPunctuation:
        index += 2
        continue
      case UInt8(ascii: "(") where close == UInt8(ascii: ")"): return nil
      case .brace where tags && TagFinder.opens(text, index, before: end):
        if let after = finder.close(index, in: text) {
          index = after
          continue
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}

/// A label as labels are compared: case folded, white space one space each, none at the ends.
func normalisedLabel(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
  let range = text.trimmed(range)
  var label: [UInt8] = []
  label.reserveCapacity(range.count)
  var isASCII = true
  for byte in text[range] {
    if byte.isWhitespace {
      if label.last != .space { label.append(.space) }
    } else {
      isASCII = isASCII && byte < 128
      label.append(byte.uppercased)
    }
  }
  guard !isASCII else { return label }
  // Down and up is the full case folding, but for letters that no alphabet in use has.
  return Array(String(decoding: text[range], as: UTF8.self).foldedWords.utf8)
}

extension String {
  fileprivate var foldedWords: String {
    split { $0.utf8.count == 1 && $0.isWhitespace || $0 == "\r\n" }.joined(separator: " ")
      .lowercased().uppercased()
  }
}
