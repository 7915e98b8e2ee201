import Charts
import Diagnostics

/// How a chart is made from an author’s settings and data.
struct Recipe: Sendable {
  /// What an author calls it, after `chart =`.
  let name: String
  let summary: String

  /// The settings without which there is no such chart, and those that it takes besides.
  let needs: [String]
  let takes: [String]

  /// Whether medians stand for what is missing, because the method needs every number.
  var fillsIn = false

  /// Whether it can take everything from the groups that a study has found.
  var isOfGroups = false

  let chart: @Sendable (Ingredients) throws(Diagnostic) -> any Chart

  /// The settings that every figure takes.
  static let common = [
    "chart", "data", "where", "title", "subtitle", "source", "notes", "each", "shown", "choice",
  ]

  /// Every chart that an author can ask for. The guide lists them from here.
  static let all: [Recipe] = [
    .bar, .stacked, .grouped, .line, .slope, .bump, .histogram, .distributions, .dots, .spine, .rug,
    .funnel, .correlation, .missing, .pairs, .scatter, .components, .scree, .elbow,
    .silhouetteCurve, .silhouette, .dendrogram, .clustered, .profiles, .agreement, .map, .tiles,
    .points, .flow, .area, .timetable, .routes,
  ]
}
