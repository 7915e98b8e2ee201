public import Statistics

/// Leaves out measures that say what others say already, so that nothing counts twice.
///
/// Of the two that go together most closely, the one that goes together more with all others is left
/// out, until no two are correlated beyond a limit. Then the measure that the rest predict best is
/// left out, until no variance inflation is beyond its limit.
public struct FeatureChoice: Hashable, Sendable {
  /// The greatest correlation, in size, that two measures may have.
  public var correlation: Double?
  /// The greatest variance inflation that a measure may have.
  public var inflation: Double?

  public init(correlation: Double? = nil, inflation: Double? = nil) {
    self.correlation = correlation
    self.inflation = inflation
  }

  /// A measure that was left out, and why.
  public struct Dropped: Hashable, Sendable {
    public let measure: Int
    public let reason: Reason

    public enum Reason: Hashable, Sendable {
      case correlated(with: Int, Double)
      case predicted(inflation: Double)
    }
  }

  /// What was kept, in order, and what was left out, in the order in which it was.
  public struct Fit: Hashable, Sendable {
    public let kept: [Int]
    public let dropped: [Dropped]
  }

  /// - Precondition: no number is missing.
  public func fit(_ observations: Matrix) -> Fit {
    var kept = Array(0..<observations.columns)
    var dropped: [Dropped] = []
    if let correlation {
      let found = Correlation(.pearson).fit(observations).coefficients
      while let pair = closest(kept, found), abs(found[pair.0, pair.1]) > correlation {
        let (first, second) = pair
        let isFirst = bond(first, kept, found) > bond(second, kept, found)
        let (out, other) = isFirst ? (first, second) : (second, first)
        dropped.append(
          Dropped(measure: out, reason: .correlated(with: other, found[out, other])))
        kept.removeAll { $0 == out }
      }
    }
    if let inflation {
      while kept.count > 2 {
        let factors = varianceInflation(of: observations.keeping(columns: kept))
        guard let worst = factors.indices.max(by: { factors[$0] < factors[$1] }),
          factors[worst] > inflation
        else { break }
        dropped.append(
          Dropped(measure: kept[worst], reason: .predicted(inflation: factors[worst])))
        kept.remove(at: worst)
      }
    }
    return Fit(kept: kept, dropped: dropped)
  }

  private func closest(_ kept: [Int], _ found: Matrix) -> (Int, Int)? {
    guard kept.count > 2 else { return nil }
    var best: (Int, Int)?
    for (place, first) in kept.enumerated() {
      for second in kept[(place + 1)...] where !found[first, second].isNaN {
        if best.map({ abs(found[first, second]) > abs(found[$0.0, $0.1]) }) ?? true {
          best = (first, second)
        }
      }
    }
    return best
  }

  /// How closely a measure goes together with all others that are left, on average.
  private func bond(_ measure: Int, _ kept: [Int], _ found: Matrix) -> Double {
    let others = kept.filter { $0 != measure && !found[measure, $0].isNaN }
    return others.reduce(0) { $0 + abs(found[measure, $1]) } / Double(max(1, others.count))
  }
}

extension Matrix {
  /// Some of the columns.
  func keeping(columns kept: [Int]) -> Matrix {
    Matrix(
      rows: rows, columns: kept.count, (0..<rows).flatMap { row in kept.map { self[row, $0] } })
  }

  /// Some of the rows.
  func keeping(rows kept: [Int]) -> Matrix {
    Matrix(rows: kept.count, columns: columns, kept.flatMap { self[row: $0] })
  }
}
