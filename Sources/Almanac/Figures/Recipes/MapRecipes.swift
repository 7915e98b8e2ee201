import Charts
import Diagnostics
import England
import Frames
import GeoJSON
import SVG
import TOML

extension Recipe {
  static let map = Recipe(
    name: "map",
    summary: "Areas on a map, coloured by a number each or by the group that each is in.",
    needs: ["areas", "code"],
    takes: ["value", "group", "measure", "format", "places", "chosen", "keys", "enlarged"]
  ) { ingredients throws(Diagnostic) in
    guard case .areas(let boundaries, _) = ingredients.shapes else {
      throw ingredients.wrongShapes("a map is drawn from outlines", "tiles")
    }
    var chart = ChoroplethMap(
      try ingredients.shading(of: boundaries.areas.map(\.code)), on: boundaries)
    chart.enlarged = try ingredients.enlargement(of: boundaries)
    chart.chosen = try ingredients.chosenCode(boundaries.areas.map { ($0.code, $0.name) })
    return chart
  }

  static let tiles = Recipe(
    name: "tiles",
    summary: "Areas as hexagons of one size, so that a small borough counts as much as a county.",
    needs: ["code"],
    takes: ["areas", "value", "group", "measure", "format", "places", "chosen", "keys"]
  ) { ingredients throws(Diagnostic) in
    let tiles: [TileMap.Tile]
    let cell: TileMap.Cell
    switch ingredients.shapes {
    case .hexes(let found, let kind): (tiles, cell) = (found, kind)
    case .areas: throw ingredients.wrongShapes("tiles are drawn from a HexJSON file", "map")
    case nil: (tiles, cell) = (Authority.all.compactMap(\.tile), .hexagon)
    }
    var chart = TileMap(try ingredients.shading(of: tiles.map(\.code)), tiles, as: cell)
    chart.chosen = try ingredients.chosenCode(tiles.map { ($0.code, $0.name) })
    return chart
  }

