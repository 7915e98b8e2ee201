public import Diagnostics

/// What a study asks of the tables that it reads.
public enum FramesRule: String, Rule {
  case dataMissing = "data-missing"
  case columnUnknown = "column-unknown"
  case notANumber = "not-a-number"
  case noRows = "no-rows"

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
    }
  }
}
