import Charts
import Diagnostics
import Statistics
import Studies
import TOML

/// Areas by measures, as the charts of many measures need them: what is known, what is missing and
/// why, and the same filled in and brought to one scale.
struct Areas: Sendable {
  let names: [String]
  let measures: [String]

  /// The data of each measure, area after area.
  let columns: [[Datum]]

  /// What a study has found in them, if they are its areas.
  let segments: Segments?

  /// Reads the columns that an author lists as `values`, or takes those that a study compared.
  init(
    _ ingredients: Ingredients, columns limits: ClosedRange<Int> = 1...200
  ) throws(Diagnostic) {
    let settings = ingredients.settings
    segments = ingredients.segments
    if let segments {
      (names, measures) = (segments.names, segments.measures)
      columns = segments.used
      try ingredients.checkColumns(limits, of: measures.count)
      return
    }
    try ingredients.checkColumns(limits)
    names = try ingredients.texts(settings.name)
    var columns: [[Datum]] = []
    for column in settings.values { columns.append(try ingredients.data(column)) }
    self.columns = columns
    measures = settings.columnNames
  }

  var count: Int { columns.first?.count ?? 0 }

  /// The numbers, with NaN for what is missing, which Statistics takes for that.
  var matrix: Matrix {
    var matrix = Matrix(rows: count, columns: columns.count)
    for (place, column) in columns.enumerated() {
      for (row, datum) in column.enumerated() { matrix[row, place] = datum.value ?? .nan }
    }
    return matrix
  }

  /// How many numbers are missing, and how many there would be.
  var gaps: (missing: Int, all: Int) {
    (columns.reduce(0) { $0 + $1.count { $0.missing != nil } }, count * columns.count)
  }

  /// Whether a number of an area is missing, or was filled in.
  func hasFilling(_ row: Int) -> Bool {
    columns.contains { $0[row].missing != nil || $0[row].isImputed }
  }

  /// The groups of the areas, by their names, and which of them each area is in: those of a study, or
  /// as many as an author asks for.
  func groups(
    _ settings: FigureSettings, _ standardised: Matrix, by grouping: Grouping.Method
  ) -> (names: [String], members: [Int?]) {
    if let segments { return (segments.groupNames, segments.labels) }
    let count = min(settings.clusters, self.count)
    return (settings.groupNames(count), standardised.groups(grouping, count))
  }

  /// Whether a number of an area is missing.
  func hasGap(_ row: Int) -> Bool { columns.contains { $0[row].missing != nil } }

  /// Each number in units of the spread of its measure, by what is known alone; NaN for what is not.
  var knownStandardised: Matrix {
    var matrix = self.matrix
    for column in 0..<matrix.columns {
      let known = (0..<matrix.rows).map { matrix[$0, column] }.filter { !$0.isNaN }
      guard !known.isEmpty else { continue }
      let mean = known.reduce(0, +) / Double(known.count)
      let spread = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count))
        .squareRoot()
      for row in 0..<matrix.rows {
        matrix[row, column] = spread > 0 ? (matrix[row, column] - mean) / spread : 0
      }
    }
    return matrix
  }

  /// The numbers with medians for what is missing, each measure in units of its own spread.
  ///
  /// - Throws: A measure of which no number is known, or that there are no areas.
  func standardised(_ ingredients: Ingredients) throws(Diagnostic) -> Matrix {
    if let segments { return segments.standardised }
    let settings = ingredients.settings
    guard count > 1 else {
      throw settings.data.diagnostic(
        FigureRule.tooFewRows, "likeness is between two areas at least, and there are \(count)")
    }
    for (column, data) in zip(settings.values, columns)
    where !data.contains(where: { $0.value != nil }) {
      throw column.diagnostic(
        FigureRule.allMissing, "no number of “\(column.value)” is known",
        hint: "leave the column out of “values”")
    }
    let matrix = self.matrix
    let filled = Imputation(.median).fit(matrix).apply(matrix).matrix
    return Scaling(.standard).fit(filled).apply(filled)
  }
}
