/// The different areas in a file of small areas, each a code and a name.
struct NamedAreas {
  /// In the order of their first rows.
  private(set) var areas: [Area] = []

  /// The first row of each.
  private(set) var firstRows: [Int] = []

  /// The place of the area of each row.
  private(set) var area: [Int] = []

  init(_ codes: [String], _ names: [String]) {
    area.reserveCapacity(codes.count)
    var places: [Area: Int] = [:]
    var last = -1
    for row in codes.indices {
      // Rows of one area mostly follow each other, and then nothing has to be looked up.
      if last < 0 || areas[last].code != codes[row] || areas[last].name != names[row] {
        last = place(of: Area(codes[row], names[row]), row, &places)
      }
      area.append(last)
    }
  }

  private mutating func place(of area: Area, _ row: Int, _ places: inout [Area: Int]) -> Int {
    if let place = places[area] { return place }
    places[area] = areas.count
    areas.append(area)
    firstRows.append(row)
    return areas.count - 1
  }
}

extension [String] {
  /// Whether each is greater than the one before.
  var isAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}
