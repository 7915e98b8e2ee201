/// The text of a member's name.
enum MemberName {
  /// Reads a name: as UTF-8 where it says that it is, or where it can be; otherwise as what the first
  /// machines with archives wrote.
  ///
  /// - Returns: `nil` for one that says it is UTF-8 and is not.
  static func text(_ bytes: ArraySlice<UInt8>, isUnicode: Bool) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard !isUnicode else { return nil }
    return String(
      String.UnicodeScalarView(
        bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : codePage437[Int($0) - 0x80] }))
  }

  /// The upper half of the IBM PC's characters.
  ///
  /// > Unicode Consortium, *cp437_DOSLatinUS to Unicode table*, 1996.
  private static let codePage437 = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
