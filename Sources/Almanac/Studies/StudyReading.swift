import Charts
import Concurrent
import Diagnostics
import Frames
import Statistics
import Studies
import TOML

/// The studies of a report’s pages, each made once, before any page is.
struct PageStudies: Sendable {
  private let studies: [String: Study]

  /// The pages that have a study of their own.
  private let own: Set<String>

  /// Makes the studies of the pages that have one. What is wrong with one does not hinder the others.
  init(
    of pages: [ContentPage], _ data: DataFiles, words: Wording,
    disclosure: Located<DisclosureSettings>? = nil, into report: inout Report
  ) {
    var studies: [String: Study] = [:]
    let all = pages.compactMap { page in page.study.map { (page: page, plan: $0) } }
    // Those that draw on others come after them.
    for wanted in [all.filter { $0.plan.pages.isEmpty }, all.filter { !$0.plan.pages.isEmpty }] {
      let outcomes = wanted.concurrentMap { [studies] page, plan -> (Study?, [Diagnostic]) in
        do throws(StudyProblems) {
          let sources = StudySources(data: data, pages: pages, studies: studies)
          let study = try Study(of: page, plan, sources, words, disclosure)
          return (study, study?.warnings ?? [])
        } catch {
          return (nil, error.all)
        }
      }
      report.add(outcomes.flatMap(\.1))
      for (one, outcome) in zip(wanted, outcomes) { studies[one.page.path] = outcome.0 }
    }
    own = Set(studies.keys)
    for page in pages {
      guard let uses = page.settings.uses else { continue }
      let sources = StudySources(data: data, pages: pages, studies: studies)
      if let owner = report.attempt({ () throws(Diagnostic) in
        try sources.owner(uses, from: page)
      }) {
        studies[page.path] = studies[owner.path]
      }
    }
    self.studies = studies
  }

  /// Whether a page has a study of its own, whose tables are among its files.
  func isOwn(_ page: ContentPage) -> Bool { own.contains(page.file) }

  /// The study that a page shows, if there is one and it could be made.
  subscript(page: ContentPage) -> Study? { studies[page.file] }

  /// The pages’ studies by the names of their files, as all pages see them.
  var all: [(page: String, study: Study)] {
    studies.filter { own.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}

/// What studies are made from: files, and other studies.
struct StudySources: Sendable {
  let data: DataFiles
  let pages: [ContentPage]

  /// Those that are made, by the paths of their pages.
  let studies: [String: Study]

  /// The page with a study that another refers to.
  func owner(_ reference: Located<String>, from page: ContentPage) throws(Diagnostic) -> ContentPage
  {
    let path = Path.resolve(reference.value, from: page.path)
    if let owner = pages.first(where: { $0.path == path }), owner.asksForStudy { return owner }
    let owners = pages.filter { $0.study != nil && $0.path != page.path }.map {
      Path.relative(to: $0.path, from: page.path)
    }
    throw reference.diagnostic(
      StudyRule.none, "“\(reference.value)” is no page with a study",
      hint: owners.hint(for: reference.value))
  }

  func study(_ reference: Located<String>?, from page: ContentPage) throws(Diagnostic) -> Study? {
    guard let reference else { return nil }
    return studies[try owner(reference, from: page).path]
  }
}

extension Study {
  /// The study that a page asks for; `nil` if a file could not be read, which is told of elsewhere.
  ///
  /// - Parameter house: The rules of disclosure control where the page has none.
  init?(
    of page: ContentPage, _ plan: StudyPlan, _ sources: StudySources, _ words: Wording,
    _ house: Located<DisclosureSettings>?
  ) throws(StudyProblems) {
    let data = sources.data
    switch plan {
    case .peers(let settings):
      guard let study = try PeerStudy(settings, { data.frame($0.value, from: page) }) else {
        return nil
      }
      self.init(study, words, page)
    case .flow(let settings):
      guard let reading = data.journeys(of: page) else { return nil }
      self.init(try FlowStudy(settings, reading, page: page, words, house), words, page)
    case .counts(let settings):
      guard let table = data.counts(of: page) else { return nil }
      self.init(try CountsStudy(settings, table, house), words, page)
    case .profiles(let settings):
      let frames = settings.measures.compactMap { data.frame($0.data.value, from: page) }
      guard frames.count == settings.measures.count else { return nil }
      do throws(Diagnostic) {
        let groups = try sources.study(settings.groups, from: page)
        let peers = try sources.study(settings.peers, from: page)
        self.init(
          try ProfileStudy(settings, frames, groups: groups, peers: peers), words, page)
      } catch {
        throw StudyProblems(all: [error])
      }
    case .areas(let settings):
      do throws(Diagnostic) {
        guard let study = try Study(of: page, settings, data, words) else { return nil }
        self = study
      } catch {
        throw StudyProblems(all: [error])
      }
    }
  }

  private init?(
    of page: ContentPage, _ settings: StudySettings, _ data: DataFiles, _ words: Wording
  ) throws(Diagnostic) {
    guard let frame = data.frame(settings.data.value, from: page) else { return nil }
    var joined: [Frame] = []
    for join in settings.joined {
      guard let frame = data.frame(join.data.value, from: page) else { return nil }
      joined.append(frame)
    }
    if settings.kind == .quality {
      let references = [settings.data] + settings.joined.map(\.data)
      let study = try QualityStudy(
        settings,
        zip([frame] + joined, references).map { frame, reference in
          (frame, data.frame(DataFiles.metadata(of: reference.value), from: page))
        })
      self.init(
        study.tables, nil, nil, nil, study.values,
        meanings: QualityStudy.meanings, words, page: page)
      return
    }
    try settings.check()
    let rows = try StudyRows(settings, frame, joined: joined)
    let study = try SegmentationStudy(rows)
    let words = StudyWords(
      words: words, format: study.format, formats: study.formats, high: settings.high,
      low: settings.low)
    let names = words.names(
      of: study.found.groups, study.found.table.measures, chosen: settings.names.map(\.value))
    let segments = Segments(study, words, groupNames: names)
    let tables = SegmentationTables(study: study, segments: segments, words: words)
    let values = SegmentationValues(study: study, segments: segments, words: words)
    self.init(
      try tables.all(), segments, try study.outlines().map(Shapes.areas),
      SimilarAreas(study, segments, words.words), values.all,
      meanings: SegmentationTables.meanings, words.words, page: page)
  }
}

extension SegmentationStudy {
  /// How the numbers that are compared are written: with as many digits as tell areas apart.
  var format: NumberFormat {
    let used = found.prepared.used
    let sizes = (0..<used.columns).map { column in
      used[column: column].map(\.magnitude).sorted()[used.rows / 2]
    }.sorted()
    let middle = sizes[sizes.count / 2]
    let places = middle >= 100 ? 0 : 1
    return settings.format?.numberFormat
      ?? (settings.form == .shares ? .percent(1) : .decimal(middle < 1 ? 2 : places))
  }

  /// How the numbers of each measure are written, if an author says it of each.
  var formats: [NumberFormat] {
    let all = settings.formats.map(\.numberFormat)
    return all.count == settings.features.count ? found.choice.kept.map { all[$0] } : []
  }
}

extension FigureSettings.Format {
  /// With one digit after the point, or none for a count.
  var numberFormat: NumberFormat {
    switch self {
    case .percent: .percent(1)
    case .share: .share(1)
    case .count: .count
    case .number: .decimal(1)
    case .pounds: .pounds
    }
  }
}
