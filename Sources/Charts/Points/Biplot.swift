/// Things along the two directions that tell most about them, with an arrow for each measure: which
/// things are alike, and in what.
///
///     var chart = Biplot(
///       across: .init("more children, larger authority →", share: 0.39),
///       up: .init("more people in cities ↑", share: 0.14), dots, arrows, groups: names)
///     chart.outline = .hull
///
/// Both directions have one scale, so that distances can be compared. Arrows are as long, beside each
/// other, as their measures have to do with the directions.
public struct Biplot: Chart {
  /// A direction, as the method found it.
  public struct Component: Hashable, Sendable {
    /// What it means to go along it, or nothing if nobody knows.
    public var meaning: String
    /// Its part of all the variance, from 0 to 1.
    public var share: Double

    public init(_ meaning: String = "", share: Double) {
      precondition((0...1).contains(share), "a share of the variance lies between none and all")
      self.meaning = meaning
      self.share = share
    }
  }

  /// A measure, and how far it goes along with each direction.
  public struct Arrow: Hashable, Sendable {
    public var name: String
    public var x: Double
    public var y: Double

    public init(_ name: String, x: Double, y: Double) {
      self.name = name
      self.x = x
      self.y = y
    }
  }

  /// What is drawn around a group.
  public enum Outline: Hashable, Sendable {
    case none
    /// The ellipse that holds such a share of a normal distribution.
    case ellipse(Double)
    /// The least shape without dents with all of them inside.
    case hull
  }

  public var across: Component
  public var up: Component
  public var dots: [ScatterPlot.Dot]
  public var arrows: [Arrow]
  /// What the groups are called, by their numbers.
  public var groups: [String]
  public var outline = Outline.ellipse(0.8)
  /// How many dots are named that are not chosen, from the one farthest out. A telephone has room for
  /// half as many.
  public var named = 12

  /// - Precondition: Each group of a dot has a name.
  public init(
    across: Component, up: Component, _ dots: [ScatterPlot.Dot], _ arrows: [Arrow] = [],
    groups: [String] = []
  ) {
    precondition(
      dots.allSatisfy { $0.group.map(groups.indices.contains) ?? true },
      "each group of dots has a name")
    self.across = across
    self.up = up
    self.dots = dots
    self.arrows = arrows
    self.groups = groups
  }

  public var kind: String { "scatter" }

  public func table(_ words: Wording) -> DataTable {
    let hasGroups = !groups.isEmpty
    let columns = [
      [DataTable.Column(words(.name)), DataTable.Column(words(.dotOrArrow))],
      hasGroups ? [DataTable.Column(words(.groupName))] : [],
      [(across, "1"), (up, "2")].map { DataTable.Column(name($0, $1, words), .plain) },
    ].flatMap(\.self)
    func row(_ name: String, _ kind: Phrase, _ group: Int?, _ x: Datum, _ y: Datum)
      -> [DataTable.Cell]
    {
      let group = DataTable.Cell.text(group.map { groups[$0] } ?? "")
      return [.text(name), .text(words(kind))] + (hasGroups ? [group] : [])
        + [.number(x), .number(y)]
    }
    return DataTable(
      columns,
      dots.map { row($0.name, .dot, $0.group, $0.x, $0.y) }
        + arrows.map { row($0.name, .arrow, nil, .number($0.x), .number($0.y)) })
  }
}
