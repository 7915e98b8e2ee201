import AnnexA
import Diagnostics
import England
import Journeys
import Testing

@Suite("Reading lists") struct ReadingTests {
  private static let row = "C1,a) Male,a) WBRI,01/05/2015,8,31/03/2024,q) 6: Police"

  @Test func `a contact becomes an event of a child without a name`() {
    let reading = Lists.contacts(Lists.contactHeader, Self.row)
    #expect(reading.lines == ["0 Contact 2024-03-31 2024-03-31"])
    #expect(reading.rules == [])
    #expect(reading.values(.source) == ["Police"])
    #expect(reading.values(.sex) == ["Male"])
    #expect(reading.values(.ethnicity) == ["White"])
    #expect(reading.values(.age) == ["8"])
  }

  @Test(arguments: [
    "List 1.csv", "list_1.csv", "LIST1.csv", "List 1 Contacts.csv", "Annex A List 1 (final).csv",
    "Contacts.csv", "data/List-1.CSV", "List 01.csv",
  ])
  func `a file is known by its name`(name: String) {
    let reading = Lists.read([(name, "\(Lists.contactHeader)\n\(Self.row)\n")])
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [])
  }

  @Test(arguments: ["List 12.csv", "Sheet1.csv", "List.csv", "Listing 1x.csv", "Front page.csv"])
  func `a file of another name is told of and not read`(name: String) {
    let reading = Lists.read([(name, "\(Lists.contactHeader)\n\(Self.row)\n")])
    #expect(reading.log == nil)
    #expect(reading.rules == [.sheetUnknown, .noList])
  }

  @Test(arguments: [
    ["Annex A", "List 1: Contacts,,,,,,", ""], ["", "", ",,,,,,"],
    Array(repeating: "Some words of a title", count: 49),
    ["Child,,,,,Contact,", "of the authority,,,,,,"],
  ])
  func `titles and blank rows may stand above the headings`(titles: [String]) {
    let lines = titles + [Lists.contactHeader, Self.row]
    let reading = Lists.read([("List 1.csv", lines.joined(separator: "\n"))])
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [])
  }

  @Test func `a list without headings is refused`() {
    let lines = Array(repeating: "words,words", count: 60) + [Lists.contactHeader, Self.row]
    let reading = Lists.read([("List 1.csv", lines.joined(separator: "\n"))])
    #expect(reading.log == nil)
    #expect(
      reading.messages == ["no row of headings is among the first 50"])
  }

  @Test(arguments: [
    "CHILD UNIQUE ID,gender,ETHNICITY,date of birth,age of child (years),Date of contact,contact source",
    "Child Unique ID ,\" Gender\",Ethnicity:,Date  of Birth,Age of Child,Date of Contact (DD/MM/YYYY),Contact_Source",
    "\"Child\nUnique\nID\",Sex,Ethnic origin,D.O.B.,Age,Contact Date,Source of Contact",
    "'Child Unique ID','Gender','Ethnicity','Date of Birth','Age of Child (Years)','Date of Contact','Contact Source'",
    "1. Child Unique ID,2. Gender,3. Ethnicity,4. Date of Birth,5. Age of Child (Years),6. Date of Contact,7. Contact Source",
    "\u{FEFF}Child Unique ID,“Gender”,Ethnicity,Date of Birth,Age of Child (Years),Date\u{A0}of Contact,Contact Source",
  ])
  func `headings are known whatever their case, marks and blanks`(header: String) {
    let reading = Lists.contacts(header, Self.row)
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [])
    #expect(reading.values(.source) == ["Police"])
    #expect(reading.values(.age) == ["8"])
  }

  @Test func `columns may stand in any order`() {
    let reading = Lists.contacts(
      "Contact Source,Date of Contact,Age of Child (Years),Date of Birth,Ethnicity,Gender,Child Unique ID",
      "q) 6: Police,31/03/2024,8,01/05/2015,a) WBRI,a) Male,C1")
    #expect(reading.lines == ["0 Contact 2024-03-31 2024-03-31"])
    #expect(reading.rules == [])
  }

  @Test func `a column that is needed and not there is an error`() {
    let reading = Lists.contacts(
      "Child Unique ID,Gender,Ethnicity,Contact Source", "C1,a) Male,a) WBRI,q) 6: Police")
    #expect(reading.log == nil)
    #expect(
      reading.messages == [
        "line 1: no column is called “Date of Contact”",
        "line 1: no column is called “Date of Birth”",
        "line 1: no column is called “Age of Child (Years)”",
      ])
    #expect(reading.rules == [.columnNeeded, .columnMissing, .columnMissing])
  }

  @Test func `other columns that are not there are told of`() {
    let reading = Lists.contacts(
      "Child Unique ID,Gender,Ethnicity,Date of Birth,Date of Contact",
      "C1,a) Male,a) WBRI,01/05/2015,31/03/2024")
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [.columnMissing, .columnMissing])
    #expect(reading.values(.source) == [""])
  }

  @Test func `columns too many are told of, and one that is nearly right is named`() {
    let reading = Lists.contacts(
      Lists.contactHeader + ",Worker,Contct outcome,Gender", Self.row + ",Ms Green,x,b) Female")
    #expect(reading.lines.count == 1)
    #expect(reading.values(.sex) == ["Male"])
    #expect(
      reading.problems.filter { $0.rule != .listMissing }.map(\.diagnostic.description) == [
        """
        List 1.csv: warning: line 1, column H: the list has no such column, so it is not read \
        [annex-a-column-unknown]
        """,
        """
        List 1.csv: warning: line 1, column I: the list has no such column, so it is not read \
        [annex-a-column-unknown]
        hint: did you mean “Contact Outcome”?
        """,
        """
        List 1.csv: warning: line 1, column J, in “Gender”: has the heading of a column before it \
        [annex-a-column-repeated]
        """,
      ])
  }

  @Test func `blank rows, headings again, words and totals are passed over`() {
    let reading = Lists.contacts(
      Lists.contactHeader, Self.row, "", ",,,,,,", Lists.contactHeader.uppercased(),
      "Contacts of the second quarter,,,,,,",
      "C2,b) Female,b) WIRI,02/05/2015,8,30/03/2024,m) 4: Housing", ",,,,,,",
      "Total,,,,,2,", ",,,,,,2", "Source: the case system of the authority")
    #expect(
      reading.lines == ["0 Contact 2024-03-31 2024-03-31", "1 Contact 2024-03-30 2024-03-30"])
    #expect(reading.rules == [.words, .words, .words, .words])
    let account = reading.account.lists[0]
    #expect(account.rows == 2)
    #expect(account.rowsLeftOut == 0)
    #expect(account.headingsRepeated == 1)
    #expect(account.wordRows == 4)
  }

  @Test func `a row of a child alone is no row of words`() {
    let reading = Lists.contacts(Lists.contactHeader, Self.row, "C2,,,,,,")
    #expect(
      reading.messages == ["line 3, column F, in “Date of Contact”: expects a day, and is blank"])
  }

  @Test func `a row that says what another says is read once`() {
    let reading = Lists.contacts(Lists.contactHeader, Self.row, Self.row)
    #expect(reading.lines.count == 1)
    #expect(reading.messages == ["line 3: says what a row before it says"])
    #expect(reading.account.lists[0].rowsRepeated == 1)
  }

  @Test func `lists that are not there are told of, with what they are needed for`() {
    let reading = Lists.contacts(Lists.contactHeader, Self.row)
    let missing = reading.problems.filter { $0.rule == .listMissing }
    #expect(missing.count == 7)
    #expect(
      missing[1].message
        == "List 3, Referrals, is not here: without it the map does not show referrals, re-referrals "
        + "and whom they come from")
  }

  @Test func `of two files of one list the first is read`() {
    let file = "\(Lists.contactHeader)\n\(Self.row)\n"
    let reading = Lists.read([("List 1.csv", file), ("List_1 copy.csv", file)])
    #expect(reading.lines.count == 1)
    #expect(reading.rules == [.listRepeated])
  }

  @Test func `rows that cannot be read leave no log, unless the author allows it`() {
    let lines = [Lists.contactHeader, Self.row, "C2,,,,,yesterday,"].joined(separator: "\n")
    let refused = Lists.read([("List 1.csv", lines)])
    #expect(refused.log == nil)
    #expect(refused.account.hasErrors)
    let allowed = Lists.read([("List 1.csv", lines)], allowsInvalidRows: true)
    #expect(allowed.lines.count == 1)
    #expect(allowed.problems == refused.problems)
    #expect(allowed.account.lists[0].rowsLeftOut == 1)
  }

  @Test func `where no row is left there is no log, and that is an error`() {
    let reading = Lists.contacts(
      Lists.contactHeader, "C2,,,,,yesterday,", allowsInvalidRows: true)
    #expect(reading.log == nil)
    #expect(reading.rules == [.day, .noEvents])
    #expect(Lists.contacts(Lists.contactHeader).rules == [.noEvents])
  }

  @Test func `a file that is no text is told of`() {
    let reading = AnnexA().read(files: [("List 1.csv", [0xFF, 0xFE, 0x41, 0x00])])
    #expect(reading.messages == ["file is UTF-16"])
    #expect(reading.rules == [.unreadable])
    #expect(reading.log == nil)
  }

  @Test func `half a file leaves no log, even if rows may be left out`() {
    let reading = Lists.contacts(
      Lists.contactHeader, Self.row, "C2,\"a) Male,a) WBRI,01/05/2015,8,31/03/2024,6",
      allowsInvalidRows: true)
    #expect(reading.log == nil)
    #expect(reading.messages.first == "line 3: quoted field is never closed")
    #expect(reading.account.lists[0].rows == 0)
  }
}
