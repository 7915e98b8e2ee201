import Charts
import SVG
import TestSupport

/// A small made-up country: authorities of about the same size with crooked borders, a capital of
/// nine boroughs, an island, and a town within a county.
enum Ruritania {
  /// Where there is land, from the north; the capital is the number.
  private static let plan = [
    "....##..", "...###..", "...##...", "..####..", "..###.#.", ".####1##", "######..", "##......",
  ]
  private static let names = [
    "Aldermere", "Brackness", "Calderwick", "Dunmoor", "Elmsford", "Farrowdale", "Greywater",
    "Hartlow", "Ingleby", "Jutland Vale", "Kestrel Bay", "Larkhill", "Millbrook", "Northfold",
    "Oakhanger", "Penrock", "Quarrington", "Ravensea", "Stanmoor", "Thornby", "Upper Wye",
    "Vellaton", "Westmarch", "Yarrowby", "Zealby", "Ashby Fen", "Bexmoor", "Cold Harbour",
    "Dove Green",
  ]
  static let capital = (1...9).map { "C\($0)" }

  static let boundaries = Boundaries(areas)

  static let areas: [Boundaries.Area] = {
    var country = Builder()
    var areas: [Boundaries.Area] = []
    for (row, line) in plan.enumerated() {
      for (column, mark) in line.enumerated() where mark == "#" {
        let corner = (column * 30, (plan.count - row) * 30)
        let number = areas.count { $0.code.hasPrefix("A") }
        areas.append(.init("A\(number)", names[number], [[country.ring(corner, side: 30)]]))
      }
      if let column = line.firstIndex(of: "1") {
        let west = line.distance(from: line.startIndex, to: column) * 30
        for borough in 0..<9 {
          let corner = (west + borough % 3 * 10, (plan.count - row) * 30 + borough / 3 * 10)
          areas.append(
            .init(
              capital[borough], "Borough \(borough + 1)",
              [[country.ring(corner, side: 10)]]))
        }
      }
    }
    // The town has the ground of a hole in the county around it.
    let town = country.ring((70, 155), side: 10)
    let around = areas.firstIndex { $0.name == "Hartlow" } ?? 0
    areas[around].polygons[0].append(town)
    areas.append(.init("T", "Hartlow Town", [[town]]))
    areas.append(.init("I", "Isle of Gulls", [[country.ring((10, 190), side: 15)]]))
    areas[areas.count - 1].polygons.append([country.ring((2, 180), side: 3)])
    return areas
  }()

  /// Crooked lines between corners, which are the same from both sides.
  struct Builder {
    private struct Step: Hashable {
      var from: SIMD2<Int>
      var to: SIMD2<Int>
    }

    private var lines: [Step: [Point]] = [:]
    private var noise = Noise(seed: 5)

    /// A square’s outline, with sides of steps of ten where it can have them.
    mutating func ring(_ corner: (x: Int, y: Int), side: Int) -> [Point] {
      let step = side % 10 == 0 ? 10 : side
      let start = SIMD2(corner.x, corner.y)
      var here = start
      var points: [Point] = []
      for direction in [SIMD2(1, 0), SIMD2(0, 1), SIMD2(-1, 0), SIMD2(0, -1)] {
        for _ in 0..<side / step {
          let next = here &+ direction &* step
          points += line(from: here, to: next).dropLast()
          here = next
        }
      }
      return points
    }

    private mutating func line(from start: SIMD2<Int>, to end: SIMD2<Int>) -> [Point] {
      if start.x > end.x || start.y > end.y { return line(from: end, to: start).reversed() }
      if let line = lines[Step(from: start, to: end)] { return line }
      let (across, up) = (Double(end.x - start.x), Double(end.y - start.y))
      let line = (0...5).map { place in
        let share = Double(place) / 5
        let bend = place == 0 || place == 5 ? 0 : Double.random(in: -0.1...0.1, using: &noise)
        return Point(
          (Double(start.x) + across * share + up * bend) * 1_000,
          (Double(start.y) + up * share + across * bend) * 1_000)
      }
      lines[Step(from: start, to: end)] = line
      return line
    }
  }

  /// A number for each area, higher in the north and the capital.
  static let values: [Double] = areas.map { area in
    let place = area.polygons[0][0][0]
    let value = 8 + place.y / 16_000 + place.x / 60_000 + (area.code.hasPrefix("C") ? 6 : 0)
    return (value * 10).rounded() / 10
  }

  static let data: [Datum] = values.enumerated().map { index, value in
    switch areas[index].name {
    case "Greywater": .missing(.confidential)
    case "Borough 4": .missing(.unavailable)
    case "Thornby": .imputed(value)
    default: .number(value)
    }
  }
}
