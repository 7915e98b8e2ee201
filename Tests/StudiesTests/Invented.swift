import CSV
import Frames
import Statistics
import Studies

/// Areas that nobody has ever counted, of which it is known what is to be found.
enum Invented {
  /// Areas in groups of these sizes, each around a corner of its own. The wider the groups, the more
  /// they run into each other.
  static func groups(
    _ sizes: [Int], width: Double = 0.5, measures: Int = 3, seed: UInt64 = 7
  ) -> (observations: Matrix, labels: [Int]) {
    var random = SplitMix64(seed: seed)
    let labels = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    var observations = Matrix(rows: labels.count, columns: measures)
    for (row, label) in labels.enumerated() {
      for column in 0..<measures {
        let corner = column == label % measures ? 6.0 * Double(1 + label / measures) : 0
        observations[row, column] = corner + width * normal(using: &random)
      }
    }
    return (observations, labels)
  }

  /// A number of about the normal distribution: the sum of twelve even ones.
  static func normal(using random: inout SplitMix64) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
  }

  /// A table of areas A, B, … from a line of cells for each measure: `10 c 3 x`.
  static func table(
    _ columns: [String], whole: String? = nil, besides: [String] = []
  ) -> AreaTable {
    let cells = columns.map(cells)
    return AreaTable(
      areas(cells[0].count), cells.indices.map { "measure \($0 + 1)" }, cells,
      whole: whole.map(self.cells), besides: besides.map(self.cells))
  }

  /// A table of the numbers of a matrix.
  static func table(_ matrix: Matrix, codes: [String]? = nil) -> AreaTable {
    AreaTable(
      codes?.map { Area($0, $0) } ?? areas(matrix.rows),
      (0..<matrix.columns).map { "measure \($0 + 1)" },
      (0..<matrix.columns).map { matrix[column: $0].map(Frame.Cell.number) })
  }

  private static func areas(_ count: Int) -> [Area] {
    (0..<count).map { Area("A\($0)", "Area \($0)") }
  }

  private static func cells(_ line: String) -> [Frame.Cell] {
    line.split(separator: " ").map { word in
      Double(word).map(Frame.Cell.number)
        ?? Symbol(String(word)).map(Frame.Cell.symbol) ?? .blank
    }
  }
}

extension Matrix {
  /// Row after row.
  var lists: [[Double]] { (0..<rows).map { Array(self[row: $0]) } }

  init(_ lists: [[Double]]) {
    self.init(rows: lists.count, columns: lists[0].count, lists.flatMap(\.self))
  }
}
