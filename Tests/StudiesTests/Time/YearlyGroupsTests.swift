import Statistics
import Studies
import Testing

@Suite("Groups over the years") struct YearlyGroupsTests {
  private let observations = Invented.groups([6, 8, 10]).observations
  private let preparation = Preparation(form: .counts)
  private let codes = (0..<24).map { "A\($0)" }

  private func years(
    _ periods: [(String, AreaTable)], _ method: Grouping.Method = .ward, groups: Int = 3,
    identity: @Sendable (String) -> String = { $0 }
  ) throws -> YearlyGroups {
    let last = try #require(periods.last).1
    let grouping = Grouping(method, .fixed(groups))
    let latest = grouping.fit(try preparation(last).standardised).labels
    return YearlyGroups(
      periods.map { (period: $0, table: $1) }, latest: latest, groups: groups, preparation,
      grouping, identity: identity)
  }

  /// The same areas in another order, so that groups are found under other numbers.
  private var shuffled: AreaTable {
    var random = SplitMix64(seed: 6)
    let order = Array(0..<24).shuffled(using: &random)
    return Invented.table(
      Matrix(order.map { observations.lists[$0] }), codes: order.map { codes[$0] })
  }

  @Test(arguments: Grouping.Method.allCases)
  func `a group keeps its number, in whatever order it is found`(method: Grouping.Method) throws {
    let years = try years(
      [("2021", shuffled), ("2022", Invented.table(observations)), ("2023", shuffled)], method)
    #expect(years.periods.map(\.period) == ["2021", "2022", "2023"])
    for period in years.periods {
      for (area, label) in zip(period.areas, period.labels) {
        let last = try #require(years.periods.last)
        let place = try #require(last.areas.firstIndex { $0.code == area.code })
        #expect(label == last.labels[place])
      }
    }
    for change in years.changes {
      #expect(change.common.count == 24 && change.moved.isEmpty && change.agreement == 1)
      #expect(change.appeared.isEmpty && change.vanished.isEmpty)
    }
  }

  @Test func `an area that moves is told`() throws {
    var lists = observations.lists
    lists[0] = lists[20]
    lists[0][0] += 0.01
    let years = try years([
      ("2022", Invented.table(observations)), ("2023", Invented.table(Matrix(lists))),
    ])
    let change = try #require(years.changes.first)
    #expect(change.moved.map(\.before) == [0] && change.moved.map(\.after) == [0])
    #expect(years.periods[1].labels[0] == years.periods[1].labels[20])
    #expect(years.periods[0].labels[0] == years.periods[1].labels[1])
    #expect(change.agreement < 1 && change.agreement > 0.8)
  }

  @Test func `an area is the same under another code`() throws {
    let recoded = codes.map { $0 == "A3" ? "B3" : $0 }
    let years = try years(
      [
        ("2022", Invented.table(observations)),
        ("2023", Invented.table(observations, codes: recoded)),
      ], identity: { $0 == "A3" ? "B3" : $0 })
    #expect(years.changes[0].common.count == 24)
    #expect(years.changes[0].vanished.isEmpty && years.changes[0].appeared.isEmpty)
  }

  @Test func `areas that come and go are told`() throws {
    let lists = observations.lists
    let years = try years([
      ("2022", Invented.table(Matrix(Array(lists.dropLast(2))), codes: codes.dropLast(2))),
      ("2023", Invented.table(Matrix(Array(lists.dropFirst(3))), codes: Array(codes.dropFirst(3)))),
    ])
    let change = years.changes[0]
    #expect(change.vanished == [0, 1, 2])
    #expect(change.appeared.map { years.periods[1].areas[$0].code } == ["A22", "A23"])
    #expect(change.common.count == 19)
  }

  @Test func `areas that became one are the same as none`() throws {
    let years = try years(
      [
        ("2022", Invented.table(observations)),
        ("2023", Invented.table(observations, codes: codes.map { $0 == "A3" ? "A4" : $0 })),
        ("2024", Invented.table(observations)),
      ])
    for change in years.changes {
      #expect(change.common.count == 22)
      #expect(Set(change.common.map(\.before)).count == 22)
    }
    #expect(years.changes[0].vanished == [3, 4] && years.changes[0].appeared == [3, 4])
  }

  @Test func `periods that have nobody in common keep numbers within bounds`() throws {
    let years = try years([
      ("2022", Invented.table(observations, codes: codes.map { "B" + $0 })),
      ("2023", Invented.table(observations)),
    ])
    #expect(years.changes[0].common.isEmpty)
    #expect(Set(years.periods[0].labels) == [0, 1, 2])
  }

  @Test func `a period with fewer areas than groups, or too few to compare, is no hindrance`()
    throws
  {
    let lists = observations.lists
    let years = try years(
      [
        ("2020", Invented.table(Matrix([lists[0], lists[1]]), codes: ["A0", "A1"])),
        (
          "2021", Invented.table(Matrix([0, 7, 20].map { lists[$0] }), codes: ["A0", "A7", "A20"])
        ),
        ("2022", Invented.table(observations)),
      ], groups: 5)
    #expect(years.periods.map(\.period) == ["2021", "2022"])
    #expect(years.periods[0].labels.allSatisfy { (0..<5).contains($0) })
    #expect(Set(years.periods[0].labels).count == 3)
  }
}
