import Concurrent

/// Eight directions at right angles in which rows reach far, found from a sample of them.
///
/// How this works: arbitrary directions are multiplied by the sample’s covariance and straightened,
/// a few times over, which turns them towards those of most variance. They need not arrive: any
/// directions at right angles serve, and better ones serve better. Where there are fewer features
/// than eight, or the sample varies in fewer directions, the rest are nothing.
///
/// > G. Golub, C. Van Loan. *Matrix Computations*, 8.2.4: orthogonal iteration. Johns Hopkins 2013.
struct LeadingAxes: Sendable {
  /// Every direction’s part in each feature, side by side.
  private var axes: [SIMD8<Double>] = []

  init(_ observations: Matrix, _ framing: Framing) {
    var random = SplitMix64(seed: 0)
    for _ in 0..<observations.columns {
      var parts = SIMD8<Double>.zero
      for lane in 0..<8 { parts[lane] = random.unit() - 0.5 }
      axes.append(parts)
    }
    let sample = (0..<observations.rows).pieces(256).map(\.lowerBound)
    var row = [Double](repeating: 0, count: observations.columns)
    for _ in 0..<6 {
      var next = [SIMD8<Double>](repeating: .zero, count: axes.count)
      for place in sample {
        framing.frame(observations[row: place], to: &row)
        let along = self(row)
        for column in row.indices { next[column] += along * row[column] }
      }
      axes = next
      straighten()
    }
  }

  /// How far a row lies along each direction.
  func callAsFunction(_ row: [Double]) -> SIMD8<Double> {
    let (row, axes) = (row.span, axes.span)
    var along = SIMD8<Double>.zero
    for column in row.indices { along += axes[column] * row[column] }
    return along
  }

  /// Sets each direction at right angles to those before it, and its length to 1.
  private mutating func straighten() {
    for lane in 0..<8 {
      let before = length(lane)
      // What is left after taking away the others once can be mostly rounding.
      for _ in 0..<2 {
        for other in 0..<lane {
          let shared = axes.reduce(0) { $0 + $1[lane] * $1[other] }
          for column in axes.indices { axes[column][lane] -= shared * axes[column][other] }
        }
      }
      let after = length(lane)
      let isNew = after > 1e-8 * before
      for column in axes.indices { axes[column][lane] = isNew ? axes[column][lane] / after : 0 }
    }
  }

  private func length(_ lane: Int) -> Double {
    axes.reduce(0) { $0 + $1[lane] * $1[lane] }.squareRoot()
  }
}
