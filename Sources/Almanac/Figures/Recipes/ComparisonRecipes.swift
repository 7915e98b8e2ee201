import Charts
import Diagnostics
import Frames
import Statistics
import TOML

extension Recipe {
  static let funnel = Recipe(
    name: "funnel",
    summary: "Which areas differ from the average by more than chance would have them.",
    needs: ["name", "value", "size"], takes: ["measure", "labels", "chosen", "places"]
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
    let size = Measure(settings.labels.first ?? settings.size?.value ?? "", .count)
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

  static let spine = Recipe(
    name: "spine",
    summary: "Where one area stands in each of many measures, among all areas and its peers.",
    needs: ["name", "values", "chosen"],
    takes: ["labels", "peers", "things", "format", "formats", "places"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients)
    func place(_ name: Located<String>) throws(Diagnostic) -> Int {
      if let place = areas.names.firstIndex(of: name.value) { return place }
      throw name.unknownName(among: areas.names)
    }
    guard let chosen = settings.chosenNames.first else {
      throw settings.data.diagnostic(
        FigureRule.settingMissing, "a spine is of one area, and “chosen” names none",
        hint: "such as chosen = [\"\(areas.names.first ?? "Kent")\"]")
    }
    let row = try place(chosen)
    var peers: [Int] = []
    for peer in settings.peers { peers.append(try place(peer)) }
    return SpineChart(
      of: chosen.value, among: settings.things,
      areas.measures.indices.map { measure in
        let column = areas.columns[measure]
        let known = peers.compactMap { column[$0].value }
        return SpineChart.Row(
          Measure(areas.measures[measure], settings.numberFormat(ofColumn: measure)),
          column[row],
          peers: known.isEmpty ? nil : known.reduce(0, +) / Double(known.count),
          all: SpineChart.Spread(column.compactMap(\.value)))
      })
  }

  static let rug = Recipe(
    name: "rug",
    summary: "Many measures over time, or in several areas, each better or worse than a benchmark.",
    needs: ["name", "period", "value", "benchmark"],
    takes: ["low", "high", "better", "format", "places"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let better = try settings.directionsOfGood()
    let benchmarks = try ingredients.data(settings.benchmark)
    let cells = try ingredients.cells()
    for direction in better.keys where !cells.names.contains(direction.value) {
      throw direction.unknownName(among: cells.names)
    }
    let intervals = try ingredients.intervals()
    guard cells.periods.count <= 24 else {
      throw (settings.period ?? settings.data).diagnostic(
        FigureRule.columnCount, "a rug has up to 24 columns, and there are \(cells.periods.count)",
        hint: "choose some of them with where = { … }")
    }
    return TartanRug(
      comparedWith: settings.benchmark?.value ?? "", cells.periods,
      zip(cells.names, cells.rows).map { name, rows in
        TartanRug.Row(
          Measure(name, settings.numberFormat),
          rows.map { row in
            guard let row else { return TartanRug.Cell(.missing(.blank), .notCompared) }
            let value = cells.values[row]
            return TartanRug.Cell(
              value,
              Standing(
                value.value, intervals.isEmpty ? value.value.map { $0...$0 } : intervals[row],
                against: benchmarks[row].value, better: better.first { $0.key.value == name }?.value
              ))
          })
      })
  }
}

extension SpineChart.Spread {
  /// How some numbers are spread, if there are any.
  fileprivate init?(_ values: [Double]) {
    guard let least = values.min(), let greatest = values.max() else { return nil }
    let quantiles = Quantiles(values)
    self.init(least, quantiles(0.25), quantiles.median, quantiles(0.75), greatest)
  }
}

extension Standing {
  /// How a number stands against a benchmark. It is similar where its interval reaches the benchmark,
  /// and not compared where an interval that others have is not known.
  fileprivate init(
    _ value: Double?, _ interval: ClosedRange<Double>?, against benchmark: Double?,
    better: FigureSettings.Direction?
  ) {
    guard let value, let interval, let benchmark else {
      self = .notCompared
      return
    }
    guard !interval.contains(benchmark) else {
      self = .similar
      return
    }
    switch better {
    case nil: self = value > benchmark ? .higher : .lower
    case .high: self = value > benchmark ? .better : .worse
    case .low: self = value < benchmark ? .better : .worse
    }
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
