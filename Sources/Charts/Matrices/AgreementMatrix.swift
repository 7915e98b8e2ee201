import SVG

/// How far groupings of the same things agree: of many groupings each two by one number, or of two
/// groupings group by group.
///
///     AgreementMatrix(["Ward", "k-means", "Mixture"], adjustedRand)
///     AgreementMatrix(
///       .init("2022–23", ["A", "B"]), .init("2023–24", ["A", "B", "C"]), counts: overlap,
///       adjustedRand: 0.71)
public struct AgreementMatrix: Chart {
  /// A way to put things into groups.
  public struct Grouping: Hashable, Sendable {
    public var name: String
    public var groups: [String]

    public init(_ name: String, _ groups: [String]) {
      self.name = name
      self.groups = groups
    }
  }

  enum Content: Hashable {
    case methods([String], [[Datum]])
    case crossing(Crossing)
  }

  /// How many things are in each group of one grouping and each of another.
  struct Crossing: Hashable {
    var first: Grouping
    var second: Grouping
    /// A row for each group of the first.
    var counts: [[Datum]]
    var adjustedRand: Double?

    var total: Double { counts.joined().reduce(0) { $0 + ($1.value ?? 0) } }

    /// The share of a row’s things that are in each column.
    func shares(_ row: Int) -> [Double?] {
      let sum = counts[row].reduce(0) { $0 + ($1.value ?? 0) }
      return counts[row].map { datum in datum.value.map { sum > 0 ? $0 / sum : 0 } }
    }
  }

  let content: Content

  /// Each two of several groupings.
  ///
  /// - Parameter adjustedRand: The adjusted Rand index of each two: 1 for the same groups, about 0
  ///   for groups that agree by chance.
  public init(_ methods: [String], _ adjustedRand: [[Datum]]) {
    precondition(
      adjustedRand.count == methods.count
        && adjustedRand.allSatisfy { $0.count == methods.count },
      "each two groupings have an index, or a reason why not")
    precondition(
      adjustedRand.joined().allSatisfy { ($0.value ?? 0) <= 1 + 1e-9 },
      "an adjusted Rand index is 1 or less")
    content = .methods(methods, adjustedRand)
  }

  /// The groups of one grouping against those of another.
  ///
  /// - Parameter counts: How many things are in each of the first’s groups and each of the second’s.
  public init(
    _ first: Grouping, _ second: Grouping, counts: [[Datum]], adjustedRand: Double? = nil
  ) {
    precondition(
      counts.count == first.groups.count
        && counts.allSatisfy { $0.count == second.groups.count },
      "each two groups have a count, or a reason why not")
    precondition(
      counts.joined().allSatisfy { ($0.value ?? 0) >= 0 }, "a count is 0 or more")
    content = .crossing(
      Crossing(first: first, second: second, counts: counts, adjustedRand: adjustedRand))
  }

  public var kind: String { "agreement" }

  static let classes = ClassScale(sequential: [0.2, 0.4, 0.6, 0.8])

  public func draw(on canvas: inout Canvas) {
    switch content {
    case .methods(let names, let values):
      StaircaseDrawing(
        names: names, values: values,
        measure: Measure(canvas.words(.adjustedRand), .plain), classes: Self.classes,
        ends: (canvas.words(.byChance), canvas.words(.sameGroups)), pair: .methodPair
      ).draw(on: &canvas)
    case .crossing(let crossing): draw(crossing, on: &canvas)
    }
  }

  private func draw(_ crossing: Crossing, on canvas: inout Canvas) {
    let (first, second) = (crossing.first, crossing.second)
    guard crossing.total > 0 else { return canvas.drawNothing() }
    let legend = ScaleLegend(
      Measure(canvas.words(.shareOfGroup, first.name), .share(0)), Self.classes,
      hasMissing: crossing.counts.joined().contains { $0.missing != nil }, within: canvas.width,
      canvas.words)
    legend.draw(at: Point(0, 0), on: &canvas.drawing)
    let top = legend.height + 16
    let texts = crossing.counts.joined().map { NumberFormat.count.text($0) }
    let grid = HeatGrid(
      rows: first.groups, columns: second.groups, titles: (first.name, second.name),
      widest: texts.max { Lettering.small.width(of: $0) < Lettering.small.width(of: $1) } ?? "",
      top: top, width: canvas.width)
    grid.draw(top: top, on: &canvas.drawing)
    for row in first.groups.indices {
      let shares = crossing.shares(row)
      for column in second.groups.indices {
        let datum = crossing.counts[row][column]
        let text = NumberFormat.count.text(datum)
        let node = canvas.words(
          .crossingNode, first.groups[row].isolated, second.groups[column].isolated, text,
          shares[column].map { NumberFormat.share(0).text($0) } ?? datum.missing?.symbol ?? "")
        canvas.drawing.group(node: node) { drawing in
          draw(datum, shares[column], text, row, column, grid, on: &drawing)
        }
      }
    }
    canvas.height = grid.height + 2
  }

  /// A cell in the colour of its share. None at all is left pale, so that what there is stands out.
  private func draw(
    _ datum: Datum, _ share: Double?, _ text: String, _ row: Int, _ column: Int, _ grid: HeatGrid,
    on drawing: inout Drawing
  ) {
    let box = grid.box(row: row, column: column)
    if datum.value == 0 {
      drawing.rectangle(box, class: "\(Colour.grid.line) target")
      drawing.text(
        grid.lettering == nil ? "" : text,
        at: Point(box.centre.x, box.centre.y + Lettering.small.drop), .middle,
        class: "small \(Colour.secondary.fill)")
    } else {
      let shown = share.map { datum.isImputed ? Datum.imputed($0) : .number($0) }
      drawing.cell(
        shown ?? datum, in: box, Self.classes, saying: grid.lettering.map { _ in text },
        grid.lettering ?? .small)
    }
  }
}
