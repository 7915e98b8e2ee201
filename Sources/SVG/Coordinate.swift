/// A number as a drawing has it: in tenths, which no eye can tell from exact where a drawing is
/// shown at about its own size.
///
/// Whole tenths add up exactly, so a path can go from point to point by differences and end where
/// it should.
struct Coordinate: Hashable {
  let tenths: Int

  /// - Precondition: The number is finite and no drawing is a million wide.
  init(_ value: Double) {
    precondition(value.magnitude < 1e6, "a coordinate is a number, and below a million")
    tenths = Int((value * 10).rounded())
  }

  init(tenths: Int) { self.tenths = tenths }
}

extension [UInt8] {
  /// Adds a coordinate with nothing that carries no meaning: `12.5`, `.5`, `12`, `-3`, `0`.
  mutating func append(_ coordinate: Coordinate) {
    if coordinate.tenths < 0 { append(.minus) }
    let (whole, tenth) = coordinate.tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || tenth == 0 { append(whole: whole) }
    if tenth > 0 {
      append(.stop)
      append(.zero + UInt8(tenth))
    }
  }

  private mutating func append(whole: UInt) {
    if whole >= 10 { append(whole: whole / 10) }
    append(.zero + UInt8(whole % 10))
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let minus = UInt8(ascii: "-")
  static let stop = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let quotation = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
}
