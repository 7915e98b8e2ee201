import Charts

/// Steps and routes, of everyone and of each value of each dimension.
extension FlowTables {
  var steps: StudyTable {
    let rows = flows.steps.map { step in
      (step, flows.views[0].steps.first { $0.step == step.step })
    }
    return StudyTable(
      "steps",
      [
        Column("step", rows.map { names.steps[$0.0.step] }),
        Column("number", rows.map { $0.1?.count ?? 0 }),
        Column("journeys", rows.map(\.0.reached)), Column("open", rows.map(\.0.open)),
      ] + dayColumns(rows.map { $0.1?.lasted }))
  }

  var sliceSteps: StudyTable {
    let rows = slices.flatMap { slice in flows.views[slice.view].steps.map { (slice, $0) } }
      .filter { $0.1.count.isThere }
    return StudyTable(
      "slice-steps",
      keyColumns(rows.map(\.0)) + [
        Column("step", rows.map { names.steps[$0.1.step] }), Column("number", rows.map(\.1.count)),
      ] + dayColumns(rows.map(\.1.lasted)) + [Column("lasts", rows.map { lasts($0.1.step) })])
  }

  /// Whether a step takes any time, as a rule, with everyone.
  private func lasts(_ step: Int) -> String {
    let lasted = flows.views[0].steps.first { $0.step == step }?.lasted
    return words.yesOrNo((lasted?.high ?? 0) > 0)
  }

  var routes: StudyTable {
    StudyTable("routes", routeColumns(routeRows(of: 0)))
  }

  /// The routes of each value, the commonest first.
  var sliceRoutes: StudyTable {
    let rows = slices.flatMap { slice in
      routeRows(of: slice.view).filter { $0.found.count.isThere }
        .sorted {
          ($1.found.count.value ?? 0, $0.route) < ($0.found.count.value ?? 0, $1.route)
        }.map { (slice, $0) }
    }
    return StudyTable("slice-routes", keyColumns(rows.map(\.0)) + routeColumns(rows.map(\.1)))
  }

  private struct RouteRow {
    let view: FlowPublication.View
    let route: Int
    let found: FlowPublication.Route
  }

  private func routeRows(of place: Int) -> [RouteRow] {
    let view = flows.views[place]
    return zip(flows.routes.indices, view.routes).compactMap { route, found in
      found.map { RouteRow(view: view, route: route, found: $0) }
    }
  }

  private func routeColumns(_ rows: [RouteRow]) -> [Column] {
    let steps = rows.map { flows.routes[$0.route].map { names.steps[$0] } }
    return [
      Column("route", steps.map { $0.joined(separator: " → ") }),
      Column("number", rows.map(\.found.count)), Column("of", rows.map(\.view.journeys)),
      Column("share", rows.map { $0.found.count.share(of: $0.view.journeys) }),
      Column("end", steps.map { $0.last ?? "" }),
    ] + dayColumns(rows.map(\.found.days))
  }

  private func dayColumns(_ days: [FlowPublication.Days?]) -> [Column] {
    [
      Column("median days", days.map { $0?.median }), Column("low days", days.map { $0?.low }),
      Column("high days", days.map { $0?.high }),
    ]
  }
}
