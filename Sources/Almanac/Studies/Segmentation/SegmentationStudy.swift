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
    _ rows: StudyRows, _ studied: [Int], _ grouping: Studies.Grouping.Fit, _ seed: UInt64
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
    _ preparation: Preparation, _ method: Studies.Grouping
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

extension StudySettings {
  /// The forms that can be compared: shares and rates need a whole, or parts that make one.
  var possibleForms: [Form] {
    switch form {
    case .counts: of == nil ? [.counts] : [.counts, .shares]
    case .shares, .logRatios: [.shares, .logRatios, .counts]
    case .rates: [.rates, .counts]
    }
  }

  /// Refuses settings that decide the same twice, or too little.
  func check() throws(Diagnostic) {
    guard !code.value.isEmpty else {
      throw data.diagnostic(
        StudyRule.settings, "a segmentation tells areas by their codes",
        hint: "add a line such as code = \"new_la_code\"")
    }
    guard features.count > 1 else {
      throw data.diagnostic(
        StudyRule.settings, "a segmentation compares areas by two features at least",
        hint: "add a line such as features = [\"…\", \"…\"]")
    }
    for (place, feature) in features.enumerated()
    where features[..<place].contains(where: { $0.value == feature.value }) {
      throw feature.diagnostic(
        StudyRule.settings, "“\(feature.value)” stands twice in “features”",
        hint: "each feature counts once: leave one out")
    }
    if let least, of == nil {
      throw least.diagnostic(
        StudyRule.settings, "“least” is of a whole, which is not set",
        hint: "add a line such as of = \"population\"")
    }
    if labels.value.count > features.count {
      throw labels.diagnostic(
        StudyRule.settings,
        "there are \(labels.value.count) “labels” for \(features.count) columns in “features”")
    }
    if clusters != nil, let height {
      throw height.diagnostic(
        StudyRule.settings, "the number of groups is set by “clusters” and by “height”",
        hint: "leave one of them out")
    }
    if let height, grouping != .ward {
      throw height.diagnostic(
        StudyRule.settings,
        "only a tree is cut at a height, and grouping is “\(grouping.rawValue)”",
        hint: "set “clusters” in place of “height”")
    }
    if !formats.isEmpty, formats.count != features.count {
      throw data.diagnostic(
        StudyRule.settings,
        "there are \(formats.count) “formats” for \(features.count) columns in “features”",
        hint: "give one for each, or set “format” for all")
    }
    if form == .rates, of == nil {
      throw data.diagnostic(
        StudyRule.settings, "rates are for so many of a whole, which is not set",
        hint: "add a line such as of = \"population\"")
    }
    let bounds = suppressed.value
    if !bounds.isEmpty, bounds.count != 2 || bounds[0] > bounds[1] {
      throw suppressed.diagnostic(
        StudyRule.settings, "“suppressed” is the least and the greatest count that is suppressed",
        hint: "such as suppressed = [1, 5]")
    }
  }

  /// Refuses as many groups as there are areas, or more.
  fileprivate func checkClusters(among count: Int) throws(Diagnostic) {
    guard let clusters, count > 2, clusters.value >= count else { return }
    throw clusters.diagnostic(
      StudyRule.settings, "\(count) areas cannot form \(clusters.value) groups",
      hint: "there are fewer groups than areas")
  }

  /// Refuses names of which there are more than groups, or two the same.
  fileprivate func checkNames(of groups: Int) throws(Diagnostic) {
    for (place, name) in names.enumerated() {
      if place >= groups {
        throw name.diagnostic(
          StudyRule.settings, "there are \(names.count) “names” for \(groups) groups",
          hint: "leave out those that are too many")
      }
      if name.value.isEmpty || names[..<place].contains(where: { $0.value == name.value }) {
        throw name.diagnostic(
          StudyRule.settings, "each group has a name of its own",
          hint: "a name tells a group from the others")
      }
    }
  }

  /// Refuses a height that leaves more groups than a page can show, or every area alone.
  fileprivate func checkHeight(leaving groups: Int, of count: Int) throws(Diagnostic) {
    guard let height, groups > Self.mostGroups || groups >= count else { return }
    throw height.diagnostic(
      StudyRule.settings, "cut at this height, the tree of \(count) areas has \(groups) groups",
      hint: "cut it higher, to leave \(min(Self.mostGroups, count - 1)) groups at most")
  }
}

extension StudyRows {
  /// Why areas cannot be compared, at the setting or the cell that is the reason.
  fileprivate func diagnostic(
    _ obstacle: Preparation.Obstacle, _ studied: [Int], all: [Int]
  ) -> Diagnostic {
    switch obstacle {
    case .tooFewAreas(let count):
      return settings.data.diagnostic(
        StudyRule.tooFewAreas,
        all.count > count
          ? "of \(all.count) areas only \(count) can be compared"
          : "areas are compared with each other, and there \(count == 1 ? "is" : "are") \(count)",
        hint: all.count > count
          ? "half of an area’s features are known, and its whole is above zero and not below “least”"
          : "choose more of them in where = { … }")
    case .nothingKnown(let measure):
      let column = settings.features[measure]
      return column.diagnostic(
        StudyRule.nothingKnown, "no number of “\(column.value)” is known",
        hint: "leave the column out of “features”")
    case .negativePart(let area, let measure):
      return diagnostic(
        StudyRule.negative, "a part of a whole is below zero", row: studied[area],
        settings.features[measure], hint: "set as = \"counts\" if it is no part of a whole")
    }
  }
}
