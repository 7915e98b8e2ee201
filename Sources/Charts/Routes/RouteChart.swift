/// The commonest routes through some stages: the steps of each in a row, and how many take it.
///
///     RouteChart(
///       Measure("Journeys"),
///       [.init(["Contact", "Referral", "Closed"], 414, of: 4_375, days: 41)], ends: ["Closed"])
public struct RouteChart: Chart {
  public struct Route: Hashable, Sendable {
    /// The stages that it goes by, in their order.
    public var steps: [String]
    public var count: Datum
    /// How many there are on all routes.
    public var all: Double?
    /// How long it takes, as a rule.
    public var days: Double?

    /// - Precondition: What is counted is not negative, and a part of all.
    public init(_ steps: [String], _ count: Datum, of all: Double? = nil, days: Double? = nil) {
      precondition((count.value ?? 0) >= 0, "nobody can take a route less than never")
      precondition(all.map { $0 > 0 && $0 >= count.value ?? 0 } ?? true, "a route is one of all")
      self.steps = steps
      self.count = count
      self.all = all
      self.days = days
    }

    var share: Double? { all.flatMap { all in count.value.map { $0 / all } } }
  }

  public var measure: Measure
  public var routes: [Route]
  /// The stages at which journeys are over, and those that say that they are not.
  public var ends: Set<String>
  public var open: Set<String>

  public init(
    _ measure: Measure, _ routes: [Route], ends: Set<String> = [], open: Set<String> = []
  ) {
    self.measure = measure
    self.routes = routes
    self.ends = ends
    self.open = open
  }

  public var kind: String { "routes" }

  public func finding(_ words: Wording) -> String {
    guard let route = commonest else { return words(.nothing) }
    let last = route.steps.last ?? ""
    guard let share = route.share else {
      return words(.routeLargest, last, measure.format.text(route.count))
    }
    return words(.routeShare, NumberFormat.share(0).text(share), last)
  }

  private var commonest: Route? {
    routes.filter { ($0.count.value ?? 0) > 0 }.enumerated()
      .max { ($0.element.count.value ?? 0, $1.offset) < ($1.element.count.value ?? 0, $0.offset) }?
      .element
  }

  public func description(_ words: Wording) -> String {
    var sentences = [
      words(
        .routeChart, NumberFormat.count.text(Double(routes.count)), measure.name.withinSentence)
    ]
    sentences += routes.prefix(3).map { words(.sentence, says($0, words)) }
    let shares = routes.compactMap(\.share)
    if shares.count == routes.count, routes.count > 1 {
      let sum = min(1, shares.reduce(0, +))
      sentences.append(words(.routesTogether, NumberFormat.share(0).text(sum)))
    }
    sentences.append(words.missing(routes.map(\.count)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let hasShares = routes.contains { $0.all != nil }
    let hasDays = routes.contains { $0.days != nil }
    var columns = [DataTable.Column(words(.route)), DataTable.Column(measure.name, measure.format)]
    if hasShares { columns.append(DataTable.Column(words(.shareOfAll), .share())) }
    if hasDays { columns.append(DataTable.Column(words(.days), .decimal(0))) }
    return DataTable(
      columns,
      routes.map { route in
        var row: [DataTable.Cell] = [.text(name(of: route)), .number(route.count)]
        if hasShares {
          row.append(.number(route.share.map(Datum.number) ?? .missing(.inapplicable)))
        }
        if hasDays { row.append(.number(route.days.map(Datum.number) ?? .missing(.unavailable))) }
        return row
      })
  }

  private func name(of route: Route) -> String { route.steps.joined(separator: " → ") }

  /// How many take a route, their share, and how long it takes them.
  func numbers(of route: Route, _ words: Wording) -> [String] {
    var text = measure.format.text(route.count)
    if let share = route.share {
      text += " (\(NumberFormat.share(share < 0.1 ? 1 : 0).text(share)))"
    }
    let days = route.days.map { days in
      let number = NumberFormat.count.text(days)
      return number == "0" ? words(.flowShortSameDay) : words(.flowShortDays, number)
    }
    return [text, days].compactMap(\.self)
  }

  func says(_ route: Route, _ words: Wording) -> String {
    words(.only, name(of: route), numbers(of: route, words).joined(separator: ", "))
  }
}

extension Phrase {
  static let routeLargest = Phrase("route-largest", "The commonest route ends at {1}: {2}")
  static let routeShare = Phrase("route-share", "{1} take the commonest route, to {2}")
  static let routeChart = Phrase(
    "route-chart", "{1} {1:route|routes} with the number of {2} on each.")
  static let routesTogether = Phrase("routes-together", "Together they are {1} of all.")
  static let route = Phrase("route", "Route")
  static let shareOfAll = Phrase("share-of-all", "Share of all")
}
