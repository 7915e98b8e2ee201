import Charts
import TestSupport
import Testing

@Suite("Trees") struct TreeTests {
  static let five = Tree(
    count: 5,
    [
      .init(0, 2, height: 1), .init(1, 3, height: 3), .init(5, 6, height: 9),
      .init(4, 7, height: 17),
    ])

  @Test func `leaves stand so that no branches cross`() {
    #expect(Self.five.order == [4, 0, 2, 1, 3])
    #expect(Self.five.spans == [1..<2, 3..<4, 2..<3, 4..<5, 0..<1, 1..<3, 3..<5, 1..<5, 0..<5])
    #expect(Tree(count: 1, []).order == [0])
    #expect(Tree(count: 0, []).order == [])
  }

  @Test func `groups are numbered along the leaves`() {
    #expect(Self.five.labels(1) == [0, 0, 0, 0, 0])
    #expect(Self.five.labels(2) == [1, 1, 1, 1, 0])
    #expect(Self.five.labels(3) == [1, 2, 1, 2, 0])
    #expect(Self.five.labels(5) == [1, 3, 2, 4, 0])
    #expect(Tree(count: 0, []).labels(0) == [])
  }

  @Test func `groups are those that a join at a time leaves`() {
    let tree = Tree.grown(30, seed: 4)
    for groups in 1...30 {
      // The obvious way: join the first, and see who is together.
      var labels = Array(0..<59)
      for (index, join) in tree.joins.prefix(30 - groups).enumerated() {
        for leaf in labels.indices
        where [labels[join.first], labels[join.second]].contains(labels[leaf]) {
          labels[leaf] = 30 + index
        }
        labels[30 + index] = 30 + index
      }
      let found = tree.labels(groups)
      for a in 0..<30 {
        for b in 0..<a { #expect((labels[a] == labels[b]) == (found[a] == found[b])) }
      }
      #expect(Set(found) == Set(0..<groups))
    }
  }

  @Test func `an order in which branches cross is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tree(count: 3, [.init(0, 1, height: 1), .init(2, 3, height: 2)], order: [0, 2, 1])
    }
  }

  @Test func `a tree that falls is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tree(count: 3, [.init(0, 1, height: 2), .init(2, 3, height: 1)])
    }
  }

  @Test func `a cluster is joined once`() async {
    await #expect(processExitsWith: .failure) {
      _ = Tree(count: 3, [.init(0, 1, height: 1), .init(0, 2, height: 2)])
    }
  }
}

extension Tree {
  /// A tree that joined two clusters at random, again and again.
  static func grown(_ count: Int, seed: UInt64) -> Tree {
    var random = Noise(seed: seed)
    var clusters = Array(0..<count)
    var height = 0.0
    let joins = (0..<max(count, 1) - 1).map { index in
      let first = clusters.remove(at: .random(in: clusters.indices, using: &random))
      let second = clusters.remove(at: .random(in: clusters.indices, using: &random))
      clusters.append(count + index)
      height += .random(in: 0...1, using: &random)
      return Join(first, second, height: height)
    }
    return Tree(count: count, joins)
  }
}
