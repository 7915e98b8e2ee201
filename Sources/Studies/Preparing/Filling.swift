import Statistics

extension Matrix {
  /// The matrix with the middle number of each column for what is missing.
  var filledWithMedians: Matrix { Imputation(.median).fit(self).apply(self).matrix }

  /// The matrix with the mean of those rows for what is missing that are most alike in what is known,
  /// each column in units of its own spread. It lies among the numbers that are known.
  func filledFromNearest(_ count: Int) -> Matrix {
    let scaling = Scaling(.standard).fit(Imputation(.mean).fit(self).apply(self).matrix)
    var scaled = self
    for row in 0..<rows {
      for column in 0..<columns {
        scaled[row, column] = (self[row, column] - scaling.centres[column]) / scaling.units[column]
      }
    }
    let found = NearestImputation(k: count).fit(scaled).apply(scaled)
    let known = (0..<columns).map { column in self[column: column].filter { !$0.isNaN } }
    var filled = self
    for cell in found.cells {
      let number =
        found.matrix[cell.row, cell.column] * scaling.units[cell.column]
        + scaling.centres[cell.column]
      // Rounding must not leave a part of a whole below zero.
      let (least, most) = (known[cell.column].min(), known[cell.column].max())
      filled[cell.row, cell.column] = min(max(number, least ?? number), most ?? number)
    }
    return filled
  }
}
