/// Rows seen from their middle, in a unit in which none is farther from it than 1, so that they fit
/// into numbers of half the length and what is lost by that is known.
///
/// The unit is a power of two, which rounds nothing. Where the farthest row is so near or so far
/// that squares of distances could vanish or overflow, the scale is 0: then all rows are seen in
/// the middle, nothing is learnt about how far apart they are, and nothing wrong either.
struct Framing: Sendable {
  let middle: [Double]
  let scale: Double

  init(_ observations: Matrix) {
    let (rows, columns) = (observations.rows, observations.columns)
    let elements = observations.elements.span
    var middle = [Double](repeating: 0, count: columns)
    for row in 0..<rows {
      for column in 0..<columns { middle[column] += elements[row * columns + column] }
    }
    for column in 0..<columns { middle[column] /= Double(max(rows, 1)) }
    var farthest = 0.0
    for row in 0..<rows {
      var squares = 0.0
      for column in 0..<columns {
        let deviation = elements[row * columns + column] - middle[column]
        squares += deviation * deviation
      }
      farthest = max(farthest, squares)
    }
    let length = farthest.squareRoot()
    let isMeasurable =
      middle.allSatisfy(\.isFinite) && length > 0x1p-400 && length < 0x1p400
    self.middle = middle
    scale = isMeasurable ? Double(sign: .plus, exponent: -length.exponent - 1, significand: 1) : 0
  }

  /// Sets `framed` to a row in the frame.
  func frame(_ row: ArraySlice<Double>, to framed: inout [Double]) {
    let (row, middle) = (row.span, middle.span)
    // What overflows would not be nothing times 0.
    for column in framed.indices {
      framed[column] = scale > 0 ? (row[column] - middle[column]) * scale : 0
    }
  }
}
