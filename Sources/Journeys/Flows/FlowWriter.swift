import CSV
import England

extension JourneyCounts {
  /// The counts as a file of flows and durations, from which ``init(flows:)`` makes them again.
  ///
  /// Nothing is held back: it is for the authority’s own use.
  public var flows: [UInt8] {
    var writer = Writer(header: FlowRow.columns)
    for row in flowRows {
      writer.append([
        Cell(row.dimension), Cell(row.slice), Cell(row.what.rawValue), Cell(row.from),
        Cell(row.to), Cell(row.pass), Cell(row.month?.description ?? ""), Cell(row.days),
        Cell(row.count),
      ])
    }
    return writer.bytes
  }

  private var flowRows: [FlowRow] {
    var rows = [
      FlowRow(what: .extract, from: extract.description, count: 1),
      FlowRow(what: .firstMonth, month: firstMonth, count: monthCount),
    ]
    rows += activities.enumerated().map { FlowRow(what: .activity, from: $1, count: $0) }
    rows += everyone.flowRows(self, "")
    for dimension in dimensions {
      for slice in slices[dimension.slices] { rows += slice.flowRows(self, dimension.name) }
    }
    return rows
  }
}

extension Cell {
  fileprivate init(_ number: Int?) { self = number.map { .number(Double($0)) } ?? .blank }
}

extension JourneyCounts.Slice {
  fileprivate func flowRows(_ counts: JourneyCounts, _ dimension: String) -> [FlowRow] {
    let rows =
      totals + stepRows(counts) + wayRows(counts) + monthRows(counts) + timeRows(counts)
      + weekRows(counts)
    return rows.map { row in
      var row = row
      row.dimension = dimension
      row.slice = value
      return row
    }
  }

  private var totals: [FlowRow] {
    let totals: [(FlowRow.What, Int)] = [
      (.cases, cases), (.children, children), (.events, events), (.open, open), (.recent, recent),
      (.routes, routeCount),
    ]
    return totals.filter { $1 > 0 }.map { FlowRow(what: $0, count: $1) }
  }

  private func stepRows(_ counts: JourneyCounts) -> [FlowRow] {
    zip(counts.activities, steps).flatMap { name, step -> [FlowRow] in
      let numbers: [(FlowRow.What, Int)] = [
        (.stepEvents, step.events), (.stepCases, step.cases), (.stepStarts, step.starts),
        (.stepEnds, step.ends), (.stepOpen, step.open), (.stepUnfinished, step.unfinished),
      ]
      return numbers.filter { $1 > 0 }.map { FlowRow(what: $0, from: name, count: $1) }
        + FlowRow(what: .lasted, from: name, count: 0).by(step.lasted)
    }
  }

  private func wayRows(_ counts: JourneyCounts) -> [FlowRow] {
    let names = counts.activities
    var rows = ways.flatMap {
      FlowRow(what: .way, from: names[$0.from], to: names[$0.to], count: 0).by($0.days)
    }
    for back in returns {
      rows += FlowRow(
        what: .comeBack, from: names[back.from], to: names[back.to], pass: back.pass, count: 0
      ).by(back.days)
    }
    for route in routes {
      let path = route.activities.map { names[$0] }.joined(separator: FlowRow.arrow)
      rows += FlowRow(what: .route, from: path, count: 0).by(route.days)
      if route.open > 0 { rows.append(FlowRow(what: .route, from: path, count: route.open)) }
    }
    return rows
  }

  private func monthRows(_ counts: JourneyCounts) -> [FlowRow] {
    months.flatMap { way -> [FlowRow] in
      let to =
        switch way.to {
        case .step(let activity): counts.activities[activity]
        case .end: FlowRow.end
        case .open: FlowRow.open
        }
      let from = way.from.map { counts.activities[$0] } ?? ""
      return zip(counts.months, way.counts).filter { $1 > 0 }.map {
        FlowRow(what: .month, from: from, to: to, month: $0, count: $1)
      }
    }
  }

  private func timeRows(_ counts: JourneyCounts) -> [FlowRow] {
    timeliness.flatMap { measured -> [FlowRow] in
      zip(counts.months, measured.months).flatMap { month, tally in
        [
          ("within", tally.within), ("late", tally.known - tally.within),
          ("pending", tally.pending),
        ].filter { $1 > 0 }.map { to, count in
          FlowRow(what: measured.measure.word, to: to, month: month, count: count)
        }
      }
    }
  }

  private func weekRows(_ counts: JourneyCounts) -> [FlowRow] {
    zip(counts.activities + [""], occupancy.states).flatMap { name, weeks in
      weeks.enumerated().filter { $1 > 0 }.map {
        FlowRow(what: .week, from: name, days: $0 * 7, count: $1)
      }
    }
  }
}

extension JourneyCounts.Timeliness.Measure {
  var word: FlowRow.What {
    switch self {
    case .assessment: .assessment
    case .conference: .conference
    case .rereferral: .rereferral
    }
  }
}

extension FlowRow {
  /// A row for each number of days.
  fileprivate func by(_ days: DayCounts) -> [FlowRow] {
    days.bins.map { bin in
      var row = self
      row.days = bin.days
      row.count = bin.count
      return row
    }
  }
}
