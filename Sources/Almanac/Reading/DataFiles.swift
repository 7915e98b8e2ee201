import CSV
import Concurrent
import Diagnostics
import Frames
import TOML

/// The files that the figures of a report are drawn from, each read once: tables of data, and the
/// shapes of maps.
struct DataFiles: Sendable {
  private var frames: [String: Frame] = [:]
  private var shapes: [Shapes.Request: Shapes] = [:]

  /// What was read about journeys, by the files of the pages whose study they are.
  private var journeys: [String: FlowReading] = [:]

  /// Counts of people, by the files of the pages whose study they are.
  private var counts: [String: CountsTable] = [:]

  /// The files about people, which are read and never published, by their paths in the content folder.
  private(set) var confidential: Set<String> = []

  /// What must not be in anything that is published: the identifiers in those files.
  private(set) var identifiers = IdentifierSearch()

  /// What was read, for the account of the edition.
  private(set) var inputs: [Manifest.File] = []

  /// What the figures of pages ask for.
  private struct Wanted {
    var tables: Set<String> = []

    /// Those of which only columns that are named are looked at: others may have one name.
    var published: Set<String> = []
    var shapes: Set<Shapes.Request> = []
  }

  /// Reads what the figures of pages ask for. What is wrong with a file is told of once, however many
  /// figures need it.
  init(of pages: [ContentPage], in content: Tree, into report: inout Report) throws(DiskFailure) {
    let wanted = Self.wanted(by: pages, in: content, &report)
    try readTables(wanted, in: content, into: &report)
    try readShapes(wanted.shapes, in: content, into: &report)
    try readJourneys(pages, in: content, into: &report)
    try readCounts(pages, in: content, into: &report)
    keepConfidential(pages, into: &report)
  }

  /// The data of a file that a page refers to, or `nil` if they could not be read.
  func frame(_ reference: String, from page: ContentPage) -> Frame? {
    Path.resolve(reference, from: page.file).flatMap { frames[$0] }
  }

  /// The areas that a figure of a page is drawn on, or `nil` if they could not be read.
  func shapes(of settings: FigureSettings, from page: ContentPage) -> Shapes? {
    settings.areas.flatMap { Path.resolve($0.value, from: page.file) }
      .flatMap { shapes[Shapes.Request(path: $0, keys: settings.keys)] }
  }

  /// The journeys that a page studies, or `nil` if they could not be read.
  func journeys(of page: ContentPage) -> FlowReading? { journeys[page.file] }

  /// The counts of people that a page studies, or `nil` if they could not be read.
  func counts(of page: ContentPage) -> CountsTable? { counts[page.file] }

  private static func wanted(
    by pages: [ContentPage], in content: Tree, _ report: inout Report
  ) -> Wanted {
    let files = Set(content.paths)
    var wanted = Wanted()
    for page in pages {
      for file in page.study?.published ?? [] {
        if let path = Path.resolve(file.value, from: page.path), files.contains(path) {
          wanted.published.insert(path)
        } else {
          report.add(missing(file, from: page, content, endings: ["csv"]))
        }
      }
      for file in page.study?.data ?? [] {
        if let path = Path.resolve(file.value, from: page.path), files.contains(path) {
          wanted.tables.insert(path)
          let metadata = Self.metadata(of: path)
          if page.study?.readsMetadata == true, files.contains(metadata) {
            wanted.tables.insert(metadata)
          }
        } else {
          report.add(missing(file, from: page, content, endings: ["csv"]))
        }
      }
      for settings in page.figures.map(\.settings) {
        if Study.tableName(settings.data.value) != nil {
          // Made by the study of the page, from files of its own.
        } else if let path = Path.resolve(settings.data.value, from: page.path),
          files.contains(path)
        {
          wanted.tables.insert(path)
        } else {
          report.add(missing(settings.data, from: page, content, endings: ["csv"]))
        }
        guard let areas = settings.areas, areas.value != Study.outlines else { continue }
        if let path = Path.resolve(areas.value, from: page.path), files.contains(path) {
          wanted.shapes.insert(Shapes.Request(path: path, keys: settings.keys))
        } else {
          report.add(missing(areas, from: page, content, endings: Shapes.endings))
        }
      }
    }
    return wanted
  }

