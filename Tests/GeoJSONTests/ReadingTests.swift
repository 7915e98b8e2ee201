import Diagnostics
import GeoJSON
import Testing

@Suite("Reading GeoJSON") struct ReadingTests {
  static let text = """
    {"type": "FeatureCollection", "name": "made up", "features": [
      {"type": "Feature", "id": 1, "properties": {"code": "A1", "name": "Sk\\u00e5ne \\ud83c\\udf0d", "n": 12,
        "share": 0.5, "is": true, "no": null, "more": {"a": [1, {}]}},
       "geometry": {"type": "Polygon", "coordinates": [
         [[0, 0], [4, 0], [4, 4, 100], [0, 4], [0, 0]], [[1, 1], [1, 2], [2, 2], [1, 1]]]}},
      {"geometry": {"coordinates": [[[[5, 5], [6, 5], [6, 6], [5, 5]]], [[[7, 7], [8, 7], [8, 8], [7, 7]]]],
        "type": "MultiPolygon"}, "properties": {"name": "\\"B\\" \\\\ \\/", "code": "B2", "n": -1.5e-3,
        "share": 1E2, "is": false, "no": null}, "type": "Feature"},
      {"type": "Feature", "properties": {"code": "", "name": "C", "n": -0, "share": 123456789012345678901,
        "is": true, "no": null}, "geometry": {"type": "Point", "coordinates": [-179.5, 89.25]}},
      {"type": "Feature", "properties": {"code": "D", "name": "D", "n": 0, "share": 0.1, "is": true,
        "no": null}, "geometry": null}
    ]}

    """

  static func read(
    _ text: String, _ keys: [String] = []
  ) throws(Diagnostic) -> FeatureCollection {
    try FeatureCollection(Source("t.geojson", text: text), properties: keys)
  }

  @Test func `features are what they are, in any order of their members`() throws {
    let keys = ["name", "code", "n", "share", "is", "no"]
    let collection = try Self.read(Self.text, keys)
    #expect(collection.system == .longitudeLatitude)
    let expected: [[Property]] = [
      [.text("Skåne 🌍"), .text("A1"), .number(12), .number(0.5), .flag(true), .null],
      [.text("\"B\" \\ /"), .text("B2"), .number(-0.0015), .number(100), .flag(false), .null],
      [
        .text("C"), .text(""), .number(0), .number(123_456_789_012_345_683_968), .flag(true), .null,
      ],
      [.text("D"), .text("D"), .number(0), .number(0.1), .flag(true), .null],
    ]
    #expect(collection.features.map(\.properties) == expected)
    #expect(
      collection.features.map(\.geometry) == [
        .area([
          Polygon(
            [Position(0, 0), Position(4, 0), Position(4, 4), Position(0, 4)],
            holes: [[Position(1, 1), Position(1, 2), Position(2, 2)]])
        ]),
        .area([
          Polygon([Position(5, 5), Position(6, 5), Position(6, 6)]),
          Polygon([Position(7, 7), Position(8, 7), Position(8, 8)]),
        ]),
        .point(Position(-179.5, 89.25)), .none,
      ])
    #expect(
      collection.features[0].properties.map(\.text) == ["Skåne 🌍", "A1", "12", "0.5", "true", ""])
  }

  @Test func `a feature knows where it stands`() throws {
    let source = Source("t.geojson", text: Self.text)
    let last = try #require(try FeatureCollection(source).features.last)
    #expect(
      source.text(last.range).hasPrefix("{\"type\": \"Feature\", \"properties\": {\"code\": \"D\""))
    #expect(source.text(last.range).hasSuffix("\"geometry\": null}"))
  }

  /// Numbers as the standard library reads them.
  @Test(arguments: [
    "0", "-0", "1", "-12.5", "0.1", "1e3", "1E+3", "1.5e-7", "123456789.123456789",
    "9007199254740993", "0.000000000000000000000000000001", "1e22", "1e23", "1e-22", "1e-23",
    "179.76931348623157", "4.9e-324", "1e-400", "2.2250738585072011e-308", "12345678901234567890",
    "0.12345678901234567890123456789", "651409.903",
  ])
  func `a number is the nearest there is`(number: String) throws {
    let text = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null,
       "properties": {"n": \(number)}}]}
      """
    #expect(
      try Self.read(text, ["n"]).features[0].properties[0] == .number(try #require(Double(number))))
  }

  @Test(arguments: [
    ("", "[-1.5, 53]", CoordinateSystem.longitudeLatitude),
    ("", "[430500, 434500]", .nationalGrid),
    (#""crs": null,"#, "[430500, 434500]", .nationalGrid),
    (Self.crs("EPSG:27700"), "[430500, 434500]", .nationalGrid),
    (Self.crs("urn:ogc:def:crs:EPSG::27700"), "[100, 50]", .nationalGrid),
    (Self.crs("urn:ogc:def:crs:OGC:1.3:CRS84"), "[-1.5, 53]", .longitudeLatitude),
    (Self.crs("EPSG:4326"), "[-1.5, 53]", .longitudeLatitude),
  ])
  func `the system of the coordinates is known`(
    crs: String, position: String, system: CoordinateSystem
  ) throws {
    let text = """
      {"type": "FeatureCollection", \(crs) "features": [{"type": "Feature", "properties": null,
       "geometry": {"type": "Point", "coordinates": \(position)}}]}
      """
    #expect(try Self.read(text).system == system)
  }

  static func crs(_ name: String) -> String {
    #""crs": {"type": "name", "properties": {"name": "\#(name)"}},"#
  }

  @Test func `a byte order mark and no features are nothing wrong`() throws {
    let text = "\u{FEFF} {\"features\":[],\"type\":\"FeatureCollection\"}\r\n"
    let collection = try Self.read(text, ["code"])
    #expect(collection.features.isEmpty)
    #expect(collection.projected().isEmpty)
    #expect(collection.projection == .nationalGrid)
  }
}
