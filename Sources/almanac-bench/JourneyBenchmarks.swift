import England
import Journeys

/// Counting the journeys of ten million events, and reading a million from a file.
func journeyBenchmarks(_ bench: Bench) throws {
  // Nine journeys have 27 steps; the last is cut short, and so is a route of its own.
  let answer = [3_333_334, 10_000_000, 7, 6]
  try bench.run("journeys/ten-million", prepare: { eventLog(10_000_000) }, expecting: answer) {
    log in
    let everyone = try JourneyCounts(log, rules: JourneyRules()).everyone
    return [everyone.cases, everyone.events, everyone.ways.count, everyone.routeCount]
  }
  try bench.run(
    "journeys/found-and-divided", prepare: { eventLog(1_000_000) }, expecting: [333_334, 6]
  ) { log in
    let counts = try JourneyCounts(
      log, rules: .frontDoor, dimensions: JourneyDimension.standard(["team", "age"]))
    return [counts.everyone.cases, counts.everyone.routeCount]
  }
  try bench.run(
    "journeys/read", bytes: \.count, prepare: { eventFile(1_000_000) }, expecting: 1_000_000
  ) { try EventLog(reading: "events.csv", bytes: $0).count }
}

/// The steps of journeys, one after another: a few kinds, from two steps to five.
private let kinds: [[Int32]] = [
  [0, 1], [0, 2, 3, 4], [0, 1], [0, 2, 1], [0, 2, 3, 5, 4], [0, 1], [0, 2, 3, 4], [0, 1],
  [0, 2, 3],
]
private let activities = [
  "Contact", "No further action", "Referral", "Assessment", "Closed", "Section 47",
]

/// A log of so many events, child after child, of whom each third has a second journey.
private func eventLog(_ count: Int) -> EventLog {
  var log = EventLog()
  log.activities = activities
  log.attributes = [
    EventLog.Attribute("team", values: ["", "North", "East", "South", "West"]),
    EventLog.Attribute("age", values: ["", "0", "3", "8", "12", "17"]),
  ]
  log.codes = [[], []]
  var (journey, child, day) = (0, Int32(-1), Int32(0))
  while log.count < count {
    if journey % 4 != 3 { (child, day) = (child + 1, 18_000 + Int32(journey % 1_900)) }
    for activity in kinds[journey % kinds.count] where log.count < count {
      log.children.append(child)
      log.cases.append(Int32(journey))
      log.activity.append(activity)
      log.start.append(day)
      day += Int32((journey &* 7 &+ Int(activity) &* 13) % 50)
      log.end.append(day)
      log.codes[0].append(1 + child % 4)
      log.codes[1].append(1 + child % 5)
    }
    day += 100
    journey += 1
  }
  return log
}

/// The same as a file.
private func eventFile(_ count: Int) -> [UInt8] {
  let log = eventLog(count)
  var days: [[UInt8]] = []
  for day in Int32(18_000)..<21_000 { days.append(Array(Day(number: day).description.utf8)) }
  var bytes = Array("case,child,activity,start,end,team,age\n".utf8)
  for row in 0..<log.count {
    let head = "\(log.cases[row]),C\(10_000_000 + log.children[row]),"
    bytes += head.utf8
    bytes += activities[Int(log.activity[row])].utf8
    bytes.append(UInt8(ascii: ","))
    bytes += days[Int(log.start[row]) - 18_000]
    bytes.append(UInt8(ascii: ","))
    bytes += days[Int(log.end[row]) - 18_000]
    let tail =
      ",\(log.attributes[0].values[Int(log.codes[0][row])]),"
      + "\(log.attributes[1].values[Int(log.codes[1][row])])\n"
    bytes += tail.utf8
  }
  return bytes
}
