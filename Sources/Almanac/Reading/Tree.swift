import BuiltInTheme

/// The files below a folder, by their paths from it, in the same order on every machine.
///
/// Names that begin with a point are the owner's own and not looked at. A link to a file counts as
/// the file; a link to a folder is not followed, so that no tree is without end.
struct Tree: Sendable {
  /// As the user wrote it: `content`.
  let folder: String
  let paths: [String]

  /// What is in the files, where they are in no folder.
  private let kept: [String: [UInt8]]?

  init(_ folder: String) throws(DiskFailure) {
    var paths: [String] = []
    var waiting = [""]
    while let parent = waiting.popLast() {
      for name in try Disk.names(in: Path.join(folder, parent)) where !name.hasPrefix(".") {
        let path = Path.join(parent, name)
        switch try Disk.kind(Path.join(folder, path)) {
        case .folder: waiting.append(path)
        case .file: paths.append(path)
        case .link where !Disk.isFolder(Path.join(folder, path)): paths.append(path)
        default: continue
        }
      }
    }
    self.folder = folder
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    kept = nil
  }

  /// The theme that is within the program.
  static let builtInTheme = Tree(ThemeFile.all, named: "built-in theme")

  private init(_ files: [ThemeFile], named name: String) {
    folder = name
    paths = files.map(\.path)
    kept = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// A path as the user would write it, for messages and for the disk.
  func name(_ path: String) -> String { Path.join(folder, path) }

  func read(_ path: String) throws(DiskFailure) -> [UInt8] {
    if let bytes = kept?[path] { return bytes }
    return try Disk.read(name(path))
  }
}
