import Testing
import TestSupport
import Workbook

/// A sheet of values drawn from a seed, which can be written in many ways that mean the same.
private struct RandomSheet {
  var rows: [(number: Int, cells: [(column: Int, value: Workbook.Value)])] = []
  private static let texts = [
    "a", "Zoë", " b ", "c & <d>", "two\nlines", "_x0041_", "😀", "\"q\"", "]]>",
  ]

  init(seed: UInt64) {
    var random = Noise(seed: seed)
    var number = 0
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      number += Int.random(in: 1...3, using: &random)
      var cells: [(Int, Workbook.Value)] = []
      var column = 0
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        column +=
          Int.random(in: 1...30, using: &random) == 1 ? 700 : Int.random(in: 1...2, using: &random)
        let value: Workbook.Value =
          switch Int.random(in: 0..<5, using: &random) {
          case 0: .number(Double(Int.random(in: -99_999...99_999, using: &random)) / 100)
          case 1: .day(serial: Double(Int.random(in: 61...60_000, using: &random)))
          case 2: .truth(Bool.random(using: &random))
          case 3: .error("#REF!")
          default: .text(Self.texts.randomElement(using: &random) ?? "")
          }
        cells.append((column, value))
      }
      rows.append((number, cells))
    }
  }

  /// Writes it in ways that are drawn from a seed.
  func parts(seed: UInt64) -> Parts {
    var random = Noise(seed: seed)
    var shared: [String] = []
    var xml = ""
    let prefix = Bool.random(using: &random) ? "" : "x:"
    func chance() -> Bool { Bool.random(using: &random) }
    func noise() -> String {
      ["", "", "\n  ", "<!-- <c> -->", "<?p i?>"].randomElement(using: &random) ?? ""
    }
    func written(_ text: String) -> String {
      if !text.contains("]]>"), chance() { return "<![CDATA[\(text.guarded)]]>" }
      return text.guarded.unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        default: chance() ? String(scalar) : "&#\(scalar.value);"
        }
      }.joined()
    }
    var last = 0
    for row in rows {
      let number = row.number == last + 1 && chance() ? "" : " r=\"\(row.number)\""
      xml += "\(noise())<\(prefix)row spans='1:9'\(number)>"
      var column = 0
      for cell in row.cells {
        let name = CellName(row: row.number, column: cell.column)
        let place = cell.column == column + 1 && chance() ? "" : " r=\"\(name)\""
        let item = "<\(prefix)t xml:space='preserve'>"
        let (kind, body): (String, String) =
          switch cell.value {
          case .number(let number):
            (chance() ? "" : " t='n'", "<\(prefix)v>\(noise())\(number)</\(prefix)v>")
          case .day(let serial): (" s=\"1\"", "<\(prefix)v>\(serial)</\(prefix)v>")
          case .truth(let truth): (" t=\"b\"", "<\(prefix)v>\(truth ? 1 : 0)</\(prefix)v>")
          case .error(let text):
            (" t=\"e\"", "<\(prefix)f>1/0</\(prefix)f><\(prefix)v>\(text)</\(prefix)v>")
          case .uncached: ("", "<\(prefix)f/>")
          case .text(let text):
            switch Int.random(in: 0..<3, using: &random) {
            case 0: (" t=\"str\"", "<\(prefix)v>\(written(text))</\(prefix)v>")
            case 1:
              (
                " t=\"inlineStr\"",
                "<\(prefix)is>\(item)\(written(text))</\(prefix)t></\(prefix)is>"
              )
            default: (" t=\"s\"", "<\(prefix)v>\(shared.count)</\(prefix)v>")
            }
          }
        if kind == " t=\"s\"", case .text(let text) = cell.value {
          shared.append(
            chance()
              ? "<si><t xml:space='preserve'>\(written(text))</t></si>"
              : "<si><r><rPr/><t xml:space='preserve'>\(written(text))</t></r><rPh><t>z</t></rPh></si>"
          )
        }
        xml += "\(noise())<\(prefix)c\(place)\(kind)>\(body)\(noise())</\(prefix)c>"
        column = cell.column
        let next = row.cells.first { $0.column > column }?.column
        if next != column + 1, chance() {
          xml += "<\(prefix)c s='1'/>"
          column += 1
        }
      }
      xml += "\(noise())</\(prefix)row>"
      last = row.number
    }
    return Parts(
      rows: xml, sharedTexts: shared.joined(),
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
  }
}

extension String {
  /// The text with what looks like an escape escaped.
  fileprivate var guarded: String { self == "_x0041_" ? "_x005F_x0041_" : self }
}

@Suite("The same values, however they are written") struct TwinTests {
  @Test func `a sheet is read as it was meant`() throws {
    for seed in 0..<150 as Range<UInt64> {
      let sheet = RandomSheet(seed: seed)
      let rows = try sheet.parts(seed: seed &+ 1_000).rows()
      #expect(rows.map(\.number) == sheet.rows.map(\.number), "\(seed)")
      for (found, meant) in zip(rows, sheet.rows) {
        #expect(found.cells.map(\.column) == meant.cells.map(\.column), "\(seed)")
        #expect(found.cells.map(\.value) == meant.cells.map(\.value), "\(seed)")
      }
    }
  }
}
