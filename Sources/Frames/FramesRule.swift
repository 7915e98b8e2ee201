public import Diagnostics

/// What a study asks of the tables that it reads.
public enum FramesRule: String, Rule {
  case dataMissing = "data-missing"
  case columnUnknown = "column-unknown"
  case notANumber = "not-a-number"
  case noRows = "no-rows"
  case keyRepeated = "key-repeated"
  case rowRepeated = "row-repeated"

  public var meaning: String {
    switch self {
    case .dataMissing:
      "Data are read from a CSV file of the content folder, by its path from the page that asks for it."
    case .columnUnknown:
      "A column is named as in the first line of its file, capital letters and all."
    case .notANumber:
      """
      A column of numbers holds numbers, blanks, and the symbols of published tables: c for \
      confidential, low or k for what rounds to zero, u for unreliable, x for not available, z for \
      not applicable.
      """
    case .noRows:
      "Of the rows of a file at least one is chosen: a value to choose by stands in its column."
    case .keyRepeated:
      """
      Where rows are looked up by a code, or by a code and a period, one row has it: of two that \
      differ nobody could say which is meant.
      """
    case .rowRepeated:
      "A row stands in a file once. Of two that are the same, the second is not looked at."
    }
  }

  public var severity: Severity {
    switch self {
    case .rowRepeated: .warning
    default: .error
    }
  }
}
