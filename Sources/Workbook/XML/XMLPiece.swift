/// A piece of an XML text: a tag, or what stands between two.
///
/// Reading a piece is the only part of the module that is written for speed, beside that of a row.
struct XMLPiece: Sendable {
  /// What a look at a place finds.
  enum Scan {
    /// A token, and where it ends.
    case token(XMLToken, Int)

    /// A comment or an instruction, which nobody needs, and where it ends.
    case nothing(Int)

    /// More bytes are needed to know.
    case incomplete

    /// It is no XML.
    case broken(String)

    /// It is XML that is not read.
    case refused(String)
  }

  /// The name of a tag.
  var name = XMLName("")

  /// The attributes of a tag that opens an element are the first so many of these, whose memory is used
  /// again for the next.
  private var attributes: [XMLAttribute] = []
  private var attributeCount = 0

  /// Whether the tag closes the element that it opens.
  var isSelfClosed = false

  /// Where a text is, and whether it is to be taken as it stands.
  var text = 0..<0
  var isLiteral = false

  /// Whether the last name had a prefix.
  private var isPrefixed = false

  /// The most attributes of an element.
  private static let attributeLimit = 256

  init() {}

  /// Where the value of an attribute is, by its local name.
  func range(of name: XMLName, isPrefixed: Bool) -> Range<Int>? {
    for index in 0..<attributeCount {
      let attribute = attributes[index]
      if attribute.name == name, attribute.isPrefixed == isPrefixed { return attribute.value }
    }
    return nil
  }

  /// Reads the piece that begins at a place.
  mutating func scan(_ bytes: [UInt8], at place: Int) -> Scan {
    let bytes = bytes.span
    guard place + 1 < bytes.count else { return .incomplete }
    guard bytes[place] == UInt8(ascii: "<") else { return scanText(bytes, at: place) }
    switch bytes[place + 1] {
    case UInt8(ascii: "/"): return scanEnd(bytes, from: place + 2)
    case UInt8(ascii: "?"): return scanInstruction(bytes, from: place + 2)
    case UInt8(ascii: "!"): return scanDeclaration(bytes, at: place)
    default: return scanStart(bytes, from: place + 1)
    }
  }

