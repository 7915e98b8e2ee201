import Charts

/// The map, and that of each value of each dimension.
extension FlowTables {
  var ways: StudyTable {
    StudyTable(
      "flows", wayColumns((sources + rows(of: 0) + open).map { (flows.views[0], $0) }))
  }

  /// The ways of each value of each dimension.
  var views: StudyTable {
    let rows = slices.flatMap { slice in self.rows(of: slice.view).map { (slice, $0) } }
    return StudyTable(
      "views", keyColumns(rows.map(\.0)) + wayColumns(rows.map { (flows.views[$0.0.view], $0.1) }))
  }

  /// The share of all journeys from which on a way has a place on the map: what hardly anybody does would
  /// be a line among many. Whatever is hidden has none.
  private static let leastDrawn = 0.003

  /// Whether so many of all journeys have a place on a map.
  func isDrawn(_ count: Datum, of journeys: Datum) -> String {
    let least = (journeys.value ?? .infinity) * Self.leastDrawn
    return words.yesOrNo((count.value ?? 0) > least)
  }

  /// A row of the map: a way, or the journeys that are still at a step.
  private struct Row {
    let from, to: String
    let count: Datum
    let share: Datum
    let days: FlowPublication.Days?
    let pass: Int
  }

  private func rows(of place: Int) -> [Row] {
    let view = flows.views[place]
    let on = view.ways.map { way in
      Row(
        from: names.steps[way.from], to: names.steps[way.to], count: way.count,
        share: flows.share(way.count, of: view.coming(to: way.from)), days: way.days, pass: 1)
    }
    let back = view.returns.map { way in
      // Who came back to one team need not have left from it.
      let share =
        place == 0 ? way.count.share(of: view.coming(to: way.from)) : .missing(.inapplicable)
      return Row(
        from: names.steps[way.from], to: names.steps[way.to], count: way.count, share: share,
        days: way.days, pass: way.pass)
    }
    return on + back
  }

  /// Everyone’s journeys that are still at a step.
  private var open: [Row] {
    zip(flows.steps, flows.views[0].steps).filter { $0.0.open.isThere }.map { step, visits in
      Row(
        from: names.steps[step.step], to: words(.flowOpen), count: step.open,
        share: flows.share(step.open, of: visits.count), days: nil, pass: 1)
    }
  }

  /// Where everyone’s journeys come from.
  private var sources: [Row] {
    guard let dimension = flows.dimensions.first(where: { $0.key == "source" }) else { return [] }
    return dimension.views.flatMap { place -> [Row] in
      let view = flows.views[place]
      return view.starts.filter { $0.count.isThere }.map { start in
        Row(
          from: words.source(view.name, beside: names.steps), to: names.steps[start.step],
          count: start.count, share: flows.share(start.count, of: view.journeys), days: nil, pass: 1
        )
      }
    }
  }

  private func wayColumns(_ all: [(view: FlowPublication.View, row: Row)]) -> [Column] {
    let rows = all.map(\.row)
    return [
      Column("from", rows.map(\.from)), Column("to", rows.map(\.to)),
      Column("number", rows.map(\.count)), Column("share", rows.map(\.share)),
      Column("median days", rows.map { $0.days?.median }),
      Column("low days", rows.map { $0.days?.low }),
      Column("high days", rows.map { $0.days?.high }),
      Column("time through", rows.map(\.pass)),
      Column("drawn", all.map { isDrawn($0.row.count, of: $0.view.journeys) }),
    ]
  }
}
