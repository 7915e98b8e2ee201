/// Paths as text: “/” between the parts, whatever the machine.
enum Path {
  /// The folder that holds a path, or `nil` for a name alone.
  static func parent(_ path: String) -> String? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// What follows the last point of a name, in lower case.
  static func ending(_ path: String) -> String {
    let name = name(path)
    let isPoint = { (byte: UInt8) in byte == UInt8(ascii: ".") }
    guard let point = name.utf8.lastIndex(where: isPoint), point != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: point)...].lowercased()
  }

  static func join(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    return switch folder {
    case "", ".": name
    case _ where folder.hasSuffix("/"): folder + name
    default: "\(folder)/\(name)"
    }
  }

  /// A path without `.`, `..` and doubled strokes; `nil` if it leads above its start.
  static func normal(_ path: String) -> String? {
    if isNormal(path) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  /// Whether a path is plainly normal: no part of it begins with a point, and none is empty.
  private static func isNormal(_ path: String) -> Bool {
    var before = UInt8.slash
    for byte in path.utf8 {
      if before == .slash, byte == .slash || byte == UInt8(ascii: ".") { return false }
      before = byte
    }
    return before != .slash
  }

  /// Where a reference leads that is written in a file: both paths from the same top.
  ///
  ///     Path.resolve("../a.html", from: "guide/b.html")    // "a.html"
  static func resolve(_ reference: String, from file: String) -> String? {
    normal(join(parent(file) ?? "", reference))
  }

  /// The reference to write in one file to lead to another: both paths from the same top.
  ///
  ///     Path.relative(to: "a.html", from: "guide/b.html")    // "../a.html"
  static func relative(to target: String, from file: String) -> String {
    let here = file.split(separator: "/").dropLast()
    let there = target.split(separator: "/")
    var common = 0
    while common < here.count, common + 1 < there.count, here[common] == there[common] {
      common += 1
    }
    let up = Array(repeating: Substring(".."), count: here.count - common)
    return (up + there[common...]).joined(separator: "/")
  }
}
