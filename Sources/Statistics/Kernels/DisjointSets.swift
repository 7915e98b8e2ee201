/// Sets that only ever grow together, and can say which one a member is in.
///
/// - Complexity: near constant for each question.
///
/// > R. Tarjan. "Efficiency of a Good But Not Linear Set Union Algorithm." *JACM* 22 (1975).
struct DisjointSets: Sendable {
  private var parents: [Int]
  private var sizes: [Int]

  init(count: Int) {
    parents = Array(0..<count)
    sizes = [Int](repeating: 1, count: count)
  }

  /// The member that stands for the set of `member`.
  mutating func find(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// Makes one set of those that two members are in, and returns the member that stands for it.
  @discardableResult
  mutating func join(_ a: Int, _ b: Int) -> Int {
    let (first, second) = (find(a), find(b))
    guard first != second else { return first }
    let (root, child) = sizes[first] < sizes[second] ? (second, first) : (first, second)
    parents[child] = root
    sizes[root] += sizes[child]
    return root
  }
}
