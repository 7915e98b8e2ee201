import Charts
import Diagnostics
import Statistics
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
    let labels = [settings.x, settings.y].enumerated().map { place, column in
      place < settings.labels.count ? settings.labels[place] : column?.value ?? ""
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

  static let components = Recipe(
    name: "components",
    summary: "Areas along the two directions that tell most about them, with an arrow a measure.",
    needs: ["name", "values"],
    takes: ["labels", "clusters", "groups", "chosen", "directions"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients, columns: 2...200)
    let standardised = try areas.standardised(ingredients)
    let fit = PrincipalComponents(count: 2).fit(standardised)
    let scores = fit.scores(standardised)
    let loadings = fit.loadings
    let shares = fit.explainedVarianceRatio
    let clusters = min(settings.clusters, areas.count)
    let found = HierarchicalClustering(linkage: .ward).fit(standardised)
    let labels = found.labels(cut: .count(max(1, clusters)))
    func component(_ place: Int) -> Biplot.Component {
      Biplot.Component(
        place < settings.directions.count ? settings.directions[place] : "",
        share: place < shares.count ? min(max(shares[place], 0), 1) : 0)
    }
    func score(_ row: Int, _ place: Int) -> Datum {
      place < scores.columns ? .number(scores[row, place]) : .number(0)
    }
    var chart = Biplot(
      across: component(0), up: component(1),
      areas.names.indices.map { row in
        ScatterPlot.Dot(
          areas.names[row], x: score(row, 0), y: score(row, 1),
          group: clusters > 1 ? labels[row] : nil,
          isChosen: settings.chosen.contains(areas.names[row]))
      },
      areas.measures.indices.map { measure in
        Biplot.Arrow(
          areas.measures[measure], x: loadings.rows > 0 ? loadings[0, measure] : 0,
          y: loadings.rows > 1 ? loadings[1, measure] : 0)
      }, groups: clusters > 1 ? settings.groupNames(clusters) : [])
    chart.outline = .hull
    return chart
  }

  static let funnel = Recipe(
    name: "funnel",
    summary: "Which areas differ from the average by more than chance would have them.",
    needs: ["name", "value", "size"], takes: ["measure", "chosen", "places"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let names = try ingredients.texts(settings.name)
    let counts = try ingredients.data(settings.value)
    let sizes = try ingredients.data(settings.size)
    let known = names.indices.filter { (sizes[$0].value ?? 0) > 0 && counts[$0].value != nil }
    if let row = known.first(where: {
      !(0...(sizes[$0].value ?? 0)).contains(counts[$0].value ?? 0)
    }) {
      throw ingredients.diagnostic(
        FigureRule.share, "a count lies from 0 to the size that it is of", row: row,
        of: settings.value)
    }
    let measure = Measure(
      settings.measure ?? settings.value?.value ?? "", .share(settings.places ?? 1))
    let size = Measure(settings.size?.value ?? "", .count)
    guard !known.isEmpty else {
      return FunnelPlot(measure, against: size, average: 0, [], limits: [])
    }
    let limits = FunnelLimits(
      counts: known.map { counts[$0].value ?? 0 }, totals: known.map { sizes[$0].value ?? 0 })
    let areas = names.indices.filter { (sizes[$0].value ?? 0) > 0 }.map { row in
      let total = sizes[row].value ?? 0
      let place = counts[row].value.map { limits.place($0, of: total) } ?? .inside
      return FunnelPlot.Area(
        names[row], size: total,
        counts[row].missing.map(Datum.missing) ?? .number((counts[row].value ?? 0) / total),
        FunnelPlot.Place(place), isChosen: settings.chosen.contains(names[row]))
    }
    let greatest = areas.map(\.size).max() ?? 1
    return FunnelPlot(
      measure, against: size, average: limits.average, areas,
      limits: FunnelPlot.sizes(upTo: greatest).map {
        FunnelPlot.Limit(
          size: $0, inner: limits.limits(size: $0, beyond: 0.025),
          outer: limits.limits(size: $0, beyond: 0.001))
      })
  }
}

extension FunnelPlot.Place {
  fileprivate init(_ place: FunnelLimits.Place) {
    switch place {
    case .inside: self = .inside
    case .low, .high: self = .beyondInner
    case .veryLow, .veryHigh: self = .beyondOuter
    }
  }
}

extension Ingredients {
  /// The groups of the rows, in the order in which they first appear: six at most, or they could not
  /// be told apart.
  func groups() throws(Diagnostic) -> (names: [String], members: [Int?]) {
    let groups = try texts(settings.group)
    let names = groups.distinct
    guard names.count <= 6 else {
      throw (settings.group ?? settings.data).diagnostic(
        FigureRule.groupCount, "there are \(names.count) groups, and colours for six")
    }
    return (names, groups.map { group in names.firstIndex(of: group) })
  }
}
