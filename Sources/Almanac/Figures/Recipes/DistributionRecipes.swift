import Charts
import Diagnostics
import Statistics

extension Recipe {
  static let histogram = Recipe(
    name: "histogram",
    summary:
      "How many of some things have how much of a measure, and which value is the middle one.",
    needs: ["value"], takes: ["name", "things", "measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let data = try ingredients.data(settings.value)
    let names = try ingredients.texts(settings.name)
    return Charts.Histogram(
      ingredients.measure(settings.value), of: settings.things, Distribution(data),
      chosen: ingredients.chosen(names, data))
  }

  static let distributions = Recipe(
    name: "distributions",
    summary: "A small histogram for each of several measures, on shared axes.",
    needs: ["values"],
    takes: [
      "name", "labels", "things", "measure", "format", "formats", "places", "chosen", "shared",
    ],
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients)
    var chart = DistributionStrip(
      ingredients.segments.map { Measure(settings.measure ?? $0.form, $0.format) }
        ?? ingredients.measure(nil), of: settings.things,
      zip(areas.measures, areas.columns).enumerated().map { place, column in
        DistributionStrip.Panel(
          column.0, Distribution(column.1),
          chosen: ingredients.chosen(areas.names, column.1),
          format: ingredients.format(ofPanel: place))
      })
    chart.shared = settings.shared ? .values : .nothing
    return chart
  }

  static let dots = Recipe(
    name: "dots",
    summary: "A dot for each thing, in a strip for each group: what is usual, and what is not.",
    needs: ["name", "value"],
    takes: ["group", "things", "measure", "format", "places", "chosen"]
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let entries = zip(
      try ingredients.texts(settings.name), try ingredients.data(settings.value)
    ).map { Entry($0, $1) }
    let groups = try ingredients.texts(settings.group)
    var strips: [DotStrips.Strip] = []
    for group in groups.isEmpty ? [""] : ingredients.distinctGroups(groups) {
      let dots = entries.indices.filter { groups.isEmpty || groups[$0] == group }
        .map { entries[$0] }
      let known = dots.compactMap(\.value.value)
      // Of three there is no middle half.
      let spread = known.count > 3 ? Quantiles(known) : nil
      strips.append(
        DotStrips.Strip(group, dots, quartiles: spread.map { $0(0.25)...$0(0.75) }))
    }
    return DotStrips(
      ingredients.measure(settings.value), of: settings.things, strips,
      chosen: settings.chosen.first)
  }
}

extension Ingredients {
  /// How the numbers of a panel are written, if that is told of each.
  fileprivate func format(ofPanel place: Int) -> NumberFormat? {
    if let segments { return place < segments.formats.count ? segments.formats[place] : nil }
    return place < settings.formats.count ? settings.numberFormat(ofColumn: place) : nil
  }
}

extension Distribution {
  /// How data are spread, by bins of Freedman and Diaconis and a curve of Gaussian kernels.
  init(_ data: [Datum]) {
    let values = data.compactMap(\.value).withoutRounding
    let missing = data.compactMap(\.missing)
    guard !values.isEmpty else {
      self.init(edges: [], counts: [], median: nil, missing: missing)
      return
    }
    let bins = Statistics.Histogram(values, aroundWhole: 40)
    var density: [Double] = []
    if let fit = KernelDensity().fit(values), let first = bins.edges.first,
      let last = bins.edges.last
    {
      density = (0...100).map { fit(first + (last - first) * Double($0) / 100) }
    }
    self.init(
      edges: bins.edges, counts: bins.counts, median: Quantiles(values).median, density: density,
      missing: missing)
  }
}

extension [Double] {
  /// The numbers, all equal if nothing but rounding parts them.
  fileprivate var withoutRounding: [Double] {
    guard let least = self.min(), let greatest = self.max(),
      greatest - least <= 64 * Swift.max(least.magnitude, greatest.magnitude).ulp
    else { return self }
    return map { _ in least }
  }
}

extension Array where Element: Hashable {
  /// The different elements, in the order in which they first appear.
  var distinct: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
