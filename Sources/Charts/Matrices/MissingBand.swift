import SVG

/// A measure’s band: columns of neighbouring rows, and how much of each is missing for which reason.
struct MissingBand {
  /// The rows of each column.
  private let columns: [Range<Int>]
  private let rows: Int
  /// For each reason, the share of each column that is filled by it and the reasons before it.
  private let tops: [[Double]]

  /// What is shown of a column at least, if only one of its rows is missing or only one is not.
  private static let least = 0.1

  init(_ rows: [[Missing?]], _ measure: Int, columns: [Range<Int>]) {
    self.columns = columns
    self.rows = rows.count
    var tops = [[Double]](
      repeating: [Double](repeating: 0, count: columns.count), count: Missing.allCases.count)
    for (column, span) in columns.enumerated() {
      var counts = [Int](repeating: 0, count: Missing.allCases.count)
      for row in span {
        if let reason = rows[row][measure] { counts[reason.place] += 1 }
      }
      let missing = counts.reduce(0, +)
      guard missing > 0 else { continue }
      let share = Double(missing) / Double(span.count)
      let shown = share < 1 ? min(max(share, Self.least), 1 - Self.least) : 1
      var sum = 0
      for (reason, count) in counts.enumerated() {
        sum += count
        tops[reason][column] = shown * Double(sum) / Double(missing)
      }
    }
    self.tops = tops
  }

  /// Columns for rows, none narrower than two pixels and none across the edge of a section.
  static func columns(_ sections: [Int], width: Double) -> [Range<Int>] {
    let rows = sections.reduce(0, +)
    var columns: [Range<Int>] = []
    var start = 0
    for section in sections {
      let room = Int(width * Double(section) / Double(2 * max(rows, 1)))
      let count = min(section, max(1, room))
      for column in 0..<count {
        columns.append(
          start + column * section / count..<start + (column + 1) * section / count)
      }
      start += section
    }
    return columns
  }

  /// Columns that follow each other and are filled to the same share.
  private struct Run {
    var columns: Range<Int>
    var shares: ClosedRange<Double>
  }

  /// What is missing for a reason.
  private func runs(_ reason: Missing) -> [Run] {
    let place = reason.place
    var runs: [Run] = []
    for column in columns.indices {
      let shares = (place > 0 ? tops[place - 1][column] : 0)...tops[place][column]
      guard shares.lowerBound < shares.upperBound else { continue }
      if let last = runs.last, last.columns.upperBound == column, last.shares == shares {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append(Run(columns: column..<column + 1, shares: shares))
      }
    }
    return runs
  }
}

extension MissingBand {
  /// Draws the band: what is known, then each reason over the one above it.
  func draw(in box: Box, on drawing: inout Drawing) {
    drawing.rectangle(box, class: MissingLook.known.fill)
    for reason in Missing.allCases.reversed() {
      let runs = runs(reason)
      let look = MissingLook(reason)
      let area = area(runs, in: box)
      drawing.path(area, class: look.fill.fill)
      look.drawLines(across: runs.map { self.box($0, in: box) }, on: &drawing)
      // What is as pale as the ground has an edge, or it would look like a gap.
      if look.fill == .ground { drawing.path(area, class: look.pen.line) }
    }
  }

  /// Writes each reason’s symbol once, where there is most of it.
  func drawSymbols(in box: Box, on drawing: inout Drawing) {
    for reason in Missing.allCases {
      let parts = runs(reason).map { self.box($0, in: box) }.filter { $0.height >= 14 }
      let widest = parts.map(\.width).max()
      guard let part = parts.first(where: { $0.width == widest }) else { continue }
      MissingLook(reason).drawSymbol(reason.symbol, in: part, on: &drawing)
    }
  }

  /// The ground of a reason down to the foot of the band, as steps.
  private func area(_ runs: [Run], in box: Box) -> Path {
    var path = Path()
    for (index, run) in runs.enumerated() {
      let (left, right) = (
        edge(run.columns.lowerBound, in: box), edge(run.columns.upperBound, in: box)
      )
      let top = box.bottom - run.shares.upperBound * box.height
      let isFirst = index == 0 || runs[index - 1].columns.upperBound != run.columns.lowerBound
      if isFirst { path.move(to: Point(left, box.bottom)) }
      path.line(to: Point(left, top))
      path.line(to: Point(right, top))
      let isLast =
        index == runs.count - 1 || runs[index + 1].columns.lowerBound != run.columns.upperBound
      if isLast {
        path.line(to: Point(right, box.bottom))
        path.close()
      }
    }
    return path
  }

  private func box(_ run: Run, in box: Box) -> Box {
    Box(
      from: Point(
        edge(run.columns.lowerBound, in: box), box.bottom - run.shares.upperBound * box.height),
      to: Point(
        edge(run.columns.upperBound, in: box), box.bottom - run.shares.lowerBound * box.height))
  }

  /// Where a column begins, or the last one ends.
  private func edge(_ column: Int, in box: Box) -> Double {
    let row = column < columns.count ? columns[column].lowerBound : rows
    return box.x + box.width * Double(row) / Double(rows)
  }
}
