import Disclosure

/// Counts of people as they were read: not to be published.
struct CountsTable: Sendable {
  /// The name of the file, for messages.
  let file: String
  var areas: [Area] = []
  var periods: [String] = []
  var dimensions: [Dimension] = []
  var rows: [Row] = []

  struct Area: Sendable {
    let key: String
    var name: String
    var level = AreaLevel.local
    /// Where the area stands that it is a part of.
    var parent: Int?
  }

  struct Dimension: Sendable {
    let column: String
    /// Its values, of which the first is the total.
    var values: [String]
  }

  struct Row: Sendable {
    let key: Key
    var count: Int
    var population: Double?
    /// Where it stands in the file; `nil` of a total that was added.
    var line: Int?
  }

  /// What a row counts: where, when, and which value of each dimension.
  struct Key: Hashable, Sendable {
    var area: Int
    let period: Int
    var values: [Int]
  }
}

extension CountsTable {
  /// What a row counts, for messages: “North, 2024, Adoption”.
  func name(of key: Key) -> String {
    let period = periods[key.period]
    let values = zip(dimensions, key.values).map { $0.values[$1] }
    return ([areas[key.area].name] + (period.isEmpty ? [] : [period]) + values)
      .joined(separator: ", ")
  }
}
