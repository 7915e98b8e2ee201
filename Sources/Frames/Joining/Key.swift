import CSV
import Diagnostics

extension Frame {
  /// What the rows of a frame are told apart by: a column of codes, and perhaps one of periods.
  ///
  ///     Frame.Key(rates, code: 8, period: 0, name: 9)
  public struct Key: Sendable {
    public let frame: Frame

    /// The place of the column of codes.
    public var code: Int

    /// The place of the column of periods, if there is one.
    public var period: Int?

    /// The place of the column that names what has the code, for people to read.
    public var name: Int?

    /// In what form codes are compared.
    public var spelling: Spelling

    public init(
      _ frame: Frame, code: Int, period: Int? = nil, name: Int? = nil, spelling: Spelling = .code
    ) {
      self.frame = frame
      self.code = code
      self.period = period
      self.name = name
      self.spelling = spelling
    }
  }
}

extension Frame.Key {
  /// What a row is looked up by.
  struct Value: Hashable {
    var code: String
    var period: String
  }

  /// The values of the rows; `nil` where there is no code.
  func values(withPeriods: Bool) -> [Value?] {
    let codes = frame.forms(ofColumn: code, spelling)
    guard withPeriods, let period else {
      return codes.map { $0.isEmpty ? nil : Value(code: $0, period: "") }
    }
    return zip(codes, frame.forms(ofColumn: period, .code)).map { code, period in
      code.isEmpty ? nil : Value(code: code, period: period)
    }
  }
}

extension Frame {
  /// The texts of a column in the form of a spelling. Each different text is spelt once.
  fileprivate func forms(ofColumn column: Int, _ spelling: Spelling) -> [String] {
    switch table.columns[column].cells {
    case .texts(let texts):
      let forms = texts.values.map { spelling($0.trimmed) }
      return rows.map { forms[Int(texts.codes[$0])] }
    case .numbers(let numbers):
      var forms: [Double: String] = [:]
      return rows.map { row in
        let value = numbers.values[row]
        if let form = forms[value] { return form }
        guard let whole = Int(exactly: value) else {
          return spelling(table.text(row: row, column: column).trimmed)
        }
        // However it is written: 2024 in one file is 2024.0 in another.
        let form = spelling(String(whole))
        forms[value] = form
        return form
      }
    }
  }
}
