/// Which things are alike: joined two by two, the nearest first, until all are one.
///
///     var chart = DendrogramChart(Measure("Ward distance", .decimal(1)), tree, names)
///     chart.cut = .init(labels, ["Shire counties", "Inner London", "Northern towns"])
///
/// Of a large tree only the top is drawn, unless it is asked for whole; the figure says so.
///
/// - Complexity: O(*n*) for *n* leaves.
public struct DendrogramChart: Chart {
  /// The groups that a tree is cut into.
  public struct Cut: Hashable, Sendable {
    /// The group of each leaf.
    public var labels: [Int]
    /// What the groups are called, by their numbers.
    public var groups: [String]
    /// The height at which the tree is cut. If there is none, it is half-way between the highest
    /// join that is kept and the lowest that is undone.
    public var height: Double?

    /// - Precondition: Each label is the number of a name.
    public init(_ labels: [Int], _ groups: [String], height: Double? = nil) {
      precondition(
        labels.allSatisfy(groups.indices.contains), "each group of a tree has a name")
      self.labels = labels
      self.groups = groups
      self.height = height
    }
  }

  public enum Detail: Hashable, Sendable {
    /// Every leaf of up to ``DendrogramChart/limit``, and the top of a larger tree.
    case automatic
    case full
    /// So many branches at the top, each a leaf or several that are folded up.
    case last(Int)
  }

  /// How many leaves are drawn at most where nobody asks for more.
  public static let limit = 250

  /// What the heights are.
  public var measure: Measure
  public var tree: Tree
  /// The names of the leaves, by their numbers.
  public var names: [String]
  public var cut: Cut?
  /// The leaves that the page speaks of.
  public var chosen: [Int] = []
  public var detail = Detail.automatic
  /// Whether the root stands in the middle and the leaves around it. A telephone has no room for
  /// that, and shows the other form.
  public var isCircular = false
  /// Whether heights lie by their square roots, which gives the lower joins more room: some methods,
  /// Ward’s among them, join the last few branches very high.
  public var hasRootScale = false

  /// - Precondition: Each leaf has a name.
  public init(_ measure: Measure, _ tree: Tree, _ names: [String]) {
    precondition(names.count == tree.count, "each leaf of a tree has a name")
    self.measure = measure
    self.tree = tree
    self.names = names
  }

  public var kind: String { "dendrogram" }

  public func table(_ words: Wording) -> DataTable {
    let rows = self.rows
    let isFolded = rows.count < tree.count
    var columns = [DataTable.Column(words(isFolded ? .branch : .name))]
    if isFolded {
      columns.append(DataTable.Column(words(.howMany), .count))
      columns.append(DataTable.Column(words(.joinedWithin), measure.format))
    }
    if cut != nil { columns.append(DataTable.Column(words(.groupName))) }
    columns.append(DataTable.Column(words(.joinsRowAbove), measure.format))
    return DataTable(
      columns,
      rows.map { row in
        var cells = [DataTable.Cell.text(row.name(words, .label))]
        if isFolded {
          cells += [.number(.number(Double(row.count))), .number(.number(row.height))]
        }
        if let group = row.group, let cut { cells.append(.text(cut.groups[group])) }
        cells.append(.number(row.joinsAbove.map(Datum.number) ?? .missing(.inapplicable)))
        return cells
      })
  }
}

extension DendrogramChart.Cut {
  /// How many leaves are in each group.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: groups.count)
    for label in labels { sizes[label] += 1 }
    return sizes
  }
}
