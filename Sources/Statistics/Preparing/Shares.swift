extension Matrix {
  /// Each row as shares of its total: parts of a whole, comparable between areas of any size.
  ///
  ///     Matrix(rows: 1, columns: 3, [2, 5, 3]).shares()     // 0.2, 0.5, 0.3
  ///
  /// A row whose total is 0 has no shares: they are NaN, as missing numbers are.
  ///
  /// - Precondition: all elements are finite and none is negative.
  public func shares() -> Matrix {
    refuseParts(self)
    var shares = self
    for row in 0..<rows {
      let total = self[row: row].reduce(0, +)
      for column in 0..<columns {
        shares[row, column] = total > 0 ? self[row, column] / total : .nan
      }
    }
    return shares
  }

  /// Each row’s counts for so many of its population.
  ///
  ///     counts.rates(of: children, per: 10_000)
  ///
  /// A row whose population is 0 has no rates: they are NaN, as missing numbers are. A count that is
  /// missing has none either.
  ///
  /// - Precondition: there is a population for each row, finite and not negative.
  public func rates(of populations: [Double], per many: Double = 1) -> Matrix {
    precondition(populations.count == rows, "there is a population for each of the \(rows) rows")
    precondition(
      populations.allSatisfy { $0.isFinite && $0 >= 0 }, "a population is 0 or more")
    var rates = self
    for row in 0..<rows {
      for column in 0..<columns {
        rates[row, column] =
          populations[row] > 0 ? self[row, column] / populations[row] * many : .nan
      }
    }
    return rates
  }
}

func refuseParts(_ matrix: Matrix) {
  precondition(
    matrix.elements.allSatisfy { $0.isFinite && $0 >= 0 },
    "the parts of a whole are numbers of 0 or more: fill missing ones before")
}
