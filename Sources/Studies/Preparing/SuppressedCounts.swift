import Frames
public import Statistics

/// Fills counts that were suppressed because they are small, by what is known of them: they lie
/// between two bounds, and with the other parts they add up to the published whole.
///
/// Where several parts of a whole are suppressed, what is left of it is shared among them alike. If
/// they would then be larger than a suppressed count can be, one of them was suppressed only to hide
/// another: the part that is commonly the largest takes what is left.
///
/// A single suppressed part is not worked out from the whole, which would undo the suppression: it is
/// put in the middle of its bounds. A part that rounds to zero is put at zero.
///
/// **Properties.** No estimate is negative; a part that is not suppressed stays as it is; the estimates
/// of several parts add up to what is left of their whole, if that is known.
public struct SuppressedCounts: Hashable, Sendable {
  public var bounds: ClosedRange<Double>

  /// - Precondition: the bounds are finite and not below 0.
  public init(within bounds: ClosedRange<Double>) {
    precondition(
      bounds.lowerBound >= 0 && bounds.upperBound.isFinite, "a suppressed count has finite bounds")
    self.bounds = bounds
  }

  /// The table’s numbers with suppressed ones filled; what is missing for other reasons stays NaN.
  ///
  /// - Complexity: O(areas · measures).
  public func fill(_ table: AreaTable) -> Matrix {
    var matrix = table.matrix
    let usual = (table.columns + table.besides).map { column in
      column.reduce(0) { $0 + ($1.number ?? 0) } / Double(max(1, column.count { $0.number != nil }))
    }
    let wholes = table.wholes
    for row in table.areas.indices {
      let parts = (table.columns + table.besides).map { $0[row] }
      for measure in table.measures.indices where parts[measure] == .symbol(.low) {
        matrix[row, measure] = 0
      }
      let suppressed = parts.indices.filter { parts[$0] == .symbol(.confidential) }
      let estimates = estimates(suppressed, left: left(of: wholes[row], parts), usual)
      for (part, estimate) in zip(suppressed, estimates) where part < matrix.columns {
        matrix[row, part] = estimate
      }
    }
    return matrix
  }

  /// What the known parts leave of the whole, if all that is not known is suppressed.
  private func left(of whole: Double, _ parts: [Frame.Cell]) -> Double? {
    guard whole.isFinite else { return nil }
    var left = whole
    for part in parts {
      if let number = part.number {
        left -= number
      } else if part != .symbol(.confidential), part != .symbol(.low) {
        return nil
      }
    }
    return max(left, 0)
  }

  /// The estimates of one row’s suppressed parts, measures and others.
  private func estimates(_ suppressed: [Int], left: Double?, _ usual: [Double]) -> [Double] {
    let middle = IntervalImputation(.midpoint).value(within: bounds)
    let count = Double(suppressed.count)
    guard let left, count > 1 else { return suppressed.map { _ in middle } }
    if left <= count * bounds.upperBound { return suppressed.map { _ in left / count } }
    let largest = suppressed.max { usual[$0] < usual[$1] }
    return suppressed.map { $0 == largest ? left - (count - 1) * middle : middle }
  }
}
