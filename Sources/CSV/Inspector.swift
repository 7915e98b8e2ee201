import Diagnostics

/// Finds all that is wrong with the records of a file, a byte at a time.
///
/// Files are read on the assumption that they are well-formed; only one that turns out not to be is
/// inspected. Then time does not matter, and the findings are what matters.
struct Inspector {
  private let source: Source
  private let end: Int
  private var scanner: FieldScanner
  private var ragged: Tally
  private var quotes: Tally

  init(_ source: Source, from start: Int, to end: Int) {
    self.source = source
    self.end = end
    scanner = FieldScanner(source.bytes, from: start, to: end)
    ragged = Tally(rule: .raggedRow, rest: "rows more have another number of fields")
    quotes = Tally(rule: .strayQuote, rest: "fields more have a quotation mark out of place")
  }

  mutating func findings() -> [Diagnostic] {
    if let nul = source.bytes.firstIndex(of: 0) {
      return [
        Diagnostic(
          CSVRule.nulByte, "file holds NUL bytes, so it is not a text", at: nul..<nul + 1,
          of: source, hint: "save the file as “CSV UTF-8”")
      ]
    }
    var unclosed: [Diagnostic] = []
    var width: Int?
    while scanner.position < end || width == nil {
      let start = scanner.position
      var count = 0
      var field: FieldScanner.Field
      repeat {
        field = scanner.next()
        count += 1
        guard let flaw = field.flaw else { continue }
        if case .unclosedQuote(let opening) = flaw {
          unclosed = [unclosedQuote(opening)]
        } else {
          quotes.add(finding(flaw))
        }
      } while !field.endsRecord
      // A row that swallows the rest of the file is not also too long or too short.
      guard unclosed.isEmpty else { break }
      if let width, width != count {
        ragged.add(raggedRow(start..<field.range.upperBound, count: count, width: width))
      }
      width = width ?? count
    }
    return (ragged.findings + quotes.findings + unclosed).sorted()
  }

  private func raggedRow(_ range: Range<Int>, count: Int, width: Int) -> Diagnostic {
    if range.isEmpty {
      return Diagnostic(
        CSVRule.raggedRow, "line is blank", at: range, of: source, hint: "delete the line")
    }
    return Diagnostic(
      CSVRule.raggedRow, "field count is \(count); the header’s is \(width)", at: range, of: source,
      hint: count > width ? "put quotation marks round a field that holds a comma" : nil)
  }

  private func unclosedQuote(_ opening: Int) -> Diagnostic {
    Diagnostic(
      CSVRule.unclosedQuote, "quoted field is never closed", at: opening..<opening + 1, of: source,
      hint: "end the field with a quotation mark, and double any inside it")
  }

  private func finding(_ flaw: FieldScanner.Flaw) -> Diagnostic {
    switch flaw {
    case .unclosedQuote(let opening): unclosedQuote(opening)
    case .textAfterQuote(let range):
      Diagnostic(
        CSVRule.textAfterQuote,
        "a comma or a new line comes after a quoted field, not “\(shortened(range))”", at: range,
        of: source, hint: "double a quotation mark that belongs to the field")
    case .strayQuote(let place):
      Diagnostic(
        CSVRule.strayQuote, "a field with a quotation mark in it stands in quotation marks itself",
        at: place..<place + 1, of: source,
        hint: "put the field in quotation marks, and double those inside it")
    }
  }

  /// The text of a range, or the start of it, for a message.
  private func shortened(_ range: Range<Int>) -> String {
    let text = source.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 80))
    return text.count > 16 ? text.prefix(15) + "…" : text
  }
}
