import CSV
import Concurrent
import Diagnostics
import Frames
import TOML

/// The files of data that the figures of a report are drawn from, each read once.
struct DataFiles: Sendable {
  private var frames: [String: Frame] = [:]

  /// What was read, for the account of the edition.
  private(set) var inputs: [Manifest.File] = []

  /// Reads what the figures of pages ask for. What is wrong with a file is told of once, however many
  /// figures need it.
  init(of pages: [ContentPage], in content: Tree, into report: inout Report) throws(DiskFailure) {
    let files = Set(content.paths)
    var wanted: [String] = []
    var seen: Set<String> = []
    for page in pages {
      for data in page.figures.map(\.settings.data) {
        guard let path = Path.resolve(data.value, from: page.path), files.contains(path) else {
          report.add(Self.missing(data, from: page, content))
          continue
        }
        if seen.insert(path).inserted { wanted.append(path) }
      }
    }
    let readings = try wanted.sorted().concurrentMap { path throws(DiskFailure) in
      let bytes = try content.read(path)
      let (table, findings) = Table.read(Source(content.name(path), bytes: bytes))
      return (
        path: path, frame: table.map { Frame($0) }, findings: findings,
        input: Manifest.File("content/\(path)", bytes)
      )
    }
    for reading in readings {
      report.add(reading.findings)
      inputs.append(reading.input)
      frames[reading.path] = reading.frame
    }
  }

  /// The data of a file that a page refers to, or `nil` if they could not be read.
  subscript(reference: String, from page: ContentPage) -> Frame? {
    Path.resolve(reference, from: page.path).flatMap { frames[$0] }
  }

  private static func missing(
    _ data: Located<String>, from page: ContentPage, _ content: Tree
  ) -> Diagnostic {
    let choices = content.paths.filter { Path.ending($0) == "csv" }
      .map { Path.relative(to: $0, from: page.path) }
    return data.diagnostic(
      FramesRule.dataMissing, "there is no file “\(data.value)”",
      hint: choices.hint(for: data.value))
  }
}
