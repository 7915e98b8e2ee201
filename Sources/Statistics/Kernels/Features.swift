import Concurrent

extension Matrix {
  /// Every column as a list, read in one pass over the rows: a pass for each would fetch the whole
  /// matrix from memory as often as there are columns.
  var features: [[Double]] {
    var features = [[Double]](repeating: [Double](repeating: 0, count: rows), count: columns)
    // Blocks of rows stay in the core’s cache while each column takes its part.
    for block in (0..<rows).pieces(max(1, rows / 256)) {
      for column in 0..<columns {
        // Taken out and put back, so that ownership is settled once and not for each number.
        var feature: [Double] = []
        swap(&feature, &features[column])
        for row in block { feature[row] = elements[row * columns + column] }
        swap(&feature, &features[column])
      }
    }
    return features
  }
}
