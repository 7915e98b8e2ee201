extension Matrix {
  /// The squared Euclidean distance between two rows, summed in the order of the columns: it is the
  /// same number whichever row comes first.
  func squaredDistance(_ a: Int, _ b: Int) -> Double {
    squaredDistance(a, to: self, b)
  }

  /// The squared Euclidean distance between a row and one of another matrix.
  func squaredDistance(_ a: Int, to other: Matrix, _ b: Int) -> Double {
    var sum = 0.0
    let (first, second) = (a * columns, b * columns)
    for column in 0..<columns {
      let difference = elements[first + column] - other.elements[second + column]
      sum += difference * difference
    }
    return sum
  }

  /// The same, summed in four strands, which is up to four times as fast because no addition waits
  /// for the one before. It may differ from the plain sum in the last digit, so the two are not
  /// mixed.
  func squaredDistanceInStrands(_ a: Int, to other: Matrix, _ b: Int) -> Double {
    let (mine, others) = (elements.span, other.elements.span)
    let (first, second) = (a * columns, b * columns)
    var strands = SIMD4<Double>.zero
    var column = 0
    while column + 4 <= columns {
      let (x, y) = (first + column, second + column)
      let difference =
        SIMD4(mine[x], mine[x + 1], mine[x + 2], mine[x + 3])
        - SIMD4(others[y], others[y + 1], others[y + 2], others[y + 3])
      strands += difference * difference
      column += 4
    }
    var sum = strands.sum()
    while column < columns {
      let difference = mine[first + column] - others[second + column]
      sum += difference * difference
      column += 1
    }
    return sum
  }
}
