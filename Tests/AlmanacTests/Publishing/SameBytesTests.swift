import FoundationEssentials
import TestSupport
import Testing
import ZIP

@Suite("The same content") struct SameBytesTests {
  @Test func `gives the same bytes in another folder, time zone and language`() throws {
    let desk = try Desk(GoldenSiteTests.content, theme: nil)
    #expect(desk.build("--zip", desk.path("r.zip")).error == "")
    let other = try Desk([:], theme: nil)
    try other.folder.remove("content")
    for (path, text) in GoldenSiteTests.content {
      try other.folder.write(["a report/words of \u{1F600}/\(path)": text])
    }
    let spawned = try Spawned(
      [
        "build", other.path("a report/words of \u{1F600}"), "--output", other.path("elsewhere/out"),
        "--templates", Theme.real, "--zip", other.path("r.zip"),
      ],
      environment: ["TZ=Asia/Kathmandu", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"])
    #expect(spawned.wait() == .exit(0))
    #expect(try spawned.error == "")
    #expect(try other.folder.tree("elsewhere/out") == desk.site())
    #expect(try other.folder.bytes("r.zip") == desk.folder.bytes("r.zip"))
  }

  @Test func `gives the same bytes ten times`() throws {
    let desk = try Desk(GoldenSiteTests.content, theme: GoldenSiteTests.theme)
    desk.build()
    let first = try desk.site()
    for _ in 1..<10 {
      desk.build()
      #expect(try desk.site() == first)
    }
  }

  @Test func `says nothing of the machine that it was built on`() throws {
    let desk = try Desk(GoldenSiteTests.content, theme: nil)
    desk.build("--single-file", desk.path("site.html"))
    let name = Array(desk.folder.path.utf8)
    for (path, bytes) in try desk.folder.tree() where !path.hasPrefix("content/") {
      #expect(bytes.firstRange(of: name) == nil, "\(path)")
    }
  }

  private struct Manifest: Decodable {
    let inputs: [File]
    let outputs: [File]

    struct File: Decodable {
      let path: String
      let bytes: Int
      let sha256: String
    }
  }

  @Test func `is accounted for: every file that went in and came out`() throws {
    let desk = try Desk(GoldenSiteTests.content, theme: GoldenSiteTests.theme)
    desk.build()
    let site = try desk.site()
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(try #require(site["manifest.json"])))
    #expect(manifest.outputs.map(\.path) == site.keys.filter { $0 != "manifest.json" }.sorted())
    for file in manifest.outputs {
      let bytes = try #require(site[file.path])
      #expect(file.bytes == bytes.count)
      #expect(file.sha256 == SHA256.hash(bytes).hex)
    }
    for file in manifest.inputs {
      let bytes = try desk.folder.bytes(file.path)
      #expect(file.bytes == bytes.count)
      #expect(file.sha256 == SHA256.hash(bytes).hex)
    }
    let read = try desk.folder.tree().keys.filter {
      ($0.hasPrefix("content/") || $0.hasPrefix("templates/")) && !$0.contains("secret")
    }
    #expect(manifest.inputs.map(\.path) == read.sorted())
  }
}
