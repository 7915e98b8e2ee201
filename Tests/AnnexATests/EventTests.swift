import AnnexA
import England
import Journeys
import Testing

@Suite("Events of lists") struct EventTests {
  /// A list as a file: its headings, and rows by role.
  private func list(_ number: Int, _ rows: [AnnexA.Role: String]...) -> (String, String) {
    let list = AnnexA.lists[number - 1]
    func line(_ cells: [String]) -> String { cells.map { "\"\($0)\"" }.joined(separator: ",") }
    let lines = rows.map { row in
      line(
        list.columns.map { column in
          column.role.flatMap { row[$0] } ?? (column.role == .child ? "C1" : "")
        })
    }
    let text = ([line(list.columns.map(\.heading))] + lines).joined(separator: "\n")
    return ("List \(number).csv", text)
  }

  private func lines(_ files: (String, String)...) -> [String] {
    let reading = Lists.read(files.map { ($0.0, $0.1) }, extract: Day("2024-12-31"))
    #expect(reading.rules == [])
    return reading.lines
  }

  @Test func `a contact has the outcome that the list tells, and no other`() {
    let found = lines(
      list(
        1, [.start: "01/03/2024", .outcome: "No Further Action"],
        [.start: "02/03/2024", .outcome: "Information and advice"],
        [.start: "03/03/2024", .outcome: "EH Referral"],
        [.start: "04/03/2024", .outcome: "CIN Referral"], [.start: "05/03/2024"]))
    #expect(
      found == [
        "0 Contact 2024-03-01 2024-03-01", "0 No further action 2024-03-01 2024-03-01",
        "0 Contact 2024-03-02 2024-03-02", "0 Information and advice 2024-03-02 2024-03-02",
        "0 Contact 2024-03-03 2024-03-03", "0 Contact 2024-03-04 2024-03-04",
        "0 Contact 2024-03-05 2024-03-05",
      ])
  }

  @Test func `early help goes on until it ends`() {
    let found = lines(
      list(2, [.start: "01/03/2024", .end: "09/04/2024"], [.start: "01/06/2024"]))
    #expect(found == ["0 Early help 2024-03-01 2024-04-09", "0 Early help 2024-06-01 …"])
  }

  @Test func `a referral that led to nothing ends on its day`() {
    let found = lines(
      list(
        3, [.start: "01/03/2024", .noFurtherAction: "a) Yes"],
        [.start: "02/03/2024", .noFurtherAction: "b) No"]))
    #expect(
      found == [
        "0 Referral 2024-03-01 2024-03-01", "0 No further action 2024-03-01 2024-03-01",
        "0 Referral 2024-03-02 2024-03-02",
      ])
  }

  @Test func `an assessment that finds no need closes the case`() {
    let found = lines(
      list(
        4, [.start: "01/03/2024", .end: "10/04/2024", .needsSupport: "b) No"],
        [.start: "02/05/2024", .end: "11/06/2024", .needsSupport: "a) Yes"],
        [.start: "03/07/2024", .needsSupport: "b) No"]))
    #expect(
      found == [
        "0 Assessment 2024-03-01 2024-04-10", "0 Closed after assessment 2024-04-10 2024-04-10",
        "0 Assessment 2024-05-02 2024-06-11", "0 Assessment 2024-07-03 …",
      ])
  }

  @Test func `an enquiry lasts until its conference, a day if there is none, or is open`() {
    let found = lines(
      list(
        5, [.start: "01/03/2024", .noConference: "b) No", .conference: "14/03/2024"],
        [.start: "02/05/2024", .noConference: "a) Yes"], [.start: "03/07/2024"],
        [.start: "01/09/2024", .end: "05/09/2024", .conference: "14/09/2024"]))
    #expect(
      found == [
        "0 Section 47 2024-03-01 2024-03-14", "0 Initial conference 2024-03-14 2024-03-14",
        "0 Section 47 2024-05-02 2024-05-02", "0 Section 47 2024-07-03 …",
        "0 Section 47 2024-09-01 2024-09-05", "0 Initial conference 2024-09-14 2024-09-14",
      ])
  }

  @Test func `an episode of need is a plan, and closes with its reason`() {
    let file = list(
      6,
      [
        .start: "01/03/2024", .end: "10/04/2024", .reason: "RC7", .status: "e) Closed episode",
        .need: "N1 - Abuse or neglect",
      ], [.start: "02/05/2024", .status: "c) Child in need plan"])
    #expect(
      lines(file) == [
        "0 Child in need plan 2024-03-01 2024-04-10", "0 Closed 2024-04-10 2024-04-10",
        "0 Child in need plan 2024-05-02 …",
      ])
    let reading = Lists.read([file])
    #expect(
      reading.values(.reason) == [
        "", "Services ceased for any other reason, including child no longer in need", "",
      ])
    #expect(reading.values(.need) == ["Abuse or neglect", "Abuse or neglect", ""])
  }

  @Test func `an open assessment is no plan yet`() {
    let reading = Lists.read([list(6, [.start: "01/03/2024", .status: "d) Open assessment"])])
    #expect(reading.rules == [.noEvents])
  }

  @Test func `an episode that ended after its assessment had no plan, and is closed once`() {
    let need = list(6, [.start: "01/03/2024", .end: "15/04/2024", .reason: "RC8"])
    #expect(lines(need) == ["0 Closed after assessment 2024-04-15 2024-04-15"])
    let assessment = list(
      4, [.start: "02/03/2024", .end: "10/04/2024", .needsSupport: "b) No"])
    #expect(
      lines(assessment, need) == [
        "0 Assessment 2024-03-02 2024-04-10", "0 Closed after assessment 2024-04-10 2024-04-10",
      ])
  }

  @Test func `what of an episode is protection or care is no plan of need`() {
    let need = list(6, [.start: "01/03/2024", .end: "20/12/2024", .reason: "RC7"])
    let protection = list(7, [.start: "01/04/2024", .end: "01/07/2024", .abuse: "a) Neglect"])
    let care = list(8, [.start: "01/07/2024", .end: "01/10/2024"])
    #expect(
      lines(need, protection, care) == [
        "0 Child in need plan 2024-03-01 2024-04-01",
        "0 Child protection plan 2024-04-01 2024-07-01", "0 Looked after 2024-07-01 2024-10-01",
        "0 Child in need plan 2024-10-01 2024-12-20", "0 Closed 2024-12-20 2024-12-20",
      ])
  }

  @Test func `the days that closing takes after protection are no plan`() {
    let need = list(6, [.start: "01/04/2024", .end: "06/07/2024", .reason: "RC7"])
    let protection = list(7, [.start: "01/04/2024", .end: "01/07/2024"])
    #expect(
      lines(need, protection) == [
        "0 Child protection plan 2024-04-01 2024-07-01", "0 Closed 2024-07-06 2024-07-06",
      ])
  }

  @Test func `an episode that still is protection has no plan after it`() {
    let need = list(6, [.start: "01/03/2024", .status: "b) Child Protection plan"])
    let protection = list(7, [.start: "01/04/2024"])
    #expect(
      lines(need, protection) == [
        "0 Child in need plan 2024-03-01 2024-04-01", "0 Child protection plan 2024-04-01 …",
      ])
  }

  @Test func `a case is not closed while something goes on, or where the next begins`() {
    let need = list(6, [.start: "01/03/2024", .end: "01/05/2024", .reason: "RC7"])
    #expect(
      lines(need, list(8, [.start: "01/05/2024"])).contains { $0.contains("Closed") } == false)
    #expect(
      lines(need, list(4, [.start: "02/05/2024"])).contains { $0.contains("Closed") } == false)
    #expect(
      lines(need, list(4, [.start: "01/03/2024"])).contains { $0.contains("Closed") } == false)
    #expect(lines(need, list(1, [.start: "01/05/2024"])).contains { $0.contains("Closed") })
    #expect(lines(need, list(4, [.start: "03/05/2024"])).contains { $0.contains("Closed") })
  }

  @Test func `a child’s events are together, and what is of one day in the order of a day`() {
    let contacts = list(
      1, [.child: "A", .start: "01/03/2024"], [.child: "B", .start: "01/02/2024"])
    let referrals = list(
      3, [.child: "B", .start: "01/02/2024"], [.child: "A", .start: "01/03/2024"])
    let assessments = list(4, [.child: "A", .start: "01/03/2024"])
    #expect(
      lines(assessments, referrals, contacts) == [
        "0 Contact 2024-03-01 2024-03-01", "0 Referral 2024-03-01 2024-03-01",
        "0 Assessment 2024-03-01 …", "1 Contact 2024-02-01 2024-02-01",
        "1 Referral 2024-02-01 2024-02-01",
      ])
  }

  @Test func `the order of a day is that of the rules of journeys`() {
    #expect(AnnexA.Activity.allCases.map(\.rawValue) == JourneyRules.frontDoor.stages)
  }

  @Test func `the account counts events of each activity`() {
    let file = list(3, [.start: "01/03/2024", .noFurtherAction: "Yes"])
    let events = Lists.read([file]).account.events.filter { $0.count > 0 }
    #expect(events.map(\.activity) == [.referral, .noFurtherAction])
    #expect(events.map(\.count) == [1, 1])
  }

  @Test func `teams are one whatever their case, and too many are none`() {
    let few = Lists.read([
      list(
        3, [.start: "01/03/2024", .team: "North  Team"],
        [.start: "02/03/2024", .team: "NORTH TEAM"],
        [.start: "03/03/2024"])
    ])
    #expect(few.values(.team) == ["North Team", "North Team", ""])
    let long = Lists.read([
      list(3, [.start: "01/03/2024", .team: String(repeating: "words ", count: 20)])
    ])
    #expect(long.values(.team) == [""])
    #expect(long.rules == [.teams])
    let header = AnnexA.lists[2].columns.map(\.heading).joined(separator: ",")
    let rows = (0...1000).map { "C\($0),,,,,01/03/2024,,,,Worker \($0)," }
    let many = Lists.read([("List 3.csv", ([header] + rows).joined(separator: "\n"))])
    #expect(many.rules == [.teams])
    #expect(Set(many.values(.team)) == [""])
    #expect(many.log?.attributes[1].values == [""])
  }
}
