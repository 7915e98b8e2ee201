/// How many go which way from stage to stage, from left to right: a sankey, which shows those who
/// come back as well.
///
///     FlowMap(
///       Measure("Children"), [.init("Contact"), .init("Referral"), .init("No further action")],
///       [.init(from: 0, to: 1, 320), .init(from: 0, to: 2, 480), .init(from: 1, to: 0, 41)])
public struct FlowMap: Chart {
  public struct Node: Hashable, Sendable {
    public var name: String
    /// Which column it stands in, from 0 on the left. If not given, one after all that lead to it.
    public var column: Int?
    /// The kind of stage, from 0, for its colour.
    public var kind: Int
    /// Whether the page speaks of it: its ribbons are then dark and all others grey.
    public var isChosen: Bool
    public var role: Role

    public init(
      _ name: String, column: Int? = nil, kind: Int = 0, isChosen: Bool = false,
      role: Role = .stage
    ) {
      precondition((column ?? 0) >= 0 && kind >= 0, "columns and kinds are counted from 0")
      self.name = name
      self.column = column
      self.kind = kind
      self.isChosen = isChosen
      self.role = role
    }
  }

  /// What it means to be at a node.
  public enum Role: Hashable, Sendable {
    /// On the way.
    case stage
    /// A journey is over.
    case end
    /// A journey was not over when the data were drawn.
    case open
  }

  public struct Flow: Hashable, Sendable {
    public var from: Int
    public var to: Int
    public var count: Datum
    /// How long it took, as a rule.
    public var days: Double?
    /// How many times those who go this way have been through, for returns.
    public var pass: Int
    /// How many of those compared with go this way.
    public var against: Datum?
    /// Whether the difference between the two is within what chance does.
    public var isChance = false

    /// - Precondition: What is counted is not negative.
    public init(from: Int, to: Int, _ count: Datum, days: Double? = nil, pass: Int = 1) {
      precondition((count.value ?? 0) >= 0, "nobody can go a way less than never")
      self.from = from
      self.to = to
      self.count = count
      self.days = days
      self.pass = max(1, pass)
    }
  }

  public var measure: Measure
  public var nodes: [Node]
  public var flows: [Flow]
  /// Whether nodes stand as they are given within a column, or so that ribbons cross little.
  public var keepsOrder = false
  /// Who is compared with whom, if two are: ribbons are then coloured by the difference between the
  /// shares that go a way.
  public var comparison: Comparison?

  public struct Comparison: Hashable, Sendable {
    public var these: String
    public var others: String

    public init(_ these: String, with others: String) {
      self.these = these
      self.others = others
    }
  }

  /// - Precondition: Each flow leads from one of the nodes to one of the nodes.
  public init(_ measure: Measure, _ nodes: [Node], _ flows: [Flow]) {
    precondition(
      flows.allSatisfy { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) },
      "a flow leads from node to node")
    self.measure = measure
    self.nodes = nodes
    self.flows = flows
  }

  public var kind: String { "flow" }

  /// All that come into a node, and all that leave it.
  func total(into node: Int) -> Double {
    flows.reduce(0) { $0 + ($1.to == node ? $1.count.value ?? 0 : 0) }
  }

  func total(outOf node: Int) -> Double {
    flows.reduce(0) { $0 + ($1.from == node ? $1.count.value ?? 0 : 0) }
  }

  /// How many a node is about: those who come, or those who go where these are more.
  func total(_ node: Int) -> Double { max(total(into: node), total(outOf: node)) }

  /// The same in words. What is not known is not counted as none.
  func totalText(_ node: Int) -> String {
    let number = measure.format.text(total(node))
    guard let reason = missing(at: node) else { return number }
    return total(node) > 0 ? "\(number) + \(reason.symbol)" : reason.symbol
  }

  /// Why it is not known of all flows at a node how many they are, if it is not.
  private func missing(at node: Int) -> Missing? {
    flows.lazy.filter { $0.to == node || $0.from == node }.compactMap(\.count.missing).first
  }

  /// A flow’s share of all whom its node is about: those who stay there are counted, too.
  func share(of flow: Flow) -> Double? {
    let total = missing(at: flow.from) == nil ? total(flow.from) : 0
    return total > 0 ? flow.count.value.map { $0 / total } : nil
  }
}

extension FlowMap {
  private static let percent = NumberFormat.share(0)

  public func finding(_ words: Wording) -> String {
    guard let way = commonest else { return words(.nothing) }
    guard let share = share(of: way) else {
      return words(
        .flowMostGo, nodes[way.from].name, nodes[way.to].name, measure.format.text(way.count))
    }
    return words(
      .flowFinding, Self.percent.text(share), nodes[way.from].name, nodes[way.to].name)
  }

