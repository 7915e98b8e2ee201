import Almanac
import FoundationEssentials
import TestSupport

/// A report in a folder of its own, on which the program is run as its author would.
///
///     let desk = try Desk(["index.md": "# Home\n"])
///     desk.check()
///
/// What the program says is given as if it had been run in the folder.
struct Desk: Sendable {
  let folder: TemporaryFolder

  /// A report with a title, unless `content` says otherwise, and a theme.
  ///
  /// - Parameters:
  ///   - content: The files of the content folder by their paths in it.
  ///   - theme: The files of the theme; `nil` for the one that comes with the program.
  ///   - missing: What is not to be there after all.
  init(
    _ content: [String: String], theme: [String: String]? = Theme.tiny,
    without missing: [String] = []
  ) throws {
    var files = ["content/almanac.toml": "title = \"Report\"\n", "content/index.md": "# Home\n"]
    for (path, text) in content { files["content/\(path)"] = text }
    for (path, text) in theme ?? [:] { files["templates/\(path)"] = text }
    for path in missing { files[path] = nil }
    folder = try TemporaryFolder(files)
    templates = theme == nil ? Theme.real : "\(folder.path)/templates"
  }

  /// The folder of the theme.
  let templates: String

  func check(_ options: String...) -> Run {
    run(["check", "\(folder.path)/content", "--templates", templates] + options)
  }

  /// Builds into `site`, or wherever else the options say.
  @discardableResult func build(_ options: String...) -> Run {
    var words = ["build", "\(folder.path)/content", "--templates", templates]
    if !options.contains("--output") { words += ["--output", "\(folder.path)/site"] }
    return run(words + options)
  }

  /// Runs the program with paths in the folder shown as they stand in it.
  func run(_ words: [String]) -> Run {
    var run = Run(words)
    run.output = run.output.replacing("\(folder.path)/", with: "")
    run.error = run.error.replacing("\(folder.path)/", with: "")
    return run
  }

  /// A path of the report for the command line.
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// The built site.
  func site() throws -> [String: [UInt8]] { try folder.tree("site") }

  /// A page of the built site.
  func page(_ address: String) throws -> String { try folder.text("site/\(address)") }
}
