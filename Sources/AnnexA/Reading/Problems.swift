import Diagnostics

extension AnnexA {
  /// What was found wrong: all of it counted, some of it kept to be told.
  struct Problems {
    private let ofAKind: Int
    private let limit: Int
    /// The problems with the number of their sheet or file, for their order.
    private var kept: [(grid: Int, problem: Problem)] = []
    private var counts: [AnnexARule: Int] = [:]
    private var countsOfGrids: [Kind: Int] = [:]

    private struct Kind: Hashable {
      let grid: Int
      let rule: AnnexARule
      let column: Int?
    }

    init(ofAKind: Int, limit: Int) {
      self.ofAKind = ofAKind
      self.limit = limit
    }

    mutating func add(_ problem: Problem, grid: Int) {
      counts[problem.rule, default: 0] += 1
      let kind = Kind(grid: grid, rule: problem.rule, column: problem.column)
      countsOfGrids[kind, default: 0] += 1
      if countsOfGrids[kind, default: 0] <= ofAKind { kept.append((grid, problem)) }
    }

    /// The problems to tell: errors before what is only worth knowing, if there is no room for all;
    /// then by sheet, row and column.
    var listed: [Problem] {
      let ranked = kept.enumerated().sorted { a, b in
        let (one, other) = (a.element.problem.rule.severity, b.element.problem.rule.severity)
        return one != other ? one < other : a.offset < b.offset
      }
      return ranked.prefix(limit).map(\.element).enumerated().sorted { a, b in
        let (one, other) = (a.element, b.element)
        if one.grid != other.grid { return one.grid < other.grid }
        let (row, otherRow) = (one.problem.row ?? 0, other.problem.row ?? 0)
        if row != otherRow { return row < otherRow }
        let (column, otherColumn) = (one.problem.column ?? 0, other.problem.column ?? 0)
        return column != otherColumn ? column < otherColumn : a.offset < b.offset
      }.map(\.element.problem)
    }

    var hasErrors: Bool { counts.keys.contains { $0.severity == .error } }

    /// How many there are of each kind, in the order of the rules.
    var counted: [ProblemCount] {
      AnnexARule.allCases.compactMap { rule in
        counts[rule].map { ProblemCount(rule: rule, count: $0) }
      }
    }
  }
}
