extension Request {
  public enum Parsing: Hashable, Sendable {
    /// What has arrived may be the start of a request.
    case incomplete
    /// A request, and the number of bytes that it took.
    case request(Request, consumed: Int)
    /// Not a request that the server may answer. Nothing after it can be trusted.
    case refused(Status)
  }

  /// How much a request may hold, in bytes and fields.
  public enum Limit {
    public static let line = 8 * 1_024
    public static let fields = 16 * 1_024
    public static let fieldCount = 100
  }

  /// Reads a request from the start of what a client has sent.
  ///
  ///     Request.parse(Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
  ///
  /// Strict where two readers could disagree on where a request ends: lines end with CR LF, fields
  /// are not folded, there is one `Host` and at most one `Content-Length`. A request with a body is
  /// refused, since no page has a use for one.
  ///
  /// - Complexity: O(*n*) in the bytes looked at, which the limits bound.
  ///
  /// > RFC 9112, HTTP/1.1; RFC 9110, HTTP Semantics.
  public static func parse(_ bytes: [UInt8], from start: Int = 0) -> Parsing {
    let start = min(max(0, start), bytes.count)
    var reader = RequestReader(bytes: bytes, position: start)
    do throws(RequestReader.Stop) {
      let request = try reader.request()
      return .request(request, consumed: reader.position - start)
    } catch {
      switch error {
      case .incomplete: return .incomplete
      case .refused(let status): return .refused(status)
      }
    }
  }
}

/// The cursor: bytes in, a request out.
struct RequestReader {
  enum Stop: Error {
    case incomplete
    case refused(Status)
  }

  let bytes: [UInt8]
  var position: Int

  mutating func request() throws(Stop) -> Request {
    // An empty line too many after the last request is forgiven.
    if position < bytes.count, bytes[position] == .carriageReturn {
      _ = try line(limit: 0, beyond: .badRequest)
    }
    try checkMethod()
    let words = bytes[try line(limit: Request.Limit.line, beyond: .targetTooLong)]
      .split(separator: .space, omittingEmptySubsequences: false)
    guard words.count == 3, words.allSatisfy({ !$0.isEmpty }) else { throw .refused(.badRequest) }
    let isModern = try version(words[2])
    let fields = try fields()
    try checkHost(fields, isModern: isModern)
    guard let method = Request.Method(rawValue: String(decoding: words[0], as: UTF8.self)) else {
      throw .refused(.methodNotAllowed)
    }
    try checkBody(fields)
    let target = try RequestTarget(words[1])
    return Request(
      method: method, path: target.path, query: target.query,
      host: target.authority ?? fields.first { $0.name == "host" }?.value, fields: fields,
      isModern: isModern)
  }

  /// Sees early that something is not HTTP, such as a browser that tries HTTPS, instead of waiting
  /// for a line that will not end.
  private func checkMethod() throws(Stop) {
    guard let end = bytes[position...].firstIndex(where: { !$0.isToken }) else { return }
    guard end > position, bytes[end] == .space else { throw .refused(.badRequest) }
  }

  /// Steps over a line, and returns where it stands without its ending.
  private mutating func line(limit: Int, beyond status: Status) throws(Stop) -> Range<Int> {
    let start = position
    var end = start
    while end < bytes.count, bytes[end].isText { end += 1 }
    if end - start > limit { throw .refused(status) }
    guard end < bytes.count else { throw .incomplete }
    guard bytes[end] == .carriageReturn else { throw .refused(.badRequest) }
    guard end + 1 < bytes.count else { throw .incomplete }
    guard bytes[end + 1] == .lineFeed else { throw .refused(.badRequest) }
    position = end + 2
    return start..<end
  }

  private func version(_ word: ArraySlice<UInt8>) throws(Stop) -> Bool {
    let word = Array(word)
    guard word.count == 8, word.starts(with: "HTTP/".utf8), word[5].isDigit,
      word[6] == UInt8(ascii: "."), word[7].isDigit
    else { throw .refused(.badRequest) }
    guard word[5] == UInt8(ascii: "1") else { throw .refused(.versionNotSupported) }
    return word[7] != UInt8(ascii: "0")
  }

  private mutating func fields() throws(Stop) -> [Request.Field] {
    let end = position + Request.Limit.fields
    var fields: [Request.Field] = []
    while true {
      let range = try line(limit: max(0, end - position), beyond: .fieldsTooLarge)
      if range.isEmpty { return fields }
      guard fields.count < Request.Limit.fieldCount else { throw .refused(.fieldsTooLarge) }
      fields.append(try field(bytes[range]))
    }
  }

  private func field(_ line: ArraySlice<UInt8>) throws(Stop) -> Request.Field {
    // A line that starts with white space, or has some before its colon, is where readers disagree.
    guard let colon = line.firstIndex(where: { !$0.isToken }), colon > line.startIndex,
      line[colon] == UInt8(ascii: ":")
    else { throw .refused(.badRequest) }
    var value = line[(colon + 1)...]
    while let first = value.first, first.isBlank { value = value.dropFirst() }
    while let last = value.last, last.isBlank { value = value.dropLast() }
    return Request.Field(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(),
      value: String(decoding: value, as: UTF8.self))
  }

  private func checkHost(_ fields: [Request.Field], isModern: Bool) throws(Stop) {
    let count = fields.count { $0.name == "host" }
    guard count == 1 || count == 0 && !isModern else { throw .refused(.badRequest) }
  }

  private func checkBody(_ fields: [Request.Field]) throws(Stop) {
    let lengths = fields.filter { $0.name == "content-length" }.map(\.value)
    let isCoded = fields.contains { $0.name == "transfer-encoding" }
    guard lengths.count <= 1, !(isCoded && !lengths.isEmpty),
      lengths.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else { throw .refused(.badRequest) }
    if isCoded { throw .refused(.notImplemented) }
    guard lengths.allSatisfy({ $0.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }) else {
      throw .refused(.contentTooLarge)
    }
  }
}

/// The middle word of a request's first line: `/path?query`, or the same with `http://host` before.
struct RequestTarget {
  var authority: String?
  var path: Path
  var query: String?

  init(_ word: ArraySlice<UInt8>) throws(RequestReader.Stop) {
    guard word.allSatisfy(\.isTarget) else { throw .refused(.badRequest) }
    var rest = word
    let scheme = Array("http://".utf8)
    if word.count > scheme.count,
      word.prefix(scheme.count).map({ $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }) == scheme
    {
      rest = word.dropFirst(scheme.count)
      let end = rest.firstIndex { $0 == .slash || $0 == .question } ?? rest.endIndex
      guard end > rest.startIndex else { throw .refused(.badRequest) }
      authority = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...]
      if rest.first != .slash { rest = [.slash] + rest }
    }
    let mark = rest.firstIndex(of: .question)
    guard let path = Path(encoded: rest[..<(mark ?? rest.endIndex)]) else {
      throw .refused(.badRequest)
    }
    self.path = path
    query = mark.map { String(decoding: rest[($0 + 1)...], as: UTF8.self) }
  }
}

extension UInt8 {
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let question = UInt8(ascii: "?")

  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// May stand in a line.
  fileprivate var isText: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }

  /// May stand in a target: printable, and neither a backslash nor the mark of a fragment.
  fileprivate var isTarget: Bool {
    0x21...0x7E ~= self && self != UInt8(ascii: "\\") && self != UInt8(ascii: "#")
  }

  /// May stand in a method or in the name of a field.
  fileprivate var isToken: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
    default: false
    }
  }
}
