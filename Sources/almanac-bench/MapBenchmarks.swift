import Charts
import Diagnostics
import GeoJSON
import SVG

/// From a file of boundaries to a map: what a page with a map waits for.
func mapBenchmarks(_ bench: Bench) throws {
  try bench.run(
    "map/read boundaries", bytes: { $0.bytes.count }, prepare: boundaryFile, expecting: 150
  ) { file in
    try FeatureCollection(file, properties: ["code", "name"]).features.count
  }
  try bench.run("map/share borders", prepare: areas, expecting: 150) { areas in
    let boundaries = Boundaries(areas)
    return boundaries.areas.indices.count { boundaries.rings(of: $0).count == 1 }
  }
  try bench.run(
    "map/draw a choropleth", prepare: { Boundaries(try areas()) }, expecting: true
  ) { boundaries in
    let data = boundaries.areas.indices.map { Datum.number(Double($0 * 7 % 40)) }
    var map = ChoroplethMap(.numbers(Measure("Rate"), data), on: boundaries)
    map.enlarged = Enlargement("Middle", codes: (60..<75).map { "A\($0)" })
    let drawings = map.figure("map").markup.count
    return (40_000...200_000).contains(drawings)
  }
}

private func areas() throws -> [Boundaries.Area] {
  try FeatureCollection(boundaryFile(), properties: ["code", "name"]).projected().map { area in
    Boundaries.Area(
      area.properties[0].text, area.properties[1].text,
      area.geometry.polygons.map { $0.rings.map { $0.map { Point($0.x, $0.y) } } })
  }
}

/// As many areas with as many positions as the authorities of England have, in ten columns, with
/// crooked borders on the National Grid.
private func boundaryFile() -> Source {
  var features: [String] = []
  for area in 0..<150 {
    let (row, column) = area.quotientAndRemainder(dividingBy: 10)
    let (x, y) = (100_000 + column * 40_000, 100_000 + row * 40_000)
    func across(_ step: Int, _ row: Int) -> (Int, Int) {
      (
        x + step * 40_000 / 17,
        100_000 + row * 40_000 + crook(column * 17 + step, line: 2 * row)
      )
    }
    func up(_ step: Int, _ column: Int) -> (Int, Int) {
      (
        100_000 + column * 40_000 + crook(row * 17 + step, line: 2 * column + 1),
        y + step * 40_000 / 17
      )
    }
    let east = (0..<17).map { across($0, row) }
    let north = (0..<17).map { up($0, column + 1) }
    let west = (0..<17).map { across(17 - $0, row + 1) }
    let south = (0..<17).map { up(17 - $0, column) }
    let ring = east + north + west + south
    let text = (ring + ring.prefix(1)).map { "[\($0.0).25, \($0.1).5]" }.joined(separator: ", ")
    features.append(
      """
      {"type": "Feature", "properties": {"code": "A\(area)", "name": "Area \(area)"}, \
      "geometry": {"type": "Polygon", "coordinates": [[\(text)]]}}
      """)
  }
  return Source(
    "areas.geojson",
    text: """
      {"type": "FeatureCollection", "features": [
      \(features.joined(separator: ",\n"))
      ]}
      """)
}

/// How far a place of a border is off the straight line; nothing at corners.
private func crook(_ place: Int, line: Int) -> Int {
  guard place % 17 != 0 else { return 0 }
  let mixed = UInt64(place &* 7_919 &+ line &* 104_729) &* 0x9E37_79B9_7F4A_7C15
  return Int(mixed >> 52) - 2_048
}
