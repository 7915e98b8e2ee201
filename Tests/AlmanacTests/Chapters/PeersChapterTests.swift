import FoundationEssentials
import TestSupport
import Testing

/// The recipe of the chapter on peers, on the files that NHS England’s own program was run on.
@Suite(
  "The chapter on peers",
  .enabled(if: isOptimised && Shared.exists("data/peers") && Shared.exists("data/neighbours")))
struct PeersChapterTests {
  static let tables = [
    "LSOA21_to_UTLA23", "area_sqkm", "distance_to_sea", "english_proficiency", "ethnicity",
    "housing_tenure", "ns-sec", "population_data", "qualification_level", "rooms",
  ]
  static let lists = ["dfe_statistical_neighbours_2021", "dfe_statistical_neighbours_2025"]

  /// The chapter’s settings without its words, and the real files under the names of those that ship.
  private func report(_ change: (String) -> String = { $0 }) throws -> Desk {
    let chapter = ChapterTests.root.appending(path: "content/peers.md")
    let written = try String(contentsOf: chapter, encoding: .utf8)
    let parts = written.split(separator: "+++\n", maxSplits: 2, omittingEmptySubsequences: false)
    let settings = change(String(parts[1]))
    let study =
      settings.firstRange(of: "\n[figures.").map { String(settings[..<$0.lowerBound]) } ?? settings
    let desk = try Desk(["peers.md": "+++\n\(study)\n+++\n\n{{study.count}}\n"])
    for name in Self.tables {
      try desk.folder.write(
        Shared.bytes("data/peers/inputs/\(name).csv"), to: "content/data/census/\(name).csv")
    }
    for name in Self.lists {
      try desk.folder.write(
        Shared.bytes("data/neighbours/\(name).csv"), to: "content/data/neighbours/\(name).csv")
    }
    for name in ChapterTests.closures {
      let path = ChapterTests.root.appending(path: "content/data/closures/\(name)").path
      try desk.folder.write(
        Array(try #require(FileManager.default.contents(atPath: path))),
        to: "content/data/closures/\(name)")
    }
    return desk
  }

  private func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// The last cells of a line, which are numbers: names before them may have commas.
  private func numbers(_ line: Substring, _ count: Int) -> [Double] {
    line.split(separator: ",").suffix(count).compactMap { Double($0) }
  }

  @Test func `has the peers of NHS England’s own program, from the files as downloaded`() throws {
    let desk = try report()
    let run = desk.build()
    #expect(run.exit == 0, "\(run.error)")
    func ours(_ name: String) throws -> [Substring] {
      lines(Array(try desk.page("peers-study/\(name).csv").utf8))
    }
    func theirs(_ name: String) throws -> [Substring] {
      lines(try Shared.bytes("data/peers/expected/\(name).csv"))
    }
    for name in ["peers", "example_peers"] { #expect(try ours(name) == theirs(name), "\(name)") }
    var compared = 0
    var worst = 0.0
    for (name, count) in [("features", 15), ("distances", 1)] {
      let (mine, other) = (try ours(name), try theirs(name))
      #expect(mine.count == other.count)
      #expect(mine.first == other.first, "the columns of \(name)")
      for (first, second) in zip(mine, other).dropFirst() {
        let (one, two) = (numbers(first, count), numbers(second, count))
        #expect(one.count == count && two.count == count)
        for (a, b) in zip(one, two) {
          worst = max(worst, abs(a - b))
          compared += 1
        }
      }
    }
    #expect(worst < 1e-5)
    print("Peers: 151 authorities as published; \(compared) numbers differ by \(worst) at most")
  }

  @Test func `tells that the tables of Wales are passed over, and keeps the account`() throws {
    let desk = try report { $0.replacing("count = 15", with: "count = 5") }
    #expect(desk.build().exit == 0)
    #expect(try desk.page("peers-study/peers.csv").hasPrefix("UTLA23NM,1,2,3,4,5\n"))
    let manifest = try desk.page("manifest.json")
    #expect(manifest.contains("1,917 of its rows are of others than are studied"))
    #expect(manifest.contains("\"name\": \"Census 2021, authorities of April 2023\""))
    #expect(manifest.contains("box-cox, power "))
  }
}
