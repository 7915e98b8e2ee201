/// What is missing in a table, and why: a band for each measure, in which the rows of the table
/// stand side by side from its first to its last.
///
///     MissingMap(
///       ["Adopted", "Died"], rows.map { row in row.map(\.missing) },
///       sections: [.init("2022–23", rows: 153), .init("2023–24", rows: 153)])
///
/// The measures run across the picture, and not down it, so that their names can be read. Where
/// there are more rows than can be told apart, neighbours share a column of the band, which is
/// filled as far as the share of them that is missing. One cell among many is drawn a little larger
/// than its share, so that it can be seen.
public struct MissingMap: Chart {
  /// Rows that belong together and follow each other, such as those of a year.
  public struct Section: Hashable, Sendable {
    public var name: String
    public var rows: Int

    public init(_ name: String, rows: Int) {
      self.name = name
      self.rows = rows
    }
  }

  public let measures: [String]
  /// Why each row lacks each measure; `nil` where it has a number.
  public let rows: [[Missing?]]
  public let sections: [Section]

  /// - Precondition: Every row has a cell for each measure, and the sections, if there are any,
  ///   hold all rows.
  public init(_ measures: [String], _ rows: [[Missing?]], sections: [Section] = []) {
    precondition(
      rows.allSatisfy { $0.count == measures.count }, "each row has a cell a measure")
    precondition(
      sections.isEmpty || sections.reduce(0) { $0 + $1.rows } == rows.count,
      "sections hold all rows, each once")
    self.measures = measures
    self.rows = rows
    self.sections = sections
  }

  public var kind: String { "missing" }

  /// How many cells lack a number for each reason, measure by measure.
  struct Counts {
    let rows: Int
    /// In the order of all reasons.
    var byReason = [Int](repeating: 0, count: Missing.allCases.count)
    var missing: Int { byReason.reduce(0, +) }
    var share: Double { rows > 0 ? Double(missing) / Double(rows) : 0 }
  }

  /// - Complexity: O(*n* · *p*).
  var counts: [Counts] {
    var counts = [Counts](repeating: Counts(rows: rows.count), count: measures.count)
    for row in rows {
      for (measure, reason) in row.enumerated() {
        if let reason { counts[measure].byReason[reason.place] += 1 }
      }
    }
    return counts
  }

  /// The reasons that there are.
  func reasons(_ counts: [Counts]) -> [Missing] {
    Missing.allCases.filter { reason in counts.contains { $0.byReason[reason.place] > 0 } }
  }
}
