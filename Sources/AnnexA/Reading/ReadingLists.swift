import Diagnostics
import England
import Journeys

extension AnnexA {
  /// Reads the sheets or files that are lists, in the order of the lists.
  func read(_ grids: [Grid], of file: String) -> Reading {
    var gathered = Gathered(problems: Problems(ofAKind: problemsOfAKind, limit: problemLimit))
    for (list, number) in chosen(grids, of: file, &gathered) {
      SheetReader(list: list, grid: grids[number], number: number).read(into: &gathered)
    }
    let extract = extractDay ?? gathered.entries.lastDay
    if let extract { gathered.checkEnds(by: extract, grids.map(\.place)) }

    var account = Account()
    account.lists = gathered.lists
    account.extractDay = extract
    account.problems = gathered.problems.counted
    // What an author may allow are rows that cannot be read, not a file that is damaged.
    let isWhole = !account.problems.contains { $0.rule == .unreadable }
    let mayGoOn = isWhole && (allowsInvalidRows || !account.hasErrors)
    guard mayGoOn, let extract, !gathered.entries.isEmpty else {
      return Reading(log: nil, problems: gathered.problems.listed, account: account)
    }
    let events = EventMaker(gathered.entries).events
    let log = LogMaker(children: gathered.children, teams: gathered.teams, extract: extract)
      .log(of: events)
    account.events = Activity.allCases.map { activity in
      EventCount(activity: activity, count: events.count { $0.activity == activity })
    }
    account.children = Set(log.children).count
    return Reading(log: log, problems: gathered.problems.listed, account: account)
  }

  /// Which sheet or file is read for which list: the first that is not hidden.
  private func chosen(
    _ grids: [Grid], of file: String, _ gathered: inout Gathered
  ) -> [(list: List, grid: Int)] {
    var places: [Int: Int] = [:]
    let named = grids.enumerated().sorted { a, b in
      a.element.isHidden != b.element.isHidden ? b.element.isHidden : a.offset < b.offset
    }
    for (number, grid) in named {
      guard let list = Self.list(named: grid.name) else {
        if Self.ownSheets.contains(grid.name) { continue }
        let words = "is not called after a list, so it is not read"
        gathered.problems.add(Problem(.sheetUnknown, words, in: grid.place), grid: number)
        continue
      }
      guard places[list.number] == nil else {
        let words = "\(list.name) stands in another sheet or file, which is read"
        gathered.problems.add(Problem(.listRepeated, words, in: grid.place), grid: number)
        continue
      }
      places[list.number] = number
    }
    tellMissing(places, in: Place(file: file, sheet: nil), grids.count, &gathered)
    return Self.lists.compactMap { list in places[list.number].map { (list, $0) } }
  }

  private func tellMissing(
    _ places: [Int: Int], in place: Place, _ grid: Int, _ gathered: inout Gathered
  ) {
    let read = Self.lists.filter(\.isRead)
    guard read.contains(where: { places[$0.number] != nil }) else {
      gathered.problems.add(
        Problem(
          .noList, "none of the lists 1 to 8 is here", in: place,
          hint: "call sheets and files after their list, such as “List 1”"), grid: grid)
      return
    }
    for list in read where places[list.number] == nil {
      let words = "\(list.name), \(list.title), is not here: without it the map does not show "
      gathered.problems.add(
        Problem(.listMissing, words + (list.purpose ?? ""), in: place), grid: grid)
    }
  }
}

extension [AnnexA.Entry] {
  /// The last day on which anything began or ended. A day more than a year after nearly all others is a
  /// slip of the pen, and does not count.
  fileprivate var lastDay: Day? {
    let days = flatMap { [$0.facts.start, $0.facts.end, $0.facts.conference] }
      .compactMap(\.self).sorted()
    guard !days.isEmpty else { return nil }
    let limit = days[(days.count - 1) * 99 / 100] + 366
    return days.last { $0 <= limit }
  }
}

extension AnnexA.Gathered {
  /// Leaves out what began after the lists were made, and opens what is to end after it.
  fileprivate mutating func checkEnds(by extract: Day, _ places: [AnnexA.Place]) {
    entries = entries.compactMap { entry in
      guard entry.facts.start <= extract else {
        tell(
          .dayAfterExtract, "is after the day on which the lists were made", .start, entry, places)
        if let index = lists.firstIndex(where: { $0.list == entry.list }) {
          lists[index].rows -= 1
          lists[index].rowsLeftOut += 1
        }
        return nil
      }
      var entry = entry
      let words = "is after the day on which the lists were made, so it is taken for open"
      if let end = entry.facts.end, end > extract {
        tell(.endAfterExtract, words, .end, entry, places)
        entry.facts.end = nil
      }
      if let conference = entry.facts.conference, conference > extract {
        tell(.endAfterExtract, words, .conference, entry, places)
        entry.facts.conference = nil
      }
      return entry
    }
  }

  private mutating func tell(
    _ rule: AnnexARule, _ words: String, _ role: AnnexA.Role, _ entry: AnnexA.Entry,
    _ places: [AnnexA.Place]
  ) {
    problems.add(
      AnnexA.Problem(
        rule, words, in: places[entry.grid], row: entry.row,
        column: headers[entry.grid]?[role].map { $0 + 1 },
        heading: AnnexA.lists[entry.list - 1].column(role)?.heading), grid: entry.grid)
  }
}
