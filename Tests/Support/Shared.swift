public import FoundationEssentials

/// Suites and real files that stand beside the project and are not part of it. A test that uses
/// them is `.enabled(if: Shared.exists("conformance"))` and prints how many cases it ran.
public enum Shared {
  /// `../shared`, seen from the top of the repository, or wherever `ALMANAC_SHARED` says.
  public static let folder: URL =
    ProcessInfo.processInfo.environment["ALMANAC_SHARED"].map { URL(filePath: $0) }
    ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardized

  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// A file of JSON cases.
  public static func cases<Case: Decodable>(
    _ path: String, as type: Case.Type = Case.self
  ) throws -> Case {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: path)))
  }
}
