import FoundationEssentials
import Testing

/// The architecture, as a table. A module may import what stands beside it, and nothing else.
@Suite("Layers") struct LayersTests {
  static let allowed: [String: Set<String>] = [
    "Almanac": [
      "AnnexA", "BuiltInTheme", "CSV", "Charts", "Concurrent", "Diagnostics", "Disclosure",
      "England", "Frames", "GeoJSON", "Glibc", "HTML", "HTTP", "Journeys", "Markdown", "Musl",
      "Mustache", "SVG", "Statistics", "Studies", "Synchronization", "Synthesis", "TOML",
      "Workbook", "ZIP",
    ],
    "AnnexA": ["CSV", "Diagnostics", "England", "Journeys", "Workbook"],
    "BuiltInTheme": [],
    "Charts": ["Glibc", "Musl", "SVG"],
    "CSV": ["Concurrent", "Diagnostics", "Synchronization"],
    "Concurrent": ["Dispatch", "Synchronization"],
    "Diagnostics": [],
    "Disclosure": ["Concurrent", "Diagnostics"],
    "England": [],
    "Epoll": [],
    "Frames": ["CSV", "Diagnostics"],
    "GeoJSON": ["Diagnostics", "Glibc", "Musl"],
    "HTML": [],
    "HTTP": ["Diagnostics", "Dispatch", "Epoll", "Glibc", "Musl", "Synchronization"],
    "Intrinsics": [],
    "Journeys": ["CSV", "Concurrent", "Diagnostics", "England", "Statistics", "Synchronization"],
    "Markdown": ["Diagnostics"],
    "Mustache": ["Diagnostics"],
    "SHAInstructions": ["Intrinsics"],
    "SVG": [],
    "Statistics": ["Concurrent", "Glibc", "Musl"],
    "Studies": ["Concurrent", "Diagnostics", "England", "Frames", "Statistics"],
    "Synthesis": [
      "AnnexA", "CSV", "Diagnostics", "England", "Journeys", "Statistics", "Workbook",
    ],
    "TOML": ["Diagnostics"],
    "Workbook": ["Diagnostics", "ZIP"],
    "ZIP": ["Concurrent", "Diagnostics", "SHAInstructions"],
    "almanac-bench": [
      "Almanac", "CSV", "Charts", "Diagnostics", "Disclosure", "England", "GeoJSON", "Glibc",
      "Journeys",
      "Markdown", "Musl", "Mustache", "SVG", "Statistics", "Studies", "TOML", "Workbook", "ZIP",
    ],
    "almanac-command": ["Almanac", "Glibc", "Musl"],
  ]

  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardized

  @Test(arguments: allowed.keys.sorted())
  func `imports only what the table allows`(module: String) throws {
    let folder = Self.sources.appending(path: module)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let i = words.firstIndex(of: "import"), i < 2, i + 1 < words.count else { continue }
        #expect(Self.allowed[module]!.contains(String(words[i + 1])), "\(module)/\(name)")
      }
    }
  }

  @Test func `every module is in the table`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(modules.sorted() == Self.allowed.keys.sorted())
  }
}
