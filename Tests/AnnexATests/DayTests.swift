import AnnexA
import England
import Testing

@Suite("Days in lists") struct DayTests {
  private func contact(_ text: String) -> AnnexA.Reading {
    Lists.contacts(Lists.contactHeader, "\(Lists.child),\"\(text)\",6")
  }

  @Test(arguments: [
    "31/03/2024", "31/3/2024", "31-03-2024", "31.03.2024", "31 03 2024", "31/03/2024 09:30",
    "31/03/2024 9:30:15 AM", "2024-03-31", "2024/03/31", "2024-03-31T00:00:00",
    "2024-03-31 00:00:00.000", "2024-03-31T00:00:00+01:00", "2024-03-31T23:59:59Z",
    "31 March 2024", "31-Mar-2024", "31 mar, 2024", " 31/03/2024 ", "\u{A0}31/03/2024", "45382",
    "45382.75",
  ])
  func `are read in all ways in which people write them`(text: String) {
    #expect(contact(text).lines == ["0 Contact 2024-03-31 2024-03-31"])
  }

  @Test(arguments: [
    "31/03/24", "03/31/2024", "31/02/2024", "2024-13-01", "yesterday", "31/03", "31032024",
    "2024-03-31 at noon", "31//2024", "31 Ma 2024", "4538", "#VALUE!", "31/03/2024x", "-5", "1e5",
    String(repeating: "1", count: 400),
  ])
  func `that are none are refused, with their place and kind`(text: String) {
    let reading = contact(text)
    #expect(reading.log == nil)
    #expect(
      reading.messages == [
        """
        line 2, column F, in “Date of Contact”: expects a day such as 31/03/2024, and has a text of \
        \(text.count) characters
        """
      ])
  }

  @Test func `with the month first are refused with a hint`() {
    let problem = contact("03/31/2024").problems.first { $0.rule == .day }
    #expect(problem?.hint == "the month seems to stand before the day: write the day first")
    #expect(contact("31/31/2024").problems.first { $0.rule == .day }?.hint == nil)
  }

  @Test(arguments: ["01/01/1900", "31/12/1989", "1"])
  func `long ago are slips of the pen`(text: String) {
    let rules = contact(text).rules
    #expect(rules == [.dayImplausible] || rules == [.day])
  }

  @Test func `after the lists were made are refused`() {
    let lines = [
      Lists.contactHeader, "\(Lists.child),31/03/2024,6", "\(Lists.child),01/04/2024,6",
    ].joined(separator: "\n")
    let reading = Lists.read(
      [("List 1.csv", lines)], extract: Day("2024-03-31"), allowsInvalidRows: true)
    #expect(reading.lines == ["0 Contact 2024-03-31 2024-03-31"])
    #expect(
      reading.messages == [
        "line 3, column F, in “Date of Contact”: is after the day on which the lists were made"
      ])
    #expect(reading.account.lists[0].rowsLeftOut == 1)
  }

  @Test func `of an end that is to come leave it open`() {
    let file = """
      \(Lists.about),Assessment start date,Assessment completion date
      \(Lists.child),01/03/2024,01/06/2024
      """
    let reading = Lists.read([("List 2.csv", file)], extract: Day("2024-03-31"))
    #expect(reading.lines == ["0 Early help 2024-03-01 …"])
    #expect(
      reading.rules == [.columnMissing, .endAfterExtract].filter { reading.rules.contains($0) })
  }

  @Test func `of an end before the start leave the row out`() {
    let file = """
      \(Lists.about),Assessment start date,Assessment completion date
      \(Lists.child),01/03/2024,29/02/2024
      """
    let reading = Lists.read([("List 2.csv", file)])
    #expect(reading.log == nil)
    #expect(
      reading.messages == [
        """
        line 2, column G, in “Assessment completion date”: is before the day on which it began
        """
      ])
  }

  @Test func `show when the lists were made, if nobody says, but for slips`() {
    let days = (1...28).map { "\(Lists.child),\($0)/02/2024,6" }
    let lines = [Lists.contactHeader] + days + ["\(Lists.child),01/02/2204,6"]
    let reading = Lists.read(
      [("List 1.csv", lines.joined(separator: "\n"))], allowsInvalidRows: true)
    #expect(reading.account.extractDay == Day("2024-02-28"))
    #expect(reading.rules.contains(.dayAfterExtract))
    #expect(reading.lines.count == 28)
  }
}
