import Diagnostics
import GeoJSON
import TestSupport
import Testing

/// Nothing that a file can hold stops the program.
@Suite("Hostile GeoJSON") struct HostileTests {
  @Test func `damaged files are read or refused, and never worse`() {
    for bytes in Mutations(of: [ReadingTests.text, HexLayoutTests.text], seed: 17, rounds: 1_000) {
      let source = Source("t.geojson", bytes: bytes)
      do throws(Diagnostic) {
        let collection = try FeatureCollection(source, properties: ["code"])
        #expect(collection.features.allSatisfy { $0.range.upperBound <= bytes.count })
        for feature in collection.projected() {
          for position in feature.geometry.polygons.flatMap({ $0.rings.flatMap(\.self) }) {
            #expect(position.x.isFinite && position.y.isFinite)
          }
        }
      } catch {
        #expect(!"\(error)".isEmpty)
        #expect(error.range.map { $0.upperBound <= bytes.count } ?? bytes.isEmpty)
      }
      do throws(Diagnostic) {
        for hex in try HexLayout(source).hexes { #expect(hex.centre.x.isFinite) }
      } catch {
        #expect(error.range.map { $0.upperBound <= bytes.count } ?? bytes.isEmpty)
      }
    }
  }

  @Test func `a file that is cut short anywhere is refused`() {
    let bytes = Array(ReadingTests.text.utf8).dropLast(2)
    for length in 0..<bytes.count {
      let source = Source("t.geojson", bytes: Array(bytes.prefix(length)))
      #expect(throws: Diagnostic.self) { _ = try FeatureCollection(source) }
    }
  }

  static let bombs = [
    String(repeating: "[", count: 300_000),
    String(repeating: "{\"a\":", count: 200_000),
    "{\"type\": \"FeatureCollection\", \"features\": " + String(repeating: "[", count: 300_000),
    "{\"a\": \"" + String(repeating: "x", count: 300_000),
    "{\"a\": \"" + String(repeating: "\\n", count: 150_000),
    "{\"a\": " + String(repeating: "1", count: 300_000),
    "{\"a\": 1e" + String(repeating: "9", count: 300_000),
    "{\"a\": 0." + String(repeating: "0", count: 300_000) + "1}",
    "{\"a\": " + String(repeating: " ", count: 300_000),
    "{\"a\": [" + String(repeating: "1,", count: 150_000),
    String(repeating: "{} ", count: 300_000),
    "{\"" + String(repeating: "k", count: 300_000) + "\" 5}",
  ]

  // By number, because a report of the tests would print a megabyte for each.
  @Test(.timeLimit(.minutes(1)), arguments: bombs.indices)
  func `a bomb is refused soon`(number: Int) {
    #expect(MistakesTests.report(Source("t.geojson", text: Self.bombs[number])) != "no mistake")
  }

  @Test(.timeLimit(.minutes(1))) func `long files take time in proportion`() throws {
    let ring = (0..<50_000).map { "[\(Double($0) / 1_000), \($0 % 7)]" }.joined(separator: ",")
    // The type comes last, so that the coordinates are gone through twice.
    let text = MistakesTests.located(
      "{\"coordinates\": [[\(ring), [0, 0]]], \"type\": \"Polygon\"}")
    let feature = try ReadingTests.read(text).features[0]
    #expect(feature.geometry.polygons[0].outline.count == 50_000)
  }
}
