import Statistics
import Testing

/// Rows that are hard to tell apart, or on numbers of few digits.
struct HardTable: CustomTestStringConvertible, Sendable {
  let name: String
  let rows: Matrix
  var testDescription: String { name }

  private init(_ name: String, _ rows: Matrix) {
    self.name = name
    self.rows = rows
  }

  /// A table whose elements follow from their row, their column and chance.
  private init(
    _ name: String, _ rows: Int, _ columns: Int, seed: UInt64,
    _ element: (_ row: Int, _ column: Int, _ chance: Double) -> Double
  ) {
    var table = noise(rows, columns, seed: seed)
    for row in 0..<rows {
      for column in 0..<columns { table[row, column] = element(row, column, table[row, column]) }
    }
    self.init(name, table)
  }

  /// Those in which no two joins cost the same, but for those of duplicates.
  static let untied =
    [
      (1, 1), (2, 1), (3, 1), (3, 9), (16, 2), (17, 2), (33, 8), (50, 1), (50, 12), (20, 40),
      (300, 3),
    ]
    .map { HardTable("noise, \($0) × \($1)", noise($0, $1, seed: 10)) } + [
      HardTable("groups", clouds(4, rows: 50, columns: 5, seed: 11)),
      HardTable("duplicates", duplicates(of: noise(15, 3, seed: 12), times: 4)),
      HardTable("a constant column", 50, 3, seed: 13) { $1 == 1 ? 0.1 : $2 },
      HardTable("on a line", 50, 4, seed: 14) { row, column, _ in
        Double(row * row * (column + 1)).squareRoot() * Double(row)
      },
      HardTable("great", 50, 3, seed: 15) { $2 * 1e150 },
      HardTable("small", 50, 3, seed: 16) { $2 * 1e-150 },
      HardTable("far from 0", 50, 3, seed: 17) { $2 + 1e6 },
      HardTable("two groups too far apart for single precision", 50, 3, seed: 18) {
        $2 + Double($0 % 2) * 1e9
      },
      HardTable("one wild row", 50, 3, seed: 19) { $0 == 7 ? 1e12 : $2 },
      HardTable("ever further apart", 50, 1, seed: 20) { row, _, _ in
        Double(sign: .plus, exponent: row, significand: 1)
      },
    ]

  /// One with enough rows for boxes around boxes.
  static let large = HardTable("noise, 300 × 3", noise(300, 3))

  /// Those with enough rows for boxes around boxes around boxes.
  static let larger = [
    HardTable("noise, 530 × 2", noise(530, 2, seed: 41)),
    HardTable("many groups", clouds(9, rows: 530, columns: 4, seed: 42)),
    HardTable("all but one wild row at almost the same place", 530, 3, seed: 43) {
      $0 == 7 ? 1e9 : $2
    },
    HardTable("knots very far apart", 530, 11, seed: 44) { $2 + Double($0 % 7) * 1e7 },
  ]

  static let all = untied + [large] + larger + tied

  /// Those in which many joins cost the same.
  static let tied = [
    HardTable("nothing but duplicates", Matrix(rows: 40, columns: 3, repeating: 0.1)),
    HardTable("whole numbers", 50, 3, seed: 31) { ($2 * 2).rounded() },
    HardTable("whole numbers in a column", 50, 1, seed: 32) { ($2 * 9).rounded() },
    HardTable("thirds", 50, 2, seed: 33) { ($2 * 6).rounded() / 3 },
    HardTable("yes and no", 50, 7, seed: 34) { $2 > 0 ? 1 : 0 },
    HardTable("one of many", 50, 12, seed: 35) { row, column, _ in row % 12 == column ? 1 : 0 },
    HardTable("a line of equal steps", 50, 1, seed: 36) { row, _, _ in Double(row) },
    HardTable("a grid", 49, 2, seed: 37) { row, column, _ in
      Double(column == 0 ? row % 7 : row / 7)
    },
    HardTable("the corners of a cube", 64, 6, seed: 38) { row, column, _ in
      Double(row >> column & 1)
    },
  ]
}

func duplicates(of rows: Matrix, times: Int) -> Matrix {
  Matrix(
    rows: rows.rows * times, columns: rows.columns,
    (0..<rows.rows * times).flatMap { rows[row: $0 % rows.rows] })
}
