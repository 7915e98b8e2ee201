/// How the value of a cell is written.
///
/// > ISO/IEC 29500-1:2016, 18.18.11.
enum CellKind {
  case number, sharedText, formulaText, inlineText, truth, error, day

  /// The kind of the cell that has just begun. Without one it is a number.
  init(_ xml: XMLCursor) {
    guard let range = xml.range(of: Self.name) else {
      self = .number
      return
    }
    let bytes = xml.bytes.span
    switch (range.count, bytes[range.lowerBound]) {
    case (1, UInt8(ascii: "s")): self = .sharedText
    case (1, UInt8(ascii: "b")): self = .truth
    case (1, UInt8(ascii: "e")): self = .error
    case (1, UInt8(ascii: "d")): self = .day
    case (1, UInt8(ascii: "n")): self = .number
    case (3, _): self = .formulaText
    default: self = .inlineText
    }
  }

  private static let name = XMLName("t")
}
