/// Fills missing numbers with one number for each feature.
///
///     let filled = Imputation(.median).fit(areas).apply(areas)
///     filled.matrix
///     filled.cells      // which numbers were not observed
///
/// What was learnt from one table can be applied to another with the same features, so that this
/// year’s gaps are filled as last year’s were.
///
/// **Edge cases**: a feature that nobody has is left missing, unless the number is given.
///
/// - Complexity: O(*n* · *p*); O(*n* · *p* · log *n*) for the median.
public struct Imputation: Hashable, Sendable {
  public enum Method: Hashable, Sendable {
    /// The middle number: not moved by a few large areas.
    case median
    case mean
    /// A number of one’s own, such as 0.
    case constant(Double)
  }

  public var method: Method

  public init(_ method: Method) { self.method = method }

  public struct Fit: Hashable, Sendable {
    /// What each feature is filled with; `nil` where nothing is known of it.
    public let fillings: [Double?]

    /// - Precondition: there are as many features as were fitted, and none is infinite.
    public func apply(_ observations: Matrix) -> Filled {
      precondition(
        observations.columns == fillings.count,
        "the observations have \(observations.columns) features, and \(fillings.count) were fitted")
      return Filled(observations) { fillings[$0.column] }
    }
  }

  /// - Precondition: no element is infinite. NaN stands for a missing one.
  public func fit(_ observations: Matrix) -> Fit {
    Fit(
      fillings: (0..<observations.columns).map { column in
        let present = observations[column: column].filter { !$0.isNaN }
        precondition(present.allSatisfy(\.isFinite), "a number is infinite, and cannot be averaged")
        switch method {
        case .constant(let value): return value
        case .median: return present.isEmpty ? nil : Quantiles(present).median
        case .mean: return present.isEmpty ? nil : Moments(present).mean
        }
      })
  }
}
