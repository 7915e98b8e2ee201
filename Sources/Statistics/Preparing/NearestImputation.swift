import Concurrent

/// Fills a missing number with the mean of those of the most similar observations that have it.
///
///     let filled = NearestImputation(k: 5).fit(areas).apply(areas)
///
/// Similarity is the Euclidean distance over the features that both have, scaled up for those they do
/// not. Features of different units should be scaled before. Of equally distant observations the
/// earlier ones are taken; fewer than *k* if no more have the feature.
///
/// **Edge cases**: where no observation with the feature shares another, the feature’s mean is taken;
/// a feature that nobody has is left missing.
///
/// - Complexity: O(*m* · *n* · *p*) for *m* observations with a gap, on all cores.
///
/// > O. Troyanskaya and others. "Missing value estimation methods for DNA microarrays."
/// > *Bioinformatics* 17, 2001.
public struct NearestImputation: Hashable, Sendable {
  public var k: Int

  public init(k: Int = 5) {
    precondition(k > 0, "at least one neighbour is needed to fill a number")
    self.k = k
  }

  /// - Precondition: no element is infinite. NaN stands for a missing one.
  public func fit(_ observations: Matrix) -> Fit {
    Fit(k: k, known: observations, means: Imputation(.mean).fit(observations).fillings)
  }

  public struct Fit: Hashable, Sendable {
    public let k: Int
    fileprivate let known: Matrix
    fileprivate let means: [Double?]

    /// - Precondition: there are as many features as were fitted, and none is infinite.
    public func apply(_ observations: Matrix) -> Filled {
      precondition(
        observations.columns == known.columns,
        "the observations have \(observations.columns) features, and \(known.columns) were fitted")
      let gaps = (0..<observations.rows).filter { observations[row: $0].contains(where: \.isNaN) }
      let fillings = gaps.concurrentMap { fill(Array(observations[row: $0])) }
      var places = [Int](repeating: 0, count: observations.rows)
      for (place, row) in gaps.enumerated() { places[row] = place }
      return Filled(observations) { fillings[places[$0.row]][$0.column] }
    }

    /// What to fill each feature of an observation with, where it is missing.
    private func fill(_ row: [Double]) -> [Double?] {
      let distances = (0..<known.rows).map { distance(row, $0) }
      let order = distances.indices.filter { !distances[$0].isNaN }
        .sorted { (distances[$0], $0) < (distances[$1], $1) }
      return row.indices.map { column in
        guard row[column].isNaN else { return nil }
        var (sum, count) = (0.0, 0)
        for neighbour in order where !known[neighbour, column].isNaN {
          sum += known[neighbour, column]
          count += 1
          if count == k { break }
        }
        return count > 0 ? sum / Double(count) : means[column]
      }
    }

    /// The squared distance over the features both have, times all over those; NaN if there are none.
    private func distance(_ row: [Double], _ other: Int) -> Double {
      var (sum, shared) = (0.0, 0)
      for column in 0..<known.columns {
        let difference = row[column] - known[other, column]
        if difference.isNaN { continue }
        sum += difference * difference
        shared += 1
      }
      return shared > 0 ? sum * (Double(known.columns) / Double(shared)) : .nan
    }
  }
}
