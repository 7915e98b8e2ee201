import AnnexA
import England
import Journeys
import Testing

@Suite("Children in lists") struct ChildrenTests {
  private func contacts(_ children: String...) -> AnnexA.Reading {
    let rows = children.enumerated().map { "\($0.element),,,,,\($0.offset + 1)/03/2024,6" }
    return Lists.read(
      [("List 1.csv", ([Lists.contactHeader] + rows).joined(separator: "\n"))],
      allowsInvalidRows: true)
  }

  @Test func `are one, however their number is dressed`() {
    let reading = contacts(
      "12345", " 12345 ", "12345.0", "'12345", "\u{A0}12345", "0012345", "\u{FEFF}12345")
    #expect(reading.account.children == 1)
    #expect(reading.account.events.first?.count == 7)
    #expect(contacts("ab-12", "AB-12 ", "Ab-12").account.children == 1)
  }

  @Test func `are numbered as the lists first name them`() {
    let reading = contacts("B", "A", "B", "C")
    #expect(reading.log?.children == [0, 0, 1, 2])
  }

  @Test(arguments: ["1.23457E+11", "1E+15", "n/a", "Unknown", "TBC", "-", "#REF!?", "None"])
  func `whose number is lost are refused`(child: String) {
    let reading = contacts("1", child)
    #expect(reading.rules == [.child] || child == "#REF!?")
    #expect(reading.account.lists[0].rows == (child == "#REF!?" ? 2 : 1))
  }

  @Test func `without a number are refused`() {
    let reading = Lists.contacts(Lists.contactHeader, ",a) Male,a) WBRI,01/05/2015,8,31/03/2024,6")
    #expect(
      reading.messages == [
        "line 2, column A, in “Child Unique ID”: expects the child’s number, and is blank"
      ])
  }

  @Test func `with two days of birth or sexes are told of, and the first is taken`() {
    let reading = Lists.contacts(
      Lists.contactHeader, "C1,M,a) WBRI,01/05/2015,8,29/03/2024,6",
      "C1,F,b) WIRI,02/05/2015,8,30/03/2024,6", "C1,U,,01/05/2015,8,31/03/2024,6")
    #expect(
      reading.messages == [
        "line 3, column B, in “Gender”: is not what a row before says of the same child",
        "line 3, column D, in “Date of Birth”: is not what a row before says of the same child",
      ])
    #expect(reading.values(.sex) == ["Male", "Male", "Male"])
  }

  @Test func `are known by the first row that says something`() {
    let reading = Lists.contacts(
      Lists.contactHeader, "C1,U,s) REFU,,,29/03/2024,6", "C1,F,b) WIRI,01/05/2015,,30/03/2024,6")
    #expect(reading.rules == [])
    #expect(reading.values(.sex) == ["Female", "Female"])
    #expect(reading.values(.ethnicity) == ["White", "White"])
    #expect(reading.values(.age) == ["8", "8"])
  }

  @Test(arguments: [
    ("01/05/2015", "", "30/04/2024", "8"), ("01/05/2015", "", "01/05/2024", "9"),
    ("29/02/2016", "", "28/02/2024", "7"), ("29/02/2016", "", "29/02/2024", "8"),
    ("01/05/2024", "", "31/03/2024", "-1"), ("31/03/2024", "", "31/03/2024", "0"),
    ("", "8", "31/03/2024", "8"), ("", "-1", "31/03/2024", "-1"),
    ("", "Unborn", "31/03/2024", "-1"),
    ("", "8.0", "31/03/2024", "8"), ("", "", "31/03/2024", ""),
    // The age is that of the day on which the lists were made.
    ("", "8", "31/03/2022", "6"), ("", "0", "31/03/2022", "-1"),
  ])
  func `have the age of the day`(birth: String, age: String, day: String, is expected: String) {
    let file = "\(Lists.contactHeader)\nC1,,,\(birth),\(age),\(day),6"
    let reading = Lists.read([("List 1.csv", file)], extract: Day("2024-05-31"))
    #expect(reading.values(.age) == [expected])
    #expect(reading.rules == [])
  }

  @Test(arguments: [
    ("01/05/1915", "", AnnexARule.birth), ("01/05/2025", "", .birth), ("soon", "", .birth),
    ("", "nine", .age), ("", "-2", .age), ("", "121", .age), ("", "8.5", .age),
  ])
  func `whose age cannot be are of no age`(birth: String, age: String, rule: AnnexARule) {
    let reading = Lists.contacts(Lists.contactHeader, "C1,,,\(birth),\(age),31/03/2024,6")
    #expect(reading.values(.age) == [""])
    #expect(reading.rules == [rule])
  }

  @Test func `are disabled, seek asylum and go missing if any row says so`() {
    let care = AnnexA.lists[7]
    let header = care.columns.map { "\"\($0.heading)\"" }.joined(separator: ",")
    func row(_ day: String, _ disabled: String, _ asylum: String, _ missing: String) -> String {
      care.columns.map { column in
        switch column.role {
        case .child: "C1"
        case .start: day
        case .disabled: disabled
        case .unaccompanied: asylum
        case .missing: missing
        default: ""
        }
      }.joined(separator: ",")
    }
    let file = [
      header, row("01/03/2024", "c) Unknown", "b) No", "1"),
      row("02/03/2024", "a) Yes", "a) Yes", "7"), row("03/03/2024", "b) No", "", ""),
    ].joined(separator: "\n")
    let reading = Lists.read([("List 8.csv", file)])
    #expect(reading.rules == [])
    #expect(reading.values(.disabled) == ["Yes", "Yes", "Yes"])
    #expect(reading.values(.unaccompanied) == ["Yes", "Yes", "Yes"])
    #expect(reading.values(.missing) == ["3 or more", "3 or more", "3 or more"])
  }
}
