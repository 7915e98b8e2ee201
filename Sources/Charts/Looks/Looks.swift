import SVG

/// What the classes of a drawing look like: the table behind every style sheet.
///
/// In a page the colours are custom properties, which know of light, dark and paper; in a file that
/// travels alone they are written out, because word processors know no custom properties.
public enum Looks {
  /// Looks that are no colour, by class.
  static let rules: [(class: String, declarations: String)] = [
    ("thin", "stroke-width: .5"),
    ("thick", "stroke-width: 2"),
    ("heavy", "stroke-width: 4"),
    ("dashed", "stroke-dasharray: 6 4"),
    ("dotted", "stroke-dasharray: 1 4; stroke-linecap: round"),
    ("round", "stroke-linecap: round; stroke-linejoin: round"),
    ("pen-3", "stroke-width: 3; stroke-linecap: round"),
    ("pen-5", "stroke-width: 5; stroke-linecap: round"),
    ("pen-7", "stroke-width: 7; stroke-linecap: round"),
    ("faint", "fill-opacity: .6"),
    ("pale", "fill-opacity: .4"),
    ("veil", "fill-opacity: .15"),
    ("through", "pointer-events: none"),
    ("target", "fill: none; pointer-events: all"),
    ("near", "fill: none; stroke-width: 4; pointer-events: stroke"),
    ("reach", "fill: none; stroke-width: 16; pointer-events: stroke"),
    ("title", "font-size: 19px; font-weight: bold"),
    ("strong", "font-weight: bold"),
    ("small", "font-size: 12px"),
  ]

  /// Looks made of a colour and something more, by class.
  static let ringed: [(class: String, declarations: @Sendable (String) -> String)] = [
    ("ring", { "stroke: \($0)" }),
    ("gap", { "stroke: \($0); stroke-width: 2" }),
    ("hollow", { "fill: \($0); stroke-width: 2" }),
    ("halo", { "paint-order: stroke; stroke: \($0); stroke-width: 3; stroke-linejoin: round" }),
  ]

  /// The rules as a page’s style sheet has them, kept to what is within a chart.
  public static let pageSheet = rules { "var(--\($0.name))" }
    .map { $0.name == "chart" ? $0.text : ".chart " + $0.text }
    .joined(separator: "\n")

  /// The rules for a drawing that travels alone: those it uses, with their colours written out.
  static func sheet(_ palette: Palette, for drawing: Drawing) -> String {
    let used = drawing.classes
    return rules { palette[$0] }
      .filter { used.contains($0.name) || $0.name == "chart" }
      .map { $0.text + "\n" }.joined()
  }

  private struct Rule {
    var name: String
    var declarations: String
    var text: String { ".\(name) { \(declarations); }" }
  }

  private static func rules(_ value: (Colour) -> String) -> [Rule] {
    // One by one, as word processors do not know them together.
    let font = "font-family: Arial, \"Liberation Sans\", sans-serif; font-size: 14px"
    return [Rule(name: "chart", declarations: "fill: \(value(.ink)); \(font)")]
      + Colour.all.map { Rule(name: $0.fill, declarations: "fill: \(value($0))") }
      + Colour.all.filter { !$0.isForWords }
      .map { Rule(name: $0.line, declarations: "fill: none; stroke: \(value($0))") }
      + ringed.map { Rule(name: $0.class, declarations: $0.declarations(value(.ground))) }
      + rules.map { Rule(name: $0.class, declarations: $0.declarations) }
  }
}

extension Colour {
  /// Whether it is only written in.
  var isForWords: Bool {
    switch self {
    case .onSeries, .onSequential, .onDiverging: true
    default: false
    }
  }
}
