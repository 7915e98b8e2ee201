import AnnexA
import Diagnostics
import England
import Journeys

/// Lists as files, and what is read from them.
enum Lists {
  static let about = "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years)"
  static let child = "C1,a) Male,a) WBRI,01/05/2015,8"

  /// Reads files by their names and texts.
  static func read(
    _ files: [(name: String, text: String)], extract: Day? = nil, allowsInvalidRows: Bool = false
  ) -> AnnexA.Reading {
    AnnexA(extractDay: extract, allowsInvalidRows: allowsInvalidRows)
      .read(files: files.map { ($0.name, Array($0.text.utf8)) })
  }

  /// Reads one list of contacts, by the lines of its file.
  static func contacts(
    _ lines: String..., extract: Day? = nil, allowsInvalidRows: Bool = false
  ) -> AnnexA.Reading {
    read(
      [("List 1.csv", lines.joined(separator: "\n"))], extract: extract,
      allowsInvalidRows: allowsInvalidRows)
  }

  static let contactHeader = about + ",Date of Contact,Contact Source"
}

extension AnnexA.Reading {
  /// The events, one a line: `0 Contact 2024-01-02 2024-01-02`, or `…` for one that has not ended.
  var lines: [String] {
    guard let log else { return [] }
    return (0..<log.count).map { event in
      let end = log.end[event]
      let last = end == EventLog.open ? "…" : Day(number: end).description
      let activity = log.activities[Int(log.activity[event])]
      return "\(log.children[event]) \(activity) \(Day(number: log.start[event])) \(last)"
    }
  }

  /// What the log knows of an attribute, event by event.
  func values(_ attribute: AnnexA.Attribute) -> [String] {
    guard let log, let place = log.attributes.firstIndex(where: { $0.name == attribute.rawValue })
    else { return [] }
    return log.codes[place].map { log.attributes[place].values[Int($0)] }
  }

  /// The rules that were broken, but for lists that are not there.
  var rules: [AnnexARule] { problems.map(\.rule).filter { $0 != .listMissing } }

  /// The problems as a reader sees them, but for lists that are not there.
  var messages: [String] {
    problems.filter { $0.rule != .listMissing }.map(\.message)
  }
}
