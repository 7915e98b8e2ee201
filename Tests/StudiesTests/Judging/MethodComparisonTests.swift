import Statistics
import Studies
import Testing

@Suite("Comparing methods") struct MethodComparisonTests {
  private func comparison(
    _ observations: Matrix, _ count: Int
  ) -> (chosen: Grouping.Fit, all: MethodComparison) {
    let chosen = Grouping(.ward, .fixed(count)).fit(observations)
    let tree = HierarchicalClustering(linkage: .ward).fit(observations)
    return (chosen, MethodComparison(observations, chosen: chosen, tree: tree, seed: 2))
  }

  @Test func `every method is asked, and answers as it does by itself`() {
    let observations = Invented.groups([12, 14, 16], width: 1.5).observations
    let (chosen, comparison) = comparison(observations, 3)
    let alone: [MethodComparison.Method: [Int?]] = [
      .ward: chosen.labels,
      .kMeans: KMeans(k: 3, restarts: 20, seed: 2).fit(observations).labels,
      .mixture: GaussianMixture(
        components: 3, shape: .diagonal, starts: .groups, restarts: 3, seed: 2
      ).fit(observations).labels,
      .dbscan: DBSCAN(radius: comparison.radius, minimum: 4).fit(observations).labels,
      .hdbscan: HDBSCAN(smallest: 5).fit(observations).labels,
    ]
    #expect(comparison.found.map(\.method) == MethodComparison.Method.allCases)
    for found in comparison.found {
      #expect(found.labels == alone[found.method])
      #expect(found.groups == Set(found.labels.compactMap(\.self)).count)
      #expect(found.leftOut == found.labels.count { $0 == nil })
      #expect(found.silhouette == Silhouette(of: found.labels, in: observations)?.mean)
      let agreement = Agreement(chosen.labels, found.labels).adjustedRand
      #expect(found.agreement == (found.groups > 1 ? agreement : nil))
    }
  }

  @Test func `all find groups that stand apart`() {
    let (observations, labels) = Invented.groups([20, 25, 30], width: 0.4)
    for found in comparison(observations, 3).all.found {
      #expect(found.groups == 3, "\(found.method)")
      #expect(Agreement(labels, found.labels).adjustedRand > 0.95, "\(found.method)")
    }
  }

  @Test func `one that finds no two groups agrees with nothing`() {
    let one = Invented.groups([40], width: 1).observations
    let density = comparison(one, 3).all.found.filter { $0.groups < 2 }
    #expect(!density.isEmpty)
    #expect(density.allSatisfy { $0.agreement == nil && $0.silhouette == nil })
  }

  @Test func `the radius is where distances to neighbours begin to rise`() {
    var lists = Invented.groups([40], width: 0.1).observations.lists
    lists += [[50, 50, 50], [-50, 50, 0]]
    let radius = comparison(Matrix(lists), 2).all.radius
    #expect(radius < 1)
    let found = DBSCAN(radius: radius, minimum: 4).fit(Matrix(lists))
    #expect(found.labels[40] == nil && found.labels[41] == nil)
  }

  @Test(arguments: [3, 4, 5])
  func `few areas, and areas that are all alike, are no hindrance`(count: Int) {
    let few = Matrix(rows: count, columns: 2, (0..<count * 2).map { Double($0 * $0 % 7) })
    #expect(comparison(few, 2).all.found.count == 5)
    let same = Matrix(rows: count, columns: 2, repeating: 1)
    #expect(comparison(same, 2).all.found.count == 5)
  }
}
