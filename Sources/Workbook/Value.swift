extension Workbook {
  /// What stands in a cell. A cell without anything in it is not a value: it is left out.
  public enum Value: Hashable, Sendable {
    /// A text of at least one character. That of a formula is a text like any other.
    case text(String)

    case number(Double)

    /// A number whose format says that it is a day, perhaps with a time: as days since 30 December
    /// 1899, which is how spreadsheets count from 1 March 1900 on.
    ///
    /// Workbooks that count from 1904 are converted, and so are the days before March 1900, where
    /// spreadsheets count a 29 February that never was: it becomes the 28th.
    case day(serial: Double)

    case truth(Bool)

    /// A formula that came to nothing, such as “#N/A”.
    case error(String)

    /// A formula that no program has calculated.
    case uncached
  }
}

extension Workbook.Value {
  /// What kind of thing it is, for messages, which must not say what it is: “a text of 9 characters”.
  public var kind: String {
    switch self {
    case .text(let text):
      text.count == 1 ? "a text of 1 character" : "a text of \(text.count) characters"
    case .number: "a number"
    case .day: "a day"
    case .truth: "a true or false"
    case .error: "an error of a formula"
    case .uncached: "a formula that has not been calculated"
    }
  }
}
