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
    let mayGoOn = allowsInvalidRows || !account.hasErrors
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
      var entry = entry
      let place = places[entry.grid]
      let list = AnnexA.lists[entry.list - 1]
      if entry.facts.start > extract {
        let heading = list.column(.start)?.heading
        problems.add(
          AnnexA.Problem(
            .dayAfterExtract, "is after the day on which the lists were made",
            in: place, row: entry.row, heading: heading), grid: entry.grid)
        if let index = lists.firstIndex(where: { $0.list == entry.list }) {
          lists[index].rows -= 1
          lists[index].rowsLeftOut += 1
        }
        return nil
      }
      for (role, day) in [
        (AnnexA.Role.end, entry.facts.end), (.conference, entry.facts.conference),
      ] {
        guard let day, day > extract else { continue }
        problems.add(
          AnnexA.Problem(
            .endAfterExtract,
            "is after the day on which the lists were made, so it is taken for open",
            in: place, row: entry.row, heading: list.column(role)?.heading), grid: entry.grid)
        if role == .end { entry.facts.end = nil } else { entry.facts.conference = nil }
      }
      return entry
    }
  }
}
