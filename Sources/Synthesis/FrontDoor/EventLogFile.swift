import CSV
import England

/// The plain event log: a row for each stage of each journey.
///
/// A stage that still goes on has no end. An age of −1 is before birth.
struct EventLogFile {
  static let name = "events.csv"

  private var writer = Writer(header: [
    "case", "child", "activity", "start", "end", "source", "team", "sex", "ethnicity", "disabled",
    "uasc", "missing_episodes", "age", "episode",
  ])

  var bytes: [UInt8] { writer.bytes }

  mutating func append(_ child: Child, _ journey: Journey) {
    for event in journey.events {
      writer.append(
        [
          "\(child.identifier)-\(journey.number)", child.identifier, event.stage.rawValue,
          event.start.description, event.end?.description ?? "", journey.source.code,
          event.team.rawValue, child.sex.rawValue, child.ethnicity, child.isDisabled ? "Y" : "N",
          child.seeksAsylum ? "Y" : "N", "\(journey.missingEpisodes)",
          "\(child.age(on: event.start))", "\(journey.number)",
        ].map(Cell.init))
    }
  }
}
