/// The different routes of journeys, as a tree: each node is a route, and its branches are that route
/// with one more step.
struct Routes: Sendable {
  /// The node from which each comes, and its last activity. The first is no step at all.
  private var parents: [Int32] = [-1]
  private var activities: [UInt16] = [0]
  /// The branches of each node, a place for each activity, while those are few.
  private var branches: [Int32]
  /// Where activities are many, by node and activity.
  private var sparse: [Int: Int32] = [:]
  private let width: Int

  /// The number of each node as a route; below zero if no journey has ended there.
  private var numbers: [Int32] = [-1]
  private var nodes: [Int32] = []

  private static let mostDense = 64

  init(activities count: Int) {
    width = count <= Self.mostDense ? count : 0
    branches = Array(repeating: -1, count: width)
  }

  var count: Int { nodes.count }

  /// No step at all.
  static let root: Int32 = 0

  /// The route that goes on with an activity.
  @inline(__always)
  mutating func next(_ node: Int32, _ activity: UInt16) -> Int32 {
    if width > 0 {
      let known = branches[Int(node) &* width &+ Int(activity)]
      return known >= 0 ? known : add(node, activity)
    }
    return sparse[Int(node) << 16 | Int(activity)] ?? add(node, activity)
  }

  @inline(never)
  private mutating func add(_ node: Int32, _ activity: UInt16) -> Int32 {
    let new = Int32(parents.count)
    parents.append(node)
    activities.append(activity)
    numbers.append(-1)
    if width > 0 {
      branches[Int(node) * width + Int(activity)] = new
      branches.append(contentsOf: repeatElement(-1, count: width))
    } else {
      sparse[Int(node) << 16 | Int(activity)] = new
    }
    return new
  }

  /// The number of the route that ends at a node.
  @inline(__always)
  mutating func number(_ node: Int32) -> Int32 {
    if numbers[Int(node)] < 0 {
      numbers[Int(node)] = Int32(nodes.count)
      nodes.append(node)
    }
    return numbers[Int(node)]
  }

  /// The steps of each route, in the order of their numbers.
  var paths: [[UInt16]] {
    nodes.map { node in
      var path: [UInt16] = []
      var node = Int(node)
      while parents[node] >= 0 {
        path.append(activities[node])
        node = Int(parents[node])
      }
      return path.reversed()
    }
  }
}
