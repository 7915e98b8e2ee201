import England
import Journeys
import TestSupport

/// Logs for tests: a line for each event.
///
///     let log = EventLog("1 Contact 2024-01-01; 1 Referral 2024-01-02 …")
///
/// An event has a child, an activity without spaces (a low stroke stands for one), a day, and another
/// on which it ended, “…” if it has not; without one, it ended at once.
extension EventLog {
  init(_ text: String) {
    self.init()
    var numbers: [Substring: Int32] = [:]
    for line in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let words = line.split(separator: " ")
      guard words.count >= 3, let day = Day(words[2])?.number else { continue }
      let name = words[1].split(separator: "_").joined(separator: " ")
      let child = numbers[words[0]] ?? Int32(numbers.count)
      numbers[words[0]] = child
      let end =
        words.count < 4 ? day : words[3] == "…" ? EventLog.open : Day(words[3])?.number ?? day
      append(child: child, name, start: day, end: end)
    }
  }

  mutating func append(child: Int32, _ name: String, start: Int32, end: Int32) {
    if !activities.contains(name) { activities.append(name) }
    children.append(child)
    activity.append(Int32(activities.firstIndex(of: name) ?? 0))
    self.start.append(start)
    self.end.append(end)
  }

  /// A log of children who come again, with two attributes, in no order.
  static func random(children: Int, seed: UInt64, given: Bool) -> EventLog {
    var random = Noise(seed: seed)
    var log = EventLog()
    let names = [
      "Contact", "Early help", "Referral", "Assessment", "Section 47", "Initial conference",
      "Child in need plan", "Child protection plan", "Looked after", "No further action", "Closed",
    ]
    log.activities = names
    log.attributes = [
      Attribute("team", values: ["", "North", "South", "East"]),
      Attribute("age", values: ["", "-1", "0", "3", "16", "x"]),
    ]
    var rows: [(Int32, Int32, Int32, Int32, Int32, Int32, Int32)] = []
    for child in 0..<Int32(children) {
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let start = 19_000 + Int32.random(in: 0...900, using: &random)
        let length = Int32.random(in: -1...400, using: &random)
        let end =
          length < 0
          ? EventLog.open : start + (length % 3 == 0 ? 0 : length == 400 ? 2_000 : length)
        rows.append(
          (
            child, Int32.random(in: 0..<3, using: &random),
            Int32.random(in: 0..<Int32(names.count), using: &random), start, end,
            Int32.random(in: 0..<4, using: &random), Int32.random(in: 0..<6, using: &random)
          ))
      }
    }
    rows.shuffle(using: &random)
    log.children = rows.map(\.0)
    if given { log.cases = rows.map { $0.0 * 3 + $0.1 } }
    log.activity = rows.map(\.2)
    log.start = rows.map(\.3)
    log.end = rows.map(\.4)
    log.codes = [rows.map(\.5), rows.map(\.6)]
    return log
  }
}
