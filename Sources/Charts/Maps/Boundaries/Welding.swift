import SVG

/// Makes one of positions that are meant to be the same.
///
/// Files of boundaries are rounded, converted and cut by many programs, after which the two sides of
/// a border differ in what nobody can see. Eastings that are closer than a fifty-thousandth of the
/// whole are made equal, and so are northings: the fiftieth part of a pixel on a page.
struct Welding {
  /// The different positions.
  private(set) var points: [Point] = []
  /// Which of them each position is.
  private(set) var vertices: [Int] = []

  /// - Complexity: O(*n* log *n*).
  init(_ positions: [Point]) {
    precondition(
      positions.allSatisfy { $0.x.magnitude < 1e100 && $0.y.magnitude < 1e100 },
      "a boundary is made of numbers")
    let (xs, ys) = (positions.map(\.x), positions.map(\.y))
    let tolerance = max(Self.extent(xs), Self.extent(ys)) / 50_000
    let (columns, rows) = (Self.groups(xs, within: tolerance), Self.groups(ys, within: tolerance))
    var known: [SIMD2<Int>: Int] = [:]
    for index in positions.indices {
      let key = SIMD2(columns.group[index], rows.group[index])
      if let vertex = known[key] {
        vertices.append(vertex)
      } else {
        known[key] = points.count
        vertices.append(points.count)
        points.append(Point(columns.value[key.x], rows.value[key.y]))
      }
    }
  }

  private static func extent(_ numbers: [Double]) -> Double {
    (numbers.max() ?? 0) - (numbers.min() ?? 0)
  }

  /// Numbers in groups, each from its least number to so much more: which group each is in, and the
  /// least number of each group.
  private static func groups(
    _ numbers: [Double], within tolerance: Double
  ) -> (group: [Int], value: [Double]) {
    var group = [Int](repeating: 0, count: numbers.count)
    var value: [Double] = []
    for index in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
      if value.isEmpty || numbers[index] - value[value.count - 1] > tolerance {
        value.append(numbers[index])
      }
      group[index] = value.count - 1
    }
    return (group, value)
  }
}
