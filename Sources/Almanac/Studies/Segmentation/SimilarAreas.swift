import Charts
import HTML
import Statistics
import Studies

/// What a page needs to show the areas most like any one of them: a script that sets the numbers that
/// the theme’s own script compares. Its format is told in the theme’s areas.js.
struct SimilarAreas: Sendable {
  let bytes: [UInt8]

  /// What the field is called in which a reader looks for an area.
  let label: String

  init?(_ study: SegmentationStudy, _ segments: Segments, _ words: Wording) {
    guard study.nearest != nil else { return nil }
    label = words(.studyFind, study.settings.things)
    let areas = study.found.table.areas
    let features = segments.measures.map(Escaping.json).joined(separator: ", ")
    var script = "almanacSimilar = {\n\"features\": [\(features)],\n\"areas\": [\n"
    for (row, area) in areas.enumerated() {
      // Two digits after the point are finer than any reader can use, and a third of the size.
      let numbers = segments.standardised[row: row].map { "\(($0 * 100).rounded() / 100)" }
      let texts = [area.code, segments.names[row], area.region].map(Escaping.json)
      script += "[\(texts.joined(separator: ",")),[\(numbers.joined(separator: ","))]]"
      script += row == areas.count - 1 ? "\n" : ",\n"
    }
    bytes = Array("\(script)]\n};\n".utf8)
  }
}
