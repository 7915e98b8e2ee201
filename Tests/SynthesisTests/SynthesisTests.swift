import FoundationEssentials
import Synthesis
import Testing

@Suite("Invented figures") struct SynthesisTests {
  /// The front door has laws of its own, with fewer children.
  static let tables = Synthesis.allCases.filter { $0 != .frontDoor }

  @Test(arguments: tables)
  func `are the same for the same seed, and others for another`(subject: Synthesis) {
    let files = Invented.files(subject)
    #expect(subject.files(seed: Synthesis.defaultSeed) == files)
    let others = subject.files(seed: 7)
    #expect(others.map(\.name) == files.map(\.name))
    for (file, other) in zip(files, others) where !file.name.hasSuffix(".meta.csv") {
      #expect(file.bytes != other.bytes, "\(file.name)")
    }
  }

  @Test(arguments: Synthesis.allCases)
  func `are those that come with almanac`(
    subject: Synthesis
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../content/data/\(subject.rawValue)").standardized
    for file in Invented.files(subject) {
      let shipped = try Data(contentsOf: folder.appending(path: file.name))
      #expect(Array(shipped) == file.bytes, "\(file.name): run almanac synthesise")
    }
  }

  @Test func `are small enough to be cloned with everything else`() {
    let sizes = Synthesis.allCases.flatMap(Invented.files).map(\.bytes.count)
    #expect(sizes.reduce(0, +) < 10_000_000)
  }

  @Test(arguments: Synthesis.allCases)
  func `have their files in the order of the names`(subject: Synthesis) {
    let names = Invented.files(subject).map(\.name)
    #expect(names == names.sorted())
  }
}
