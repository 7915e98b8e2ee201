import SVG

/// A few bars beside each other for each of many things: sexes, years, or one area and its peers.
///
///     GroupedBars(
///       Measure("Re-referrals", .percent()), of: ["2022–23", "2023–24"],
///       [.init("Kent", [21.4, 22.1]), .init("Devon", [19.4, .missing(.unavailable)])])
public struct GroupedBars: Chart {
  public struct Group: Hashable, Sendable {
    public var name: String
    /// A value for each kind, in their order.
    public var values: [Datum]
    /// Whether this is one that the page speaks of.
    public var isChosen: Bool

    public init(_ name: String, _ values: [Datum], isChosen: Bool = false) {
      self.name = name
      self.values = values
      self.isChosen = isChosen
    }
  }

  public let measure: Measure
  /// What the bars of a group are, in the order in which they stand.
  public let kinds: [String]
  public let groups: [Group]

  /// - Precondition: Each group has a value for each kind, and there are at most six kinds.
  public init(_ measure: Measure, of kinds: [String], _ groups: [Group]) {
    precondition(kinds.count <= 6, "no more than six bars of a group can be told apart")
    precondition(
      groups.allSatisfy { $0.values.count == kinds.count }, "each group has a value for each kind")
    self.measure = measure
    self.kinds = kinds
    self.groups = groups
  }

  public var kind: String { "bar" }

  public func finding(_ words: Wording) -> String { facts(words).finding }

  public func description(_ words: Wording) -> String {
    let format = measure.format
    var sentences = [
      words(
        .groupedBars, NumberFormat.count.text(Double(groups.count)), words.list(kinds),
        measure.name)
    ]
    sentences += kinds.indices.compactMap { kind in
      let facts = Facts(groups.map { ($0.name, $0.values[kind]) }, format, words)
      guard let highest = facts.ranked.first, let lowest = facts.ranked.last else { return nil }
      return words(
        .partGoes, kinds[kind], format.text(lowest.value), lowest.name, format.text(highest.value),
        highest.name)
    }
    sentences.append(words.missing(groups.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [.init(words(.name))] + kinds.map { .init($0, measure.format) },
      groups.map { group in
        [.text(group.name)] + group.values.map(DataTable.Cell.number)
      })
  }

  private func facts(_ words: Wording) -> Facts {
    Facts(
      groups.flatMap { group in
        zip(kinds, group.values).map { (words(.oneOf, group.name, $0), $1) }
      }, measure.format, words)
  }
}

extension GroupedBars {
  private static let (thickness, gap) = (16.0, 2.0)

  /// Whether each bar can be reached, or where there are very many only each group.
  private var hasNodes: Bool { groups.count * kinds.count <= 300 }

  public func draw(on canvas: inout Canvas) {
    guard !groups.isEmpty, !kinds.isEmpty else { return canvas.drawNothing() }
    let legend = Legend(
      kinds.enumerated().map { .init(.box(Colour.kind($0).fill), $1) }, width: canvas.width)
    legend.draw(on: &canvas.drawing)
    let marks = Double(kinds.count) * (Self.thickness + Self.gap) - Self.gap
    let rows = NamedRows(groups.map(\.name), marks: marks, gap: 14, on: canvas)
    let texts = groups.map { group in group.values.map { measure.format.text($0) } }
    let room = texts.flatMap(\.self).map { Lettering.small.room(for: $0) }.max() ?? 0
    let numbers = groups.flatMap(\.values).compactMap(\.value) + [0]
    let x = LinearScale(
      from: (numbers.min() ?? 0)...(numbers.max() ?? 0), start: rows.left,
      end: canvas.width - room - 8)
    let foot = legend.height + rows.height
    canvas.drawing.line(
      from: Point(x(0), legend.height), to: Point(x(0), foot), class: Colour.axis.line)
    for (index, group) in groups.enumerated() {
      rows.draw(index, isStrong: group.isChosen, top: legend.height, on: &canvas.drawing)
      for (kind, value) in group.values.enumerated() {
        let step = Double(kind) * (Self.thickness + Self.gap)
        let middle = legend.height + rows.tops[index] + step + Self.thickness / 2
        let says = canvas.words(.partOf, group.name, kinds[kind], texts[index][kind])
        guard hasNodes else {
          draw(value, texts[index][kind], of: kind, x, middle, on: &canvas.drawing)
          continue
        }
        canvas.drawing.group(node: says) { drawing in
          draw(value, texts[index][kind], of: kind, x, middle, on: &drawing)
        }
      }
      if !hasNodes {
        let parts = zip(kinds, texts[index]).map { "\($0) \($1)" }.joined(separator: "; ")
        canvas.drawing.rectangle(
          Box(
            x: 0, y: legend.height + rows.tops[index], width: canvas.width, height: marks),
          class: "target", node: canvas.words(.only, group.name, parts))
      }
    }
    canvas.height = foot
  }

  private func draw(
    _ value: Datum, _ text: String, of kind: Int, _ x: LinearScale, _ middle: Double,
    on drawing: inout Drawing
  ) {
    var end = x(0)
    if let number = value.value {
      let half = Self.thickness / 2
      let box = Box(from: Point(x(0), middle - half), to: Point(x(number), middle + half))
      let colour = Colour.kind(kind)
      drawing.rectangle(
        value.isImputed ? box.inset(1) : box,
        class: value.isImputed ? "\(colour.line) hollow" : colour.fill)
      end = max(end, box.right)
    } else {
      let gap = Box(
        x: end + 1, y: middle - Self.thickness / 2, width: 20, height: Self.thickness)
      drawing.path(.hatching(gap), class: Colour.hatch.line)
      end = gap.right
    }
    drawing.text(
      text, at: Point(end + 6, middle + Lettering.small.drop),
      class: value.missing == nil ? "small" : "small \(Colour.secondary.fill)")
  }
}

extension Phrase {
  static let groupedBars = Phrase(
    "grouped-bars", "Bars for {1} {1:group|groups}, each with {2}: {3}.")
  static let oneOf = Phrase("one-of", "{1} ({2})")
}
