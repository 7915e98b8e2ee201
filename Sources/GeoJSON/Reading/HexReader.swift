import Diagnostics

/// Reads a layout of hexagons.
struct HexReader {
  var cursor: Cursor
  let nameKey: String

  /// No layout reaches so far, and a row times a column is still a number.
  private static let limit = 1_000_000.0

  init(_ cursor: Cursor, _ nameKey: String) {
    self.cursor = cursor
    self.nameKey = nameKey
  }

  mutating func layout() throws(Diagnostic) -> HexLayout {
    let start = cursor.position
    var arrangement: HexArrangement?
    var hexes: [HexLayout.Hex]?
    try cursor.enterObject()
    while let key = try cursor.key() {
      switch key {
      case "layout":
        guard arrangement == nil else { throw cursor.twice() }
        arrangement = try self.arrangement()
      case "hexes":
        guard hexes == nil else { throw cursor.twice() }
        hexes = try self.hexes()
      default: try cursor.skip()
      }
    }
    try cursor.finish()
    guard let arrangement else { throw cursor.missing("layout", at: start) }
    guard var hexes else { throw cursor.missing("hexes", at: start) }
    for index in hexes.indices {
      hexes[index].centre = arrangement.centre(
        column: hexes[index].column, row: hexes[index].row)
    }
    return HexLayout(arrangement, hexes)
  }

  private mutating func arrangement() throws(Diagnostic) -> HexArrangement {
    let start = cursor.position
    let word = try cursor.text()
    guard let arrangement = HexArrangement(rawValue: word) else {
      throw cursor.mistake(
        .layout, "“\(word.prefix(60))” is not a layout of hexagons", at: start..<cursor.position,
        hint: HexArrangement.allCases.map(\.rawValue).hint(for: word))
    }
    return arrangement
  }

  private mutating func hexes() throws(Diagnostic) -> [HexLayout.Hex] {
    var hexes: [HexLayout.Hex] = []
    try cursor.enterObject()
    var codes: Set<String> = []
    while let code = try cursor.key() {
      guard codes.insert(code).inserted else { throw cursor.twice() }
      hexes.append(try hex(code))
    }
    return hexes
  }

  private mutating func hex(_ code: String) throws(Diagnostic) -> HexLayout.Hex {
    let start = cursor.position
    var name: String?
    var column: Int?
    var row: Int?
    try cursor.enterObject()
    while let key = try cursor.key() {
      switch key {
      case "q": column = try place(once: column)
      case "r": row = try place(once: row)
      case nameKey:
        guard name == nil else { throw cursor.twice() }
        name = try cursor.text()
      default: try cursor.skip()
      }
    }
    guard let column else { throw missing("q", code, start) }
    guard let row else { throw missing("r", code, start) }
    // Where its middle is, is known when the layout is, which may come last.
    return HexLayout.Hex(
      code: code, name: name ?? code, column: column, row: row, centre: Position(0, 0))
  }

  private mutating func place(once before: Int?) throws(Diagnostic) -> Int {
    guard before == nil else { throw cursor.twice() }
    let start = cursor.position
    let number = try cursor.number()
    guard number.magnitude <= Self.limit, let place = Int(exactly: number) else {
      throw cursor.mistake(
        .hex, "a column or a row must be a whole number", at: start..<cursor.position)
    }
    return place
  }

  private func missing(_ member: String, _ code: String, _ start: Int) -> Diagnostic {
    cursor.mistake(
      .hex, "the hex “\(code.prefix(60))” has no “\(member)”", at: start..<cursor.position)
  }
}
