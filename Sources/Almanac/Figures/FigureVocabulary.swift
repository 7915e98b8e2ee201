import Charts
import TOML

extension FigureSettings {
  /// The table that the settings are read by, and that the guide lists them from.
  static let settings = Settings(
    FigureSettings(), heading + columns + ways + maps + manner + choices)

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
      "The columns with its numbers, where it has several. A chart that takes one `value` has a version "
        + "for each, and a reader chooses."),
    Setting("low", \.low, .located(.text), "The column with the lower ends of intervals."),
    Setting("high", \.high, .located(.text), "The column with the upper ends of intervals."),
    Setting("x", \.x, .located(.text), "The column that is measured to the right."),
    Setting("y", \.y, .located(.text), "The column that is measured upwards."),
    Setting("group", \.group, .located(.text), "The column with the group that each belongs to."),
    Setting(
      "size", \.size, .located(.text),
      "The column with how many each count is of, or all routes together."),
    Setting("period", \.period, .located(.text), "The column with the time periods."),
    Setting("code", \.code, .located(.text), "The column with the codes of areas."),
    Setting(
      "benchmark", \.benchmark, .located(.text),
      "The column with the number that each is compared with, such as England’s."),
  ]

  private static let ways: [Setting<FigureSettings>] = [
    Setting("from", \.from, .located(.text), "The column with the stage that each way leaves."),
    Setting("to", \.to, .located(.text), "The column with the stage that each way leads to."),
    Setting("days", \.days, .located(.text), "The column with how many days each way takes."),
    Setting(
      "pass", \.pass, .located(.text),
      "The column with how many times those on the way have been through."),
    Setting(
      "columns", \.columns, .list(.list(.located(.text))),
      "The stages of a flow map, column by column from the left, and each column from the top, such as "
        + "`[[\"Contact\"], [\"Referral\", \"No further action\"]]`. A stage that no row has is left "
        + "out. If not given: each stands after those that lead to it."),
    Setting(
      "ends", \.ends, .list(.text),
      "The stages at which journeys are over. Among the parts of a whole: those that are only what is "
        + "left, and grey."),
    Setting(
      "open", \.open, .list(.text),
      "The stages that stand for journeys which were not over when the data were drawn."),
    Setting(
      "against", \.against, .located(.text),
      "The column with the numbers to compare with, such as those of another team or year: ways are "
        + "coloured by the difference of the share that goes them. `labels` names the two."),
    Setting(
      "share", \.share, .located(.text),
      "The column with the share of those at a stage who go each way. If not given, it is worked out from "
        + "the ways that the figure has."),
    Setting(
      "share-against", \.shareAgainst, .located(.text),
      "The same of those compared with."),
    Setting(
      "chance", \.chance, .located(.text),
      "The column that says whether the difference of a way is within what chance does: `yes` or "
        + "`no`. Such ways are grey."),
  ]

  private static let maps: [Setting<FigureSettings>] = [
    Setting(
      "areas", \.areas, .located(.text),
      "The GeoJSON or HexJSON file with the areas of a map, as a path from the page. Tiles need none: "
        + "they are then the authorities of England."),
    Setting(
      "keys", \.keys, .list(.text),
      "What the code and the name of an area are called in that file. If not given: the first names "
        + "that end in CD or code, and in NM or name."),
    Setting(
      "enlarged", \.enlarged, .values,
      "A part of the map that is drawn once more, larger: its name, and the codes of its areas or how "
        + "they begin, such as `{ London = [\"E09\"] }`."),
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
      "formats", \.formats, .list(.choice),
      "How the numbers of each column in `values` are written, in their order. If not given: as "
        + "`format` says."),
    Setting(
      "places", \.places, .integer(in: 0...6),
      "How many digits stand after the point. If not given: one, or none for a count."),
    Setting(
      "chosen", \.chosenNames, .list(.located(.text)), "The names of those that the page speaks of."
    ),
    Setting("mark", \.mark, .choice, "What stands for a number. If not given: a bar."),
    Setting(
      "ranked", \.ranked, .flag, "Whether the greatest stands on top, or each as in the file."),
    Setting(
      "labels", \.labels, .list(.text),
      "What the columns in `values` are called in the chart, in their order. If not given: by their "
        + "names in the file. In a scatter plot, what is measured to the right and upwards; `{column}` "
        + "stands there for what the first row has in that column."),
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
    Setting(
      "grouping", \.grouping, .choice,
      "How areas are sorted into groups: around means (`k-means`), or joined two by two by Ward’s "
        + "method (`ward`)."),
    Setting(
      "kept", \.kept, .integer(in: 1...20), "How many components the page works with."),
    Setting("peers", \.peers, .list(.located(.text)), "The names of areas to compare with."),
    Setting(
      "better", \.better, .values,
      "Where it is good to be `high` or `low`, such as `{ \"Re-referrals\" = \"low\" }`. A measure "
        + "that is not named is only said to be higher or lower."),
    Setting("trend", \.trend, .flag, "Whether the straight line that fits best is drawn."),
    Setting(
      "directions", \.directions, .list(.text),
      "What it means to go to the right, and upwards: “larger authority →”. Of a timetable, what its "
        + "steps count: “Weeks since the start”."),
    Setting(
      "method", \.method, .choice,
      "How correlation is measured: by numbers (`pearson`) or by ranks (`spearman`)."),
  ]
  private static let choices: [Setting<FigureSettings>] = [
    Setting(
      "each", \.each, .located(.text),
      "The column by whose texts a reader chooses, such as that of the years: the figure has a "
        + "version for each."),
    Setting(
      "clusterings", \.clusterings, .list(.located(.integer(in: 1...20))),
      "The numbers of groups that a reader chooses from, instead of `clusters`: a version for each."
    ),
    Setting(
      "shown", \.shown, .located(.text),
      "The version that is shown until another is chosen. If not given: the last of numbers such as "
        + "years, or else the first."),
    Setting(
      "choice", \.choice, .located(.text),
      "What there is a choice of, such as “Year”. The figures of a page with the same follow one "
        + "choice. If not given: by the name of the column."),
  ]
}
