/// How many come to each node of a flow map and how many leave it.
///
/// How this works: those who come back may be counted once more among those who come on, by where
/// they come from, or they may not; a file may hold either. What leaves a node tells: it is as many
/// as come on, or these and those who come back, or anything between, and then nobody is lost.
struct FlowTotals {
  private var counts: [Datum]
  private let starts: [Int]
  /// How many come to each node by ways on, by ways back, and how many leave it.
  private(set) var on: [Double]
  private(set) var back: [Double]
  private(set) var out: [Double]
  /// Why it is not known of all ways at a node how many go them, if it is not.
  private(set) var missing: [Missing?]

  /// - Parameter counts: How many go each way.
  init(_ map: FlowMap, _ columns: FlowColumns, _ counts: [Datum]) {
    self.counts = counts
    starts = map.flows.map(\.from)
    on = Array(repeating: 0, count: map.nodes.count)
    (back, out) = (on, on)
    missing = Array(repeating: nil, count: map.nodes.count)
    let returns = Set(columns.returns)
    for (index, flow) in map.flows.enumerated() {
      let count = counts[index].value ?? 0
      out[flow.from] += count
      if returns.contains(index) { back[flow.to] += count } else { on[flow.to] += count }
      for node in [flow.from, flow.to] where missing[node] == nil {
        missing[node] = counts[index].missing
      }
    }
  }

  /// How many a node is about: those who come on, or those who leave where these are more.
  subscript(node: Int) -> Double {
    let total = max(on[node], out[node])
    return total > 0 ? total : back[node]
  }

  /// A flow’s share of all whom its node is about: those who stay there are counted, too.
  func share(of flow: Int) -> Double? {
    let start = starts[flow]
    let total = missing[start] == nil ? self[start] : 0
    return total > 0 ? counts[flow].value.map { $0 / total } : nil
  }

  /// How many several nodes are about, if that is known and they are any.
  func sum(of nodes: [Int]) -> Double? {
    let sum = nodes.reduce(0) { $0 + self[$1] }
    return sum > 0 && nodes.allSatisfy { missing[$0] == nil } ? sum : nil
  }

  /// How many more come to a node than leave it, or, below zero, leave it than come: of those that
  /// people both come to and leave.
  func difference(at node: Int) -> Double {
    let come = on[node] + back[node]
    guard come > 0, out[node] > 0 else { return 0 }
    if out[node] > come { return come - out[node] }
    return max(0, on[node] - out[node])
  }
}
