/// Where a written reference leads.
public enum Reach: Hashable, Sendable {
  /// Another place on the net, or an address to write to.
  case outside

  /// A script in place of an address.
  case script

  /// A file on one machine or on the drives of one office, by its path there.
  case machine

  /// From the top of whatever server, which a report does not know.
  case absolute

  /// Content that is written out in the reference itself.
  case inline

  /// A path from the page, which is empty for the page itself, and the id after “#”, if there is one.
  case inside(path: String, fragment: String?)

  public init(_ reference: String) {
    let target = reference.trimmingSpace
    if let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")),
      let first = target.utf8.first, first.isLetter,
      target.utf8[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
    {
      switch target[..<colon].lowercased() {
      case "javascript", "vbscript": self = .script
      case "data": self = .inline
      // No scheme is a single letter; a drive of Windows is.
      case "file": self = .machine
      case let scheme where scheme.count == 1: self = .machine
      default: self = .outside
      }
    } else if target.hasPrefix("\\") || target.hasPrefix("%5C") {
      self = .machine
    } else if target.hasPrefix("//") {
      self = .outside
    } else if target.hasPrefix("/") {
      self = .absolute
    } else {
      let hash = target.utf8.firstIndex(of: UInt8(ascii: "#")) ?? target.endIndex
      let path = target[..<hash].utf8.prefix { $0 != UInt8(ascii: "?") }
      let fragment = target[hash...].utf8.dropFirst()
      self = .inside(
        path: String(path)?.decodingPercent ?? "",
        fragment: hash < target.endIndex ? String(fragment)?.decodingPercent : nil)
    }
  }
}

extension String {
  /// The text without what browsers overlook around and in an address.
  fileprivate var trimmingSpace: String {
    guard utf8.contains(where: \.isSpace) else { return self }
    var text = Substring(filter { !"\t\n\r\r\n".contains($0) })
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text with `%20` and the like as what they stand for.
  public var decodingPercent: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    let bytes = Array(utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
