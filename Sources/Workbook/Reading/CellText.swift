import Diagnostics

/// Collects the text of a cell, or one that cells share, from an XML text.
///
/// It is made once and used for one text after the other, so that its memory is.
struct CellText: Sendable {
  /// What has been read, as it stands.
  private(set) var bytes: [UInt8] = []

  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds all text of the element that has just begun, up to its end.
  ///
  /// Blanks at either end belong to it only if it says so, as Excel has it.
  mutating func take(_ xml: inout XMLCursor, trims: Bool) throws(Diagnostic) {
    let keeps = !trims || xml.keepsBlanks
    let start = bytes.count
    while true {
      switch try xml.next() {
      case .text:
        try xml.appendText(to: &bytes)
        guard bytes.count <= limit else {
          throw xml.fault("a text is longer than \(limit) bytes", .limit)
        }
      case .open: try xml.skip()
      case .close, .end:
        if !keeps { trim(from: start) }
        return
      }
    }
  }

  /// Adds the text of the element that has just begun, which may be in several fonts: that of `t`
  /// elements in it or in its `r` elements. How it is read aloud, in `rPh`, is left out.
  mutating func takeRuns(_ xml: inout XMLCursor) throws(Diagnostic) {
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard case .open = try xml.next() else { continue }
      if xml.name == Name.text {
        try take(&xml, trims: true)
      } else if xml.name != Name.run {
        try xml.skip()
      }
    }
  }

  /// The text that has been read, with characters that XML cannot hold put in.
  ///
  /// - Returns: `nil` if it is not UTF-8.
  func text() -> String? {
    let bytes = bytes.withoutEscapes
    guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
    return String(copying: text)
  }

  private mutating func trim(from start: Int) {
    while bytes.count > start, bytes[bytes.count - 1].isXMLBlank { bytes.removeLast() }
    guard bytes.count > start, bytes[start].isXMLBlank else { return }
    bytes.removeSubrange(start..<start + bytes[start...].prefix(while: \.isXMLBlank).count)
  }

  private enum Name {
    static let text = XMLName("t")
    static let run = XMLName("r")
  }
}

extension XMLCursor {
  /// Whether the element that has just begun says that blanks at the ends of its text are part of it.
  fileprivate var keepsBlanks: Bool {
    guard let value = range(of: Self.space, isPrefixed: true) else { return false }
    return bytes[value].elementsEqual("preserve".utf8)
  }

  private static let space = XMLName("space")
}
