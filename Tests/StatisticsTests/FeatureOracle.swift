import Statistics
import TestSupport

/// The reference answers about features: what is asked of one matrix, and of one list of numbers.
struct FeatureOracle: Decodable {
  let cases: [Case]
  let vectors: [Vector]

  static let exists = Shared.exists("oracle/statistics.json")
  static func read() throws -> FeatureOracle { try Shared.cases("oracle/statistics.json") }

  struct Case: Decodable {
    let name: String
    let data: [[Double]]
    let standardised: Standardised
    let pca: Components
    let correlation: Correlations

    struct Standardised: Decodable { let first_row: [Double] }
    struct Components: Decodable {
      let explained_variance_ratio: [Double]
      let components_sign_free: [[Double]]
    }
    struct Correlations: Decodable { let pearson, spearman: [[Double]] }

    var matrix: Matrix {
      Matrix(rows: data.count, columns: data[0].count, data.flatMap { $0 })
    }
  }

  struct Vector: Decodable {
    let name: String
    let data: [Double]
    let shapiro: Shapiro
    let yeojohnson_lambda, yeojohnson_first, skew, kde_scott_at_median: Double
    let quantiles_type7: [Double]
    let fd_bins: Int
    let boxcox_lambda, boxcox_first: Double?

    struct Shapiro: Decodable { let w, p: Double }
  }
}

extension Double {
  /// Whether two numbers agree, as a share of the larger one or of 1.
  func isClose(_ other: Double, to tolerance: Double) -> Bool {
    self == other || abs(self - other) <= tolerance * Swift.max(1, abs(self), abs(other))
  }
}

extension [Double] {
  func areClose(_ others: [Double], to tolerance: Double) -> Bool {
    count == others.count && zip(self, others).allSatisfy { $0.isClose($1, to: tolerance) }
  }
}

/// Numbers that look random, the same in every run.
enum Seeded {
  /// About normal: the sum of twelve even ones, less six.
  static func normal(_ count: Int, seed: UInt64) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
    }
  }

  /// Features that share something with each other.
  static func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
    let numbers = normal(rows * columns, seed: seed)
    var matrix = Matrix(rows: rows, columns: columns, numbers)
    for row in 0..<rows {
      for column in 1..<max(columns, 1) { matrix[row, column] += 0.5 * matrix[row, column - 1] }
    }
    return matrix
  }
}
