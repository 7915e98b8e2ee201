/// Lloyd’s iteration for *k*-means, with the distances left out that cannot matter.
///
/// How this works: for each row we keep an upper bound on the distance to its own mean and a lower
/// bound on the distance to any other. When the means move, the bounds move by as much. While the
/// upper bound is below the lower, or below half the way from the own mean to the next, the row
/// stays, and no distance is asked for. `slack` is far more than rounding can have done to a bound,
/// so that the labels are exactly those of the plain iteration, ties included: to the first mean.
///
/// > G. Hamerly. "Making k-means even faster." SDM 2010.
struct HamerlyIteration {
  private let observations: Matrix
  private(set) var means: Matrix
  private(set) var labels: [Int]
  private var upper: [Double]
  private var lower: [Double]
  private var slack = 0.0

  init(_ observations: Matrix, from means: Matrix) {
    self.observations = observations
    self.means = means
    labels = [Int](repeating: 0, count: observations.rows)
    upper = [Double](repeating: .infinity, count: observations.rows)
    lower = [Double](repeating: -.infinity, count: observations.rows)
    slack = 1e-10 * observations.diagonal
  }

  /// Iterates until no label changes, or for a number of rounds, and returns how many were needed.
  mutating func run(_ rounds: Int) -> Int {
    for round in 1...rounds {
      guard assign() || round == 1 else { return round }
      repair()
      move()
    }
    return rounds
  }

  /// Gives each row to its nearest mean. Whether any changes hands is returned.
  private mutating func assign() -> Bool {
    var isChanged = false
    let clearance = clearances()
    for row in labels.indices {
      let bound = max(clearance[labels[row]], lower[row]) - slack
      if upper[row] <= bound { continue }
      upper[row] = observations.squaredDistanceInStrands(row, to: means, labels[row]).squareRoot()
      if upper[row] <= bound { continue }
      var (best, second) = (Double.infinity, Double.infinity)
      var nearest = labels[row]
      for mean in 0..<means.rows {
        let squared = observations.squaredDistanceInStrands(row, to: means, mean)
        if squared < best {
          (second, best, nearest) = (best, squared, mean)
        } else if squared < second {
          second = squared
        }
      }
      (upper[row], lower[row]) = (best.squareRoot(), second.squareRoot())
      if nearest != labels[row] {
        labels[row] = nearest
        isChanged = true
      }
    }
    return isChanged
  }

  /// Moves single rows for as long as that lowers the inertia, and returns whether any moved.
  ///
  /// A row that leaves its group lets the mean go after the others, and the one it joins has to
  /// come to meet it, so a move can pay though the row’s own mean is the nearest: Lloyd’s iteration
  /// cannot see those.
  ///
  /// > J. Hartigan, M. Wong. "A K-Means Clustering Algorithm." *Applied Statistics* 28 (1979).
  mutating func exchange(_ rounds: Int) -> Bool {
    var sizes = [Double](repeating: 0, count: means.rows)
    for label in labels { sizes[label] += 1 }
    var isChanged = false
    for _ in 0..<rounds {
      var moves = 0
      for row in labels.indices where sizes[labels[row]] > 1 {
        let own = labels[row]
        let saved =
          observations.squaredDistanceInStrands(row, to: means, own) * sizes[own] / (sizes[own] - 1)
        var (least, best) = (saved * (1 - 1e-9), own)
        for mean in 0..<means.rows where mean != own {
          let cost =
            observations.squaredDistanceInStrands(row, to: means, mean) * sizes[mean]
            / (sizes[mean] + 1)
          if cost < least { (least, best) = (cost, mean) }
        }
        guard best != own else { continue }
        labels[row] = best
        for column in 0..<means.columns {
          let value = observations[row, column]
          means[own, column] += (means[own, column] - value) / (sizes[own] - 1)
          means[best, column] += (value - means[best, column]) / (sizes[best] + 1)
        }
        sizes[own] -= 1
        sizes[best] += 1
        moves += 1
      }
      guard moves > 0 else { break }
      isChanged = true
    }
    if isChanged {
      for row in labels.indices { (upper[row], lower[row]) = (.infinity, -.infinity) }
    }
    return isChanged
  }

  /// Half the distance from each mean to the nearest other.
  private func clearances() -> [Double] {
    var nearest = [Double](repeating: .infinity, count: means.rows)
    for a in 0..<means.rows {
      for b in 0..<a {
        let half = means.squaredDistance(a, b).squareRoot() / 2
        nearest[a] = min(nearest[a], half)
        nearest[b] = min(nearest[b], half)
      }
    }
    return nearest
  }

  /// Gives each group that has lost all its rows the row that is farthest from its own mean, if
  /// there is one that is not on it.
  private mutating func repair() {
    var sizes = [Int](repeating: 0, count: means.rows)
    for label in labels { sizes[label] += 1 }
    for empty in sizes.indices where sizes[empty] == 0 {
      var farthest: (row: Int, squared: Double)?
      for row in labels.indices where sizes[labels[row]] > 1 {
        let squared = observations.squaredDistanceInStrands(row, to: means, labels[row])
        if squared > farthest?.squared ?? 0 { farthest = (row, squared) }
      }
      guard let row = farthest?.row else { return }
      sizes[labels[row]] -= 1
      sizes[empty] = 1
      labels[row] = empty
      (upper[row], lower[row]) = (.infinity, -.infinity)
      for column in 0..<means.columns { means[empty, column] = observations[row, column] }
      // The mean has jumped, and nobody’s lower bound knows it.
      for other in lower.indices { lower[other] = -.infinity }
    }
  }

  /// Takes each mean to the middle of its rows, and the bounds with it.
  private mutating func move() {
    var sums = Matrix(rows: means.rows, columns: means.columns)
    var sizes = [Int](repeating: 0, count: means.rows)
    for (row, label) in labels.enumerated() {
      sizes[label] += 1
      for column in 0..<means.columns { sums[label, column] += observations[row, column] }
    }
    var steps = [Double](repeating: 0, count: means.rows)
    for mean in 0..<means.rows {
      guard sizes[mean] > 0 else {
        for column in 0..<means.columns { sums[mean, column] = means[mean, column] }
        continue
      }
      for column in 0..<means.columns { sums[mean, column] /= Double(sizes[mean]) }
      steps[mean] = sums.squaredDistance(mean, to: means, mean).squareRoot()
    }
    means = sums
    let longest = steps.indices.max { steps[$0] < steps[$1] } ?? 0
    let next = steps.indices.filter { $0 != longest }.map { steps[$0] }.max() ?? 0
    for (row, label) in labels.enumerated() {
      upper[row] += steps[label]
      lower[row] -= label == longest ? next : steps[longest]
    }
  }
}

extension Matrix {
  /// The diagonal of the box around all rows: no distance between two is longer.
  var diagonal: Double {
    var squares = 0.0
    for column in 0..<columns {
      var (low, high) = (Double.infinity, -Double.infinity)
      for row in 0..<rows {
        low = min(low, self[row, column])
        high = max(high, self[row, column])
      }
      squares += (high - low) * (high - low)
    }
    return squares.squareRoot()
  }
}
