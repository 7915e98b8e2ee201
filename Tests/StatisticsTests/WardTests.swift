import Statistics
import Testing

/// Ward’s linkage by rounds, beside the plain chain that it must equal.
@Suite("Ward’s linkage") struct WardTests {
  @Test(arguments: HardTable.untied + [HardTable.large])
  func `heights are those of a plain chain of nearest neighbours`(table: HardTable) {
    let heights = ward(table.rows).merges.map(\.height)
    let plain = chainHeights(table.rows)
    #expect(heights.count == plain.count)
    for (height, plain) in zip(heights, plain) { #expect(abs(height - plain) <= 1e-12 * plain) }
  }

  @Test(arguments: HardTable.untied + HardTable.tied)
  func `every join costs the least of all that could be made`(table: HardTable) {
    var clusters = Clusters(table.rows)
    for merge in ward(table.rows).merges {
      let cost = clusters.cost(merge.first, merge.second)
      let slack = 1e-12 * cost
      #expect(abs(merge.height * merge.height / 2 - cost) <= slack)
      #expect(clusters.pairs.allSatisfy { clusters.cost($0, $1) >= cost - slack })
      clusters.join(merge.first, merge.second)
    }
  }

  @Test(arguments: HardTable.untied)
  func `heights do not depend on the order of rows, to the last digit`(table: HardTable) {
    var random = SplitMix64(seed: 3)
    let order = Array(0..<table.rows.rows).shuffled(using: &random)
    let shuffled = Matrix(
      rows: table.rows.rows, columns: table.rows.columns, order.flatMap { table.rows[row: $0] })
    #expect(ward(shuffled).merges.map(\.height) == ward(table.rows).merges.map(\.height))
  }

  @Test(arguments: [1, -40, 900, -900])
  func `a unit changes heights alone, and those exactly`(exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let rows = noise(80, 4)
    let changed = Matrix(
      rows: 80, columns: 4,
      (0..<80).flatMap { row in (0..<4).map { rows[row, $0] * unit } })
    let (tree, found) = (ward(rows), ward(changed))
    #expect(found.leafOrder == tree.leafOrder)
    #expect(found.merges.map(\.height) == tree.merges.map { $0.height * unit })
  }

  @Test func `duplicates are joined first, at no height at all`() {
    let heights = ward(duplicates(of: noise(30, 5, seed: 4), times: 5)).merges.map(\.height)
    #expect(heights.prefix(120).allSatisfy { $0 == 0 })
    #expect(heights.dropFirst(120).allSatisfy { $0 > 0 })
  }

  @Test func `of equals the nearest is the one whose least row is less`() {
    let line = Matrix(rows: 7, columns: 1, [0, 1, 2, 3, 4, 5, 6])
    let merges = ward(line).merges
    #expect(merges.prefix(3).map(\.first) == [0, 2, 4])
    #expect(merges.prefix(3).map(\.second) == [1, 3, 5])
    #expect(merges[3].first == 6)
    #expect(merges[3].second == 9)
  }

  @Test func `many rows give the tree that their numbers spell`() {
    // In base 4 these have the binary digits of their rows: two halves of 2ᵏ rows lie 4ᵏ apart, and
    // nothing else is as near.
    let spelled = (0..<8_192).map { row in Double(Int(String(row, radix: 2), radix: 4) ?? 0) }
    var random = SplitMix64(seed: 5)
    let rows = Matrix(rows: 8_192, columns: 1, spelled.shuffled(using: &random))
    var heights: [Double] = []
    for digit in 0..<13 {
      let height = Double(sign: .plus, exponent: 2 * digit, significand: 1)
      let size = Double(sign: .plus, exponent: digit, significand: 1)
      heights += [Double](repeating: height * size.squareRoot(), count: 4_096 >> digit)
    }
    let found = ward(rows).merges.map(\.height)
    #expect(zip(found, heights).allSatisfy { abs($0 - $1) <= 1e-12 * $1 })
    #expect(found.count == heights.count)
  }
}

private func ward(_ rows: Matrix) -> Dendrogram { HierarchicalClustering(linkage: .ward).fit(rows) }

/// Clusters as the definition has them, numbered as they are made.
private struct Clusters {
  private var centroids: [[Double]?]
  private var sizes: [Double]

  init(_ rows: Matrix) {
    centroids = (0..<rows.rows).map { Array(rows[row: $0]) }
    sizes = [Double](repeating: 1, count: rows.rows)
  }

  var live: [Int] { centroids.indices.filter { centroids[$0] != nil } }

  var pairs: [(Int, Int)] {
    let live = live
    return live.indices.flatMap { a in live[..<a].map { ($0, live[a]) } }
  }

  /// By how much joining two raises the sum of squares.
  func cost(_ a: Int, _ b: Int) -> Double {
    guard let x = centroids[a], let y = centroids[b] else { return .infinity }
    let squares = zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return squares * (sizes[a] * sizes[b] / (sizes[a] + sizes[b]))
  }

  mutating func join(_ a: Int, _ b: Int) {
    guard let x = centroids[a], let y = centroids[b] else { return }
    let (m, n) = (sizes[a], sizes[b])
    // The mean of equals is what they are; worked out, it may be a rounding away.
    centroids.append(zip(x, y).map { $0 == $1 ? $0 : ($0 * m + $1 * n) / (m + n) })
    sizes.append(m + n)
    (centroids[a], centroids[b]) = (nil, nil)
  }
}

/// The heights by a walk from each cluster to its nearest, until two are each other’s nearest.
private func chainHeights(_ rows: Matrix) -> [Double] {
  var clusters = Clusters(rows)
  var chain: [Int] = []
  var heights: [Double] = []
  while heights.count < rows.rows - 1 {
    let live = clusters.live
    if chain.isEmpty { chain.append(live[0]) }
    let last = chain[chain.count - 1]
    let others = live.filter { $0 != last }
    var nearest = chain.count > 1 ? chain[chain.count - 2] : others[0]
    for other in others where clusters.cost(last, other) < clusters.cost(last, nearest) {
      nearest = other
    }
    guard chain.count > 1, nearest == chain[chain.count - 2] else {
      chain.append(nearest)
      continue
    }
    heights.append((2 * clusters.cost(last, nearest)).squareRoot())
    clusters.join(last, nearest)
    chain.removeLast(2)
  }
  return heights.sorted()
}
