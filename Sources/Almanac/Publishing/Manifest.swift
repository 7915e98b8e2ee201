import HTML
import ZIP

/// What went into an edition and what came out, so that anyone can tell whether two are the same.
struct Manifest: Sendable {
  struct File: Hashable, Sendable {
    let path: String
    let size: Int
    /// None of a file that is withheld: whoever knows all but a few of its numbers could try these until
    /// the digest is right.
    let digest: Digest?

    init(_ path: String, _ bytes: [UInt8]) {
      self.init(path: path, size: bytes.count, digest: SHA256.hash(bytes))
    }

    /// A file that was read in pieces.
    init(_ path: String, size: Int, digest: Digest) {
      self.init(path: path, size: size, digest: digest)
    }

    /// A file that was read and of which nothing is told, not even its size.
    init(withheld path: String) {
      self.init(path: path, size: 0, digest: nil)
    }

    private init(path: String, size: Int, digest: Digest?) {
      self.path = path
      self.size = size
      self.digest = digest
    }

    /// Several files together, which are hashed side by side in half the time.
    static func files(_ paths: [String], _ contents: [[UInt8]]) -> [File] {
      zip(paths, zip(contents, SHA256.hashes(contents))).map { path, content in
        File(path: path, size: content.0.count, digest: content.1)
      }
    }

    /// How many files are made and hashed together.
    static let together = 16
  }

  /// The file that holds it. A folder that has one was written by almanac and may be replaced.
  static let path = "manifest.json"

  var title: String
  var edition: String?

  /// How the findings came about of those studies that tell.
  var runs: [Run] = []
  var inputs: [File] = []
  var outputs: [File] = []

  var json: String {
    """
    {
      "generator": "almanac \(Help.version)",
      "title": \(Escaping.json(title)),
      "edition": \(edition.map(Escaping.json) ?? "null"),\(Run.member(runs))
      "inputs": \(Self.list(inputs)),
      "outputs": \(Self.list(outputs))
    }

    """
  }

  /// The paths of the outputs that a manifest tells of. It reads what `json` writes, and no other.
  static func outputs(in json: [UInt8]) -> [String] {
    let lines = String(decoding: json, as: UTF8.self).split(separator: "\n")
    let start = "    {\"path\": \""
    return lines.drop { !$0.hasPrefix("  \"outputs\"") }.compactMap { line in
      line.hasPrefix(start) ? String(line.dropFirst(start.count).prefix { $0 != "\"" }) : nil
    }
  }

  private static func list(_ files: [File]) -> String {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    guard !sorted.isEmpty else { return "[]" }
    var list = "["
    for (index, file) in sorted.enumerated() {
      list += index == 0 ? "\n    {\"path\": " : ",\n    {\"path\": "
      list += Escaping.json(file.path)
      guard let digest = file.digest else {
        list += ", \"withheld\": true}"
        continue
      }
      list += ", \"bytes\": "
      list += String(file.size)
      list += ", \"sha256\": \""
      list += digest.hex
      list += "\"}"
    }
    return list + "\n  ]"
  }
}
