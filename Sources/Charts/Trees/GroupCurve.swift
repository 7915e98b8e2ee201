import SVG

/// The values of all numbers of groups that were tried as a line, and the number that is chosen.
struct GroupCurve {
  var measure: Measure
  var trials: [GroupTrial]
  var chosen: Int?
  /// What is said beside the chosen one.
  var label: String
  var hasZero = false

  func draw(on canvas: inout Canvas) {
    guard let heights else {
      canvas.drawNothing()
      return canvas.note(canvas.words.missing(trials.map(\.value)))
    }
    // Above the plot stands what is measured, and under that what is said of the chosen number.
    let name = axisStart.map { canvas.words(.axisFrom, measure.name, $0) } ?? measure.name
    let lines = Lettering.small.lines(name, to: canvas.width, atMost: 2)
    let top = Double(lines.count) * Lettering.small.leading + (chosen == nil ? 12 : 32)
    var plot = Box(x: 0, y: top, width: canvas.width, height: canvas.isNarrow ? 220 : 340)
    let y = heights.placed(start: plot.bottom, end: plot.y)
    plot.x = canvas.room(for: y, measure.format) + 8
    plot.width -= plot.x
    let groups = trials.map { Double($0.groups) }
    let x = LinearScale(
      from: (groups.min() ?? 0)...(groups.max() ?? 0), start: plot.x + 16, end: plot.right - 16)
    canvas.grid(across: plot, y, measure.format)
    canvas.write(lines)
    canvas.counts(under: plot, trials.map { ($0.groups, x(Double($0.groups))) })
    canvas.name(under: plot, canvas.words(.numberOfGroups))
    if let chosen { drawChosen(at: x(Double(chosen)), plot, on: &canvas.drawing) }
    drawLine(x, y, on: &canvas)
    canvas.height = plot.bottom + 46
    canvas.note(canvas.words.missing(trials.map(\.value)))
  }

  /// The numbers upwards, if there are any.
  private var heights: LinearScale? {
    let ends = trials.flatMap { trial in
      [trial.value.value, trial.interval?.lowerBound, trial.interval?.upperBound]
    }.compactMap(\.self)
    guard !ends.isEmpty else { return nil }
    return LinearScale(around: ends, zero: hasZero, start: 0, end: 1, about: 5)
  }

  /// Where the axis begins, if that is not at zero.
  var axisStart: String? {
    guard let heights, !heights.domain.contains(0) else { return nil }
    return measure.format.telling(heights.ticks).text(heights.domain.lowerBound)
  }

  /// A line from point to point, with gaps where there is no number.
  private func drawLine(_ x: LinearScale, _ y: LinearScale, on canvas: inout Canvas) {
    var line = Path()
    var isDown = false
    for trial in trials {
      guard let value = trial.value.value else {
        isDown = false
        continue
      }
      let point = Point(x(Double(trial.groups)), y(value))
      isDown ? line.line(to: point) : line.move(to: point)
      isDown = true
    }
    canvas.drawing.path(line, class: "\(Colour.focus.line) thick round")
    for trial in trials {
      guard let value = trial.value.value else { continue }
      let point = Point(x(Double(trial.groups)), y(value))
      canvas.drawing.group(node: says(trial, canvas.words)) { drawing in
        if let interval = trial.interval {
          drawing.line(
            from: Point(point.x, y(interval.lowerBound)),
            to: Point(point.x, y(interval.upperBound)), class: Colour.ink.line)
        }
        let isChosen = trial.groups == chosen
        drawing.circle(
          point, radius: isChosen ? 7 : 4.5,
          class: trial.value.isImputed
            ? "\(Colour.focus.line) hollow" : "\(Colour.focus.fill) ring")
        drawing.circle(point, radius: 12, class: "target")
      }
    }
  }

  /// A dashed line down from what is said of the chosen number of groups.
  private func drawChosen(at place: Double, _ plot: Box, on drawing: inout Drawing) {
    let half = Lettering.strong.room(for: label) / 2
    drawing.text(
      label, at: Point(min(max(place, half), plot.right - half), plot.y - 10), .middle,
      class: "strong")
    drawing.line(
      from: Point(place, plot.y - 4), to: Point(place, plot.bottom),
      class: "\(Colour.ink.line) dashed")
  }

  private func says(_ trial: GroupTrial, _ words: Wording) -> String {
    let value = measure.format.text(trial.value)
    guard let interval = trial.interval else {
      return words(.trialSays, .count(trial.groups), value)
    }
    return words(
      .trialSaysBetween, .count(trial.groups), value, measure.format.text(interval.lowerBound),
      measure.format.text(interval.upperBound))
  }

  /// What is drawn, in a sentence for each number of groups.
  func list(_ words: Wording) -> String {
    trials.map { says($0, words) }.joined(separator: "; ")
  }

  func table(_ words: Wording) -> DataTable {
    let hasIntervals = trials.contains { $0.interval != nil }
    var columns = [
      DataTable.Column(words(.numberOfGroups), .count),
      DataTable.Column(measure.name, measure.format),
    ]
    if hasIntervals {
      columns.append(DataTable.Column(words(.intervalFrom), measure.format))
      columns.append(DataTable.Column(words(.intervalTo), measure.format))
    }
    return DataTable(
      columns,
      trials.map { trial in
        let ends = [trial.interval?.lowerBound, trial.interval?.upperBound].map {
          DataTable.Cell.number($0.map(Datum.number) ?? .missing(.inapplicable))
        }
        return [.number(.number(Double(trial.groups))), .number(trial.value)]
          + (hasIntervals ? ends : [])
      })
  }
}

extension Phrase {
  static let numberOfGroups = Phrase("number-of-groups", "Number of groups")
  static let trialSays = Phrase("trial-says", "{1} {1:group|groups}: {2}")
  static let trialSaysBetween = Phrase(
    "trial-says-between", "{1} {1:group|groups}: {2}, from {3} to {4}")
}
