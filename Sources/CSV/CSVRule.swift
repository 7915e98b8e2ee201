public import Diagnostics

/// What a comma-separated file is held to.
public enum CSVRule: String, Rule {
  case noHeader = "csv-no-header"
  case repeatedColumn = "csv-repeated-column"
  case unnamedColumn = "csv-unnamed-column"
  case raggedRow = "csv-ragged-row"
  case unclosedQuote = "csv-unclosed-quote"
  case textAfterQuote = "csv-text-after-quote"
  case strayQuote = "csv-stray-quote"
  case nulByte = "csv-nul-byte"
  case utf16 = "csv-utf-16"
  case notUTF8 = "csv-not-utf-8"
  case tooLarge = "csv-too-large"
  case tooManyColumns = "csv-too-many-columns"

  public var meaning: String {
    switch self {
    case .noHeader:
      """
      The first line of a file holds the names of its columns. An empty file has none, nor has one \
      that starts with a blank line.
      """
    case .repeatedColumn:
      """
      Each column needs a name of its own, or nothing could say which of two is meant. Rename one of \
      them in the first line.
      """
    case .unnamedColumn:
      """
      Each column needs a name, except that the first may go without: many programs number their \
      rows in a first column without a name. A comma too many at the end of the first line also \
      makes a column without a name.
      """
    case .raggedRow:
      """
      Each row has as many fields as the first line has names. A field that holds a comma must stand \
      in quotation marks; a comma too few or too many shifts what follows into the wrong column.
      """
    case .unclosedQuote:
      """
      A field that opens with a quotation mark must end with one. Until it does, commas and new \
      lines belong to the field, so the rest of the file is taken for text.
      """
    case .textAfterQuote:
      """
      After the quotation mark that ends a field comes a comma or the end of the line. A quotation \
      mark within a quoted field is written twice.
      """
    case .strayQuote:
      """
      A field that holds a quotation mark must stand in quotation marks itself, with those inside it \
      written twice.
      """
    case .nulByte:
      """
      A text file holds no NUL bytes. They are found in spreadsheets, archives and text saved as \
      UTF-16. Save the file as “CSV UTF-8”.
      """
    case .utf16:
      """
      The file was saved as UTF-16, which some spreadsheets call “Unicode text”. Save it as “CSV \
      UTF-8”.
      """
    case .notUTF8:
      """
      The file is not UTF-8, so it is read as Windows-1252, which older spreadsheets write. If names \
      look wrong, save it as “CSV UTF-8”.
      """
    case .tooManyColumns:
      """
      A table has at most 100,000 columns. More are the sign of a file whose rows are not on lines \
      of their own, or that is not a table.
      """
    case .tooLarge:
      "A file can be read up to 4 GB. Split a larger one, or leave out columns that nothing reads."
    }
  }

  public var severity: Severity { self == .notUTF8 ? .warning : .error }
}