  private mutating func readTables(
    _ wanted: Wanted, in content: Tree, into report: inout Report
  ) throws(DiskFailure) {
    let paths = wanted.tables.union(wanted.published).sorted()
    let readings = try paths.concurrentMap { path throws(DiskFailure) in
      let bytes = try content.read(path)
      let (table, findings) = Table.read(Source(content.name(path), bytes: bytes))
      return (
        path: path, frame: table.map { Frame($0) }, findings: findings,
        input: Manifest.File("content/\(path)", bytes)
      )
    }
    for reading in readings {
      let isWhole = wanted.tables.contains(reading.path)
      report.add(reading.findings.filter { isWhole || !Self.isOfNames($0) })
      inputs.append(reading.input)
      frames[reading.path] = reading.frame
    }
  }

  private mutating func readShapes(
    _ requests: Set<Shapes.Request>, in content: Tree, into report: inout Report
  ) throws(DiskFailure) {
    let files = Dictionary(grouping: requests, by: \.path).sorted { $0.key < $1.key }
    let readings = try files.concurrentMap { path, requests throws(DiskFailure) in
      let bytes = try content.read(path)
      let source = Source(content.name(path), bytes: bytes)
      var found: [(request: Shapes.Request, shapes: Shapes)] = []
      var problems: Set<Diagnostic> = []
      for request in requests {
        do throws(Diagnostic) {
          found.append((request, try Shapes(source, keys: request.keys)))
        } catch {
          problems.insert(error)
        }
      }
      return (
        found: found, problems: problems, input: Manifest.File("content/\(path)", bytes)
      )
    }
    for reading in readings {
      report.add(Array(reading.problems))
      inputs.append(reading.input)
      for (request, shapes) in reading.found { self.shapes[request] = shapes }
    }
  }

  private mutating func readJourneys(
    _ pages: [ContentPage], in content: Tree, into report: inout Report
  ) throws(DiskFailure) {
    for page in pages {
      guard case .flow(let settings) = page.study else { continue }
      let files = FlowFiles(settings, from: page, in: content)
      guard !files.paths.isEmpty else {
        report.add(
          Self.missing(settings.data, from: page, content, endings: FlowFiles.endings))
        continue
      }
      confidential.formUnion(files.paths)
      let outcome = try FlowReading.read(files, settings, in: content)
      report.add(outcome.findings)
      inputs += outcome.inputs
      journeys[page.file] = outcome.reading
      if let search = identifiers.add(outcome.identifiers) { journeys[page.file]?.tell(search) }
    }
  }

  private mutating func readCounts(
    _ pages: [ContentPage], in content: Tree, into report: inout Report
  ) throws(DiskFailure) {
    for page in pages {
      guard case .counts(let settings) = page.study else { continue }
      guard let path = Path.resolve(settings.data.value, from: page.path),
        content.paths.contains(path)
      else {
        report.add(Self.missing(settings.data, from: page, content, endings: ["csv"]))
        continue
      }
      confidential.insert(path)
      let bytes = try content.read(path)
      inputs.append(Manifest.File(withheld: "content/\(path)"))
      counts[page.file] = report.attempt { () throws(Diagnostic) in
        try CountsReading.table(settings, Source(content.name(path), bytes: bytes))
      }
    }
  }

  /// Refuses to draw what is not to be published, and to study it as if it were.
  private func keepConfidential(_ pages: [ContentPage], into report: inout Report) {
    for page in pages {
      let drawn = page.figures.map(\.settings.data)
      for file in drawn + (page.study?.data ?? []) + (page.study?.published ?? []) {
        guard let path = Path.resolve(file.value, from: page.path), confidential.contains(path)
        else { continue }
        report.add(
          file.diagnostic(
            PressRule.linkConfidential,
            "“\(file.value)” is about people, and is read but not published",
            hint: "take a table that its study makes of it"))
      }
    }
  }

  /// Whether a finding is about columns whose names are missing or repeated.
  private static func isOfNames(_ finding: Diagnostic) -> Bool {
    [CSVRule.repeatedColumn.code, CSVRule.unnamedColumn.code].contains(finding.code)
  }

  /// Where what a published file means is told: `name.meta.csv` beside `name.csv`.
  static func metadata(of path: String) -> String {
    "\(path.hasSuffix(".csv") ? String(path.dropLast(4)) : path).meta.csv"
  }

  private static func missing(
    _ file: Located<String>, from page: ContentPage, _ content: Tree, endings: [String]
  ) -> Diagnostic {
    let choices = content.paths.filter { endings.contains(Path.ending($0)) }
      .map { Path.relative(to: $0, from: page.path) }
    return file.diagnostic(
      FramesRule.dataMissing, "there is no file “\(file.value)”",
      hint: choices.hint(for: file.value))
  }
}
