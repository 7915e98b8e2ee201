public import Frames
public import Statistics

/// Areas by measures, as they were published: the input of every study of areas.
///
/// Measures stand in columns, because each is read, judged and filled by itself.
public struct AreaTable: Sendable {
  public var areas: [Area]
  public var measures: [String]

  /// The cells of each measure, area after area.
  public var columns: [[Frame.Cell]]

  /// What the measures are parts of, such as all cases that ended, or the population that they are
  /// counted among. Area after area, if it is known.
  public var whole: [Frame.Cell]?

  /// The other parts of the whole, which are no measures of the study: with them all parts add up.
  public var besides: [[Frame.Cell]]

  /// - Precondition: every column has a cell for each area.
  public init(
    _ areas: [Area], _ measures: [String], _ columns: [[Frame.Cell]], whole: [Frame.Cell]? = nil,
    besides: [[Frame.Cell]] = []
  ) {
    precondition(measures.count == columns.count, "every measure has a column")
    precondition(
      (columns + besides + [whole].compactMap(\.self)).allSatisfy { $0.count == areas.count },
      "every column has a cell for each area")
    self.areas = areas
    self.measures = measures
    self.columns = columns
    self.whole = whole
    self.besides = besides
  }

  /// The numbers, with NaN for what is missing, which Statistics takes for that.
  public var matrix: Matrix {
    var matrix = Matrix(rows: areas.count, columns: measures.count)
    for (column, cells) in columns.enumerated() {
      for (row, cell) in cells.enumerated() { matrix[row, column] = cell.number ?? .nan }
    }
    return matrix
  }

  /// The whole of each area; NaN where it is not known.
  public var wholes: [Double] {
    whole?.map { $0.number ?? .nan } ?? areas.map { _ in .nan }
  }

  /// The same areas by some of the measures.
  public func keeping(_ kept: [Int]) -> AreaTable {
    AreaTable(
      areas, kept.map { measures[$0] }, kept.map { columns[$0] }, whole: whole,
      besides: besides + columns.indices.filter { !kept.contains($0) }.map { columns[$0] })
  }
}

extension Frame.Cell {
  /// The number that the cell holds, if it holds one.
  public var number: Double? {
    switch self {
    case .number(let number), .estimated(let number): number
    case .symbol, .blank: nil
    }
  }
}
