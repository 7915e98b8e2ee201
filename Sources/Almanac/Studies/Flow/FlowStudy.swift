import Charts
import Diagnostics
import Disclosure
import Journeys
import TOML

/// How journeys go, as it may be published.
struct FlowStudy: Sendable {
  let settings: FlowSettings
  let reading: FlowReading
  let flows: FlowPublication

  /// What is shared of it; `nil` if nobody says whose journeys they are.
  let shared: FlowExchange?
  let others: FlowOthers?

  /// What an author should know of.
  let warnings: [Diagnostic]

  /// - Throws: Counts that cannot be published without telling of some that must not be.
  init(
    _ settings: FlowSettings, _ reading: FlowReading, page: ContentPage, _ words: Wording,
    _ house: Located<DisclosureSettings>?
  ) throws(StudyProblems) {
    let rules = try DisclosureSettings.rules(of: settings.disclosure, or: house)
    let dimensions = settings.dimensions(of: reading.counts).map { FlowDimension($0) }
    let names = FlowNames(
      reading.counts, dimensions, file: page.source.name, unknown: words(.flowUnknown))
    self.settings = settings
    self.reading = reading
    let flows = try FlowPublication(reading.counts, settings, dimensions, names, rules)
    self.flows = flows
    var warnings: [Diagnostic] = []
    shared = settings.authority.map { FlowExchange(flows, settings, named: $0) }
    others = shared.flatMap { FlowOthers(reading.shared, beside: $0, settings, &warnings) }
    self.warnings = warnings
  }
}

extension FlowSettings {
  /// The ways to look at journeys: those that an author asks for, or those that the data have.
  fileprivate func dimensions(of counts: JourneyCounts) -> [Dimension] {
    counts.dimensions.map { counted in
      dimensions.first { $0.name.value == counted.name }
        ?? Dimension(name: Located(counted.name), label: nil, labels: nil)
    }
  }
}

extension Study {
  /// The study of journeys of a page.
  init(_ study: FlowStudy, _ words: Wording, _ page: ContentPage) {
    let flowWords = FlowWords(words: words)
    let comparisons = FlowComparison.all(study.flows, fewest: study.settings.fewest)
    let tables = FlowTables(
      flows: study.flows, comparisons: comparisons,
      surprises: FlowSurprise.all(study.flows, comparisons), words: flowWords)
    let values = FlowValues(study: study, tables: tables, words: flowWords)
    let shared = study.others.map { others in
      [tables.authorities(others), tables.sharedWays(others, fewest: study.settings.fewest)]
    }
    self.init(
      tables.all + (shared ?? []), nil, nil, nil, values.all, meanings: FlowTables.meanings, words,
      page: page,
      run: Manifest.Run(
        page: page.path, name: study.settings.authority, configuration: page.writtenStudy,
        log: study.reading.account))
    exchange = study.shared
    warnings = study.warnings
  }
}
