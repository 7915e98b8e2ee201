/// Many measures of many areas, or of one area in many years, each compared with what is usual: which
/// are better, which worse, at a glance.
///
///     TartanRug(comparedWith: "England", ["2021–22", "2022–23"], [
///       .init(Measure("Re-referrals", .percent()), [.init(22.1, .worse), .init(20.4, .similar)])
///     ])
public struct TartanRug: Chart {
  public struct Cell: Hashable, Sendable {
    public var value: Datum
    public var standing: Standing

    public init(_ value: Datum, _ standing: Standing) {
      self.value = value
      self.standing = standing
    }
  }

  public struct Row: Hashable, Sendable {
    public var measure: Measure
    /// A cell for each column, in their order.
    public var cells: [Cell]

    public init(_ measure: Measure, _ cells: [Cell]) {
      self.measure = measure
      self.cells = cells
    }
  }

  /// What the values are compared with.
  public let benchmark: String
  /// Areas, or periods as published files write them.
  public let columns: [String]
  public let rows: [Row]

  /// - Precondition: Each row has a cell for each column, and there are at most 24 columns.
  public init(comparedWith benchmark: String, _ columns: [String], _ rows: [Row]) {
    precondition(columns.count <= 24, "a rug is read downwards: put what there is more of in rows")
    precondition(
      rows.allSatisfy { $0.cells.count == columns.count }, "each row has a cell for each column")
    self.benchmark = benchmark
    self.columns = columns
    self.rows = rows
  }

  public var kind: String { "rug" }

  /// So many columns as a telephone has room for signs.
  public var shapes: [Canvas.Shape] { columns.count <= 12 ? [.page, .phone] : [.page] }

  public func finding(_ words: Wording) -> String {
    let standings = standings
    func count(_ standing: Standing) -> Int { standings.count { $0 == standing } }
    guard !standings.isEmpty else { return words(.nothing) }
    let isJudged = count(.better) + count(.worse) > 0
    return words(
      isJudged ? .rugJudged : .rugCompared,
      NumberFormat.count.text(Double(count(isJudged ? .better : .higher))),
      NumberFormat.count.text(Double(standings.count)), benchmark,
      NumberFormat.count.text(Double(count(isJudged ? .worse : .lower))))
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .tartanRug, NumberFormat.count.text(Double(rows.count)),
        words.list(columns.map { PeriodName.text($0, words) }), benchmark)
    ]
    sentences += rows.map { row in
      let known = row.cells.filter { $0.value.value != nil }
      let counts = Standing.allCases.compactMap { standing -> String? in
        let count = known.count { $0.standing == standing }
        guard count > 0 else { return nil }
        return words(
          .inSoMany, words(standing.phrase), NumberFormat.count.text(Double(count)))
      }
      let said = counts.isEmpty ? words(.noneKnown) : words.list(counts)
      return words(.panelSays, row.measure.name, said)
    }
    sentences.append(words.missing(rows.flatMap { $0.cells.map(\.value) }))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A row for each column, because each measure is written in its own manner.
  public func table(_ words: Wording) -> DataTable {
    let names = rows.flatMap { row -> [DataTable.Column] in
      [
        .init(row.measure.name, row.measure.format),
        .init(words(.oneOf, row.measure.name, words(.standing))),
      ]
    }
    return DataTable(
      [.init(words(.name))] + names,
      columns.indices.map { column in
        let cells = rows.flatMap { row -> [DataTable.Cell] in
          let cell = row.cells[column]
          return [
            .number(cell.value), .text(cell.value.value == nil ? "" : words(cell.standing.phrase)),
          ]
        }
        return [.text(PeriodName.text(columns[column], words))] + cells
      })
  }

  /// The standings of all values that are known.
  private var standings: [Standing] {
    rows.flatMap { $0.cells.filter { $0.value.value != nil }.map(\.standing) }
  }

  /// A cell in half a sentence.
  func says(_ row: Row, _ column: Int, _ words: Wording) -> String {
    let cell = row.cells[column]
    let value = row.measure.format.text(cell.value)
    let name = PeriodName.text(columns[column], words)
    guard cell.value.value != nil else { return words(.partOf, row.measure.name, name, value) }
    return words(
      .cellSays, row.measure.name, name, value, words(cell.standing.phrase))
  }
}

extension Phrase {
  static let rugJudged = Phrase("rug-judged", "Better than {3}: {1} of {2}; worse: {4}")
  static let rugCompared = Phrase("rug-compared", "Higher than {3}: {1} of {2}; lower: {4}")
  static let tartanRug = Phrase(
    "tartan-rug", "Tartan rug of {1} {1:measure|measures}, for {2}, each compared with {3}.")
  static let inSoMany = Phrase("in-so-many", "{1} in {2}")
  static let standing = Phrase("standing", "compared")
  static let cellSays = Phrase("cell-says", "{1}, {2}: {3}, {4}")
}
