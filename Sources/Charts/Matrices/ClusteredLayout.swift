import SVG

/// Where the rows, the columns and the groups of a clustered heatmap stand.
struct ClusteredLayout {
  /// Rows that follow each other and are of one group.
  struct Block {
    var group: Int?
    /// Their places in the tree’s order.
    var places: Range<Int>
    var top = 0.0
    var bottom = 0.0
  }

  private(set) var blocks: [Block] = []
  /// How tall a row is.
  let pitch: Double
  /// Whether each row has its name beside it.
  let isNamed: Bool
  /// Whether each cell has its number in it.
  private(set) var isNumbered = false
  let lettering: Lettering
  private(set) var columns = BandScale(0, start: 0, end: 0)
  /// Where a row’s cells begin and end.
  private(set) var cells = 0.0...0.0
  /// Where the names of rows stand.
  private(set) var names = 0.0...0.0
  private(set) var top = 0.0
  private(set) var foot = 0.0
  let isNarrow: Bool

  static let tree = 96.0
  static let band = 6.0
  /// Whether the columns’ names are out of sight before the last group is in it. Then columns have
  /// numbers too, which stand above each group.
  let isTall: Bool
  /// The room for a group’s name on a phone, and for the numbers of the columns under it.
  static let heading = 42.0

  init(_ chart: ClusteredHeatmap, width: Double, isNarrow: Bool) {
    let count = chart.names.count
    self.isNarrow = isNarrow
    isNamed = count <= (isNarrow ? 40 : 250)
    lettering = count <= 40 && !isNarrow ? .label : .small
    pitch =
      isNamed ? count <= 40 ? 22 : 15 : min(4, (isNarrow ? 640 : 900) / Double(max(count, 1)))
    blocks = Self.blocks(chart)
    isTall = !isNarrow && Double(count) * pitch > 560 && blocks.count > 1
    isNarrow ? narrow(chart, width) : wide(chart, width)
    isNumbered =
      isNamed && Double(count * chart.measures.count) <= 400
      && Lettering.small.room(for: "−0.8") + 2 <= columns.width && pitch >= 18
  }

  private mutating func wide(_ chart: ClusteredHeatmap, _ width: Double) {
    let count = Double(chart.measures.count)
    let nameRoom =
      isNamed ? min(chart.names.map { lettering.room(for: $0) }.max() ?? 0, 0.25 * width) + 17 : 0
    let groupRoom = chart.cut == nil ? 0 : Self.band + 8 + 128
    let start = Self.tree + 8
    let most = width - start - nameRoom - groupRoom
    let end = start + min(most, count * (isNamed ? 44 : 56))
    columns = BandScale(chart.measures.count, start: start, end: end, gap: 0.04)
    cells = start...end
    names = (end + 8)...(end + max(8, nameRoom - 8))
  }

  private mutating func narrow(_ chart: ClusteredHeatmap, _ width: Double) {
    let nameRoom =
      isNamed ? min(chart.names.map { lettering.room(for: $0) }.max() ?? 0, 0.4 * width) + 9 : 0
    columns = BandScale(chart.measures.count, start: nameRoom, end: width, gap: 0.04)
    cells = nameRoom...width
    names = 0...max(0, nameRoom - 8)
  }

  private static func blocks(_ chart: ClusteredHeatmap) -> [Block] {
    var blocks: [Block] = []
    for (place, row) in chart.tree.order.enumerated() {
      let group = chart.cut?.labels[row]
      if let last = blocks.last, last.group == group {
        blocks[blocks.count - 1].places = last.places.lowerBound..<place + 1
      } else {
        blocks.append(Block(group: group, places: place..<place + 1))
      }
    }
    let groups = Set(chart.cut?.labels ?? []).count
    precondition(chart.cut == nil || blocks.count == groups, "a group’s rows follow each other")
    return blocks
  }

  /// Stacks the groups from a height downwards.
  mutating func stack(from top: Double, nameLines: [Int]) {
    self.top = top
    var next = top
    for index in blocks.indices {
      let height = Double(blocks[index].places.count) * pitch
      if isNarrow, blocks[index].group != nil { next += Self.heading }
      // Beside a small group there is room for its name nevertheless.
      let words = isNarrow || nameLines.isEmpty ? 0 : Double(nameLines[index] + 1) * 18
      let spare = max(0, (words - height) / 2)
      blocks[index].top = next + spare
      blocks[index].bottom = next + spare + height
      foot = blocks[index].bottom + spare
      next = foot + (isNarrow ? 14 : isTall ? 26 : 8)
    }
  }

  /// The middle of each row, in the tree’s order.
  var middles: [Double] {
    blocks.flatMap { block in
      (0..<block.places.count).map { block.top + (Double($0) + 0.5) * pitch }
    }
  }
}
