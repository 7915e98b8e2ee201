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
    let events = EventMaker(gathered.entries).events
    // Where rows may be left out, it must be said that none was left.
    if events.isEmpty, !gathered.lists.isEmpty, allowsInvalidRows || !gathered.problems.hasErrors {
      let place = Place(file: file, sheet: nil)
      gathered.problems.add(
        Problem(.noEvents, "no row tells of anything that happened", in: place), grid: grids.count)
    }

    var account = Account()
    account.lists = gathered.lists
    account.extractDay = extract
    account.problems = gathered.problems.counted
    var log: EventLog?
    if let extract, !events.isEmpty, mayGoOn(account) {
      log = LogMaker(children: gathered.children, teams: gathered.teams, extract: extract)
        .log(of: events)
      account.events = Activity.allCases.map { activity in
        EventCount(activity: activity, count: events.count { $0.activity == activity })
      }
      account.children = Set(events.map(\.child)).count
    }
    return Reading(
      log: log, problems: gathered.problems.listed, account: account,
      identifiers: gathered.children.identifiers)
  }

  /// Whether there may be a log. What an author may allow are rows and lists that cannot be read, not a
  /// file that is damaged.
  private func mayGoOn(_ account: Account) -> Bool {
    let isWhole = !account.problems.contains { $0.rule == .unreadable }
    return isWhole && (allowsInvalidRows || !account.hasErrors)
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
