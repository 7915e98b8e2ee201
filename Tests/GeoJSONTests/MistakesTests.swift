import Diagnostics
import GeoJSON
import TestSupport
import Testing

/// What is said of each mistake, whole, in `Golden/mistakes.txt`: the file, then the report.
@Suite("Mistakes in GeoJSON") struct MistakesTests {
  @Test func `every mistake is explained where it is, with what to type`() throws {
    let reports = Self.files.map { bytes in
      let source = Source("t.geojson", bytes: bytes)
      return "\(source.text.prefix(76).debugDescription)\n\(Self.report(source))\n"
    }
    let hexReports = Self.hexFiles.map { text in
      let source = Source("t.hexjson", text: text)
      return "\(text.prefix(76).debugDescription)\n\(Self.hexReport(source))\n"
    }
    try expectGolden((reports + hexReports).joined(separator: "\n"), "mistakes.txt")
  }

  @Test func `every rule has a file that breaks it`() {
    let broken = Set(
      Self.files.map { Self.report(Source("t", bytes: $0)) }
        + Self.hexFiles.map { Self.hexReport(Source("t", text: $0)) })
    for rule in GeoJSONRule.allCases {
      #expect(broken.contains { $0.contains("[\(rule.code)]") }, "\(rule.code)")
    }
  }

  static func report(_ source: Source) -> String {
    do throws(Diagnostic) {
      _ = try FeatureCollection(source, properties: ["UTLA23CD"])
      return "no mistake"
    } catch {
      return "\(error)"
    }
  }

  static func hexReport(_ source: Source) -> String {
    do throws(Diagnostic) {
      _ = try HexLayout(source)
      return "no mistake"
    } catch {
      return "\(error)"
    }
  }

  static let files: [[UInt8]] =
    [
      [], [0xFF, 0xFE, 0x7B, 0x00], Array("{\"type\": \"".utf8) + [0xC3, 0x28],
      [0x50, 0x4B, 0x03, 0x04, 0xFF],
    ]
    + (texts + features.map(Self.collection) + geometries.map(Self.located)
    + properties.map(Self.described)).map { Array($0.utf8) }

  static let texts = [
    " \n", "<!DOCTYPE html>\n", "[1]", "true", "{", "{\"type\"", "{\"type\":",
    "{\"type\": \"Feature",
    "{\"type\": \"FeatureCollection\"", "{\"type\": \"FeatureCollection\",", "{'type': 1}",
    "{type: 1}", "{\"type\" \"FeatureCollection\"}", "{\"a\": 1,}", "{\"a\": [1, 2,]}",
    "{\"a\": [1,, 2]}", "{\"a\": [1 2]}", "{\"a\": 1 \"b\": 2}", "{\"a\": }", "{\"a\": [1}",
    "{\"a\": NaN}", "{\"a\": Infinity}", "{\"a\": None}", "{\"a\": True}", "{\"a\": nulll}",
    "{\"a\": 'b'}", "{\"a\": word}", "{\"a\": “b”}", "{\"a\": 1 // one\n}", "// one\n{}",
    "{\"a\": +1}", "{\"a\": .5}", "{\"a\": 5.}", "{\"a\": -}", "{\"a\": 1e}", "{\"a\": 1e+}",
    "{\"a\": 007}", "{\"a\": -01.5}", "{\"a\": 1e999}", "{\"a\": 0x1F}", "{\"a\": 1,000}",
    "{\"a\": \"b\nc\"}", "{\"a\": \"\u{7}\"}", "{\"a\": \"\\x\"}", "{\"a\": \"\\u12G4\"}",
    "{\"a\": \"\\ud800\"}", "{\"a\": \"\\ud800\\u0041\"}", "{\"a\": \"\\udc00\"}", "{\"a\": \"\\",
    "{\"a\": " + String(repeating: "1", count: 1_025) + "}",
    "{\"a\": " + String(repeating: "[", count: 100),
    "{\"features\": []}", "{\"type\": \"FeatureCollection\"}", "{\"type\": \"Topology\"}",
    "{\"type\": \"Feature\"}", "{\"type\": \"FeatureColection\"}", "{\"type\": 5}",
    "{\"type\": \"FeatureCollection\", \"features\": {}}",
    "{\"type\": \"FeatureCollection\", \"features\": [], \"features\": []}",
    "{\"type\": \"FeatureCollection\", \"type\": \"FeatureCollection\"}",
    "{\"type\": \"FeatureCollection\", \"features\": []}\n{}",
    "{\"crs\": {\"properties\": {\"name\": \"EPSG:3857\"}}}", "{\"crs\": \"EPSG:4326\"}",
  ]

