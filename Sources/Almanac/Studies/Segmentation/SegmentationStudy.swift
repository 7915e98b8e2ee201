import Diagnostics
import England
import Frames
import Statistics
import Studies
import TOML

/// A segmentation with all that a page says of it: how many groups, how sure, by which other methods,
/// and how all that changes with choices and with time.
struct SegmentationStudy: Sendable {
  let settings: StudySettings
  let rows: StudyRows

  /// The period that is studied; none where there are no periods, or all are studied at once.
  let period: String?

  /// The rows of the areas that are studied, and of those of which too little is known.
  let studied: [Int]
  let leftOut: [Int]

  let found: Segmentation
  let trials: GroupTrials
  let comparison: MethodComparison
  let stability: GroupStability
  let imputations: Sensitivity
  let forms: Sensitivity
  let outcomes: [Outcome]
  let years: YearlyGroups?
  let drift: Drift?
  let nearest: Peers.Fit?

  init(_ rows: StudyRows) throws(Diagnostic) {
    let settings = rows.settings
    let columns = try Columns(rows)
    let (all, period) = try rows.studied()
    let isPooled = settings.period != nil && period == nil
    try rows.checkDistinct(period == nil ? all : Array(rows.codes.indices))
    let known = all.filter { columns.isComparable($0, settings) }
    try settings.checkClusters(among: known.count)
    let table = columns.table(known, rows, apart: isPooled)
    let method = settings.method
    let preparation = settings.preparation
    let found: Segmentation
    do throws(Preparation.Obstacle) {
      found = try Segmentation(of: table, preparation, method, choosing: settings.choice)
    } catch {
      throw rows.diagnostic(error, known, all: all)
    }
    try settings.checkHeight(leaving: found.grouping.groups, of: known.count)
    try settings.checkNames(of: found.grouping.groups)
    let observations = found.prepared.standardised
    let tree =
      found.grouping.tree ?? HierarchicalClustering(linkage: .ward).fit(observations)
    let most = min(max(settings.most + 2, found.grouping.groups + 1, 3), observations.rows - 1)
    let seed = UInt64(settings.seed)
    trials = GroupTrials(observations, 2...max(2, most), tree: tree, seed: seed)
    comparison = MethodComparison(observations, chosen: found.grouping, tree: tree, seed: seed)
    stability = GroupStability(observations, chosen: found.grouping, method)
    imputations = Sensitivity(
      of: found, made: preparation, method,
      against: StudySettings.Imputation.allCases.map { settings.preparation(settings.form, $0) })
    forms = Sensitivity(
      of: found, made: preparation, method,
      against: settings.possibleForms.map { settings.preparation($0, settings.imputation) })
    outcomes = try Self.outcomes(rows, known, found.grouping, seed)
    let years = period.flatMap { period in
      Self.years(until: period, rows, columns, found, preparation, method)
    }
    self.years = years
    drift = years.map { Drift($0, identity: Self.identity, seed: seed) }
    nearest =
      settings.nearest > 0 ? Peers(count: settings.nearest).fit(observations) : nil
    (self.settings, self.rows, self.period, self.found) = (settings, rows, period, found)
    studied = known
    let isStudied = Set(known)
    leftOut = all.filter { !isStudied.contains($0) }
  }

  /// What tells an area from others over the years: an authority’s code of today.
  static let identity: @Sendable (String) -> String = { Authority($0)?.code ?? $0 }

  private static func outcomes(
    _ rows: StudyRows, _ studied: [Int], _ grouping: Grouping.Fit, _ seed: UInt64
  ) throws(Diagnostic) -> [Outcome] {
    var outcomes: [Outcome] = []
    for outcome in rows.settings.outcomes {
      let cells = try rows.cells(outcome.column)
      outcomes.append(
        Outcome(
          studied.map { cells[$0].number }, in: grouping.labels, groups: grouping.groups,
          seed: seed))
    }
    return outcomes
  }

  /// The groups of every period up to the one that is studied, if there is an earlier one.
  private static func years(
    until period: String, _ rows: StudyRows, _ columns: Columns, _ found: Segmentation,
    _ preparation: Preparation, _ method: Grouping
  ) -> YearlyGroups? {
    let tables = rows.allPeriods.filter { $0 <= period }.map { period in
      let own = rows.periods.indices.filter {
        rows.periods[$0] == period && columns.isComparable($0, rows.settings)
      }
      let table = columns.table(own, rows, apart: false)
      let isWhole = found.choice.dropped.isEmpty
      return (period: period, table: isWhole ? table : table.keeping(found.choice.kept))
    }
    guard tables.count > 1 else { return nil }
    let years = YearlyGroups(
      tables.dropLast() + [(period, found.table)], latest: found.grouping.labels,
      groups: found.grouping.groups, preparation, method, identity: identity)
    return years.periods.count > 1 ? years : nil
  }
}

extension SegmentationStudy {
  /// The columns that a study compares areas by, read once.
  struct Columns: Sendable {
    let features: [[Frame.Cell]]
    let whole: [Frame.Cell]?
    let besides: [[Frame.Cell]]
    let names: [String]

    init(_ rows: StudyRows) throws(Diagnostic) {
      let settings = rows.settings
      var columns: [[Frame.Cell]] = []
      for feature in settings.features { columns.append(try rows.parts(feature)) }
      features = columns
      names = settings.featureNames.map(\.printable)
      whole = try settings.of.map { whole throws(Diagnostic) in try rows.parts(whole) }
      var besides: [[Frame.Cell]] = []
      for column in settings.besides { besides.append(try rows.parts(column)) }
      self.besides = besides
    }

    /// Whether enough of a row is known to compare it, and its whole is not too small. Medians stand for
    /// whatever is missing, as in studies that leave nobody out.
    func isComparable(_ row: Int, _ settings: StudySettings) -> Bool {
      if let least = settings.least?.value, (whole?[row].number ?? least) < least {
        return false
      }
      return settings.imputation == .median || isKnown(row) && hasWhole(row, settings.form)
    }

    /// Whether there is something that a row’s numbers are parts of. Of nothing there are no shares, and
    /// what is filled in for all features would only make an area of no sort of its own.
    private func hasWhole(_ row: Int, _ form: StudySettings.Form) -> Bool {
      switch form {
      case .counts: return true
      case .rates: return (whole?[row].number ?? 0) > 0
      case .shares, .logRatios:
        if let whole = whole?[row].number { return whole > 0 }
        return (features + besides).contains {
          ($0[row].number ?? 0) > 0 || $0[row] == .symbol(.confidential)
        }
      }
    }

    /// Whether half of a row’s features are known, or were only suppressed because they are small.
    private func isKnown(_ row: Int) -> Bool {
      let known = features.count {
        $0[row].number != nil || $0[row] == .symbol(.confidential) || $0[row] == .symbol(.low)
      }
      return known * 2 >= features.count && features.contains { $0[row].number != nil }
    }

    func table(_ rows: [Int], _ all: StudyRows, apart: Bool) -> AreaTable {
      AreaTable(
        all.areas(rows, apart: apart), names, features.map { column in rows.map { column[$0] } },
        whole: whole.map { column in rows.map { column[$0] } },
        besides: besides.map { column in rows.map { column[$0] } })
    }
  }
}
