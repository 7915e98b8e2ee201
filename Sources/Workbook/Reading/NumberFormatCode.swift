/// What a format of numbers shows.
enum NumberFormatCode {
  /// Whether a format shows a day: whether there is a d or a y in it, or an m that is not one of
  /// minutes, outside quotation marks and brackets and not as a character to be shown as it is.
  ///
  /// A format of the time of the day alone, or of hours that have elapsed, is that of a number.
  ///
  /// > ISO/IEC 29500-1:2016, 18.8.31.
  static func isDay(_ code: String) -> Bool {
    var hasMonth = false
    var hasClock = false
    var bytes = Array(code.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte | 0x20 {
      case UInt8(ascii: "\""): bytes = bytes.drop { $0 != byte }.dropFirst()
      case UInt8(ascii: "d"), UInt8(ascii: "y"): return true
      case UInt8(ascii: "m"): hasMonth = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasClock = true
      case UInt8(ascii: "a"):
        // “AM/PM” and “A/P” have an m that is no month.
        if bytes.first == UInt8(ascii: "/") || bytes.dropFirst().first == UInt8(ascii: "/") {
          bytes = bytes.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
          if bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "m") { bytes = bytes.dropFirst() }
          hasClock = true
        }
      default:
        if byte == UInt8(ascii: "[") {
          let inner = bytes.prefix { $0 != UInt8(ascii: "]") }
          if let first = inner.first, "hsHS".utf8.contains(first) { hasClock = true }
          bytes = bytes[inner.endIndex...].dropFirst()
        } else if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: "*")
        {
          // The next character stands for itself, for its width, or for what fills the cell.
          bytes = bytes.dropFirst()
        }
      }
    }
    return hasMonth && !hasClock
  }

  /// Whether a format that workbooks do not spell out shows a day. Those from 27 on are of East Asia.
  ///
  /// > ISO/IEC 29500-1:2016, 18.8.30.
  static func isDay(builtIn number: Int) -> Bool {
    (14...17).contains(number) || number == 22 || (27...31).contains(number) || number == 36
      || (50...54).contains(number) || number == 57 || number == 58
  }
}
