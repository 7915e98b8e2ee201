import Diagnostics
import TOML

/// The files that a study of journeys reads: one, or all of a folder.
struct FlowFiles: Sendable {
  /// By their paths in the content folder.
  let paths: [String]
  let form: FlowSettings.Form

  /// What authorities have shared.
  let shared: [String]

  /// How files end that can be read.
  static let endings = ["xlsx", "csv"]

  /// - Returns: No files, if there are none.
  init(_ settings: FlowSettings, from page: ContentPage, in content: Tree) {
    let folder = settings.exchange.flatMap {
      Path.resolve($0.value.withoutLastStroke, from: page.path)
    }
    shared = folder.map { content.files(in: $0) } ?? []
    guard let path = Path.resolve(settings.data.value.withoutLastStroke, from: page.path) else {
      paths = []
      form = .events
      return
    }
    let isFile = content.paths.contains(path)
    paths = isFile ? [path] : content.files(in: path)
    form =
      settings.form
      ?? (!isFile ? .lists : Path.ending(path).lowercased() == "csv" ? .events : .workbook)
  }
}

extension Tree {
  /// The CSV files of a folder.
  fileprivate func files(in folder: String) -> [String] {
    paths.filter { $0.hasPrefix(folder + "/") && Path.ending($0).lowercased() == "csv" }
  }
}