  /// The way that most go.
  private var commonest: Flow? {
    let known = flows.filter { ($0.count.value ?? 0) > 0 }
    return known.first { flow in
      known.allSatisfy { ($0.count.value ?? 0) <= (flow.count.value ?? 0) }
    }
  }

  public func description(_ words: Wording) -> String {
    let count = NumberFormat.count
    var sentences = [
      words(
        .flowMap, measure.name.withinSentence, count.text(Double(nodes.count)),
        count.text(Double(flows.count)))
    ]
    let largest = flows.enumerated().filter { ($0.element.count.value ?? 0) > 0 }
      .sorted {
        ($1.element.count.value ?? 0, $0.offset) < ($0.element.count.value ?? 0, $1.offset)
      }
      .prefix(3).map(\.element)
    if !largest.isEmpty {
      let ways = largest.map { way in
        words(
          .only, words(.flowWay, nodes[way.from].name, nodes[way.to].name),
          measure.format.text(way.count))
      }
      sentences.append(words(.flowLargest, .count(ways.count), ways.joined(separator: "; ")))
    }
    let returns = FlowColumns(self).returns
    if !returns.isEmpty {
      let total = returns.reduce(0.0) { $0 + (flows[$1].count.value ?? 0) }
      sentences.append(
        words(.flowReturns, count.text(Double(returns.count)), measure.format.text(total)))
    }
    sentences.append(words.missing(flows.map(\.count)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let hasDays = flows.contains { $0.days != nil }
    let hasPasses = flows.contains { $0.pass > 1 }
    var columns = [
      DataTable.Column(words(.from)), DataTable.Column(words(.to)),
      DataTable.Column(measure.name, measure.format),
      DataTable.Column(words(.shareLeaving), .share()),
    ]
    if hasDays { columns.append(DataTable.Column(words(.days), .decimal(0))) }
    if hasPasses { columns.append(DataTable.Column(words(.pass), .count)) }
    return DataTable(
      columns,
      flows.map { flow in
        var row: [DataTable.Cell] = [
          .text(nodes[flow.from].name), .text(nodes[flow.to].name), .number(flow.count),
          .number(share(of: flow).map(Datum.number) ?? .missing(.inapplicable)),
        ]
        if hasDays { row.append(.number(flow.days.map(Datum.number) ?? .missing(.unavailable))) }
        if hasPasses { row.append(.number(.number(Double(flow.pass)))) }
        return row
      })
  }

  /// What is said of a node, and of a flow, to a reader who touches it.
  func says(of node: Int, _ words: Wording) -> String {
    let (into, out) = (total(into: node), total(outOf: node))
    var text = words(.only, nodes[node].name, totalText(node))
    if into > 0, out > 0, into != out {
      text += ". " + words(.flowUneven, measure.format.text(into), measure.format.text(out))
    }
    return text
  }

  func says(of flow: Flow, _ words: Wording) -> String {
    let way = words(.flowWay, nodes[flow.from].name, nodes[flow.to].name)
    var text = words(.only, way, measure.format.text(flow.count))
    if let share = share(of: flow) {
      text += ", " + words(.flowShare, Self.percent.text(share), nodes[flow.from].name)
    }
    if let days = flow.days {
      let number = NumberFormat.count.text(days)
      text += ", " + (number == "0" ? words(.flowSameDay) : words(.flowDays, number))
    }
    if flow.pass > 1 {
      text += ", " + words(.flowPass, NumberFormat.count.text(Double(flow.pass)))
    }
    return text
  }
}

extension Phrase {
  static let flowFinding = Phrase("flow-finding", "{1} of those at {2} go to {3}")
  static let flowMostGo = Phrase("flow-most-go", "Most go from {1} to {2}: {3}")
  static let flowMap = Phrase(
    "flow-map", "Flow map of {1}: {2} {2:stage|stages} and {3} {3:way|ways} between them.")
  static let flowLargest = Phrase(
    "flow-largest", "The {1:only way|largest ways}: {2}.")
  static let flowReturns = Phrase("flow-returns", "{1} {1:way leads|ways lead} back, taken by {2}.")
  static let flowUneven = Phrase("flow-uneven", "{1} come and {2} go on")
  static let flowWay = Phrase("flow-way", "{1} to {2}")
  static let flowShare = Phrase("flow-share", "{1} of those at {2}")
  static let flowSameDay = Phrase("flow-same-day", "on the same day")
  static let flowDays = Phrase("flow-days", "{1} {1:day|days} as a rule")
  static let flowPass = Phrase("flow-pass", "time {1} through")
  static let shareLeaving = Phrase("share-leaving", "Share of those there")
  static let days = Phrase("days", "Days")
  static let pass = Phrase("pass", "Time through")
}
