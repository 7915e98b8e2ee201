import SVG

/// What sets groups apart: how far the mean of each group is from that of all, by each measure, as a
/// number with its sign in a coloured cell.
///
///     GroupProfiles(
///       ["Adopted", "Died"],
///       [.init("Shire counties", of: 21, [1.2, -0.4]), .init("Inner London", of: 14, [-0.9, 0.1])])
public struct GroupProfiles: Chart {
  public struct Group: Hashable, Sendable {
    public var name: String
    /// How many things are in it.
    public var size: Int
    /// How far its mean of each measure is from that of all, in standard deviations of all.
    public var values: [Datum]

    public init(_ name: String, of size: Int, _ values: [Datum]) {
      self.name = name
      self.size = size
      self.values = values
    }
  }

  public let measures: [String]
  public let groups: [Group]

  /// - Precondition: Each group has a number, or a reason why not, by each measure.
  public init(_ measures: [String], _ groups: [Group]) {
    precondition(
      groups.allSatisfy { $0.values.count == measures.count }, "each group has a cell a measure")
    self.measures = measures
    self.groups = groups
  }

  public var kind: String { "heatmap" }

  public func finding(_ words: Wording) -> String {
    guard let farthest = farthest.first else { return words(.nothing) }
    return words(
      .farthest, farthest.group.isolated, farthest.measure.isolated, farthest.value.deviation)
  }

  public func description(_ words: Wording) -> String {
    var sentences = [words(.groupProfiles, .count(groups.count), .count(measures.count))]
    if let largest = groups.max(by: { $0.size < $1.size }),
      let smallest = groups.min(by: { $0.size < $1.size }), groups.count > 1
    {
      sentences.append(
        words(
          .groupsFrom, smallest.name.isolated, .count(smallest.size), largest.name.isolated,
          .count(largest.size)))
    }
    let cells = farthest.prefix(3).map { cell in
      words(.profileCell, cell.group.isolated, cell.measure.isolated, cell.value.deviation)
    }
    if !cells.isEmpty { sentences.append(words(.farthestCells, cells.joined(separator: "; "))) }
    sentences.append(words.missing(groups.flatMap(\.values)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// All that have a number, those farthest from the average first.
  private var farthest: [(group: String, measure: String, value: Double)] {
    let cells = groups.flatMap { group in
      zip(measures, group.values).compactMap { measure, datum in
        datum.value.map { (group: group.name, measure: measure, value: $0) }
      }
    }
    return cells.enumerated().sorted {
      ($1.element.value.magnitude, $0.offset) < ($0.element.value.magnitude, $1.offset)
    }.map(\.element)
  }

  public func table(_ words: Wording) -> DataTable {
    DataTable(
      [DataTable.Column(words(.groupName)), DataTable.Column(words(.howMany), .count)]
        + measures.map { DataTable.Column($0, .decimal(1)) },
      groups.map { group in
        [.text(group.name), .number(.number(Double(group.size)))]
          + group.values.map { .number($0) }
      })
  }

  public func draw(on canvas: inout Canvas) {
    guard !groups.isEmpty, !measures.isEmpty else { return canvas.drawNothing() }
    let legend = ScaleLegend(
      Measure(canvas.words(.fromAverage), .decimal(1)), .deviations,
      ends: (canvas.words(.belowAverage), canvas.words(.aboveAverage)),
      hasMissing: groups.contains { $0.values.contains { $0.missing != nil } },
      within: canvas.width, canvas.words)
    legend.draw(at: Point(0, 0), on: &canvas.drawing)
    let top = legend.height + 16
    let grid = HeatGrid(
      rows: measures, columns: groups.map(\.name),
      notes: groups.map { canvas.words(.sampleSize, .count($0.size)) }, widest: "−0.8", top: top,
      width: canvas.width)
    grid.draw(top: top, on: &canvas.drawing)
    for row in measures.indices {
      for (column, group) in groups.enumerated() {
        let datum = group.values[row]
        let node = canvas.words(
          .profileNode, group.name.isolated, measures[row].isolated, datum.deviation)
        canvas.drawing.group(node: node) { drawing in
          draw(datum.asRead, in: grid.box(row: row, column: column), grid.lettering, on: &drawing)
        }
      }
    }
    canvas.height = grid.height + 2
  }

  /// A cell with its number, or where there is no room at least a sign of being below.
  private func draw(
    _ datum: Datum, in box: Box, _ lettering: Lettering?, on drawing: inout Drawing
  ) {
    let classes = ClassScale.deviations
    guard let lettering else {
      drawing.cell(datum, in: box, classes)
      if case .number(let value) = datum, classes(value) < classes.count / 2 {
        drawing.rectangle(box.minusSign, class: classes.wordColour(classes(value)).fill)
      }
      return
    }
    drawing.cell(datum, in: box, classes, saying: datum.deviation, lettering)
  }
}

extension Phrase {
  static let groupProfiles = Phrase(
    "group-profiles",
    "Heatmap of {1} {1:group|groups} by {2} {2:measure|measures}: the mean of each group, as standard deviations from "
      + "the average of all.")
  static let groupsFrom = Phrase(
    "groups-from", "The smallest group is {1} ({2}) and the largest {3} ({4}).")
  static let profileCell = Phrase("profile-cell", "{1}, {2} ({3})")
  static let farthestCells = Phrase("farthest-cells", "Farthest from average: {1}.")
  static let sampleSize = Phrase("sample-size", "n = {1}")
  static let profileNode = Phrase("profile-node", "{1}, {2}: {3}")
}
