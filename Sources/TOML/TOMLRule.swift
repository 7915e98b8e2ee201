public import Diagnostics

/// What a document, and the settings in it, are held to.
public enum TOMLRule: String, Rule {
  case key = "toml-key"
  case missingEquals = "toml-missing-equals"
  case missingValue = "toml-missing-value"
  case unquotedText = "toml-unquoted-text"
  case curlyQuotes = "toml-curly-quotes"
  case unclosedText = "toml-unclosed-text"
  case unclosedList = "toml-unclosed-list"
  case unclosedTable = "toml-unclosed-table"
  case header = "toml-header"
  case comma = "toml-comma"
  case lineEnd = "toml-line-end"
  case duplicate = "toml-duplicate"
  case closed = "toml-closed"
  case escape = "toml-escape"
  case controlCharacter = "toml-control-character"
  case encoding = "toml-encoding"
  case number = "toml-number"
  case leadingZero = "toml-leading-zero"
  case numberRange = "toml-number-range"
  case date = "toml-date"
  case depth = "toml-depth"
  case unknownSetting = "setting-unknown"
  case missingSetting = "setting-missing"
  case settingKind = "setting-kind"
  case settingRange = "setting-range"
  case settingChoice = "setting-choice"

  public var meaning: String {
    switch self {
    case .key:
      """
      A setting begins with its name: letters, digits, hyphens and underscores. A name with anything \
      else in it stands in quotation marks: "West Midlands" = 5.
      """
    case .missingEquals:
      "Between the name of a setting and its value stands one equals sign: title = \"Care\"."
    case .missingValue:
      """
      Something must stand after an equals sign and between two commas. To leave a setting out, \
      remove its line or put # before it; an empty text is written "".
      """
    case .unquotedText:
      """
      Text stands in quotation marks: title = "Care in England". Without them stand only numbers, \
      dates, true and false.
      """
    case .curlyQuotes:
      """
      Quotation marks are the straight ones of the keyboard. Word processors replace them by curly \
      ones; the text between may have those.
      """
    case .unclosedText:
      """
      A text ends with the quotation mark that it began with, on the same line. A text of several \
      lines begins and ends with three.
      """
    case .unclosedList: "A list begins with [ and ends with ]."
    case .unclosedTable:
      """
      A table in braces begins with { and ends with } on the same line. A longer one is written \
      under a header: its name in brackets, on a line of its own.
      """
    case .header:
      """
      A header is the name of a table in brackets, on a line of its own: [contact]. The header of \
      one table of many has two: [[link]].
      """
    case .comma:
      """
      The entries of a list, and of a table in braces, are separated by one comma each. A list may \
      have a comma after its last entry; a table in braces may not.
      """
    case .lineEnd: "A line holds one setting or one header. Only a comment, after #, may follow it."
    case .duplicate: "A setting has one value, so its name is written once in its table."
    case .closed:
      """
      What was given a value in one place cannot be added to in another: a number has no settings \
      inside, and a table in braces is complete.
      """
    case .escape:
      """
      In text in double quotation marks a backslash begins a special character: \\n is a new line, \
      \\" a quotation mark, \\\\ a backslash. Text in single quotation marks has none, which suits \
      paths and patterns.
      """
    case .controlCharacter:
      """
      Characters that cannot be seen, other than tabs and line ends, are not allowed as they are. \
      They often arrive with pasted text.
      """
    case .encoding: "A settings file is text in UTF-8."
    case .number:
      """
      A number is digits, with a point before decimals and a digit on either side of it: 0.5. \
      Underscores may separate digits: 1_000.
      """
    case .leadingZero:
      """
      A number has no zeros before it. What keeps them, such as a code or a telephone number, is \
      text and stands in quotation marks.
      """
    case .numberRange:
      """
      Whole numbers reach to 9223372036854775807, either side of zero, and other numbers to about \
      1.8e308.
      """
    case .date:
      "A date is written year, month, day: 2024-03-31. A time has seconds: 09:30:00."
    case .depth: "Lists and tables stand within one another up to 100 deep."
    case .unknownSetting:
      """
      Every setting has a use. One that the program does not know is most often a slip of the pen, \
      and would otherwise be ignored in silence.
      """
    case .missingSetting: "A required setting must be given a value."
    case .settingKind:
      "Every setting has a kind: text, a number, a date and so on. Its value must be of that kind."
    case .settingRange: "A number must lie within the range that its setting allows."
    case .settingChoice: "A setting with a fixed set of choices takes one of them."
    }
  }
}
