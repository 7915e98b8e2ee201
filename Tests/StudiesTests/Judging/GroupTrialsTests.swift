import Statistics
import Studies
import Testing

@Suite("Trying numbers of groups") struct GroupTrialsTests {
  private let observations = Invented.groups([8, 9, 10]).observations

  @Test func `all signs point at groups that stand apart`() {
    let tree = HierarchicalClustering(linkage: .ward).fit(observations)
    let trials = GroupTrials(observations, 2...6, tree: tree, seed: 1)
    #expect(trials.knee == 3)
    #expect(trials.gap.best == 3)
    #expect(trials.gapAreas == 27)
    for fits in [trials.ward, trials.means] {
      let known = fits.compactMap(\.self)
      #expect(known.count == 5 && known.max() == known[1])
    }
    #expect(trials.inertias == trials.inertias.sorted(by: >))
  }

  @Test func `each fit is that of the groups`() {
    let tree = HierarchicalClustering(linkage: .ward).fit(observations)
    let trials = GroupTrials(observations, 2...4, tree: tree, seed: 1)
    for (place, count) in (2...4).enumerated() {
      let labels = tree.labels(cut: .count(count))
      #expect(trials.ward[place] == Silhouette(of: labels, in: observations)?.mean)
      let means = KMeans(k: count, restarts: 10, seed: 1).fit(observations)
      #expect(trials.means[place] == Silhouette(of: means.labels, in: observations)?.mean)
      #expect(abs(trials.inertias[place] - means.inertia) < 1e-9)
    }
  }

  @Test func `three areas are enough`() {
    let few = Matrix([[0, 1], [5, 5], [9, 2]])
    let tree = HierarchicalClustering(linkage: .ward).fit(few)
    let trials = GroupTrials(few, 2...2, tree: tree, seed: 1)
    #expect(trials.inertias.count == 1 && trials.knee == nil && trials.gap.gaps.count == 2)
  }
}
