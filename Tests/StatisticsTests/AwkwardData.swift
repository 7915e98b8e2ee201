import Statistics

/// Data on which a fast method is most likely to differ from an obvious one.
enum Awkward: String, CaseIterable {
  case plain
  case duplicates
  case constantColumns
  case farFromNought
  case oneFarAway
  case twoScales
  case twoPlaces

  /// Rows of it, the same every time.
  func rows(_ rows: Int, _ columns: Int) -> Matrix {
    var matrix = noise(rows, columns, seed: UInt64(rows * 100 + columns))
    for row in 0..<rows {
      for column in 0..<columns {
        switch self {
        case .plain: break
        case .duplicates: matrix[row, column] = matrix[row % 5, column]
        case .constantColumns: if column % 2 == 1 { matrix[row, column] = 3 }
        case .farFromNought: matrix[row, column] += 1e9
        case .oneFarAway: if row == 1 { matrix[row, column] = 1e6 }
        case .twoScales: if column == 0 { matrix[row, column] *= 1e-6 }
        case .twoPlaces: matrix[row, column] += row % 3 == 0 ? 1e5 : -1e5
        }
      }
    }
    return matrix
  }
}
