public import FoundationEssentials
import Glibc

/// The programs that people open archives with, where they are installed.
public enum Tool {
  public static func exists(_ name: String) -> Bool { run("command -v \(name)").status == 0 }

  /// Runs a command of the shell.
  public static func run(_ command: String) -> (status: Int32, output: String) {
    guard let pipe = popen("LC_ALL=C.UTF-8; export LC_ALL; { \(command) ; } 2>&1", "r") else {
      return (-1, "")
    }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      guard count > 0 else { break }
      output += buffer[..<count]
    }
    return (pclose(pipe), String(decoding: output, as: UTF8.self))
  }

  /// Makes an empty folder, which the body's commands can use, and takes it away again.
  public static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "almanac-zip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
