/// A dot for each of many things, at two of its numbers: whether they go together, and which things
/// stand apart.
///
///     let dots = areas.map { ScatterPlot.Dot($0.name, x: .number($0.score), y: .number($0.rate)) }
///     var chart = ScatterPlot(Measure("Deprivation"), Measure("Referrals"), dots)
///     chart.hasTrend = true
public struct ScatterPlot: Chart {
  public struct Dot: Hashable, Sendable {
    public var name: String
    public var x: Datum
    public var y: Datum
    /// The number of its group, if it is in one.
    public var group: Int?
    /// Whether this is one that the page speaks of.
    public var isChosen: Bool

    public init(_ name: String, x: Datum, y: Datum, group: Int? = nil, isChosen: Bool = false) {
      self.name = name
      self.x = x
      self.y = y
      self.group = group
      self.isChosen = isChosen
    }

    /// Its two numbers, if both are known.
    var place: (x: Double, y: Double)? {
      guard let x = x.value, let y = y.value else { return nil }
      return (x, y)
    }

    var isImputed: Bool { x.isImputed || y.isImputed }
  }

  /// A line to compare with, and what it is.
  public enum Reference: Hashable, Sendable {
    /// At a number of what is measured across.
    case across(Double, String)
    /// At a number of what is measured upwards.
    case up(Double, String)
  }

  public var across: Measure
  public var up: Measure
  public var dots: [Dot]
  /// What the groups are called, by their numbers.
  public var groups: [String]
  /// Whether the straight line that fits best is drawn.
  public var hasTrend = false
  public var references: [Reference] = []
  /// How many dots are named that are not chosen, from the one farthest out. A telephone has room for
  /// half as many.
  public var named = 8

  /// - Precondition: Each group of a dot has a name.
  public init(_ across: Measure, _ up: Measure, _ dots: [Dot], groups: [String] = []) {
    precondition(
      dots.allSatisfy { $0.group.map(groups.indices.contains) ?? true },
      "each group of dots has a name")
    self.across = across
    self.up = up
    self.dots = dots
    self.groups = groups
  }

  public var kind: String { "scatter" }

  public func table(_ words: Wording) -> DataTable {
    let hasGroups = !groups.isEmpty
    var columns = [DataTable.Column(words(.name))]
    if hasGroups { columns.append(DataTable.Column(words(.groupName))) }
    columns.append(DataTable.Column(across.name, across.format))
    columns.append(DataTable.Column(up.name, up.format))
    return DataTable(
      columns,
      dots.map { dot in
        let group = DataTable.Cell.text(dot.group.map { groups[$0] } ?? "")
        return [.text(dot.name)] + (hasGroups ? [group] : []) + [.number(dot.x), .number(dot.y)]
      })
  }

  /// The dots that can be shown.
  var shown: [Dot] { dots.filter { $0.place != nil } }

  /// The straight line that fits best, if the dots spread across.
  var trend: Trend? { Trend(through: dots.compactMap(\.place)) }

  /// Why the others cannot: for each of them the first reason.
  var missing: [Datum] {
    dots.filter { $0.place == nil }.map { $0.x.value == nil ? $0.x : $0.y }
  }
}
