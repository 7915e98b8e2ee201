public import Diagnostics

/// What the lists of Annex A are held to.
public enum AnnexARule: String, Rule {
  case unreadable = "annex-a-unreadable"
  case noList = "annex-a-no-list"
  case noEvents = "annex-a-no-events"
  case listMissing = "annex-a-list-missing"
  case listRepeated = "annex-a-list-repeated"
  case sheetUnknown = "annex-a-sheet-unknown"
  case noHeader = "annex-a-no-header"
  case columnNeeded = "annex-a-column-needed"
  case columnMissing = "annex-a-column-missing"
  case columnRepeated = "annex-a-column-repeated"
  case columnUnknown = "annex-a-column-unknown"
  case child = "annex-a-child"
  case dayNeeded = "annex-a-day-needed"
  case day = "annex-a-day"
  case dayImplausible = "annex-a-day-implausible"
  case dayAfterExtract = "annex-a-day-after-extract"
  case endAfterExtract = "annex-a-end-after-extract"
  case endBeforeStart = "annex-a-end-before-start"
  case formula = "annex-a-formula"
  case birth = "annex-a-birth"
  case birthDiffers = "annex-a-birth-differs"
  case sexDiffers = "annex-a-sex-differs"
  case age = "annex-a-age"
  case code = "annex-a-code"
  case count = "annex-a-count"
  case teams = "annex-a-teams"
  case words = "annex-a-words"
  case rowRepeated = "annex-a-row-repeated"

  public var meaning: String {
    switch self {
    case .unreadable: "A workbook or a file of comma-separated values must be whole to be read."
    case .noList:
      """
      There must be at least one of the lists 1 to 8. Sheets and files are called after the list that \
      they hold: “List 1”, “List_1”, “List 1 Contacts” or “Contacts”.
      """
    case .noEvents:
      "At least one row of the lists 1 to 8 must tell of something that happened."
    case .listMissing:
      "A list that is not there leaves a part of the map empty. The message says which part."
    case .listRepeated:
      """
      A list stands in one sheet or file. Of several the first that is not hidden is read; join them \
      if the rest are wanted.
      """
    case .sheetUnknown:
      """
      A sheet or file that is not called after a list is passed over, as a cover or notes should be. \
      If it holds a list, call it after it.
      """
    case .noHeader:
      """
      Above the rows of a list stands a row with the headings of its columns, among the first fifty. \
      Titles may stand above it.
      """
    case .columnNeeded:
      "Without the child and the day on which something began there are no events."
    case .columnMissing:
      "Of a column that is not there nothing can be said. The rows are read without it."
    case .columnRepeated: "Of two columns with one heading the first is read."
    case .columnUnknown:
      """
      A column that the list does not have is not read. If it is one of the list’s, write its heading \
      as the form has it.
      """
    case .child:
      """
      Each row has the child’s number, the same in every list. A spreadsheet that shows a long number \
      as 1.23E+11 has lost its last digits: save the column as text.
      """
    case .dayNeeded: "Each row has the day on which what it tells of began."
    case .day: "Days are written 31/03/2024 or 2024-03-31, or are dates of the spreadsheet."
    case .dayImplausible: "What is told of began after 1 January 1990. Look for a slip of the pen."
    case .dayAfterExtract: "Nothing can have begun after the day on which the lists were made."
    case .endAfterExtract:
      """
      An end after the day on which the lists were made is a plan, not an event: what would end then \
      is taken to be open.
      """
    case .endBeforeStart: "Nothing ends before it begins. One of the two days must be wrong."
    case .formula:
      """
      A formula has a value only after a program has calculated it. Open the workbook, save it, and \
      mend the formulas that show an error.
      """
    case .birth:
      """
      A day of birth is at most 26 years before what happened, and at most 300 days after it, for a \
      child who is not born. Otherwise the age is not known.
      """
    case .birthDiffers:
      "A child has one day of birth in all lists. The first that can be read is taken."
    case .sexDiffers: "A child has one sex in all lists. The first that can be read is taken."
    case .age: "An age is in whole years, from 0 to 120, or −1 for a child who is not born."
    case .code:
      """
      A column of codes has one of the codes that the form lists, with or without the letter before \
      it, or its words. Another is taken for “not known”.
      """
    case .count: "A count is a whole number, 0 or more."
    case .teams:
      """
      A column of teams has at most 1,000 different names, of at most 100 letters. More or longer ones \
      are free text or names of people, which must not be published. Of more, no team is read.
      """
    case .words:
      "A row of words or a total, above, between or beneath the rows of a list, is passed over."
    case .rowRepeated: "A row that says the same as one before it is read once."
    }
  }

  public var severity: Severity {
    switch self {
    case .unreadable, .noList, .noEvents, .noHeader, .columnNeeded, .child, .dayNeeded, .day,
      .dayImplausible,
      .dayAfterExtract, .endBeforeStart, .formula:
      .error
    case .listMissing, .listRepeated, .sheetUnknown, .columnMissing, .columnRepeated,
      .columnUnknown, .endAfterExtract, .birth, .birthDiffers, .sexDiffers, .age, .code, .count,
      .teams, .words, .rowRepeated:
      .warning
    }
  }
}
