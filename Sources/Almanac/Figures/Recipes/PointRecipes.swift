import Charts
import Diagnostics
import Frames
import TOML

extension Recipe {
  static let scatter = Recipe(
    name: "scatter",
    summary: "A dot for each of many things, at two of its numbers.",
    needs: ["name", "x", "y"],
    takes: ["group", "chosen", "labels", "format", "places", "trend"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let groups = try ingredients.groups()
    let names = try ingredients.texts(settings.name)
    let x = try ingredients.data(settings.x)
    let y = try ingredients.data(settings.y)
    var labels: [String] = []
    for (place, column) in [settings.x, settings.y].enumerated() {
      let label = place < settings.labels.count ? settings.labels[place] : column?.value ?? ""
      labels.append(try ingredients.label(label))
    }
    var chart = ScatterPlot(
      Measure(labels[0], settings.numberFormat), Measure(labels[1], settings.numberFormat),
      names.indices.map { row in
        ScatterPlot.Dot(
          names[row], x: x[row], y: y[row],
          group: groups.members.isEmpty ? nil : groups.members[row],
          isChosen: settings.chosen.contains(names[row]))
      }, groups: groups.names)
    chart.hasTrend = settings.trend
    return chart
  }
}

extension Ingredients {
  /// A label, in which `{column}` stands for what the first of the rows has in that column: versions of
  /// a figure can so have axes of their own.
  func label(_ text: String) throws(Diagnostic) -> String {
    guard let open = text.firstIndex(of: "{"), let close = text.lastIndex(of: "}"), open < close
    else { return text }
    let column = String(text[text.index(after: open)..<close])
    guard let place = frame.column(named: column) else {
      throw settings.data.diagnostic(
        FramesRule.columnUnknown, "a label asks for the column “\(column)”, and there is none",
        hint: frame.hint(forColumn: column))
    }
    let first = frame.texts(inColumn: place).first?.printable ?? ""
    return text[..<open] + first + text[text.index(after: close)...]
  }

  /// The groups of the rows, in the order in which they first appear: six at most, or they could not
  /// be told apart.
  func groups() throws(Diagnostic) -> (names: [String], members: [Int?]) {
    let groups: [String]
    if let segments {
      groups = segments.labels.map { segments.groupNames[$0] }
    } else {
      groups = try texts(settings.group)
    }
    // A group keeps its colour from version to version.
    let names: [String]
    if let segments {
      names = segments.groupNames
    } else {
      names = distinctGroups(try textsTogether(settings.group))
    }
    guard names.count <= 6 else {
      throw (settings.group ?? settings.data).diagnostic(
        FigureRule.groupCount, "there are \(names.count) groups, and colours for six")
    }
    return (names, groups.map { group in names.firstIndex(of: group) })
  }
}
