import BuiltInTheme
import Diagnostics

/// The files below a folder, by their paths from it, in the same order on every machine.
///
/// Names that begin with a point are the owner's own and not looked at. A link to a file counts as
/// the file; a link to a folder is not followed, so that no tree is without end.
struct Tree: Sendable {
  /// As the user wrote it: `content`.
  let folder: String
  let paths: [String]

  /// Symbolic links to what is not there.
  let dangling: [String]

  /// What is in the files, where they are in no folder.
  private let kept: [String: [UInt8]]?

  init(_ folder: String) throws(DiskFailure) {
    var paths: [String] = []
    var dangling: [String] = []
    var waiting = [""]
    while let parent = waiting.popLast() {
      for (name, kind) in try Disk.entries(in: Path.join(folder, parent))
      where !name.hasPrefix(".") {
        let path = Path.join(parent, name)
        switch kind {
        case .folder: waiting.append(path)
        case .file: paths.append(path)
        case .link:
          switch Disk.kindBehind(Path.join(folder, path)) {
          case nil: dangling.append(path)
          case .folder: continue
          default: paths.append(path)
          }
        default: continue
        }
      }
    }
    self.folder = folder
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.dangling = dangling.sorted()
    kept = nil
  }

  /// The theme that is within the program.
  static let builtInTheme = Tree(ThemeFile.all, named: "built-in theme")

  private init(_ files: [ThemeFile], named name: String) {
    folder = name
    paths = files.map(\.path)
    dangling = []
    kept = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// A path as the user would write it, for messages and for the disk.
  func name(_ path: String) -> String { Path.join(folder, path) }

  func read(_ path: String) throws(DiskFailure) -> [UInt8] {
    if let bytes = kept?[path] { return bytes }
    return try Disk.read(name(path))
  }

  /// Findings about the links to nothing among some paths.
  func findings(aboutDangling isWanted: (String) -> Bool) -> [Diagnostic] {
    dangling.filter(isWanted).map {
      Diagnostic(
        PressRule.fileMissing, "the symbolic link leads to nothing", file: name($0),
        hint: "make it anew, or put the file itself in its place")
    }
  }
}
