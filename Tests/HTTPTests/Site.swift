import FoundationEssentials
import HTTP

/// A folder for one test, gone after it.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "almanac-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

extension URL {
  /// Writes a file, and the folders that it is in.
  func write(_ text: String, to path: String) throws {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

/// Serves content on any free port while a body runs.
func withServer<Result>(
  limits: Server.Limits = Server.Limits(), _ content: @escaping Content = page,
  _ body: (Server) throws -> Result
) throws -> Result {
  let server = try Server(port: 0, limits: limits, content: content)
  defer {
    server.stop()
    server.wait()
  }
  return try body(server)
}

/// A site of one small page, one large file and one folder.
let page: Content = { path in
  switch path.description {
  case "/": .resource(Resource(Array("<h1>Almanac</h1>\n".utf8), type: .html))
  case "/ten.txt": .resource(Resource(Array("0123456789".utf8), type: .plainText))
  case "/empty.txt": .resource(Resource([], type: .plainText))
  case "/large.zip": .resource(large)
  case "/a folder": .folder
  case "/busy": .unavailable
  default: .nothing
  }
}

/// 50 MB.
let large = Resource([UInt8](repeating: 7, count: 50_000_000), type: ContentType(of: "large.zip"))
