import England
import Journeys

extension AnnexA {
  /// Writes events down as a log, with what is known of the child and of the event.
  ///
  /// Sex, ethnicity and disability are the child’s, from all rows that tell them, and “Unknown” if none
  /// does. Asylum is “Yes” if a row of List 8 says so, else “No”. Missing episodes are blank for a child
  /// who was never in care, because nobody was asked. Source, team, need, abuse and reason are of the
  /// row that tells of the event, and blank where it does not.
  struct LogMaker {
    let children: Children
    let teams: Teams
    let extract: Day

    func log(of events: [Event]) -> EventLog {
      var log = EventLog()
      log.activities = Activity.allCases.map(\.rawValue)
      log.children = events.map(\.child)
      log.activity = events.map(\.activity.order)
      log.start = events.map(\.start.number)
      log.end = events.map { $0.end?.number ?? EventLog.open }
      for attribute in Attribute.allCases {
        var vocabulary = Vocabulary(names(of: attribute))
        log.codes.append(events.map { vocabulary.place(name(of: attribute, $0)) })
        log.attributes.append(.init(attribute.rawValue, values: vocabulary.values))
      }
      return log
    }

    private static let unknown = "Unknown"
    private static let missing = ["0", "1", "2", "3 or more"]

    /// All that an attribute may be.
    private func names(of attribute: Attribute) -> [String] {
      switch attribute {
      case .source: [AnnexA.Code].source.map(\.group)
      case .team: teams.areTooMany ? [] : teams.names
      case .sex: [Self.unknown] + [AnnexA.Code].sex.map(\.group)
      case .ethnicity: [Self.unknown] + [AnnexA.Code].ethnicity.map(\.group)
      case .disabled: [Self.unknown] + [AnnexA.Code].yesNoUnknown.map(\.group)
      case .unaccompanied: ["No", "Yes"]
      case .missing: Self.missing
      case .age: (-1...120).map(String.init)
      case .need: [AnnexA.Code].need.map(\.group)
      case .abuse: [AnnexA.Code].abuse.map(\.group)
      case .reason: [AnnexA.Code].closureReason.map(\.group)
      }
    }

    /// Which of them an event has.
    private func name(of attribute: Attribute, _ event: Event) -> Int? {
      let (facts, child) = (event.entry.facts, children[event.child])
      func coded(_ code: UInt8) -> Int? { code == 0 ? nil : Int(code) - 1 }
      return switch attribute {
      case .source: coded(facts.source)
      case .team: teams.areTooMany ? nil : Int(facts.team)
      case .sex: Int(child.sex)
      case .ethnicity: Int(child.ethnicity)
      case .disabled: Int(child.disabled)
      case .unaccompanied: child.isUnaccompanied ? 1 : 0
      case .missing: child.missing.map { min($0, 3) }
      case .age: child.age(on: event.start, extract: extract).map { min(max($0, -1), 120) + 1 }
      case .need: coded(facts.need)
      case .abuse: coded(facts.abuse)
      case .reason: event.activity == .closed ? coded(facts.reason) : nil
      }
    }
  }
}
