extension Matrix {
  /// The median of each column among some rows at most: near the middle of most of them, whatever
  /// the others are.
  var sampledMedian: [Double] {
    let step = max(1, rows / 255)
    return (0..<columns).map { column in
      let values = stride(from: 0, to: rows, by: step).map { elements[$0 * columns + column] }
      return values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
  }

  /// The largest deviation of any number from what is central in its column, or 1 if there is none:
  /// a unit in which single precision neither overflows nor loses what matters.
  func reach(from centre: [Double]) -> Double {
    var largest = 0.0
    for row in 0..<rows {
      for column in 0..<columns {
        largest = max(largest, abs(elements[row * columns + column] - centre[column]))
      }
    }
    return largest > 0 ? largest : 1
  }
}
