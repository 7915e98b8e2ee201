import Diagnostics

/// Which formats of cells show a number as a day.
struct CellFormats: Sendable {
  /// Whether days are counted from 1 January 1904.
  let countsFrom1904: Bool

  /// By the number that cells name: whether the format is that of a day.
  private var isDay: [Bool] = []

  init(
    _ package: Package, _ contents: Contents, _ limits: Workbook.Limits
  ) throws(Diagnostic) {
    countsFrom1904 = contents.countsFrom1904
    guard let part = contents.styles else { return }
    var xml = try package.cursor(part)
    var codes: [Int: Bool] = [:]
    // Formats come after the codes that they name, but nothing says that they must.
    var numbers: [Int] = []
    var formatsDepth = 0
    loop: while true {
      switch try xml.next() {
      // Those in conditions stand deeper, and may use the same numbers for other formats.
      case .open where xml.name == Name.numberFormat && xml.depth == 3:
        guard let number = try xml.attribute(Name.numberFormatID).flatMap(Int.init),
          let code = try xml.attribute(Name.formatCode)
        else { continue }
        codes[number] = NumberFormatCode.isDay(code)
        guard codes.count <= limits.formats else {
          throw xml.fault("there are more than \(limits.formats) formats of numbers", .limit)
        }
      case .open where xml.name == Name.cellFormats: formatsDepth = xml.depth
      case .close where xml.name == Name.cellFormats: formatsDepth = 0
      case .open where xml.name == Name.format && xml.depth == formatsDepth + 1 && formatsDepth > 0:
        numbers.append(try xml.attribute(Name.numberFormatID).flatMap(Int.init) ?? 0)
        guard numbers.count <= limits.formats else {
          throw xml.fault("there are more than \(limits.formats) formats of cells", .limit)
        }
      case .end: break loop
      default: break
      }
    }
    isDay = numbers.map { codes[$0] ?? NumberFormatCode.isDay(builtIn: $0) }
  }

  /// The value of a number in a cell of a format.
  func value(_ number: Double, format: Int) -> Workbook.Value {
    guard format < isDay.count, isDay[format] else { return .number(number) }
    let serial = countsFrom1904 ? number + 1_462 : number
    // 31 December 9999 is the last day that there is.
    guard number >= 0, serial < 2_958_466 else { return .number(number) }
    return .day(serial: !countsFrom1904 && serial >= 1 && serial < 60 ? serial + 1 : serial)
  }

  private enum Name {
    static let numberFormat = XMLName("numFmt")
    static let numberFormatID = XMLName("numFmtId")
    static let formatCode = XMLName("formatCode")
    static let cellFormats = XMLName("cellXfs")
    static let format = XMLName("xf")
  }
}
