import AnnexA
import Testing

@Suite("Codes in lists") struct CodeTests {
  private func contact(sex: String = "", ethnicity: String = "", source: String = "")
    -> AnnexA.Reading
  {
    Lists.contacts(
      Lists.contactHeader, "C1,\"\(sex)\",\"\(ethnicity)\",01/05/2015,8,31/03/2024,\"\(source)\"")
  }

  @Test(arguments: [
    ("q) 6: Police", "Police"), ("6: Police", "Police"), ("6", "Police"), ("q", "Police"),
    ("POLICE", "Police"), ("6 - Police", "Police"), ("Q) Police", "Police"), ("6.", "Police"),
    ("a) 1A: Individual", "Individual"), ("1a", "Individual"), ("Individual", "Individual"),
    ("1A Family member/relative/carer", "Individual"), ("3A: GP surgery", "Health services"),
    ("g) 3A: Health services", "Health services"), ("GP", "Health services"),
    ("A&E", "Health services"), ("School", "Schools"), ("u) 10: Unknown", "Unknown"),
    ("10", "Unknown"), ("5D", "LA services"), (" p)  5C :  LA services ", "LA services"),
  ])
  func `of sources are read however they are written`(text: String, group: String) {
    let reading = contact(source: text)
    #expect(reading.values(.source) == [group])
    #expect(reading.rules == [])
  }

  @Test(arguments: [
    ("a) Male", "Male"), ("Male", "Male"), ("M", "Male"), ("b", "Female"), ("FEMALE", "Female"),
    ("F", "Female"), ("1", "Male"), ("c) Not stated/recorded (or unborn)", "Unknown"),
    ("Unknown", "Unknown"), ("U", "Unknown"), ("d) Neither", "Neither"), ("", "Unknown"),
    ("n/a", "Unknown"),
  ])
  func `of sexes are read however they are written`(text: String, sex: String) {
    let reading = contact(sex: text)
    #expect(reading.values(.sex) == [sex])
    #expect(reading.rules == [])
  }

  @Test(arguments: [
    ("a) WBRI", "White"), ("WROM", "White"), ("f) MWBC", "Mixed"), ("aind", "Asian"),
    ("CHNE", "Asian"), ("BAFR - Black African", "Black"), ("Pakistani", "Asian"),
    ("r) OOTH", "Other"), ("s) REFU", "Unknown"), ("s) NOBT", "Unknown"), ("", "Unknown"),
  ])
  func `of ethnicity become the groups of the census`(text: String, group: String) {
    let reading = contact(ethnicity: text)
    #expect(reading.values(.ethnicity) == [group])
    #expect(reading.rules == [])
  }

  @Test func `that nobody knows are not known, and told of without what they say`() {
    let reading = contact(sex: "Mael", ethnicity: "A brother", source: "next door")
    #expect(reading.lines.count == 1)
    #expect(reading.values(.sex) == ["Unknown"])
    #expect(
      reading.messages == [
        "line 2, column B, in “Gender”: expects a code such as “a) Male”, and has a text of 4 characters",
        "line 2, column C, in “Ethnicity”: expects a code such as “a) WBRI”, and has a text of 9 characters",
        """
        line 2, column G, in “Contact Source”: expects a code such as “a) 1A: Individual”, and has a \
        text of 9 characters
        """,
      ])
  }

  /// What a filled-in form holds.
  @Test func `as the form has them are all known`() {
    for list in AnnexA.lists where list.isRead {
      for column in list.columns where column.role == .source || column.role == .sex {
        guard case .codes(let codes) = column.kind else { continue }
        for code in codes {
          let reading =
            column.role == .sex ? contact(sex: code.written) : contact(source: code.written)
          #expect(reading.rules == [])
        }
      }
    }
  }
}
