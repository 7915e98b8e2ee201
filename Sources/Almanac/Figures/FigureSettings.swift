import Charts
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
  var size: Located<String>?

  var measure: String?
  var format = Format.count
  var places: Int?
  var chosen: [String] = []
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

  enum Format: String, CaseIterable, Sendable { case count, number, percent, share, pounds }
  enum Method: String, CaseIterable, Sendable { case pearson, spearman }
  enum Mark: String, CaseIterable, Sendable { case bar, lollipop }
}

extension FigureSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(FigureSettings(), heading + columns + ways + manner)

  private static let heading: [Setting<FigureSettings>] = [
    Setting("chart", \.chart, .located(.text), required: true, "The kind of chart."),
    Setting(
      "data", \.data, .located(.text), required: true,
      "The CSV file to read, as a path from the page."),
    Setting(
      "where", \.choose, .values,
      "Which rows are drawn: for each column the text, or the list of texts, that they have in it, "
        + "such as `{ geographic_level = \"Regional\" }`. If not given: all."),
    Setting(
      "title", \.title, .text,
      "What the figure shows, in ten words or fewer. If not given, the chart says it from its "
        + "numbers."),
    Setting("subtitle", \.subtitle, .text, "Measure, place and period."),
    Setting("source", \.source, .text, "Where the numbers come from."),
    Setting("notes", \.notes, .list(.text), "What a reader must know besides."),
  ]

  private static let columns: [Setting<FigureSettings>] = [
    Setting("name", \.name, .located(.text), "The column with the names of what is shown."),
    Setting("value", \.value, .located(.text), "The column with its numbers."),
    Setting(
      "values", \.values, .list(.located(.text)),
      "The columns with its numbers, where it has several."),
    Setting("low", \.low, .located(.text), "The column with the lower ends of intervals."),
    Setting("high", \.high, .located(.text), "The column with the upper ends of intervals."),
    Setting("x", \.x, .located(.text), "The column that is measured to the right."),
    Setting("y", \.y, .located(.text), "The column that is measured upwards."),
    Setting("group", \.group, .located(.text), "The column with the group that each belongs to."),
    Setting("size", \.size, .located(.text), "The column with how many each count is of."),
    Setting("period", \.period, .located(.text), "The column with the time periods."),
  ]

  private static let ways: [Setting<FigureSettings>] = [
    Setting("from", \.from, .located(.text), "The column with the stage that each way leaves."),
    Setting("to", \.to, .located(.text), "The column with the stage that each way leads to."),
    Setting("days", \.days, .located(.text), "The column with how many days each way takes."),
    Setting(
      "pass", \.pass, .located(.text),
      "The column with how many times those on the way have been through."),
  ]

  private static let manner: [Setting<FigureSettings>] = [
    Setting(
      "measure", \.measure, .text,
      "What is measured, in words. If not given: the name of the column."),
    Setting(
      "format", \.format, .choice,
      "How numbers are written: `count` 1,234, `number` 1.23, `percent` 12.3%, `share` 12.3% of a "
        + "number from 0 to 1, `pounds` £1.2m."),
    Setting(
      "places", \.places, .integer(in: 0...6),
      "How many digits stand after the point. If not given: one, or none for a count."),
    Setting("chosen", \.chosen, .list(.text), "The names of those that the page speaks of."),
    Setting("mark", \.mark, .choice, "What stands for a number. If not given: a bar."),
    Setting(
      "ranked", \.ranked, .flag, "Whether the greatest stands on top, or each as in the file."),
    Setting(
      "labels", \.labels, .list(.text),
      "What the columns in `values` are called in the chart, in their order. If not given: by their "
        + "names in the file."),
    Setting(
      "things", \.things, .text, "What is counted, in the plural, such as “authorities”."),
    Setting(
      "shared", \.shared, .flag, "Whether several panels have the same scale, or each its own."),
    Setting(
      "whole", \.whole, .number(in: 0.001...1e15),
      "What the parts of every bar come to, where they are shares of it: 100, or 1."),
    Setting(
      "clusters", \.clusters, .integer(in: 1...20), "How many groups areas are sorted into."),
    Setting("groups", \.groups, .list(.text), "What the groups are called, in their order."),
    Setting(
      "circular", \.circular, .flag, "Whether a tree grows from the middle of a circle."),
    Setting(
      "branches", \.branches, .integer(in: 2...1_000),
      "How many branches are shown at the top of a tree. If not given: all, up to "
        + "\(DendrogramChart.limit)."),
    Setting("trend", \.trend, .flag, "Whether the straight line that fits best is drawn."),
    Setting(
      "directions", \.directions, .list(.text),
      "What it means to go to the right, and upwards: “larger authority →”."),
    Setting(
      "method", \.method, .choice,
      "How correlation is measured: by numbers (`pearson`) or by ranks (`spearman`)."),
  ]

  /// How the numbers of the figure are written.
  var numberFormat: NumberFormat {
    let digits = places ?? (format == .count ? 0 : 1)
    return switch format {
    case .count: .decimal(digits)
    case .number: .decimal(digits)
    case .percent: .percent(digits)
    case .share: .share(digits)
    case .pounds: NumberFormat(places: digits, prefix: "£", isShort: true)
    }
  }
}
