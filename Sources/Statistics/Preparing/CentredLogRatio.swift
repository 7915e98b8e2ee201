/// Takes compositions, parts of a whole, to a space where distances mean something.
///
///     let ratios = CentredLogRatio().apply(reasons)     // each row adds to 0
///
/// Shares that add to 1 cannot rise together, so their correlations mislead; the logarithm of each
/// part over the geometric mean of all can. A part of 0 has no logarithm: it is replaced by a small
/// share, and the other parts are scaled down by as much, which keeps the ratios between them
/// (multiplicative replacement).
///
/// **Edge cases**: a row of nothing but 0 has equal parts: all its ratios are 0. **Properties**: each
/// row adds to 0; a row and the same row times a number give the same ratios.
///
/// - Complexity: O(*n* · *p*).
///
/// > J. Aitchison. *The Statistical Analysis of Compositional Data*. Chapman and Hall 1986.
/// > J. Martín-Fernández, C. Barceló-Vidal, V. Pawlowsky-Glahn. "Dealing with Zeros and Missing
/// > Values in Compositional Data Sets Using Nonparametric Imputation." 2003.
public struct CentredLogRatio: Hashable, Sendable {
  /// The share that stands for a part of 0. A choice of 1/*p*² for *p* parts is made if `nil`.
  public var replacement: Double?

  public init(replacement: Double? = nil) {
    precondition(replacement.map { $0 > 0 } ?? true, "what replaces a part of 0 is more than 0")
    self.replacement = replacement
  }

  /// The shares of each row, with parts of 0 replaced. They are all positive, and add to 1.
  ///
  /// - Precondition: all elements are finite, none is negative, and what replaces the 0s of any row
  ///   adds to less than 1.
  public func withoutZeros(_ parts: Matrix) -> Matrix {
    refuseParts(parts)
    var shares = parts
    let count = Double(parts.columns)
    let small = replacement ?? 1 / (count * count)
    for row in 0..<parts.rows {
      let total = parts[row: row].reduce(0, +)
      let zeros = Double(parts[row: row].count { $0 == 0 })
      precondition(
        zeros * small < 1 || total == 0, "what replaces parts of 0 leaves nothing for the others")
      for column in 0..<parts.columns {
        let share = parts[row, column] / total
        shares[row, column] =
          total == 0 ? 1 / count : share == 0 ? small : share * (1 - zeros * small)
      }
    }
    return shares
  }

  /// The logarithm of each part over the geometric mean of its row.
  ///
  /// - Precondition: as for ``withoutZeros(_:)``.
  public func apply(_ parts: Matrix) -> Matrix {
    var ratios = withoutZeros(parts)
    for row in 0..<ratios.rows {
      let logarithms = ratios[row: row].map(Elementary.log)
      let mean = Moments(logarithms).mean
      for column in 0..<ratios.columns { ratios[row, column] = logarithms[column] - mean }
    }
    return ratios
  }

  /// The shares whose ratios these are.
  public func undo(_ ratios: Matrix) -> Matrix {
    var shares = ratios
    for row in 0..<ratios.rows {
      let most = ratios[row: row].reduce(-.infinity, max)
      for column in 0..<ratios.columns {
        shares[row, column] = Elementary.exp(ratios[row, column] - most)
      }
      let total = shares[row: row].reduce(0, +)
      for column in 0..<ratios.columns { shares[row, column] /= total }
    }
    return shares
  }
}
