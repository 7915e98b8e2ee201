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
}
