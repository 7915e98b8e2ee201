/// One thing a reader should fix, and where.
///
/// The message states the rule that was broken; the hint, when there is one, says what to type; the
/// code in brackets can be looked up.
///
///     data/councils.csv:3:25: error: “12,4o1” is not a number [csv-not-a-number]
///       3 │ E06000002,Middlesbrough,"12,4o1"
///         │                         ^^^^^^^^
///     hint: write digits, with or without thousands commas
public struct Diagnostic: Error, Hashable, Sendable {
  public var severity: Severity
  public var code: String

  /// The rule, in lower case, without a full stop, the user's text in “quotation marks”.
  public var message: String
  public var hint: String?
  public var source: Source

  /// The offending bytes of the source, or `nil` where the finding is of the file as a whole: that
  /// it is absent, say.
  public var range: Range<Int>?

  public init(
    _ rule: some Rule, _ message: String, at range: Range<Int>?, of source: Source,
    hint: String? = nil
  ) {
    self.severity = rule.severity
    self.code = rule.code
    self.message = message
    self.hint = hint
    self.source = source
    self.range = range
  }

  /// A finding about a file as a whole, of which there is no text to show.
  public init(_ rule: some Rule, _ message: String, file: String, hint: String? = nil) {
    self.init(rule, message, at: nil, of: Source(file, bytes: []), hint: hint)
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then gravity: the order in which someone would mend them.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.source.name != b.source.name { return a.source.name < b.source.name }
    let (start, other) = (a.range?.lowerBound ?? -1, b.range?.lowerBound ?? -1)
    if start != other { return start < other }
    if a.severity != b.severity { return a.severity < b.severity }
    return a.message < b.message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The finding as a reader sees it: `path:line:col: error: rule [code]`, the line, a caret, a hint.
  public var description: String {
    var lines = ["\(place): \(severity): \(message.printable) [\(code)]"]
    if let excerpt { lines += excerpt.lines }
    if let hint { lines.append("hint: \(hint.printable)") }
    return lines.joined(separator: "\n")
  }

  /// `path:line:col`, or the path alone.
  public var place: String {
    guard let range else { return source.name.printable }
    let start = source.position(at: range.lowerBound)
    return "\(source.name.printable):\(start.line):\(start.column)"
  }

  /// The line that holds the finding, if there is one.
  private var excerpt: Excerpt? {
    guard let range, !source.bytes.isEmpty else { return nil }
    return Excerpt(range, of: source)
  }
}
