import Glibc
import TestSupport
import Testing

@Suite("A build that is killed", .serialized) struct KilledTests {
  /// A report of many small pages, which differ from edition to edition.
  private static func pages(_ edition: String) -> [String: String] {
    let settings = "title = \"Report\"\nedition = \"\(edition)\"\n"
    var files = ["\(edition)/almanac.toml": settings]
    var links = "# Home\n"
    for page in 0..<300 {
      let words = "# Page \(page)\n\nIn {{site.edition}}.\n"
      files["\(edition)/part-\(page / 30)/\(page).md"] = words
      links += "- [\(page)](part-\(page / 30)/\(page).md)\n"
    }
    files["\(edition)/index.md"] = links
    return files
  }

  @Test func `leaves the old site or the new one, whole, at any moment`() throws {
    let desk = try Desk([:])
    func build(_ edition: String) throws -> Spawned {
      try Spawned([
        "build", desk.path(edition), "--templates", desk.templates, "--output", desk.path("site"),
        "--quiet",
      ])
    }
    let editions = ["first", "second"]
    var sites: [[String: [UInt8]]] = []
    var duration = Duration.zero
    for edition in editions {
      try desk.folder.write(Self.pages(edition))
      let started = ContinuousClock.now
      #expect(try build(edition).wait() == .exit(0))
      duration = ContinuousClock.now - started
      sites.append(try desk.site())
    }
    var random = Noise(seed: 50)
    var current = 1
    var exchanged = 0
    for round in 0..<50 {
      let next = try build(editions[1 - current])
      let moment = Double.random(in: 0..<1.3, using: &random) * (duration / .microseconds(1))
      usleep(UInt32(moment))
      next.kill()
      _ = next.wait()
      let site = try desk.site()
      if site == sites[1 - current] {
        current = 1 - current
        exchanged += 1
      } else {
        #expect(site == sites[current], "round \(round) left half of a site")
      }
    }
    #expect(exchanged < 50, "nothing was killed in time")
    let last = try build(editions[1 - current])
    #expect(last.wait() == .exit(0))
    #expect(try last.error == "")
    #expect(try desk.site() == sites[1 - current])
    #expect(try desk.folder.names() == ["content", "first", "second", "site", "templates"])
    print("killed builds: 50, of which had exchanged the sites: \(exchanged)")
  }
}
