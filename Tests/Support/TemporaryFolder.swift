import FoundationEssentials

/// A folder for one test, which is gone when the test is over.
///
///     let folder = try TemporaryFolder(["content/index.md": "# Home\n"])
///     try folder.tree("site")["index.html"]
///
/// A class, because it is the last one to let go of the folder who removes it.
public final class TemporaryFolder: Sendable {
  /// The path from the root, without a stroke at its end.
  public let path: String

  /// Makes a folder of a new name, with files by their paths in it.
  public init(_ files: [String: String] = [:]) throws {
    let parent = FileManager.default.temporaryDirectory.path
    path = URL(filePath: parent).appending(path: "almanac-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(files)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes files, in place of what was there, with the folders that they need.
  public func write(_ files: [String: String]) throws {
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  public func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Takes a file or a folder away.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  public func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(name)")
  }

  public func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
  }

  public func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The names directly in the folder or in one below it, hidden ones too, in order.
  public func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").sorted()
  }

  /// Every file below the folder or one below it, hidden ones too, by its path from there.
  public func tree(_ name: String = "") throws -> [String: [UInt8]] {
    try Self.tree(at: "\(path)/\(name)")
  }

  /// Every file below any folder, by its path from there.
  public static func tree(at top: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: "\(top)/\(path)", isDirectory: &isFolder),
        !isFolder
      else { continue }
      files[path] = Array(try Data(contentsOf: URL(filePath: "\(top)/\(path)")))
    }
    return files
  }
}