  private mutating func scanText(_ bytes: Span<UInt8>, at place: Int) -> Scan {
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end &+= 1 }
    guard end < bytes.count else { return .incomplete }
    text = place..<end
    isLiteral = false
    return .token(.text, end)
  }

  private mutating func scanEnd(_ bytes: Span<UInt8>, from start: Int) -> Scan {
    guard var place = scanName(bytes, from: start) else { return .incomplete }
    while place < bytes.count, bytes[place].isXMLBlank { place &+= 1 }
    guard place < bytes.count else { return .incomplete }
    guard bytes[place] == UInt8(ascii: ">") else { return .broken("a tag is not closed") }
    return .token(.close, place + 1)
  }

  private mutating func scanStart(_ bytes: Span<UInt8>, from start: Int) -> Scan {
    guard var place = scanName(bytes, from: start) else { return .incomplete }
    guard place > start else { return .broken("a “<” begins no tag") }
    attributeCount = 0
    isSelfClosed = false
    while true {
      let before = place
      while place < bytes.count, bytes[place].isXMLBlank { place &+= 1 }
      guard place < bytes.count else { return .incomplete }
      if bytes[place] == UInt8(ascii: ">") { return .token(.open, place + 1) }
      if bytes[place] == UInt8(ascii: "/") {
        guard place + 1 < bytes.count else { return .incomplete }
        guard bytes[place + 1] == UInt8(ascii: ">") else { return .broken("a tag is not closed") }
        isSelfClosed = true
        return .token(.open, place + 2)
      }
      guard place > before else { return .broken("two attributes are not apart") }
      guard attributeCount < Self.attributeLimit else {
        return .refused("an element has more than \(Self.attributeLimit) attributes")
      }
      let element = name
      switch scanAttribute(bytes, from: place) {
      case .nothing(let end): place = end
      case let other: return other
      }
      name = element
    }
  }

  private mutating func scanAttribute(_ bytes: Span<UInt8>, from start: Int) -> Scan {
    guard var place = scanName(bytes, from: start) else { return .incomplete }
    guard place > start else { return .broken("an attribute has no name") }
    let isPrefixed = isPrefixed
    while place < bytes.count, bytes[place].isXMLBlank { place &+= 1 }
    guard place < bytes.count else { return .incomplete }
    guard bytes[place] == UInt8(ascii: "=") else { return .broken("an attribute has no value") }
    place &+= 1
    while place < bytes.count, bytes[place].isXMLBlank { place &+= 1 }
    guard place < bytes.count else { return .incomplete }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return .broken("a value of an attribute is not in quotation marks")
    }
    place &+= 1
    let value = place
    while place < bytes.count, bytes[place] != quote {
      guard bytes[place] != UInt8(ascii: "<") else {
        return .broken("a value of an attribute has a “<” in it")
      }
      place &+= 1
    }
    guard place < bytes.count else { return .incomplete }
    add(XMLAttribute(name: name, isPrefixed: isPrefixed, value: value..<place))
    return .nothing(place + 1)
  }

  private mutating func add(_ attribute: XMLAttribute) {
    if attributeCount < attributes.count {
      attributes[attributeCount] = attribute
    } else {
      attributes.append(attribute)
    }
    attributeCount += 1
  }

  /// Reads a name, of which the part after the prefix is kept.
  ///
  /// - Returns: Where it ends; `nil` if that is not known yet.
  private mutating func scanName(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    var local = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte.endsXMLName { break }
      place &+= 1
      if byte == UInt8(ascii: ":") { local = place }
    }
    guard place < bytes.count else { return nil }
    isPrefixed = local > start
    name = XMLName(bytes, local..<place)
    return place
  }

  private func scanInstruction(_ bytes: Span<UInt8>, from start: Int) -> Scan {
    guard let end = bytes.end(of: Mark.instructionEnd, from: start) else { return .incomplete }
    return bytes.declaresOtherEncoding(start..<end)
      ? .refused("the text says that it is not UTF-8") : .nothing(end)
  }

  /// A comment, a passage to be taken as it stands, or a document type.
  private mutating func scanDeclaration(_ bytes: Span<UInt8>, at place: Int) -> Scan {
    guard place + 9 <= bytes.count else { return .incomplete }
    if bytes.hasPrefix(Mark.comment, at: place) {
      return bytes.end(of: Mark.commentEnd, from: place + 4).map(Scan.nothing) ?? .incomplete
    }
    guard bytes.hasPrefix(Mark.literal, at: place) else {
      return .refused("the text has a document type, which could define anything")
    }
    guard let end = bytes.end(of: Mark.literalEnd, from: place + 9) else { return .incomplete }
    text = place + 9..<end - 3
    isLiteral = true
    return .token(.text, end)
  }
}

/// What begins and ends the pieces that are no tags.
private enum Mark {
  static let comment = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)
  static let literal = Array("<![CDATA[".utf8)
  static let literalEnd = Array("]]>".utf8)
  static let instructionEnd = Array("?>".utf8)
  static let xml = Array("xml".utf8)
  static let encoding = Array("encoding".utf8)
}

extension Span<UInt8> {
  /// Where the first of some bytes after a place ends.
  fileprivate func end(of mark: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + mark.count <= count {
      if self[place] == mark[0], hasPrefix(mark, at: place) { return place + mark.count }
      place &+= 1
    }
    return nil
  }

  fileprivate func hasPrefix(_ mark: [UInt8], at place: Int) -> Bool {
    guard place + mark.count <= count else { return false }
    for index in mark.indices where self[place + index] != mark[index] { return false }
    return true
  }

  /// Whether an instruction is the XML declaration, and in it stands another encoding than UTF-8.
  fileprivate func declaresOtherEncoding(_ range: Range<Int>) -> Bool {
    guard hasPrefix(Mark.xml, at: range.lowerBound),
      let start = end(of: Mark.encoding, from: range.lowerBound), start < range.upperBound
    else { return false }
    var name: [UInt8] = []
    for place in start..<range.upperBound {
      let byte = self[place]
      guard byte != UInt8(ascii: "?") else { break }
      if byte == UInt8(ascii: "="), name.isEmpty || byte.isXMLBlank { continue }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, !name.isEmpty { break }
      if !isQuote, !byte.isXMLBlank { name.append(byte | 0x20) }
    }
    return !["utf-8", "utf8", "us-ascii", "ascii"].contains(String(decoding: name, as: UTF8.self))
  }
}

extension UInt8 {
  /// A space, a tab, or a line’s end.
  @inline(__always)
  var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Whether a name ends before it.
  @inline(__always)
  fileprivate var endsXMLName: Bool {
    isXMLBlank || self == UInt8(ascii: ">") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: "=") || self == UInt8(ascii: "<")
      || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }
}
