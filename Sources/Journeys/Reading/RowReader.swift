import Diagnostics
import England

/// Turns rows into events.
struct RowReader {
  private let file: String
  private let limits: EventLogReader.Limits
  private let names: [String]
  private let child: Int
  private let activity: Int
  private let start: Int
  private let end: Int?
  private let given: Int?
  private let attributes: [Int]
  private var line = 1

  private var children: [String: Int32] = [:]
  private var cases: [String: Int32] = [:]
  private var activities: [String: Int32] = [:]
  private var values: [[String: Int32]]
  private(set) var batch = EventLog()

  init(
    _ file: String, _ header: [String], _ columns: EventLogReader.Columns,
    _ limits: EventLogReader.Limits
  ) throws(Diagnostic) {
    self.file = file
    self.limits = limits
    names = header
    let places = header.map(\.folded)
    func place(_ name: String) -> Int? { places.firstIndex(of: name.folded) }
    func needed(_ name: String) throws(Diagnostic) -> Int {
      if let place = place(name) { return place }
      throw Diagnostic(
        JourneysRule.missingColumn, "there is no column “\(name)”", file: file,
        hint: "columns are " + header.map { "“\($0)”" }.joined(separator: ", "))
    }
    child = try needed(columns.child)
    activity = try needed(columns.activity)
    start = try needed(columns.start)
    end = place(columns.end)
    given = place(columns.case)
    let taken = [child, activity, start, end, given]
    if let wanted = columns.attributes {
      var found: [Int] = []
      for name in wanted { found.append(try needed(name)) }
      attributes = found
    } else {
      attributes = header.indices.filter { !taken.contains($0) }
    }
    batch.attributes = attributes.map { EventLog.Attribute(header[$0]) }
    values = attributes.map { _ in ["": 0] }
    begin()
  }

  /// Begins a batch with the names known so far.
  mutating func begin() {
    batch.children.removeAll()
    batch.cases.removeAll()
    batch.activity.removeAll()
    batch.start.removeAll()
    batch.end.removeAll()
    batch.codes = attributes.map { _ in [] }
  }

  /// Reads a row, or says what is wrong with it.
  mutating func read(_ bytes: [UInt8], _ fields: [Range<Int>]) throws(Diagnostic) -> Diagnostic? {
    line += 1
    if fields.count == 1, fields[0].isEmpty { return nil }
    guard fields.count == names.count else {
      return problem("field count is \(fields.count); the header’s is \(names.count)")
    }
    func text(_ column: Int) -> String { bytes.text(of: fields[column]) }
    let (who, what) = (text(child), text(activity))
    guard !who.isEmpty else { return problem(child, "expected a child; cell is empty") }
    guard !what.isEmpty else { return problem(activity, "expected an activity; cell is empty") }
    guard let begin = Day(text(start)) else {
      return problem(start, "expected a day; found a text of \(text(start).count) characters")
    }
    var finish = begin.number
    if let end {
      let text = text(end)
      if text.isEmpty {
        finish = EventLog.open
      } else if let day = Day(text) {
        guard day >= begin else { return problem(end, "event ends before it begins") }
        finish = day.number
      } else {
        return problem(end, "expected a day or nothing; found a text of \(text.count) characters")
      }
    }
    guard activities[what] != nil || activities.count < limits.activities else {
      throw Diagnostic(
        JourneysRule.tooMany, "there are more than \(limits.activities) activities", file: file)
    }
    for (index, column) in attributes.enumerated() {
      let value = text(column)
      guard values[index][value] != nil || values[index].count <= limits.values else {
        throw Diagnostic(
          JourneysRule.tooMany,
          "column “\(names[column])” has more than \(limits.values) different values", file: file)
      }
      let code = values[index][value] ?? Int32(values[index].count)
      if values[index].updateValue(code, forKey: value) == nil {
        batch.attributes[index].values.append(value)
      }
      batch.codes[index].append(code)
    }
    if activities[what] == nil {
      activities[what] = Int32(activities.count)
      batch.activities.append(what)
    }
    batch.activity.append(activities[what] ?? 0)
    batch.children.append(Self.number(of: who, in: &children))
    if let given { batch.cases.append(Self.number(of: text(given), in: &cases)) }
    batch.start.append(begin.number)
    batch.end.append(finish)
    return nil
  }

  private static func number(of name: String, in numbers: inout [String: Int32]) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }

  private func problem(_ message: String) -> Diagnostic {
    Diagnostic(JourneysRule.unreadableRow, "line \(line): \(message)", file: file)
  }

  private func problem(_ column: Int, _ message: String) -> Diagnostic {
    problem("column “\(names[column])”: \(message)")
  }
}

extension String {
  /// As names of columns are compared.
  fileprivate var folded: String {
    let spaces: Set<Character> = [" ", "\t", "\u{FEFF}", "\u{A0}"]
    var text = self[...]
    while let first = text.first, spaces.contains(first) { text.removeFirst() }
    while let last = text.last, spaces.contains(last) { text.removeLast() }
    return text.lowercased()
  }
}
