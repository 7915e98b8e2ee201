import Diagnostics

/// Which column of a log holds what.
///
/// A log whose first line was forgotten begins with a row about a child. So messages quote no name that
/// is not nearly one that was asked for.
struct LogHeader {
  let names: [String]
  let child: Int
  let activity: Int
  let start: Int
  let end: Int?
  let given: Int?
  let attributes: [Int]

  init(
    _ file: String, _ names: [String], _ columns: EventLogReader.Columns
  ) throws(Diagnostic) {
    self.names = names
    let folded = names.map(\.folded)
    func place(_ name: String) -> Int? { folded.firstIndex(of: name.folded) }
    func needed(_ name: String) throws(Diagnostic) -> Int {
      if let place = place(name) { return place }
      throw Diagnostic(
        JourneysRule.missingColumn, "there is no column “\(name)”", file: file,
        hint: names.closest(to: name).map { "did you mean “\($0)”?" }
          ?? "the first line holds the names of the columns")
    }
    for (place, name) in folded.enumerated() where !name.isEmpty {
      guard let other = folded[..<place].firstIndex(of: name) else { continue }
      throw Diagnostic(
        JourneysRule.missingColumn, "columns \(other + 1) and \(place + 1) have the same name",
        file: file, hint: "give each column a name of its own")
    }
    child = try needed(columns.child)
    activity = try needed(columns.activity)
    start = try needed(columns.start)
    end = place(columns.end)
    given = place(columns.case)
    if let wanted = columns.attributes {
      var found: [Int] = []
      for name in wanted { found.append(try needed(name)) }
      attributes = found
    } else {
      let taken = [child, activity, start, end, given]
      attributes = names.indices.filter { !taken.contains($0) && !folded[$0].isEmpty }
    }
  }
}

extension String {
  /// As names of columns are compared.
  fileprivate var folded: String {
    let spaces: Set<Character> = [" ", "\t", "\u{A0}"]
    var text = self[...]
    while let first = text.first, spaces.contains(first) { text.removeFirst() }
    while let last = text.last, spaces.contains(last) { text.removeLast() }
    return text.lowercased()
  }
}
