import Charts
import Statistics
import Studies

/// What the charts of groups are drawn from, where a study has found them.
struct Segments: Sendable {
  let names: [String]
  let measures: [String]

  /// The numbers that areas were compared by, hollow where they were filled in; and as published.
  let used: [[Datum]]
  let published: [[Datum]]
  let format: NumberFormat

  /// How the numbers of each measure are written, where that is told of each.
  let formats: [NumberFormat]
  let form: String

  /// How many of all numbers were filled in, and with what.
  let filled: Int
  let all: Int
  let filling: String

  let standardised: Matrix
  private(set) var labels: [Int]
  private(set) var groupNames: [String]
  let tree: Dendrogram?
  private(set) var silhouettes: [Double?]
  let components: PrincipalComponents.Fit
  let scores: Matrix
  let trials: GroupTrials

  init(_ study: SegmentationStudy, _ words: StudyWords, groupNames: [String]) {
    let found = study.found
    let areas = found.table.areas
    names = areas.map(\.name).madeDistinct(by: areas.map(\.code))
    measures = found.table.measures
    used = found.table.measures.indices.map { measure in
      areas.indices.map { area in
        let value = found.prepared.used[area, measure]
        return found.prepared.isFilled(area, measure) ? .imputed(value) : .number(value)
      }
    }
    filled = found.prepared.filledCount
    all = areas.count * found.table.measures.count
    filling = words.imputation(study.settings.preparation.imputation)
    published = found.table.columns.map { $0.map(Datum.init) }
    format = words.format
    formats = words.formats
    form = words.form(study.settings.preparation.form)
    standardised = found.prepared.standardised
    labels = found.grouping.labels
    self.groupNames = groupNames
    tree = found.grouping.tree
    silhouettes = found.silhouette?.values ?? areas.map { _ in nil }
    components = found.components
    scores = found.scores
    trials = study.trials
  }

  /// The same areas in so many groups, by the same method: what readers may choose in place of the
  /// study’s own number.
  func regrouped(into count: Int) -> Segments {
    guard count != groupNames.count, (2...max(2, labels.count)).contains(count) else { return self }
    let grouping = Grouping(tree == nil ? .kMeans : .ward, .fixed(count))
    var segments = self
    segments.labels = tree?.labels(cut: .count(count)) ?? grouping.fit(standardised).labels
    segments.groupNames = .numberedGroups(count)
    segments.silhouettes =
      Silhouette(of: segments.labels, in: standardised)?.values ?? labels.map { _ in nil }
    return segments
  }

  /// The tree of the areas, which there is whatever way they were grouped in.
  var anyTree: Dendrogram {
    tree ?? HierarchicalClustering(linkage: .ward).fit(standardised)
  }
}

extension [String] {
  /// The names, with a code behind those that several have.
  fileprivate func madeDistinct(by codes: [String]) -> [String] {
    let counts = Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
    return zip(self, codes).map { counts[$0] ?? 0 > 1 ? "\($0) (\($1))" : $0 }
  }
}
