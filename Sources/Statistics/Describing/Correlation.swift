import Concurrent

/// How closely each two features go together, from −1 to 1.
///
///     let together = Correlation(.spearman).fit(areas)
///     together.coefficients[0, 1]
///     together.pairs[0][1]          // from how many areas
///
/// Pearson’s coefficient measures a straight line. Spearman’s is the same for ranks, in which equal
/// numbers share the mean of their places, and measures any steady rise or fall.
///
/// A missing number (NaN) drops an observation from the pairs it would have been part of, and from no
/// other; ranks are taken among the observations that a pair has.
///
/// **Edge cases**: a coefficient is NaN where a feature does not vary, or fewer than two observations
/// have both. **Properties**: the matrix is symmetric, and 1 on its diagonal where not NaN.
///
/// - Complexity: O(*n* · *p*²), and O(*p* · *n* log *n*) to rank.
public struct Correlation: Hashable, Sendable {
  public enum Method: Hashable, Sendable, CaseIterable { case pearson, spearman }

  public var method: Method

  public init(_ method: Method = .pearson) { self.method = method }

  public struct Fit: Hashable, Sendable {
    /// A coefficient for each two features; NaN where there is none.
    public let coefficients: Matrix
    /// How many observations have both of each two features.
    public let pairs: [[Int]]
  }

  /// - Precondition: no element is infinite. NaN stands for a missing one.
  public func fit(_ observations: Matrix) -> Fit {
    let count = observations.columns
    let features = observations.features.concurrentMap { Feature($0, method) }
    var coefficients = Matrix(rows: count, columns: count, repeating: .nan)
    var pairs = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for a in 0..<count {
      for b in a..<count {
        let (coefficient, size) = features[a].correlation(with: features[b], isSelf: a == b)
        coefficients[a, b] = coefficient
        coefficients[b, a] = coefficient
        pairs[a][b] = size
        pairs[b][a] = size
      }
    }
    return Fit(coefficients: coefficients, pairs: pairs)
  }

  /// The coefficient of two features alone; `nil` where there is none.
  ///
  /// - Precondition: both have as many numbers.
  public func callAsFunction(_ a: [Double], _ b: [Double]) -> Double? {
    precondition(a.count == b.count, "a correlation is of two features of the same observations")
    let coefficient = Feature(a, method).correlation(with: Feature(b, method), isSelf: false).0
    return coefficient.isNaN ? nil : coefficient
  }
}

/// What is worked out once for a feature, and used in each of its pairs.
private struct Feature: Sendable {
  var values: [Double]
  /// The observations that have the feature, from its least value to its greatest: of ranks only.
  var order: [Int]?
  /// The values (or ranks) less their mean, as a vector of length 1, where none is missing.
  var direction: [Double]?
  var present: Int

  init(_ values: [Double], _ method: Correlation.Method) {
    precondition(
      !values.contains(where: \.isInfinite), "a correlation is of numbers, and one is infinite")
    self.values = values
    present = values.count { !$0.isNaN }
    if method == .spearman {
      order = values.indices.filter { !values[$0].isNaN }
        .sorted { (values[$0], $0) < (values[$1], $1) }
    }
    if present == values.count {
      direction = unitDirection(order.map { meanRanks(values, $0, count: values.count) } ?? values)
    }
  }

  func correlation(with other: Feature, isSelf: Bool) -> (Double, Int) {
    let isComplete = present == values.count && other.present == values.count
    if isComplete {
      guard let a = direction, let b = other.direction else { return (.nan, values.count) }
      return (isSelf ? 1 : cosine(a, b), values.count)
    }
    // A missing number on one side goes missing on the other.
    let both = values.indices.filter { !values[$0].isNaN && !other.values[$0].isNaN }
    guard let a = unitDirection(among(both, other)), let b = unitDirection(other.among(both, self))
    else { return (.nan, both.count) }
    return (isSelf ? 1 : cosine(a, b), both.count)
  }

  /// The values at some observations, as ranks among themselves if ranks are wanted.
  private func among(_ both: [Int], _ other: Feature) -> [Double] {
    guard let order else { return both.map { values[$0] } }
    let shared = order.filter { !other.values[$0].isNaN }
    let ranks = meanRanks(values, shared, count: values.count)
    return both.map { ranks[$0] }
  }
}

/// The cosine of two directions: never beyond 1 by rounding.
private func cosine(_ a: [Double], _ b: [Double]) -> Double { min(max(dot(a, b), -1), 1) }

/// The places of values in an order, from 1; equal values share the mean of theirs. What is not in
/// the order has place 0.
private func meanRanks(_ values: [Double], _ order: [Int], count: Int) -> [Double] {
  var ranks = [Double](repeating: 0, count: count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for index in order[start..<end] { ranks[index] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}

/// The numbers less their mean, as a vector of length 1; `nil` if they do not vary.
func unitDirection(_ values: [Double]) -> [Double]? {
  let moments = Moments(values)
  let length = moments.standardDeviation * Double(values.count).squareRoot()
  guard values.count > 1, length > 0 else { return nil }
  return values.map { ($0 - moments.mean) / length }
}
