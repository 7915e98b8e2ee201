import SVG

/// How a flow map is laid out across the page: where its columns stand, with the names beside them and
/// the strips in which ways back go up and down.
struct FlowFrame {
  let x: [Double]
  let labels: [FlowLabel]
  let lanes: [FlowLane]
  /// How thick one of what is counted is on a way back, which may be less than on a way on.
  let laneScale: Double

  private static let widest = 150.0

  init(_ facts: FlowFacts, width: Double) {
    let order = facts.order
    let count = order.count
    let (lanes, laneScale) = FlowLane.all(facts, FlowLayout.scale(facts))
    self.lanes = lanes
    self.laneScale = laneScale
    // How wide the strip before each column is, and the one after the last.
    let strips = (0...count).map { column in
      let beside = lanes.filter {
        facts.column(of: $0.from) + 1 == column || facts.column(of: $0.to) == column
      }
      return beside.isEmpty ? 0 : beside.reduce(8) { $0 + $1.width + FlowLane.gap }
    }
    // Names stand beside the bars of the first column if nothing comes from there, and of the last.
    let hasNamesLeft = count > 1 && strips[0] == 0
    func sideLabels(_ column: Int, _ place: FlowLabel.Place) -> [FlowLabel] {
      facts.map.nodes.indices.filter { order.columns[$0] == column }.map {
        FlowLabel(facts, $0, place, width: min(Self.widest, width / Double(count + 1)))
      }
    }
    let left = hasNamesLeft ? sideLabels(0, .left).map(\.width).max() ?? 0 : 0
    let right = sideLabels(count - 1, .right).map(\.width).max() ?? 0
    let first = hasNamesLeft ? left + FlowLabel.gap : strips[0]
    let last = max(
      first, width - FlowLayout.barWidth - max(strips[count], FlowLabel.gap) - right)
    let step = count > 1 ? (last - first) / Double(count - 1) : 0
    x = (0..<count).map { first + Double($0) * step }
    labels = facts.map.nodes.indices.map { node in
      let column = order.columns[node]
      if column == count - 1 { return FlowLabel(facts, node, .right, width: max(right, 40)) }
      if column == 0, hasNamesLeft { return FlowLabel(facts, node, .left, width: max(left, 40)) }
      return FlowLabel(facts, node, .above, width: max(step - strips[column + 1] - 8, 24))
    }
    after = max(strips[count], FlowLabel.gap)
  }

  /// How far behind the last column its names stand.
  private let after: Double

  /// Where the name of a node stands.
  func labelPlace(_ node: Int, _ column: Int) -> Double {
    switch labels[node].place {
    case .above: x[column]
    case .left: x[column] - FlowLabel.gap
    case .right: x[column] + FlowLayout.barWidth + after
    }
  }
}

extension FlowFacts {
  func column(of node: Int) -> Int { order.columns[node] }
}
