import SVG

/// All ways back from one node to another: strands side by side, one for each time through.
struct FlowLane {
  let from: Int
  let to: Int
  /// The flows, those who have been through least often first, and how wide each is drawn.
  let strands: [(flow: Int, width: Double)]
  /// How wide they are together.
  let width: Double

  /// From one lane to the next.
  static let gap = 4.0

  private init(_ facts: FlowFacts, _ flows: [Int], _ scale: Double) {
    let map = facts.map
    from = map.flows[flows[0]].from
    to = map.flows[flows[0]].to
    let order = flows.sorted { (map.flows[$0].pass, $0) < (map.flows[$1].pass, $1) }
    // However few go back, they can be seen.
    strands = order.map { ($0, max(1.5, (map.flows[$0].count.value ?? 0) * scale)) }
    width = strands.reduce(0) { $0 + $1.width }
  }

  /// The lanes, and the scale that they are drawn to: that of ribbons, unless the widest of them would
  /// be wider than a bar; then all are as much thinner.
  static func all(
    _ facts: FlowFacts, _ scale: Double
  ) -> (lanes: [FlowLane], scale: Double) {
    var lanes: [[Int]] = []
    let flows = facts.map.flows
    for flow in facts.order.returns {
      let lane = lanes.firstIndex {
        flows[$0[0]].from == flows[flow].from && flows[$0[0]].to == flows[flow].to
      }
      if let lane { lanes[lane].append(flow) } else { lanes.append([flow]) }
    }
    let most = lanes.map { lane in lane.reduce(0) { $0 + (flows[$1].count.value ?? 0) } }.max() ?? 0
    let scale = min(scale, FlowLayout.barWidth / max(most, 1e-9))
    return (lanes.map { FlowLane(facts, $0, scale) }, scale)
  }
}
