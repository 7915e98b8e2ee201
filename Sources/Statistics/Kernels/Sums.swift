/// The sum of the products of two lists, from an index on.
///
/// Eight sums are kept and added at the end: a single one would wait for each addition before the
/// next. Spans of eight let the compiler see that no index is out of bounds, which made this as fast
/// as unsafe pointers and twice as fast as indexing the arrays.
func dot(_ a: [Double], _ b: [Double], from start: Int = 0) -> Double {
  let (a, b) = (a.span, b.span)
  precondition(a.count == b.count, "products are of lists of the same length")
  var low = SIMD4<Double>()
  var high = SIMD4<Double>()
  let eights = (a.count - start) / 8
  for eight in 0..<eights {
    let place = start + eight * 8
    let x = a.extracting(place..<place + 8)
    let y = b.extracting(place..<place + 8)
    low += SIMD4<Double>(x[0], x[1], x[2], x[3]) * SIMD4<Double>(y[0], y[1], y[2], y[3])
    high += SIMD4<Double>(x[4], x[5], x[6], x[7]) * SIMD4<Double>(y[4], y[5], y[6], y[7])
  }
  var sum = (low + high).sum()
  for index in start + eights * 8..<a.count { sum += a[index] * b[index] }
  return sum
}

/// The sum of a list, in eight sums as well.
func total(_ values: [Double]) -> Double {
  let values = values.span
  var low = SIMD4<Double>()
  var high = SIMD4<Double>()
  let eights = values.count / 8
  for eight in 0..<eights {
    let x = values.extracting(eight * 8..<eight * 8 + 8)
    low += SIMD4<Double>(x[0], x[1], x[2], x[3])
    high += SIMD4<Double>(x[4], x[5], x[6], x[7])
  }
  var sum = (low + high).sum()
  for index in eights * 8..<values.count { sum += values[index] }
  return sum
}
