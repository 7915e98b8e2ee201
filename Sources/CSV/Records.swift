public import Diagnostics

/// A comma-separated file record by record, however many fields each has.
///
///     var records = try Records(Source("list.csv", text: "Title\na,b\n1,2\n"))
///     try records.next()    // line 1: Title
///     try records.next()    // line 2: a, b
///
/// For files that people have made by hand, with titles above the headings and words beneath the rows.
/// Where every row has the fields that the first has, ``Table`` is faster and says more. Stray quotation
/// marks are taken as they stand. Nothing that goes wrong shows the text of the file, which may be
/// about people.
///
/// - Complexity: O(*n*) in the length of the file; memory for one record.
public struct Records: Sendable {
  /// A record.
  public struct Record: Hashable, Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    public let fields: [String]
  }

  private let name: String
  private let bytes: [UInt8]
  private let end: Int
  private var scanner: FieldScanner
  private var line = 1

  /// - Throws: If the file is no text in UTF-8 or Windows-1252.
  public init(_ source: Source) throws(Diagnostic) {
    name = source.name
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(
        CSVRule.utf16, "file is UTF-16", file: source.name, hint: "save the file as “CSV UTF-8”")
    }
    guard !bytes.contains(0) else {
      throw Diagnostic(
        CSVRule.nulByte, "file holds a NUL byte, which no text does", file: source.name,
        hint: "save the file as “CSV UTF-8”")
    }
    let isUTF8 = bytes.firstNotUTF8(in: 0..<bytes.count) == nil
    self.bytes = isUTF8 ? bytes : bytes.convertedFromWindows1252()
    end = self.bytes.count
    let start = self.bytes.starts(with: [UInt8].byteOrderMark) ? 3 : 0
    scanner = FieldScanner(self.bytes, from: start, to: end)
  }

  /// The next record, also if it is blank; `nil` at the end.
  public mutating func next() throws(Diagnostic) -> Record? {
    let start = scanner.position
    guard start < end else { return nil }
    let first = line
    var fields: [String] = []
    while true {
      let field = scanner.next()
      if case .unclosedQuote(let place)? = field.flaw {
        let line = first + bytes.lineEnds(in: start..<place)
        throw Diagnostic(
          CSVRule.unclosedQuote, "line \(line): quoted field is never closed", file: name,
          hint: "end the field with a quotation mark, and double any inside it")
      }
      fields.append(text(of: field))
      if field.endsRecord { break }
    }
    line += bytes.lineEnds(in: start..<scanner.position)
    return Record(line: first, fields: fields)
  }

  private func text(of field: FieldScanner.Field) -> String {
    guard field.flaw == nil else { return String(decoding: bytes[field.range], as: UTF8.self) }
    return bytes.text(ofContent: bytes.content(ofField: field.range))
  }
}

extension [UInt8] {
  /// How many lines end in a range.
  fileprivate func lineEnds(in range: Range<Int>) -> Int {
    var count = 0
    for place in range where self[place].endsLine {
      let isSecond = self[place] == .lineFeed && place > 0 && self[place - 1] == .carriageReturn
      if !isSecond { count += 1 }
    }
    return count
  }
}
