public import Diagnostics

/// What a study asks of the tables that it reads.
public enum FramesRule: String, Rule {
  case dataMissing = "data-missing"
  case columnUnknown = "column-unknown"
  case notANumber = "not-a-number"
  case noRows = "no-rows"
  case keyRepeated = "key-repeated"
  case rowRepeated = "row-repeated"
  case symbolForeign = "symbol-foreign"
  case spacesAround = "spaces-around"
  case periodUnreadable = "period-unreadable"
  case periodDigits = "period-digits"
  case timeIdentifier = "time-identifier"
  case geographicLevel = "geographic-level"
  case areaWithoutCode = "area-without-code"
  case areaOverfilled = "area-overfilled"
  case areaNames = "area-names"
  case filterBlank = "filter-blank"
  case columnName = "column-name"
  case publicationColumn = "publication-column"
  case metadataColumn = "metadata-column"
  case metadataValue = "metadata-value"
  case metadataUnmatched = "metadata-unmatched"
  case proportionAmongPercents = "proportion-among-percents"
  case outsideEngland = "outside-england"
  case totalDiffers = "total-differs"
  case percentDiffers = "percent-differs"

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
    case .symbolForeign:
      """
      Why there is no number is said by a symbol of government statistics. What other programs write, \
      such as NA or NULL, is read as x, not available, since no more is known.
      """
    case .spacesAround:
      """
      A text has no spaces before or after it. Nobody sees them, and they make two areas or groups of \
      what is one.
      """
    case .periodUnreadable:
      """
      A period is a year in four digits, 2024, or two years in a row in six, 202425 for 2024 to 2025.
      """
    case .periodDigits:
      """
      Calendar years, reporting years, months and weeks take four digits; school, financial and tax \
      years and their parts take six.
      """
    case .timeIdentifier:
      """
      The column time_identifier says what kind of time the periods are, in the words of the standard: \
      “Academic year”, “Week 12”. A file has one kind; terms may stand beside terms, and weeks beside \
      weeks.
      """
    case .geographicLevel:
      """
      The column geographic_level says what kind of area a row is of, in the words of the standard: \
      “National”, “Regional”, “Local authority” and so on.
      """
    case .areaWithoutCode:
      """
      Each row has the code of its area. Names are spelt in several ways, and two authorities have had \
      the same, so rows are matched by their codes.
      """
    case .areaOverfilled:
      """
      A row of a larger area leaves the columns of smaller ones blank: what is of all England is of no \
      one authority.
      """
    case .areaNames:
      "A code has one name throughout a file."
    case .filterBlank:
      """
      A column that says of whom a row is says so in every row: “Total” where it is of all of them.
      """
    case .columnName:
      """
      The standard asks for column names in small letters, with underscores for spaces, that begin \
      with a letter. Files are read all the same.
      """
    case .publicationColumn:
      """
      A file of Explore Education Statistics has the columns time_period, time_identifier, \
      geographic_level, country_code and country_name, and a code for each level of area in it.
      """
    case .metadataColumn:
      """
      A metadata file has the columns col_name, col_type, label, indicator_grouping, indicator_unit, \
      indicator_dp, filter_hint and filter_grouping_column.
      """
    case .metadataValue:
      """
      A row of a metadata file names a column of the data once, says whether it is a Filter or an \
      Indicator, has a label, and gives units and decimal places by the words of the standard.
      """
    case .metadataUnmatched:
      """
      A metadata file has a row for every column of the data, but for those that say when and where, \
      and those that have the same text in every row.
      """
    case .proportionAmongPercents:
      """
      Columns of like names are measured alike. One that runs from 0 to 1 beside others that run to 100 \
      is a proportion among percentages: multiply it by a hundred.
      """
    case .outsideEngland:
      """
      Places of an English data set lie in England, from 49.8 to 55.9 degrees north and from -6.5 to \
      1.8 degrees east. What lies elsewhere was found by a wrong address.
      """
    case .totalDiffers:
      "Parts add up to their total, but for what the rounding of each explains."
    case .percentDiffers:
      "A percentage is its count divided by its total, but for what the rounding of each explains."
    }
  }

  public var severity: Severity {
    switch self {
    case .dataMissing, .columnUnknown, .notANumber, .noRows, .keyRepeated, .periodUnreadable,
      .areaWithoutCode:
      .error
    default: .warning
    }
  }
}
