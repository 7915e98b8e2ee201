/// How the value of a cell is written.
///
/// > ISO/IEC 29500-1:2016, 18.18.11.
enum CellKind {
  case number, sharedText, formulaText, inlineText, truth, error, day
}

extension XMLCursor {
  /// The kind of the cell that has just begun. Without one it is a number.
  var cellKind: CellKind {
    guard let range = range(of: Self.kind) else { return .number }
    return switch (range.count, bytes[range.lowerBound]) {
    case (1, UInt8(ascii: "s")): .sharedText
    case (1, UInt8(ascii: "b")): .truth
    case (1, UInt8(ascii: "e")): .error
    case (1, UInt8(ascii: "d")): .day
    case (1, UInt8(ascii: "n")): .number
    case (3, _): .formulaText
    default: .inlineText
    }
  }

  private static let kind = XMLName("t")
}
