/// What some rows would save by leaving their groups, and what it would cost them at least to join
/// others.
struct Prospect {
  private let own: RoughMeans.Labels
  private(set) var saved = PointBlocks.Lanes.zero
  private(set) var least = PointBlocks.Lanes(repeating: .infinity)

  init(_ own: RoughMeans.Labels) { self.own = own }

  @inline(__always)
  mutating func see(
    _ squares: PointBlocks.Lanes, _ joining: Float, _ leaving: Float, of group: Int32
  ) {
    let isOwn = own .== RoughMeans.Labels(repeating: group)
    let cost = (squares * joining).replacing(with: .infinity, where: isOwn)
    saved.replace(with: squares * leaving, where: isOwn)
    least.replace(with: cost, where: cost .< least)
  }
}

/// What a squared distance is worth to a group that a row joins, and to one that it leaves.
struct MoveFactors {
  private(set) var joining: [SIMD4<Float>]
  /// Nothing for a group of one, which no row leaves.
  private(set) var leaving: [SIMD4<Float>]

  init(_ sizes: [Double], count: Int) {
    joining = [SIMD4<Float>](repeating: .one, count: count)
    leaving = [SIMD4<Float>](repeating: .zero, count: count)
    for (group, size) in sizes.enumerated() {
      // Nobody can join a group that has no mean.
      joining[group >> 2][group & 3] = size > 0 ? Float(size / (size + 1)) : .infinity
      leaving[group >> 2][group & 3] = size > 1 ? Float(size / (size - 1)) : 0
    }
  }
}
