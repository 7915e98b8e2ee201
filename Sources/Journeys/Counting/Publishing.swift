import England

extension JourneyCounts {
  /// Puts sums into the order in which they are told.
  init(
    _ sums: BlockSums, _ log: EventLog, _ dimensions: [CodedDimension], _ setting: Setting
  ) {
    var told: [Dimension] = []
    var slices = [Slice(sums.everyone, value: "", sums.routes, setting)]
    for (dimension, found) in zip(dimensions, sums.slices) {
      let values = found.keys.map { (code: $0, value: dimension.value($0, log.attributes)) }
        .sorted { dimension.precedes($0, $1) }
      let first = slices.count
      for (code, value) in values {
        guard let sum = found[code] else { continue }
        slices.append(Slice(sum, value: value, sums.routes, setting))
      }
      told.append(Dimension(name: dimension.dimension.name, slices: first..<slices.count))
    }
    self.init(
      activities: log.activities, dimensions: told, slices: slices,
      extract: Day(number: setting.extract), firstMonth: setting.firstMonth,
      monthCount: setting.monthCount)
  }
}

extension CodedDimension {
  /// Bands and years in their order, other values by their letters, and “not known” last.
  func precedes(_ a: (code: Int, value: String), _ b: (code: Int, value: String)) -> Bool {
    if (a.code == 0) != (b.code == 0) { return b.code == 0 }
    if case .attribute = dimension.kind { return a.value.isBefore(b.value) }
    return a.code < b.code
  }
}

extension String {
  /// By the number at the beginning, if there is one, and then by the letters: 2A, 9, 10, East.
  fileprivate func isBefore(_ other: String) -> Bool {
    let (mine, theirs) = (leadingNumber, other.leadingNumber)
    return mine != theirs ? mine < theirs : self < other
  }

  private var leadingNumber: Int {
    Int(String(decoding: utf8.prefix { $0 &- 0x30 < 10 }, as: UTF8.self)) ?? .max
  }
}

extension JourneyCounts.Slice {
  init(_ sums: SliceSums, value: String, _ paths: [[UInt16]], _ setting: Setting) {
    self.init(value: value)
    cases = sums.cases
    children = sums.children
    events = sums.events
    open = sums.open
    recent = sums.recent
    steps = sums.steps
    ways = sums.ways.map {
      .init(from: $0.key >> 16, to: $0.key & 0xFFFF, days: $0.value)
    }
    returns = sums.returns.map {
      .init(
        from: $0.key >> 16 & 0xFFFF, to: $0.key & 0xFFFF, pass: $0.key >> 32, days: $0.value)
    }.sorted { ($0.from, $0.to, $0.pass) < ($1.from, $1.to, $1.pass) }
    routeCount = sums.routes.count
    routes = Self.commonest(sums.routes, paths, setting.rules.routes)
    months = sums.months.map { way in
      let (from, to) = (way.key >> 16, way.key & 0xFFFF)
      var counts = [Int](repeating: 0, count: setting.monthCount)
      for bin in way.value.bins { counts[bin.days] = bin.count }
      return .init(
        from: from == 0 ? nil : from - 1,
        to: to == 0 ? .end : to == 1 ? .open : .step(to - 2), counts: counts)
    }
    timeliness = zip(JourneyCounts.Timeliness.Measure.allCases, sums.timeliness)
      .map { .init(measure: $0, months: $1) }
    occupancy.states = Array(sums.occupancy.dropFirst() + sums.occupancy.prefix(1))
  }

  /// The commonest routes; of those that are equally common, the shorter first, and then by their steps.
  private static func commonest(
    _ sums: [SliceSums.Keyed<SliceSums.RouteSum>], _ paths: [[UInt16]], _ count: Int
  ) -> [JourneyCounts.Route] {
    let sorted = sums.sorted { a, b in
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      let (mine, theirs) = (paths[a.key], paths[b.key])
      if mine.count != theirs.count { return mine.count < theirs.count }
      return mine.lexicographicallyPrecedes(theirs)
    }
    return sorted.prefix(count).map {
      .init(
        activities: paths[$0.key].map(Int.init), count: $0.value.count, open: $0.value.open,
        days: $0.value.days)
    }
  }
}
