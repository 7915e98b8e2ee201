extension Dendrogram {
  /// How faithfully the tree keeps the distances between the observations it was made from: the
  /// correlation of each pair’s distance with the height at which the tree joins them. It is `nil`
  /// where either never varies, as with fewer than three observations.
  ///
  /// - Complexity: O(*n*² · *p*) in time, O(*n*) in memory.
  ///
  /// > R. Sokal, F. J. Rohlf. "The Comparison of Dendrograms by Objective Methods." *Taxon* 11
  /// > (1962).
  public func copheneticCorrelation(_ observations: Matrix) -> Double? {
    precondition(observations.rows == count, "the tree joins \(count) observations")
    refuseMissing(observations)
    guard count > 2 else { return nil }
    let ranges = ranges
    let pairs = Double(count) * Double(count - 1) / 2
    // Twice through: sums about the means lose nothing to cancellation.
    var distances = 0.0
    var heights = 0.0
    for merge in merges {
      var sum = 0.0
      var joined = 0.0
      each(ranges[merge.first], ranges[merge.second], observations) {
        sum += $0
        joined += 1
      }
      distances += sum
      heights += joined * merge.height
    }
    let (meanDistance, meanHeight) = (distances / pairs, heights / pairs)
    var product = 0.0
    var distanceSquares = 0.0
    var heightSquares = 0.0
    for merge in merges {
      let y = merge.height - meanHeight
      each(ranges[merge.first], ranges[merge.second], observations) {
        let x = $0 - meanDistance
        product += x * y
        distanceSquares += x * x
        heightSquares += y * y
      }
    }
    guard distanceSquares > 0, heightSquares > 0 else { return nil }
    return product / (distanceSquares.squareRoot() * heightSquares.squareRoot())
  }

  /// Gives the distance of each pair across two runs of leaves.
  private func each(
    _ left: Range<Int>, _ right: Range<Int>, _ observations: Matrix, _ body: (Double) -> Void
  ) {
    for a in left {
      for b in right {
        body(observations.squaredDistance(leafOrder[a], leafOrder[b]).squareRoot())
      }
    }
  }
}
