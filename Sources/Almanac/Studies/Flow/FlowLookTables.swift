import Charts

/// The ways to look at the journeys.
extension FlowTables {
  /// A value of a dimension.
  struct Slice {
    let dimension: FlowPublication.Dimension
    let view: Int
  }

  var slices: [Slice] {
    flows.dimensions.flatMap { dimension in
      dimension.views.map { Slice(dimension: dimension, view: $0) }
    }
  }

  func keyColumns(_ slices: [Slice]) -> [Column] {
    [
      Column("key", slices.map(\.dimension.key)),
      Column("slice", slices.map { flows.views[$0.view].name }),
    ]
  }

  var looks: StudyTable { table("looks", of: flows.dimensions.filter { $0.views.count > 1 }) }

  /// The ways to look of which each value is compared with each other.
  var pairings: StudyTable {
    table(
      "pairings", of: flows.dimensions.filter { !FlowComparison.pairs(of: $0, flows).isEmpty })
  }

  /// The ways to look for each of whose values routes are told.
  var routings: StudyTable { table("routings", of: flows.dimensions.filter(hasRoutes)) }

  private func hasRoutes(_ dimension: FlowPublication.Dimension) -> Bool {
    dimension.views.contains { view in
      flows.views[view].routes.contains { $0?.count.isThere == true }
    }
  }

  private func table(
    _ name: String, of dimensions: [FlowPublication.Dimension]
  ) -> StudyTable {
    StudyTable(
      name,
      [
        Column("key", dimensions.map(\.key)), Column("name", dimensions.map(\.title)),
        Column("sentence", dimensions.map(\.title.withinSentence)),
        Column("choice", dimensions.map(\.title.slug)),
        Column("values", dimensions.map(\.views.count)),
        Column("pairs", dimensions.map { FlowComparison.pairs(of: $0, flows).count }),
        Column(
          "routes",
          dimensions.map { hasRoutes($0) ? words.yesOrNo(true) : "" }),
      ])
  }

  /// What is to be said of each value of each dimension.
  var slicesTable: StudyTable {
    let rows = slices
    let everyone = flows.views[0].journeys
    let unlike = rows.map { slice in
      let comparison = comparisons.first { $0.view == slice.view && $0.other == nil }
      return comparison?.unlike.prefix(Self.mostUnlike).map { words($0, flows) } ?? []
    }
    return StudyTable(
      "slices",
      keyColumns(rows) + [
        Column("choice", rows.map(\.dimension.title.slug)),
        Column("journeys", rows.map { flows.views[$0.view].journeys }),
        Column("share", rows.map { flows.views[$0.view].journeys.share(of: everyone).percent }),
        Column("unlike", unlike.map { $0.joined(separator: "; ") }),
        Column("compared", rows.map { isCompared($0.view) ? words.yesOrNo(true) : "" }),
      ])
  }

  /// Whether any of its ways could be compared with those of all others.
  private func isCompared(_ view: Int) -> Bool {
    comparisons.contains { comparison in
      comparison.view == view && comparison.other == nil
        && comparison.ways.contains { $0.difference != nil }
    }
  }

  /// More than these would not be read beside a map that shows them.
  private static let mostUnlike = 4

  var punctuality: StudyTable {
    let rows = slices.flatMap { slice in flows.views[slice.view].timeliness.map { (slice, $0) } }
    let intervals = rows.map { $0.1.inTime.wilson(of: $0.1.judged) }
    return StudyTable(
      "punctuality",
      keyColumns(rows.map(\.0)) + [
        Column("measure", rows.map { words($0.1.measure) }), Column("of", rows.map(\.1.judged)),
        Column("number", rows.map(\.1.inTime)),
        Column("share", rows.map { $0.1.inTime.share(of: $0.1.judged) }),
        Column("low", intervals.map { $0?.lowerBound }),
        Column("high", intervals.map { $0?.upperBound }),
      ])
  }

  /// How many of each year’s journeys have each value.
  var years: StudyTable {
    let all = flows.views[0].years
    let rows = flows.dimensions.flatMap {
      dimension -> [(key: String, name: String, view: Int, year: Int)] in
      // Of the years themselves there are all journeys.
      let isYear = dimension.key == "year"
      let views = isYear ? [0] : Array(dimension.views)
      return views.flatMap { view in
        flows.views[view].years.indices.map { year in
          let name = isYear ? words(.flowEveryone) : flows.views[view].name
          return (dimension.key, name, view, year)
        }
      }
    }
    let counts = rows.map { flows.views[$0.view].years[$0.year] }
    let intervals = zip(rows, counts).map { $1.wilson(of: all[$0.year]) }
    return StudyTable(
      "years",
      [
        Column("key", rows.map(\.key)), Column("slice", rows.map(\.name)),
        Column("year", rows.map { flows.years[$0.year].name }), Column("number", counts),
        Column("of", rows.map { all[$0.year] }),
        Column("share", zip(rows, counts).map { $1.share(of: all[$0.year]) }),
        Column("low", intervals.map { $0?.lowerBound }),
        Column("high", intervals.map { $0?.upperBound }),
      ])
  }
}
