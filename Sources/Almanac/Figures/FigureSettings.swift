import Charts
import Diagnostics
import Studies
import TOML

/// What an author decides about a figure: a table `[figures.NAME]` of a page’s settings.
///
/// All charts share these words, so that one who has made one chart can make the next. Which of them
/// a chart takes, its ``Recipe`` says.
struct FigureSettings: Sendable {
  var chart = Located("")
  var data = Located("")
  var choose: TOML.Table?
  var title: String?
  var subtitle: String?
  var source: String?
  var notes: [String] = []

  var name: Located<String>?
  var value: Located<String>?
  var values: [Located<String>] = []
  var low: Located<String>?
  var high: Located<String>?
  var x: Located<String>?
  var y: Located<String>?
  var group: Located<String>?
  var period: Located<String>?
  var from: Located<String>?
  var to: Located<String>?
  var days: Located<String>?
  var pass: Located<String>?
  var columns: [[Located<String>]] = []
  var ends: [String] = []
  var open: [String] = []
  var against: Located<String>?
  var share: Located<String>?
  var shareAgainst: Located<String>?
  var chance: Located<String>?
  var size: Located<String>?
  var code: Located<String>?
  var benchmark: Located<String>?

  var each: Located<String>?
  var shown: Located<String>?
  var choice: Located<String>?
  var clusterings: [Located<Int>] = []

  var areas: Located<String>?
  var keys: [String] = []
  var enlarged: TOML.Table?

  var measure: String?
  var format = Format.count
  var formats: [Format] = []
  var places: Int?
  var chosenNames: [Located<String>] = []
  var mark: Mark?
  var ranked = true
  var labels: [String] = []
  var method = Method.pearson
  var things = "areas"
  var shared = true
  var whole: Double?
  var clusters = 4
  var groups: [String] = []
  var circular = false
  var branches: Int?
  var trend = false
  var directions: [String] = []
  var grouping = Grouping.Method.kMeans
  var peers: [Located<String>] = []
  var better: TOML.Table?
  var kept: Int?

  enum Format: String, CaseIterable, Sendable { case count, number, percent, share, pounds }
  enum Method: String, CaseIterable, Sendable { case pearson, spearman }
  enum Direction: String, CaseIterable, Sendable { case high, low }
  enum Mark: String, CaseIterable, Sendable { case bar, lollipop }
}

extension FigureSettings {
  /// How the numbers of the figure are written.
  var numberFormat: NumberFormat {
    numberFormat(format)
  }

  /// How the numbers of one of the columns in `values` are written.
  func numberFormat(ofColumn place: Int) -> NumberFormat {
    numberFormat(place < formats.count ? formats[place] : format)
  }

  private func numberFormat(_ format: Format) -> NumberFormat {
    let digits = places ?? (format == .count ? 0 : 1)
    return switch format {
    case .count: .decimal(digits)
    case .number: .decimal(digits)
    case .percent: .percent(digits)
    case .share: .share(digits)
    case .pounds: NumberFormat(places: digits, prefix: "£", isShort: true)
    }
  }

  /// The names of those that the page speaks of.
  var chosen: [String] { chosenNames.map(\.value) }

  /// What the columns in `values` are called in the chart.
  var columnNames: [String] {
    values.enumerated().map { place, column in
      place < labels.count ? labels[place] : column.value
    }
  }

  /// Where it is good to be, by the names of measures.
  ///
  /// - Throws: A direction that is none.
  func directionsOfGood() throws(Diagnostic) -> [Located<String>: Direction] {
    var directions: [Located<String>: Direction] = [:]
    for entry in better.map({ Array($0) }) ?? [] {
      let (key, value) = entry
      guard let direction = value.text.flatMap(Direction.init) else {
        throw value.diagnostic(
          TOMLRule.settingChoice, "it is better to be “high” or “low”",
          hint: "such as { \"\(key.text)\" = \"low\" }")
      }
      directions[Located(key.text, at: Place(key.range, of: key.source))] = direction
    }
    return directions
  }
}
