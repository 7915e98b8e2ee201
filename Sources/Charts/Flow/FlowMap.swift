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
    /// The share of those at the node who go this way, where it is known better than from the ways that are
    /// drawn, and the same of those compared with.
    public var share: Datum?
    public var otherShare: Datum?

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

  /// Many columns take more room than is usual, or their names would be cut.
  public var pageWidth: Double {
    FlowColumns(self).count > 6 ? 960 : Canvas.usualWidth
  }
}
