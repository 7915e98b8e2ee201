import Diagnostics

/// Makes slices of counts again from their lines.
struct FlowRebuilding {
  private let places: [String: Int]
  private let firstMonth: Month
  private let monthCount: Int

  typealias Fault = (String) -> Diagnostic

  init(_ activities: [String], _ firstMonth: Month, _ monthCount: Int) {
    places = Dictionary(uniqueKeysWithValues: activities.enumerated().map { ($1, $0) })
    self.firstMonth = firstMonth
    self.monthCount = monthCount
  }

  /// The slice that some lines are about.
  func slice(
    _ value: String, _ rows: [FlowRow], _ fault: Fault
  ) throws(Diagnostic) -> JourneyCounts.Slice {
    var slice = JourneyCounts.Slice(value: value)
    slice.steps = Array(repeating: .init(), count: places.count)
    slice.timeliness = JourneyCounts.Timeliness.Measure.allCases.map {
      .init(measure: $0, months: Array(repeating: .init(), count: monthCount))
    }
    slice.occupancy.states = Array(
      repeating: Array(repeating: 0, count: JourneyCounts.Occupancy.weeks),
      count: places.count + 1)
    for row in rows { try add(row, to: &slice, fault) }
    try addGroups(rows, to: &slice, fault)
    return slice
  }

  private func place(_ name: String, _ fault: Fault) throws(Diagnostic) -> Int {
    guard let place = places[name] else {
      throw fault("“\(name)” is none of the activities that lines “activity” name")
    }
    return place
  }

  private func place(_ month: Month?, _ fault: Fault) throws(Diagnostic) -> Int {
    guard let month, (0..<monthCount).contains(month - firstMonth) else {
      throw fault("a month lies from the first month to that of the extract")
    }
    return month - firstMonth
  }

  /// Adds what one line says by itself.
  private func add(
    _ row: FlowRow, to slice: inout JourneyCounts.Slice, _ fault: Fault
  ) throws(Diagnostic) {
    switch row.what {
    case .cases: slice.cases += row.count
    case .children: slice.children += row.count
    case .events: slice.events += row.count
    case .open: slice.open += row.count
    case .recent: slice.recent += row.count
    case .routes: slice.routeCount += row.count
    case .stepEvents: slice.steps[try place(row.from, fault)].events += row.count
    case .stepCases: slice.steps[try place(row.from, fault)].cases += row.count
    case .stepStarts: slice.steps[try place(row.from, fault)].starts += row.count
    case .stepEnds: slice.steps[try place(row.from, fault)].ends += row.count
    case .stepOpen: slice.steps[try place(row.from, fault)].open += row.count
    case .stepUnfinished: slice.steps[try place(row.from, fault)].unfinished += row.count
    case .assessment: try addTime(row, 0, to: &slice, fault)
    case .conference: try addTime(row, 1, to: &slice, fault)
    case .rereferral: try addTime(row, 2, to: &slice, fault)
    case .week:
      let state = row.from.isEmpty ? places.count : try place(row.from, fault)
      let week = (row.days ?? -1) / 7
      guard let days = row.days, days % 7 == 0, (0..<JourneyCounts.Occupancy.weeks).contains(week)
      else { throw fault("days of a line “week” are whole weeks, from 0 to 728") }
      slice.occupancy.states[state][week] += row.count
    case .extract, .firstMonth, .activity, .lasted, .way, .route, .month, .comeBack: break
    }
  }

  private func addTime(
    _ row: FlowRow, _ measure: Int, to slice: inout JourneyCounts.Slice, _ fault: Fault
  ) throws(Diagnostic) {
    let month = try place(row.month, fault)
    switch row.to {
    case "within":
      slice.timeliness[measure].months[month].within += row.count
      slice.timeliness[measure].months[month].known += row.count
    case "late": slice.timeliness[measure].months[month].known += row.count
    case "pending": slice.timeliness[measure].months[month].pending += row.count
    default: throw fault("what is measured is “within”, “late” or “pending”")
    }
  }

  /// Adds what several lines say together: those of other days, or other months.
  private func addGroups(
    _ rows: [FlowRow], to slice: inout JourneyCounts.Slice, _ fault: Fault
  ) throws(Diagnostic) {
    for (key, rows) in grouped(rows, .lasted) {
      slice.steps[try place(key.from, fault)].lasted = days(rows)
    }
    for (key, rows) in grouped(rows, .way) {
      let (from, to) = (try place(key.from, fault), try place(key.to, fault))
      slice.ways.append(.init(from: from, to: to, days: days(rows)))
    }
    slice.ways.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    for (key, rows) in grouped(rows, .comeBack) {
      let (from, to) = (try place(key.from, fault), try place(key.to, fault))
      slice.returns.append(.init(from: from, to: to, pass: key.pass ?? 2, days: days(rows)))
    }
    slice.returns.sort { ($0.from, $0.to, $0.pass) < ($1.from, $1.to, $1.pass) }
    for (key, rows) in grouped(rows, .route) {
      var path: [Int] = []
      for name in key.from.split(separator: FlowRow.arrow) {
        path.append(try place(String(name), fault))
      }
      let open = rows.filter { $0.days == nil }.reduce(0) { $0 + $1.count }
      let ended = days(rows.filter { $0.days != nil })
      slice.routes.append(
        .init(activities: path, count: open + ended.count, open: open, days: ended))
    }
    slice.routes.sort { $0.isBefore($1) }
    for (key, rows) in grouped(rows, .month) {
      let from = key.from.isEmpty ? nil : try place(key.from, fault)
      let to: JourneyCounts.MonthlyWay.Outcome
      switch key.to {
      case FlowRow.end: to = .end
      case FlowRow.open: to = .open
      default: to = .step(try place(key.to, fault))
      }
      var counts = [Int](repeating: 0, count: monthCount)
      for row in rows { counts[try place(row.month, fault)] += row.count }
      slice.months.append(.init(from: from, to: to, counts: counts))
    }
    slice.months.sort { ($0.from ?? -1, $0.to.order) < ($1.from ?? -1, $1.to.order) }
  }

  /// Lines of one kind, by what they are about.
  private func grouped(_ rows: [FlowRow], _ what: FlowRow.What) -> [FlowRow: [FlowRow]] {
    Dictionary(grouping: rows.filter { $0.what == what }) { row in
      FlowRow(what: what, from: row.from, to: row.to, pass: row.pass, count: 0)
    }
  }

  private func days(_ rows: [FlowRow]) -> DayCounts {
    DayCounts(
      bins: rows.map { DayCounts.Bin(days: $0.days ?? 0, count: $0.count) }
        .sorted { $0.days < $1.days })
  }
}

extension JourneyCounts.MonthlyWay.Outcome {
  /// Ends first, then what is open, then activities: the order in which they are counted.
  fileprivate var order: Int {
    switch self {
    case .end: 0
    case .open: 1
    case .step(let activity): activity + 2
    }
  }
}

extension JourneyCounts.Route {
  /// The commonest first; of those that are equally common, the shorter, and then by their steps.
  fileprivate func isBefore(_ other: Self) -> Bool {
    if count != other.count { return count > other.count }
    if activities.count != other.activities.count {
      return activities.count < other.activities.count
    }
    return activities.lexicographicallyPrecedes(other.activities)
  }
}
