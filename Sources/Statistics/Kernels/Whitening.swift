/// The inverse of a covariance’s Cholesky factor: it turns a deviation into independent numbers of
/// unit variance, and its diagonal gives the determinant.
///
/// > N. Higham. *Accuracy and Stability of Numerical Algorithms*, chapter 10. SIAM 2002.
struct Whitening: Sendable {
  typealias Lanes = SIMD8<Double>

  private let size: Int
  /// A lower triangle, row after row without the zeros.
  private var triangle: [Double] = []
  private var diagonal: [Double] = []
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
    var inverse = Matrix(rows: size, columns: size)
    for row in 0..<size {
      for column in 0...row {
        var sum = row == column ? 1.0 : 0
        for k in column..<row { sum -= factor[row, k] * inverse[k, column] }
        inverse[row, column] = sum / factor[row, row]
        triangle.append(inverse[row, column])
      }
      diagonal.append(inverse[row, row])
    }
  }

  /// The squared Mahalanobis lengths of sixteen deviations, which are at a place of a panel and at the
  /// next: two sums are under way, so that neither has to wait for itself.
  func squaredLengths(_ deviations: borrowing Span<Lanes>, _ place: Int) -> (Lanes, Lanes) {
    let factors = triangle.span
    var (firstLength, secondLength) = (Lanes.zero, Lanes.zero)
    var start = 0
    for row in 0..<size {
      let own = factors.extracting(start..<start + row + 1)
      var (first, second) = (Lanes.zero, Lanes.zero)
      var index = place
      for column in own.indices {
        let factor = Lanes(repeating: own[column])
        first += factor * deviations[index]
        second += factor * deviations[index &+ 1]
        index &+= MixtureRows.places
      }
      firstLength += first * first
      secondLength += second * second
      start += row + 1
    }
    return (firstLength, secondLength)
  }

  /// The same, where the features do not vary together.
  func diagonalLengths(_ deviations: borrowing Span<Lanes>, _ place: Int) -> (Lanes, Lanes) {
    let factors = diagonal.span
    var lengths = (Lanes.zero, Lanes.zero)
    for column in 0..<size {
      let first = factors[column] * deviations[column * MixtureRows.places + place]
      let second = factors[column] * deviations[column * MixtureRows.places + place + 1]
      lengths.0 += first * first
      lengths.1 += second * second
    }
    return lengths
  }
}