  static let points = Recipe(
    name: "points",
    summary: "Thousands of places as dots on a map, coloured by a number each or by their group.",
    needs: ["areas", "x", "y"],
    takes: ["value", "group", "things", "measure", "format", "places", "keys", "enlarged"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    guard case .areas(let boundaries, let ground) = ingredients.shapes else {
      throw ingredients.wrongShapes("dots are drawn on outlines", nil)
    }
    let places = zip(try ingredients.data(settings.x), try ingredients.data(settings.y))
      .map { x, y in x.value.flatMap { x in y.value.map { (x: x, y: $0) } } }
    var chart = PointMap(
      settings.things, ground.points(places), on: boundaries, of: ingredients.owners(boundaries))
    if settings.value != nil || settings.group != nil {
      chart.shading = try ingredients.shading()
    }
    chart.enlarged = try ingredients.enlargement(of: boundaries)
    return chart
  }
}

extension Authority {
  /// The authority on a map of tiles, if it is there today.
  fileprivate var tile: TileMap.Tile? {
    hexagon.map { place in
      let centre = HexArrangement.oddRows.centre(column: place.column, row: place.row)
      return TileMap.Tile(code, name, at: Point(centre.x, centre.y))
    }
  }
}

extension Ingredients {
  /// Which area each row of a study belongs to, by the study’s own column: the outlines that it draws are
  /// rough, and a place may lie within its neighbour’s.
  fileprivate func owners(_ boundaries: Boundaries) -> [Int?]? {
    guard settings.areas?.value == Study.outlines, let column = frame.column(named: "region") else {
      return nil
    }
    let places = Dictionary(
      boundaries.areas.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    return frame.texts(inColumn: column).map { places[$0.printable] }
  }

  /// What each row is coloured by.
  fileprivate func shading() throws(Diagnostic) -> Shading {
    try shading(of: Array(0..<frame.count), unknown: nil)
  }

  /// What each area of a map is coloured by. An area without a row has no number, and no group.
  ///
  /// - Throws: A row whose area is not on the map, or a second row of an area.
  fileprivate func shading(of codes: [String]) throws(Diagnostic) -> Shading {
    let rows = try texts(settings.code)
    // Files may have taken up a new code of an authority, or not.
    let places = Dictionary(
      codes.enumerated().flatMap { place, code in
        [(code, place), (Authority(code)?.code ?? code, place)]
      }, uniquingKeysWith: { first, _ in first })
    var found = [Int?](repeating: nil, count: codes.count)
    for (row, code) in rows.enumerated() {
      guard let place = places[code] ?? Authority.today(code).flatMap({ places[$0.code] })
      else {
        if isFormer(code) { continue }
        throw diagnostic(
          FigureRule.areaUnknown, "no area of the map has the code “\(code)”", row: row,
          of: settings.code,
          hint: hint(for: code, among: codes))
      }
      guard found[place] == nil else {
        throw diagnostic(
          FigureRule.areaRepeated, "there are two rows for the area “\(code)”", row: row,
          of: settings.code, hint: "choose one of them with where = { … }")
      }
      found[place] = row
    }
    return try shading(of: found, unknown: .unavailable)
  }

  private func shading(of rows: [Int?], unknown: Missing?) throws(Diagnostic) -> Shading {
    if settings.value != nil, settings.group != nil {
      throw settings.data.diagnostic(
        FigureRule.twoColours, "a map is coloured by “value” or by “group”, and not by both",
        hint: "leave one of them out")
    }
    if settings.value != nil {
      let data = try data(settings.value)
      let all = try dataTogether(settings.value).compactMap(\.value)
      return .numbers(
        measure(settings.value),
        rows.map { row in row.map { data[$0] } ?? .missing(unknown ?? .blank) },
        classes: all.isEmpty ? nil : .sequential(all))
    }
    guard let group = settings.group else {
      throw settings.data.diagnostic(
        FigureRule.settingMissing, "a chart “\(settings.chart.value)” needs “value” or “group”",
        hint: "name the column that its areas are coloured by")
    }
    let groups = try groups()
    return .groups(
      settings.measure ?? group.value, groups.names,
      rows.map { row in row.flatMap { groups.members[$0] } })
  }

  /// What may help with the code of an area that a map has not.
  private func hint(for code: String, among codes: [String]) -> String {
    if let reorganisation = Reorganisation.of(code), let old = Authority(code) {
      let new = reorganisation.after.compactMap(Authority.init).map { "\($0.name), \($0.code)" }
      return "\(old.name) became \(new.joined(separator: " and ")), in "
        + "\(reorganisation.firstYear - 1)"
    }
    return codes.closest(to: code).map { "did you mean “\($0)”?" }
      ?? "choose the rows of its areas with where = { … }"
  }

  /// The code of the area that the page speaks of, by its name or its code.
  fileprivate func chosenCode(
    _ areas: [(code: String, name: String)]
  ) throws(Diagnostic) -> String? {
    guard let chosen = settings.chosenNames.first else { return nil }
    let found = areas.first { $0.name == chosen.value || $0.code == chosen.value }
    guard let found else {
      throw chosen.diagnostic(
        FigureRule.unknownName, "no area of the map has the name “\(chosen.value)”",
        hint: areas.map(\.name).hint(for: chosen.value))
    }
    return found.code
  }

  /// The part of a map that is drawn once more.
  fileprivate func enlargement(of boundaries: Boundaries) throws(Diagnostic) -> Enlargement? {
    let parts = settings.enlarged.map { Array($0) } ?? []
    guard let part = parts.first else { return nil }
    if parts.count > 1 {
      throw parts[1].key.diagnostic(
        FigureRule.enlarged, "one part of a map can be enlarged, and this is another",
        hint: "leave it out")
    }
    let beginnings = part.value.elements?.compactMap(\.text) ?? [part.value.text].compactMap(\.self)
    let codes = boundaries.areas.map(\.code).filter { code in
      beginnings.contains { !$0.isEmpty && code.hasPrefix($0) }
    }
    guard !codes.isEmpty else {
      throw part.value.diagnostic(
        FigureRule.enlarged,
        "no area of the map has a code that is one of these, or begins with it",
        hint: boundaries.areas.first.map { "codes here are such as “\($0.code)”" })
    }
    return Enlargement(part.key.text, codes: codes)
  }

  fileprivate func wrongShapes(_ message: String, _ other: String?) -> Diagnostic {
    (settings.areas ?? settings.data).diagnostic(
      FigureRule.shapesUnfit, message,
      hint: other.map { "write chart = \"\($0)\" for this file" })
  }
}
