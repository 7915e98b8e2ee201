import Concurrent
import Statistics
import Testing

/// What every clusterer promises, whatever its method. A new one joins the list, and is held to
/// all of it.
@Suite("Every clusterer") struct ClustererLaws {
  static let clusterers: [any Clusterer] =
    Linkage.allCases.flatMap { linkage in
      [
        HierarchicalClustering(linkage: linkage, cut: .count(3)),
        HierarchicalClustering(linkage: linkage, cut: .height(8)),
      ]
    } + [
      KMeans(k: 1), KMeans(k: 3, restarts: 5), DBSCAN(radius: 3, minimum: 4), HDBSCAN(smallest: 3),
    ]
    + GaussianMixture.Shape.allCases.map {
      GaussianMixture(components: 3, shape: $0, starts: .groups, restarts: 2)
    } + [GaussianMixture(components: 2, restarts: 1)]

  static let shapes = [(3, 1), (40, 2), (90, 5)]

  @Test(arguments: clusterers, shapes)
  func `gives the same answer twice`(clusterer: any Clusterer, shape: (rows: Int, columns: Int)) {
    let observations = noise(shape.rows, shape.columns)
    #expect(clusterer.labels(observations) == clusterer.labels(observations))
  }

  @Test(arguments: clusterers)
  func `gives the same answer however busy the cores are`(clusterer: any Clusterer) {
    let observations = noise(70, 3)
    let alone = clusterer.labels(observations)
    let beside = Array(0..<4).concurrentMap { _ in clusterer.labels(observations) }
    #expect(beside.allSatisfy { $0 == alone })
  }

  @Test(arguments: clusterers, shapes)
  func `numbers its groups from 0 without a gap`(
    clusterer: any Clusterer, shape: (rows: Int, columns: Int)
  ) {
    let labels = clusterer.labels(noise(shape.rows, shape.columns))
    #expect(labels.count == shape.rows)
    let used = Set(labels.compactMap(\.self)).sorted()
    #expect(used == Array(0..<used.count))
  }

  @Test(arguments: clusterers)
  func `does not depend on the order of rows`(clusterer: any Clusterer) {
    let observations = clouds(3, rows: 60, columns: 3)
    var random = SplitMix64(seed: 8)
    let order = Array(0..<60).shuffled(using: &random)
    let shuffled = Matrix(rows: 60, columns: 3, order.flatMap { observations[row: $0] })
    let labels = clusterer.labels(observations)
    let found = clusterer.labels(shuffled)
    let sorted = order.map { labels[$0] }
    #expect(renumbered(found) == renumbered(sorted))
  }

  @Test(arguments: clusterers, [(0.0, 1.0), (4096, 1), (0, 1024), (-512, 0.125)])
  func `does not depend on the origin, nor on the unit`(
    clusterer: any Clusterer, change: (shift: Double, scale: Double)
  ) {
    // Shifts and scales by powers of two, and coordinates to 2⁻²⁰, so that no distance is rounded.
    var observations = clouds(3, rows: 45, columns: 3, seed: 2)
    var changed = observations
    for row in 0..<45 {
      for column in 0..<3 {
        let value = (observations[row, column] * 0x1p20).rounded() * 0x1p-20
        observations[row, column] = value
        changed[row, column] = (value + change.shift) * change.scale
      }
    }
    let labels = clusterer.labels(observations)
    let found = scaled(clusterer, change.scale).labels(changed)
    #expect(found == labels)
  }

  @Test(arguments: clusterers)
  func `puts the same rows in the same group`(clusterer: any Clusterer) {
    let single = clouds(3, rows: 30, columns: 2)
    let twice = Matrix(
      rows: 60, columns: 2, (0..<30).flatMap { single[row: $0] + single[row: $0] })
    let labels = clusterer.labels(twice)
    for row in 0..<30 { #expect(labels[row * 2] == labels[row * 2 + 1]) }
  }

  @Test(arguments: clusterers)
  func `survives a constant column, and columns that all are`(clusterer: any Clusterer) {
    var observations = noise(20, 2)
    for row in 0..<20 { observations[row, 1] = 4 }
    #expect(clusterer.labels(observations).count == 20)
    #expect(clusterer.labels(Matrix(rows: 20, columns: 2, repeating: 4)).count == 20)
  }

  @Test func `no rows are in no group, where no number of groups is asked for`() {
    let nothing = Matrix(rows: 0, columns: 2)
    #expect(HierarchicalClustering(cut: .height(1)).labels(nothing) == [])
    #expect(DBSCAN(radius: 1).labels(nothing) == [])
    #expect(HDBSCAN().labels(nothing) == [])
    #expect(Silhouette(of: [], in: nothing) == nil)
    #expect(Peers(count: 2).fit(nothing).popularity == [])
  }

  /// The same clusterer, where it has a length among its parameters.
  private func scaled(_ clusterer: any Clusterer, _ scale: Double) -> any Clusterer {
    if var density = clusterer as? DBSCAN {
      density.radius *= scale
      return density
    }
    if var tree = clusterer as? HierarchicalClustering, case .height(let height) = tree.cut {
      tree.cut = .height(height * scale)
      return tree
    }
    return clusterer
  }
}
