import Statistics
import TestSupport

/// The reference answers about groups of the rows of one matrix, standardised.
struct GroupOracle: Decodable {
  let cases: [Case]

  static let exists = Shared.exists("oracle/statistics.json")
  static func read() throws -> GroupOracle { try Shared.cases("oracle/statistics.json") }

  struct Case: Decodable {
    let name: String
    let data: [[Double]]
    let linkage: [String: Tree]
    let silhouette: [String: Quality]
    let kmeans_best_inertia: [String: Double]
    let dbscan: Density
    let gmm_best_mean_loglik: [String: Double]
    let gmm_bic: [String: Double]

    var observations: Matrix { standardised(data) }
  }

  struct Tree: Decodable {
    let heights: [Double]
    let cophenetic_correlation: Double
    let cut: [String: [Int]]
    let optimal_leaf_order_total_distance: Double?
  }

  struct Quality: Decodable { let mean, ch, db: Double }

  struct Density: Decodable {
    let eps: Double
    let min_samples: Int
    let labels: [Int]
    let core: [Int]
  }
}

/// The z-scores of each column, by the population’s deviation, as the definition says. A column
/// that never varies is left at 0.
func standardised(_ rows: [[Double]]) -> Matrix {
  var matrix = Matrix(rows: rows.count, columns: rows[0].count, rows.flatMap { $0 })
  for column in 0..<matrix.columns {
    let values = matrix[column: column]
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(values.count)).squareRoot()
    for row in 0..<matrix.rows {
      matrix[row, column] = deviation > 0 ? (values[row] - mean) / deviation : 0
    }
  }
  return matrix
}

/// The same groups under numbers that follow their first appearance, so that two ways of numbering
/// can be compared.
func renumbered<Label: Hashable>(_ labels: [Label?]) -> [Int?] {
  var numbers: [Label: Int] = [:]
  return labels.map { label in
    guard let label else { return nil }
    let number = numbers[label] ?? numbers.count
    numbers[label] = number
    return number
  }
}

/// Points at random, evenly spread.
func noise(_ rows: Int, _ columns: Int, seed: UInt64 = 1) -> Matrix {
  var random = SplitMix64(seed: seed)
  return Matrix(
    rows: rows, columns: columns,
    (0..<rows * columns).map { _ in Double.random(in: -1...1, using: &random) })
}

/// Clouds far apart: the rows take turns in them.
func clouds(_ count: Int, rows: Int, columns: Int, seed: UInt64 = 1) -> Matrix {
  var matrix = noise(rows, columns, seed: seed)
  for row in 0..<rows { matrix[row, 0] += Double(row % count) * 20 }
  return matrix
}

func distance(_ matrix: Matrix, _ a: Int, _ b: Int) -> Double {
  zip(matrix[row: a], matrix[row: b]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}
