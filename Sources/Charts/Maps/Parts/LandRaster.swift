import SVG

/// Which area lies where on a map, in small squares: for what need not be exact, such as where there
/// is room for a label, and which area a point is in.
struct LandRaster {
  /// How wide a square is, in the units of the drawing.
  static let side = 2.0

  private var corner: Point
  private let columns: Int
  private let rows: Int
  /// The area under the middle of each square, or −1 for none.
  private var owners: [Int32]
  /// How many squares above and to the left of each corner are land, so that those in any box can be
  /// counted at once.
  private var land: [Int32]

  /// - Complexity: O(*n* log *n*) in the crossings of outlines and rows of squares, and O(1) for
  ///   each square.
  init(_ view: MapView, of areas: [Int]) {
    corner = Point(view.box.x, view.box.y)
    columns = Int((view.box.width / Self.side).rounded(.up)) + 1
    rows = Int((view.box.height / Self.side).rounded(.up)) + 1
    owners = Array(repeating: -1, count: columns * rows)
    land = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for area in areas { fill(area, view.rings(of: area)) }
    for row in 0..<rows {
      var count: Int32 = 0
      for column in 0..<columns {
        count += owners[row * columns + column] >= 0 ? 1 : 0
        land[(row + 1) * (columns + 1) + column + 1] =
          land[row * (columns + 1) + column + 1] + count
      }
    }
  }

  /// The same map at another place of the drawing.
  func moved(to corner: Point) -> LandRaster {
    var raster = self
    raster.corner = corner
    return raster
  }

  /// Gives an area the squares whose middles are within an odd number of its rings.
  private mutating func fill(_ area: Int, _ rings: [[Point]]) {
    var crossings: [(row: Int, x: Double)] = []
    for ring in rings {
      guard var last = ring.last else { continue }
      for point in ring {
        defer { last = point }
        let (top, bottom) = last.y < point.y ? (last, point) : (point, last)
        let first = max(0, Int(((top.y - corner.y) / Self.side - 0.5).rounded(.up)))
        let end = min(rows, Int(((bottom.y - corner.y) / Self.side - 0.5).rounded(.up)))
        guard first < end else { continue }
        let slope = (bottom.x - top.x) / (bottom.y - top.y)
        for row in first..<end {
          let y = corner.y + (Double(row) + 0.5) * Self.side
          crossings.append((row, top.x + (y - top.y) * slope))
        }
      }
    }
    crossings.sort { ($0.row, $0.x) < ($1.row, $1.x) }
    // Rings are closed, so that each row is crossed an even number of times.
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      let row = crossings[pair].row
      let first = max(0, column(after: crossings[pair].x))
      for column in first..<max(first, min(columns, column(after: crossings[pair + 1].x))) {
        owners[row * columns + column] = Int32(area)
      }
    }
  }

  private func column(after x: Double) -> Int {
    Int(((x - corner.x) / Self.side - 0.5).rounded(.up))
  }

  /// Whether there is nothing but sea in a box. Beyond the map all is sea.
  func isSea(_ box: Box) -> Bool {
    func clamped(_ value: Double, _ most: Int) -> Int { Int(min(max(value, 0), Double(most))) }
    let left = clamped(((box.x - corner.x) / Self.side).rounded(.down), columns)
    let right = clamped(((box.right - corner.x) / Self.side).rounded(.up), columns)
    let top = clamped(((box.y - corner.y) / Self.side).rounded(.down), rows)
    let bottom = clamped(((box.bottom - corner.y) / Self.side).rounded(.up), rows)
    guard left < right, top < bottom else { return true }
    func count(_ row: Int, _ column: Int) -> Int32 { land[row * (columns + 1) + column] }
    return count(bottom, right) - count(top, right) == count(bottom, left) - count(top, left)
  }

  /// The area at a place, or the nearest one within so many squares: coasts are simplified, and a
  /// harbour may lie beyond its own.
  func area(at point: Point, within reach: Int) -> Int? {
    let size = Double(max(columns, rows) + reach) * Self.side
    guard (point.x - corner.x).magnitude < size, (point.y - corner.y).magnitude < size else {
      return nil
    }
    let column = Int(((point.x - corner.x) / Self.side).rounded(.down))
    let row = Int(((point.y - corner.y) / Self.side).rounded(.down))
    for distance in 0...reach {
      for y in row - distance...row + distance where (0..<rows).contains(y) {
        for x in column - distance...column + distance where (0..<columns).contains(x) {
          let isEdge = max(abs(x - column), abs(y - row)) == distance
          if isEdge, owners[y * columns + x] >= 0 { return Int(owners[y * columns + x]) }
        }
      }
    }
    return nil
  }
}

extension LandRaster {
  /// The place in each area that is farthest from its border, and how far that is: where a letter
  /// stands best. Areas too small for a square have none.
  ///
  /// How this works: distances are passed on from square to square, three for a step across and four
  /// for one from corner to corner, once from the top left and once from the bottom right.
  ///
  /// > G. Borgefors. "Distance transformations in digital images." Computer Vision, Graphics, and
  /// > Image Processing 34, 1986.
  func middles(count: Int) -> [(point: Point, distance: Double)?] {
    let distances = distances()
    var middles = [(point: Point, distance: Double)?](repeating: nil, count: count)
    var greatest = [Int32](repeating: 0, count: count)
    for (place, owner) in owners.enumerated() where owner >= 0 {
      let area = Int(owner)
      guard distances[place] > greatest[area] else { continue }
      greatest[area] = distances[place]
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      middles[area] = (
        Point(
          corner.x + (Double(column) + 0.5) * Self.side, corner.y + (Double(row) + 0.5) * Self.side),
        // To the middle of a square is half a square less than to its far side.
        (Double(distances[place]) / 3 - 0.5) * Self.side
      )
    }
    return middles
  }

  /// How far each square is from the nearest that is not of its area, in thirds of a square.
  private func distances() -> [Int32] {
    var distances = [Int32](repeating: 0, count: owners.count)
    for row in 0..<rows {
      for column in 0..<columns where owners[row * columns + column] >= 0 {
        let place = row * columns + column
        // What lies at the edge of the map is at the edge of its area.
        let isEdge = row == 0 || row == rows - 1 || column == 0 || column == columns - 1
        distances[place] = isEdge ? 3 : least(around: place, -1, distances)
      }
    }
    for row in (1..<max(1, rows - 1)).reversed() {
      for column in (1..<max(1, columns - 1)).reversed()
      where owners[row * columns + column] >= 0 {
        let place = row * columns + column
        distances[place] = min(distances[place], least(around: place, 1, distances))
      }
    }
    return distances
  }

  /// The least distance by way of the four neighbours that come before a square, or after it.
  @inline(__always)
  private func least(around place: Int, _ direction: Int, _ distances: [Int32]) -> Int32 {
    func distance(_ step: Int, _ length: Int32) -> Int32 {
      let next = place + direction * step
      return owners[next] == owners[place] ? distances[next] + length : length
    }
    let beside = min(distance(1, 3), distance(columns, 3))
    return min(beside, min(distance(columns + 1, 4), distance(columns - 1, 4)))
  }
}
