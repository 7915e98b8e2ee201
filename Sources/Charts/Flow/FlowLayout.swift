import SVG

/// Where the parts of a flow map stand.
///
/// How this works: a flow that passes over a column has a place of its own in it, as a node has, so
/// that ribbons do not run through names. The places of a column stand in the order of the middles of
/// what they are joined to, and each as near to that middle as the others let it; both are worked
/// out anew from left to right and back until they have settled. Where nodes stand as they are given,
/// only what passes between them is put into order.
struct FlowLayout {
  /// A node, or a flow on its way past a column, with the room that it takes.
  struct Place {
    /// Its node, if it is one.
    var node: Int?
    /// How much of it is name, above its bar.
    var head: Double
    /// How tall its bar is.
    var bar: Double
    /// How much of a name beside its bar reaches beneath it.
    var foot = 0.0
    /// Where its head begins.
    var top = 0.0
    var height: Double { head + bar + foot }
    var barTop: Double { top + head }
    var middle: Double { barTop + bar / 2 }
  }

  /// A flow to the right, as the places that it goes by.
  struct Ribbon {
    var flow: Int
    var places: [Int]
    var width: Double
    /// How far below the top of each place’s bar it begins: leaving, on its way, and arriving.
    var offsets: [Double]
  }

  static let barWidth = 14.0
  static let gap = 12.0

  private(set) var places: [Place] = []
  private(set) var ribbons: [Ribbon] = []
  /// The places of each column from top to bottom.
  private(set) var columns: [[Int]]
  private(set) var columnOf: [Int] = []
  let returns: [Int]
  /// How tall one of what is counted is.
  let scale: Double
  private(set) var height: Double

  init(_ facts: FlowFacts, _ labels: [FlowLabel]) {
    let (map, order) = (facts.map, facts.order)
    returns = order.returns
    columns = Array(repeating: [], count: order.count)
    scale = Self.scale(facts)
    height = 0
    for node in map.nodes.indices {
      let bar = max(2, facts.totals[node] * scale)
      let label = labels[node].height
      // A name beside a bar stands at its middle, and may be taller.
      let spare = max(0, label - bar) / 2
      let isAbove = labels[node].place == .above
      add(
        Place(node: node, head: isAbove ? label : spare, bar: bar, foot: isAbove ? 0 : spare),
        to: order.columns[node])
    }
    let isReturn = Set(returns)
    for (index, flow) in map.flows.enumerated() where !isReturn.contains(index) {
      addRibbon(index, flow, order)
    }
    settle(keepsOrder: map.keepsOrder)
    stack()
  }

  /// How tall one of what is counted is: the fullest column has so much to share among its bars.
  static func scale(_ facts: FlowFacts) -> Double {
    var sums = Array(repeating: 0.0, count: facts.order.count)
    for node in facts.map.nodes.indices {
      sums[facts.order.columns[node]] += facts.totals[node]
    }
    let most = sums.max() ?? 0
    return most > 0 ? 300 / most : 0
  }

  private mutating func add(_ place: Place, to column: Int) {
    columns[column].append(places.count)
    columnOf.append(column)
    places.append(place)
  }

  private mutating func addRibbon(_ index: Int, _ flow: FlowMap.Flow, _ order: FlowColumns) {
    let width = max(1, (flow.count.value ?? 0) * scale)
    var way = [flow.from]
    for column in order.columns[flow.from]
      + 1..<max(order.columns[flow.to], order.columns[flow.from] + 1)
    {
      way.append(places.count)
      add(Place(node: nil, head: 0, bar: width), to: column)
    }
    way.append(flow.to)
    ribbons.append(
      Ribbon(
        flow: index, places: way, width: width,
        offsets: [Double](repeating: 0, count: way.count)))
  }
}

