import Disclosure
import TestSupport
import Testing

@Suite("Searching published bytes") struct ScanTests {
  private func offsets(of text: String, in page: String) -> [Int] {
    Scan(for: [text]).findings(in: [Array(page.utf8)]).map(\.offset)
  }

  @Test(arguments: [
    ("child77", "child77", [0]), ("child77", "<td>child77</td>", [4]),
    ("child77", "child778 achild77 CHILD77", [18]), ("child77", "child77,child77", [0, 8]),
    ("AB-12/345", "of ab-12/345.", [3]), ("AB-12/345", "ab-12/3456", []),
    ("AB-12/345", "ab-12", []), (" child77 ", "(child77)", [1]), ("Müller", "Herr Müller!", [5]),
    ("child", "childé child", [0, 8]), ("child77", "“child77”", [3]), ("child", "", []),
  ])
  func `a text is found where it stands by itself`(text: String, page: String, offsets: [Int]) {
    #expect(self.offsets(of: text, in: page) == offsets)
  }

  @Test func `short texts are left out, and counted`() {
    let scan = Scan(for: ["7", "a234", "1234567", "a2345", "a-b-c-d", "1234-5678"])
    #expect(scan.leftOut == 4)
    #expect(scan.lookedFor == 2)
    let page = Array("7 a234 1234567 a2345 a-b-c-d 1234-5678".utf8)
    #expect(scan.findings(in: [page]).map(\.text) == [3, 5])
    #expect(scan.offsets(in: page) == [15, 29])
    let short = Scan(for: ["7"], shortestNumber: 1)
    #expect(short.findings(in: [Array("7".utf8)]).count == 1)
  }

  @Test func `a long file has no seams`() {
    var bytes = [UInt8](repeating: UInt8(ascii: "."), count: 5_000_000)
    var places: [Int] = []
    for place in stride(from: 3, to: bytes.count - 20, by: 9_973) {
      bytes.replaceSubrange(place..<place + 9, with: Array("id-000042".utf8))
      places.append(place)
    }
    #expect(Scan(for: ["ID-000042"]).findings(in: [bytes]).map(\.offset) == places)
  }

  @Test func `finds what a slow search does`() {
    var noise = Noise(seed: 11)
    let letters = Array("ab1- Z".utf8)
    for _ in 0..<200 {
      func text(_ length: Int) -> [UInt8] {
        (0..<length).map { _ in letters.randomElement(using: &noise) ?? 0 }
      }
      let texts = (0..<20).map { _ in
        String(decoding: text(Int.random(in: 1...6, using: &noise)), as: UTF8.self)
      }
      let files = [text(300), text(0), text(50)]
      let found = Scan(for: texts, shortest: 1, shortestNumber: 1).findings(in: files)
      let slow = files.indices.flatMap { file in
        texts.indices.flatMap { index in
          slowOffsets(of: Array(texts[index].utf8), in: files[file]).map {
            [index, file, $0]
          }
        }
      }
      #expect(Set(found.map { [$0.text, $0.file, $0.offset] }) == Set(slow))
      #expect(found.count == slow.count)
    }
  }

  private func slowOffsets(of text: [UInt8], in bytes: [UInt8]) -> [Int] {
    func isPart(_ byte: UInt8) -> Bool {
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
    }
    func small(_ bytes: ArraySlice<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self).lowercased()
    }
    guard let first = text.firstIndex(where: isPart), let last = text.lastIndex(where: isPart)
    else { return [] }
    let core = text[first...last]
    return bytes.indices.filter { start in
      let end = start + core.count
      return end <= bytes.count && small(bytes[start..<end]) == small(core)
        && (start == 0 || !isPart(bytes[start - 1])) && (end == bytes.count || !isPart(bytes[end]))
    }
  }
}
