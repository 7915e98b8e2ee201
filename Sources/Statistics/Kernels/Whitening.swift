/// The inverse of a covariance’s Cholesky factor: it turns a deviation into independent numbers of
/// unit variance, and its diagonal gives the determinant.
///
/// > N. Higham. *Accuracy and Stability of Numerical Algorithms*, chapter 10. SIAM 2002.
struct Whitening {
  private let size: Int
  /// A lower triangle, row after row without the zeros.
  private var triangle: [Double]
  /// Half the logarithm of the covariance’s determinant.
  let logRoot: Double

  /// `nil` for a matrix that is not positive definite.
  init?(_ covariance: Matrix) {
    size = covariance.columns
    var factor = covariance
    for row in 0..<size {
      for column in 0...row {
        var sum = covariance[row, column]
        for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
        if row == column {
          guard sum > 0, sum.isFinite else { return nil }
          factor[row, row] = sum.squareRoot()
        } else {
          factor[row, column] = sum / factor[column, column]
        }
      }
    }
    logRoot = (0..<size).reduce(0) { $0 + Elementary.log(factor[$1, $1]) }
    triangle = []
    var inverse = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = row == column ? 1.0 : 0
        for k in column..<row { sum -= factor[row, k] * inverse[k, column] }
        inverse[row, column] = sum / factor[row, row]
        triangle.append(inverse[row, column])
      }
    }
  }

  /// The squared Mahalanobis lengths of eight deviations side by side.
  func squaredLengths(_ deviations: [SIMD8<Double>]) -> SIMD8<Double> {
    let (all, factors) = (deviations.span, triangle.span)
    var lengths = SIMD8<Double>.zero
    var next = 0
    for row in 0..<size {
      var sum = SIMD8<Double>.zero
      for column in 0...row {
        sum += SIMD8(repeating: factors[next]) * all[column]
        next += 1
      }
      lengths += sum * sum
    }
    return lengths
  }
}
