public import Statistics

/// How published counts become numbers that areas can be compared by: brought into a form, filled
/// where they are missing, and put on one scale.
///
///     let preparation = Preparation(form: .shares, imputation: .interval(1...5))
///     let prepared = try preparation(table)
///     prepared.used             // shares, without gaps
///     prepared.standardised     // the same in units of the spread of each measure
public struct Preparation: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// The numbers as they are: large areas are then far from small ones.
    case counts
    /// Percentages of the whole, or of the sum of all parts where it is not known.
    case shares
    /// For so many of the whole.
    case rates(per: Double)
    /// The logarithm of each part over the geometric mean of all: shares without their bond, that
    /// one can only rise if another falls.
    case logRatios
  }

  public enum Imputation: Hashable, Sendable {
    /// The middle number of the measure.
    case median
    /// The mean of the five areas that are most alike in what is known.
    case nearest
    /// A suppressed count lies between two bounds, and with the others adds up to the whole; what is
    /// missing for other reasons is taken from the nearest.
    case interval(ClosedRange<Double>)
  }

  public var form: Form
  public var imputation: Imputation

  /// Beyond how many spreads from the mean a number is drawn in; none if `nil`.
  public var limit: Double?

  public init(form: Form = .shares, imputation: Imputation = .median, limit: Double? = nil) {
    self.form = form
    self.imputation = imputation
    self.limit = limit
  }

  /// Why areas cannot be compared.
  public enum Obstacle: Error, Hashable, Sendable {
    /// No number of a measure is known.
    case nothingKnown(measure: Int)
    case tooFewAreas(Int)
    /// A part of a whole is below zero.
    case negativePart(area: Int, measure: Int)
  }

  public func callAsFunction(_ table: AreaTable) throws(Obstacle) -> Prepared {
    guard table.areas.count > 2 else { throw .tooFewAreas(table.areas.count) }
    let published = table.matrix
    try refuseNegativeParts(published)
    var counts = published
    if case .interval(let bounds) = imputation {
      counts = SuppressedCounts(within: bounds).fill(table)
    }
    let formed = formed(counts, of: wholes(of: table, counts))
    for measure in table.measures.indices
    where (0..<formed.rows).allSatisfy({ formed[$0, measure].isNaN }) {
      throw .nothingKnown(measure: measure)
    }
    var used = filled(formed)
    if form == .logRatios { used = CentredLogRatio().apply(used) }
    // What is shown stays as it is; only what is compared is drawn in.
    let compared = limit.map { Winsorising(.deviations($0)).fit(used).apply(used) } ?? used
    var isFilled = [Bool](repeating: false, count: used.rows * used.columns)
    for row in 0..<used.rows {
      for column in 0..<used.columns {
        isFilled[row * used.columns + column] =
          published[row, column].isNaN || formed[row, column].isNaN
      }
    }
    return Prepared(used: used, compared: compared, isFilled: isFilled)
  }

  private func refuseNegativeParts(_ matrix: Matrix) throws(Obstacle) {
    guard form == .shares || form == .logRatios else { return }
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns where matrix[row, column] < 0 {
        throw .negativePart(area: row, measure: column)
      }
    }
  }

  private func formed(_ counts: Matrix, of wholes: [Double]) -> Matrix {
    switch form {
    case .counts: counts
    case .rates(let many): counts.over(wholes, times: many)
    case .shares, .logRatios: counts.over(wholes, times: 100)
    }
  }

  /// What each area’s numbers are set against. Where shares have no whole, it is the sum of all parts,
  /// or, if some are missing, of those that are known: their shares are then a little too large, but
  /// nothing that is known is lost.
  private func wholes(of table: AreaTable, _ counts: Matrix) -> [Double] {
    guard form == .shares || form == .logRatios else { return table.wholes }
    return table.wholes.enumerated().map { row, whole in
      guard whole.isNaN else { return whole }
      return counts[row: row].reduce(0) { $1.isNaN ? $0 : $0 + $1 }
        + table.besides.reduce(0) { $0 + ($1[row].number ?? 0) }
    }
  }

  private func filled(_ matrix: Matrix) -> Matrix {
    switch imputation {
    case .median: matrix.filledWithMedians
    case .nearest, .interval: matrix.filledFromNearest(5)
    }
  }
}

/// The numbers of a study without gaps, and which of them nobody observed.
public struct Prepared: Hashable, Sendable {
  /// In the form that areas are compared in, as it is shown.
  public let used: Matrix

  /// The same with numbers drawn in that are too far away.
  public let compared: Matrix

  /// What is compared, in units of the spread of each measure, from its mean.
  public let standardised: Matrix
  public let scaling: Scaling.Fit

  /// How many numbers were drawn in, because they were too far away.
  public let capped: Int

  private let isFilled: [Bool]

  init(used: Matrix, compared: Matrix, isFilled: [Bool]) {
    self.used = used
    self.compared = compared
    self.isFilled = isFilled
    capped = used.differences(from: compared)
    scaling = Scaling(.standard).fit(compared)
    standardised = scaling.apply(compared)
  }

  /// Whether a number was filled in.
  public func isFilled(_ row: Int, _ column: Int) -> Bool { isFilled[row * used.columns + column] }

  public var filledCount: Int { isFilled.count(where: \.self) }
}

extension Matrix {
  /// Each row over a number of its own, times another. Over zero or nothing there is no number.
  fileprivate func over(_ wholes: [Double], times many: Double) -> Matrix {
    var matrix = self
    for row in 0..<rows {
      for column in 0..<columns {
        matrix[row, column] = wholes[row] > 0 ? self[row, column] / wholes[row] * many : .nan
      }
    }
    return matrix
  }

  /// In how many places two matrices differ.
  fileprivate func differences(from other: Matrix) -> Int {
    (0..<rows).reduce(0) { count, row in
      count + zip(self[row: row], other[row: row]).count { $0 != $1 }
    }
  }
}