extension FlowLayout {
  /// Puts each column into order and its places near what they are joined to.
  private mutating func settle(keepsOrder: Bool) {
    height =
      columns.map { column in
        zip(column, column.dropFirst()).reduce(column.last.map { places[$0].height } ?? 0) {
          $0 + places[$1.0].height + gap($1.0, $1.1)
        }
      }.max() ?? 0
    for column in columns.indices { pack(column, towards: nil) }
    var joined = [[(place: Int, weight: Double)]](repeating: [], count: places.count)
    for ribbon in ribbons {
      for (a, b) in zip(ribbon.places, ribbon.places.dropFirst()) {
        joined[a].append((b, ribbon.width))
        joined[b].append((a, ribbon.width))
      }
    }
    for round in 0..<24 {
      let forward = round.isMultiple(of: 2)
      for column in forward ? Array(columns.indices) : columns.indices.reversed() {
        var wanted: [Int: Double] = [:]
        for place in columns[column] {
          let side = joined[place].filter { (columnOf[$0.place] < column) == forward }
          let weight = side.reduce(0) { $0 + $1.weight }
          wanted[place] =
            weight > 0
            ? side.reduce(0) { $0 + places[$1.place].middle * $1.weight } / weight
            : places[place].middle
        }
        sort(column, by: keepsOrder ? keeping(column, wanted) : wanted)
        pack(column, towards: wanted)
      }
    }
  }

  private mutating func sort(_ column: Int, by wanted: [Int: Double]) {
    columns[column] = columns[column].enumerated().sorted {
      let (a, b) = (wanted[$0.element] ?? 0, wanted[$1.element] ?? 0)
      return a == b ? $0.offset < $1.offset : a < b
    }.map(\.element)
  }

  /// Where places want to stand, changed so that the nodes among them stay in their order.
  private func keeping(_ column: Int, _ wanted: [Int: Double]) -> [Int: Double] {
    var wanted = wanted
    let nodes = columns[column].filter { places[$0].node != nil }
    for (node, place) in zip(nodes, Self.rising(nodes.map { wanted[$0] ?? 0 })) {
      wanted[node] = place
    }
    return wanted
  }

  /// Ribbons that pass a column side by side need less room than what has a name.
  private func gap(_ place: Int, _ next: Int) -> Double {
    places[place].node == nil && places[next].node == nil ? 3 : Self.gap
  }

  /// Gives the places of a column their tops: in order, apart, within the drawing, and together as
  /// near as can be to where they want their middles.
  private mutating func pack(_ column: Int, towards wanted: [Int: Double]?) {
    let order = columns[column]
    var before = 0.0
    var starts: [Double] = []
    for (index, place) in order.enumerated() {
      if index > 0 { before += gap(order[index - 1], place) }
      starts.append(before)
      before += places[place].height
    }
    let slack = max(0, height - before)
    let free = order.indices.map { index in
      let place = places[order[index]]
      let top = (wanted?[order[index]]).map { $0 - place.bar / 2 - place.head } ?? starts[index]
      return top - starts[index]
    }
    for (index, shift) in Self.rising(free).enumerated() {
      places[order[index]].top = starts[index] + min(max(shift, 0), slack)
    }
  }

  /// The numbers that never fall and differ least, in squares, from those given.
  ///
  /// > R. Barlow et al. *Statistical Inference under Order Restrictions.* 1972: pooled neighbours.
  static func rising(_ numbers: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for number in numbers {
      pools.append((number, 1))
      while pools.count > 1 {
        let (last, other) = (pools[pools.count - 1], pools[pools.count - 2])
        guard other.sum / Double(other.count) > last.sum / Double(last.count) else { break }
        pools.removeLast(2)
        pools.append((other.sum + last.sum, other.count + last.count))
      }
    }
    return pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }

  /// Lays the ribbons of each bar one under another, in the order of where they come from and go to.
  private mutating func stack() {
    for place in places.indices where places[place].node != nil {
      let middles = places.map(\.middle)
      let leaving = ribbons.indices.filter { ribbons[$0].places.first == place }
        .sorted { (middles[ribbons[$0].places[1]], $0) < (middles[ribbons[$1].places[1]], $1) }
      var foot = 0.0
      for ribbon in leaving {
        ribbons[ribbon].offsets[0] = foot
        foot += ribbons[ribbon].width
      }
      let arriving = ribbons.indices.filter { ribbons[$0].places.last == place }
        .sorted {
          let (a, b) = (ribbons[$0].places, ribbons[$1].places)
          return (middles[a[a.count - 2]], $0) < (middles[b[b.count - 2]], $1)
        }
      foot = 0
      for ribbon in arriving {
        ribbons[ribbon].offsets[ribbons[ribbon].offsets.count - 1] = foot
        foot += ribbons[ribbon].width
      }
    }
  }
}
