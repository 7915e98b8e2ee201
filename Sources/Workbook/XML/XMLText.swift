import Diagnostics

extension XMLCursor {
  /// Adds the text that has just been met to some bytes, with its entities resolved and each of its
  /// line’s ends as one line feed.
  func appendText(to output: inout [UInt8]) throws(Diagnostic) {
    if isLiteral {
      append(text, resolvingEntities: false, to: &output)
    } else if !append(text, resolvingEntities: true, to: &output) {
      throw fault("an entity is none of XML’s own", .xmlRefused)
    }
  }

  /// The value of an attribute of the element that has just begun, by its local name.
  func attribute(_ name: XMLName, isPrefixed: Bool = false) throws(Diagnostic) -> String? {
    guard let range = range(of: name, isPrefixed: isPrefixed) else { return nil }
    var value: [UInt8] = []
    guard append(range, resolvingEntities: true, to: &value) else {
      throw fault("an entity is none of XML’s own", .xmlRefused)
    }
    guard let text = String(validating: value, as: UTF8.self) else {
      throw fault("an attribute is not UTF-8", .xmlRefused)
    }
    return text
  }

  /// - Returns: Whether all entities are known.
  @discardableResult
  private func append(
    _ range: Range<Int>, resolvingEntities: Bool, to output: inout [UInt8]
  ) -> Bool {
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == 0x0D {
        output.append(contentsOf: bytes[start..<place])
        output.append(0x0A)
        place += 1
        if place < range.upperBound, bytes[place] == 0x0A { place += 1 }
        start = place
      } else if byte == UInt8(ascii: "&"), resolvingEntities {
        output.append(contentsOf: bytes[start..<place])
        guard let (scalar, end) = entity(from: place + 1, before: range.upperBound) else {
          return false
        }
        output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        place = end
        start = place
      } else {
        place += 1
      }
    }
    output.append(contentsOf: bytes[start..<range.upperBound])
    return true
  }

  /// What an entity stands for, and where it ends.
  private func entity(from start: Int, before limit: Int) -> (Unicode.Scalar, Int)? {
    // “&#x10FFFF;” is the longest, though zeros may stand before the digits.
    let window = bytes[start..<min(start + 16, limit)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    let scalar: Unicode.Scalar?
    switch name {
    case "lt": scalar = "<"
    case "gt": scalar = ">"
    case "amp": scalar = "&"
    case "quot": scalar = "\""
    case "apos": scalar = "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let number =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      scalar = number.flatMap(Unicode.Scalar.init)
    }
    guard let scalar, scalar.value > 0 else { return nil }
    return (scalar, end + 1)
  }
}