  static func collection(_ feature: String) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n  \(feature)\n]}\n"
  }

  static let features = [
    "5", "{}", "{\"type\": \"feature\"}", "{\"type\": \"Feature\"}",
    "{\"type\": \"Feature\", \"geometry\": null}",
    "{\"type\": \"Feature\", \"geometry\": null, \"geometry\": null}",
    "{\"type\": \"Feature\", \"geometry\": null, \"properties\": null}",
  ]

  static func described(_ properties: String) -> String {
    collection("{\"type\": \"Feature\", \"geometry\": null, \"properties\": \(properties)}")
  }

  static let properties = [
    "{}", "{\"UTLA22CD\": \"E1\", \"UTLA22NM\": \"Kent\"}", "{\"UTLA23CD\": [1]}", "[]",
    "{\"UTLA23CD\": \"a\", \"UTLA23CD\": \"b\"}", "{}, \"properties\": {}",
    "{\"name\": \"Kent\", \"population\": 5}",
  ]

  static func located(_ geometry: String) -> String {
    collection(
      "{\"type\": \"Feature\", \"properties\": {\"UTLA23CD\": \"E1\"}, \"geometry\": \(geometry)}")
  }

  static let geometries = [
    "{}", "5", "{\"type\": \"LineString\"}", "{\"type\": \"Poligon\"}", "{\"type\": \"Point\"}",
    "{\"coordinates\": [1, 2]}", "{\"type\": \"Point\", \"coordinates\": [1]}",
    "{\"type\": \"Point\", \"coordinates\": []}", "{\"type\": \"Point\", \"coordinates\": \"1\"}",
    "{\"type\": \"Point\", \"coordinates\": [\"1\", 2]}",
    "{\"type\": \"Point\", \"coordinates\": [1, 2], \"coordinates\": [1, 2]}",
    "{\"type\": \"Polygon\", \"coordinates\": []}",
    "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [0, 0]]]}",
    "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [1, 1], [1, 0], [0, 1]]]}",
    "{\"type\": \"Polygon\", \"coordinates\": [0, 0]}",
    "{\"coordinates\": [0, 0], \"type\": \"Polygon\"}",
    "{\"type\": \"Point\", \"coordinates\": [51.5, -181]}",
    "{\"type\": \"Point\", \"coordinates\": [1e7, 0]}",
  ]

  static let hexFiles = [
    "{}", "{\"layout\": \"odd-r\"}", "{\"layout\": \"oddr\", \"hexes\": {}}",
    "{\"layout\": \"hexagonal\", \"hexes\": {}}", "{\"layout\": \"odd-r\", \"hexes\": []}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"q\": 1}}}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"r\": 1}}}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"q\": 1.5, \"r\": 1}}}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"q\": 1e300, \"r\": 1}}}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"q\": \"1\", \"r\": 1}}}",
    "{\"layout\": \"odd-r\", \"hexes\": {\"A\": {\"q\": 1, \"q\": 1}}}",
    "{\"layout\": \"odd-r\", \"layout\": \"odd-r\"}", "{\"hexes\": {}, \"hexes\": {}}",
  ]
}
