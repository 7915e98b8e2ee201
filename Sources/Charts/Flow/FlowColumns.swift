/// Which column each node of a flow map stands in, and which flows lead back.
///
/// How this works: where columns are given, a flow back is one that does not go to the right. Where
/// they are not, the ways are walked from the first node on, and a way that comes to a node which is
/// still being left is a way back; without these there is no circle, and each node stands one column
/// after the last of those that lead to it. Columns that nobody stands in are closed up.
struct FlowColumns {
  /// The column of each node, from 0.
  private(set) var columns: [Int]
  /// The flows that lead back, in order.
  private(set) var returns: [Int]

  var count: Int { (columns.max() ?? -1) + 1 }

  init(_ map: FlowMap) {
    let given = map.nodes.compactMap(\.column)
    if given.count == map.nodes.count {
      columns = given
    } else {
      let back = Self.ways(back: map)
      columns = Self.longestWays(map, without: back)
      for (node, entry) in map.nodes.enumerated() {
        if let column = entry.column { columns[node] = column }
      }
    }
    let used = Set(columns).sorted()
    columns = columns.map { column in used.firstIndex(of: column) ?? 0 }
    returns = []
    for (index, flow) in map.flows.enumerated() where columns[flow.to] <= columns[flow.from] {
      returns.append(index)
    }
  }

  /// The flows that close a circle. Without recursion: a circle may be long.
  private static func ways(back map: FlowMap) -> Set<Int> {
    enum State { case new, open, done }
    var leaving = [[Int]](repeating: [], count: map.nodes.count)
    for (index, flow) in map.flows.enumerated() { leaving[flow.from].append(index) }
    var states = [State](repeating: .new, count: map.nodes.count)
    var back: Set<Int> = []
    for start in map.nodes.indices where states[start] == .new {
      var path = [(node: start, next: 0)]
      states[start] = .open
      while let (node, next) = path.last {
        guard next < leaving[node].count else {
          states[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let way = leaving[node][next]
        let target = map.flows[way].to
        switch states[target] {
        case .new:
          states[target] = .open
          path.append((target, 0))
        case .open: back.insert(way)
        case .done: break
        }
      }
    }
    return back
  }

  /// The length of the longest way to each node, over flows that close no circle.
  private static func longestWays(_ map: FlowMap, without back: Set<Int>) -> [Int] {
    var columns = [Int](repeating: 0, count: map.nodes.count)
    var awaited = columns
    let forward = map.flows.indices.filter { !back.contains($0) }
    for way in forward { awaited[map.flows[way].to] += 1 }
    var leaving = [[Int]](repeating: [], count: map.nodes.count)
    for way in forward { leaving[map.flows[way].from].append(way) }
    var ready = map.nodes.indices.filter { awaited[$0] == 0 }
    while let node = ready.popLast() {
      for way in leaving[node] {
        let target = map.flows[way].to
        columns[target] = max(columns[target], columns[node] + 1)
        awaited[target] -= 1
        if awaited[target] == 0 { ready.append(target) }
      }
    }
    return columns
  }
}
