import HTTP
import TestSupport
import Testing

@Suite("Reading a request") struct ParsingTests {
  static let host = "Host: localhost\r\n"

  func parse(_ text: String) -> Request.Parsing { Request.parse(Array(text.utf8)) }

  @Test func `a request has a method, a path, a query and fields`() throws {
    let text = "GET /a%20b/?q=%2F HTTP/1.1\r\nHost: localhost:8000\r\nX-A:  one two \t\r\n\r\n"
    guard case .request(let request, text.utf8.count) = parse(text + "more") else {
      Issue.record("not a request")
      return
    }
    #expect(request.method == .get)
    #expect(request.path.segments == ["a b"])
    #expect(request.path.isFolder)
    #expect(request.query == "q=%2F")
    #expect(request.host == "localhost:8000")
    #expect(request.values(of: "x-a") == ["one two"])
    #expect(request.isModern)
  }

  @Test(arguments: [
    "\r\nGET / HTTP/1.1\r\n\(host)\r\n", "HEAD / HTTP/1.1\r\n\(host)\r\n",
    "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.9\r\n\(host)\r\n",
    "GET http://localhost:8000/a?b HTTP/1.1\r\n\(host)\r\n",
    "GET HTTP://localhost HTTP/1.1\r\n\(host)\r\n",
    "GET http://localhost?b HTTP/1.1\r\n\(host)\r\n",
    "GET / HTTP/1.1\r\n\(host)Content-Length: 0\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)Content-Length: 00\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)Empty:\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)X: caf\u{E9}\r\n\r\n",
    "GET /a:b;c=1,d@e!'()*+&=$~ HTTP/1.1\r\n\(host)\r\n",
  ])
  func `what may be asked is read whole, and not before its end`(text: String) {
    let bytes = Array(text.utf8)
    guard case .request(_, bytes.count) = Request.parse(bytes) else {
      Issue.record("\(Request.parse(bytes))")
      return
    }
    for count in bytes.indices {
      #expect(Request.parse(Array(bytes[..<count])) == .incomplete)
    }
    let shifted = Array("??".utf8) + bytes
    #expect(Request.parse(shifted, from: 2) == Request.parse(bytes))
  }

  @Test(arguments: [
    // Lines and their endings.
    ("GET / HTTP/1.1\nHost: a\n\n", Status.badRequest),
    ("GET / HTTP/1.1\r\nHost: a\n\r\n", .badRequest),
    ("GET / HTTP/1.1\rHost: a\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", .badRequest),
    ("\r\n\r\nGET / HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\0\r\n\r\n", .badRequest),
    ("GET /\0 HTTP/1.1\r\n\(host)\r\n", .badRequest), ("\u{16}\u{3}\u{1}\u{2}\0", .badRequest),
    // The first line.
    ("GET /\r\n", .badRequest), ("GET  / HTTP/1.1\r\n\(host)\r\n", .badRequest),
    (" GET / HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET / HTTP/1.1 \r\n\(host)\r\n", .badRequest),
    ("GET /a b HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET\t/ HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("G(T / HTTP/1.1\r\n\(host)\r\n", .badRequest), ("GET / http/1.1\r\n\(host)\r\n", .badRequest),
    ("GET / HTTP/1.1x\r\n\(host)\r\n", .badRequest), ("GET / HTTP/11\r\n\(host)\r\n", .badRequest),
    ("GET / HTTP/2.0\r\n\(host)\r\n", .versionNotSupported),
    ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .versionNotSupported),
    ("get / HTTP/1.1\r\n\(host)\r\n", .methodNotAllowed),
    ("POST / HTTP/1.1\r\n\(host)\r\n", .methodNotAllowed),
    ("OPTIONS * HTTP/1.1\r\n\(host)\r\n", .methodNotAllowed),
    ("CONNECT a:443 HTTP/1.1\r\n\(host)\r\n", .methodNotAllowed),
    // Targets.
    ("GET * HTTP/1.1\r\n\(host)\r\n", .badRequest), ("GET a HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET /a#b HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET /é HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET https://localhost/ HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET http:///a HTTP/1.1\r\n\(host)\r\n", .badRequest),
    ("GET //a HTTP/1.1\r\n\(host)\r\n", .badRequest),
    // Fields.
    ("GET / HTTP/1.1\r\n\(host) folded\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\tX: 1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n: a\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)X\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)X(: 1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)X: \u{7F}\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\r\n", .badRequest), ("GET / HTTP/1.1\r\n\(host)\(host)\r\n", .badRequest),
    ("GET / HTTP/1.0\r\n\(host)\(host)\r\n", .badRequest),
    // Bodies, and what two readers could take for the end of one.
    ("GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\n", .contentTooLarge),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: 99999999999999999999999\r\n\r\n", .contentTooLarge),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: +0\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Content-Length:\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: 0, 0\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: 0\r\nContent-Length: 0\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Content-Length: 0\r\nContent-Length: 5\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n", .notImplemented),
    ("GET / HTTP/1.1\r\n\(host)transfer-encoding: identity\r\n\r\n", .notImplemented),
    (
      "GET / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n",
      .badRequest
    ),
  ])
  func `what may not be asked is refused`(text: String, status: Status) {
    #expect(parse(text) == .refused(status), "\(text.debugDescription)")
  }

  @Test(arguments: [
    "/..", "/../", "/a/../b", "/a/..", "/%2e%2e/b", "/%2E%2E/b", "/.%2e/b", "/%2e./b", "/.", "/./a",
    "/%2e/a", "/..%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/..\\b", "/%00", "/a%00.html", "/a%0d%0aX:1",
    "/%7f", "/%1f", "//", "//a", "/a//b", "/%", "/%4", "/%zz", "/%4g", "/%-1", "/%ff",
    "/%c0%ae%c0%ae/",
    "/%c0%af", "/%ed%a0%80", "", "a", "a/b",
  ])
  func `a path that could mean something else is no path`(text: String) {
    #expect(Path(encoded: text) == nil)
  }

  @Test(
    arguments: [
      ("/", [], true), ("/a", ["a"], false), ("/a/", ["a"], true),
      ("/a/b.html", ["a", "b.html"], false),
      ("/%61", ["a"], false), ("/%252e%252e/b", ["%2e%2e", "b"], false), ("/...", ["..."], false),
      ("/..a", ["..a"], false), ("/caf%C3%A9", ["café"], false), ("/a+b", ["a+b"], false),
      ("/%E2%80%A6/", ["…"], true), ("/a%3Fb%23", ["a?b#"], false),
    ] as [(String, [String], Bool)])
  func `a path is decoded once`(text: String, segments: [String], isFolder: Bool) throws {
    let path = try #require(Path(encoded: text))
    #expect(path.segments == segments)
    #expect(path.isFolder == isFolder)
    #expect(Path(encoded: path.encoded) == path)
  }

  @Test func `a line and the fields have their limits`() {
    func long(_ count: Int) -> String { String(repeating: "a", count: count) }
    let line = "GET /\(long(Request.Limit.line - 14)) HTTP/1.1"
    #expect(line.utf8.count == Request.Limit.line)
    guard case .request = parse("\(line)\r\n\(Self.host)\r\n") else {
      Issue.record("a line of the greatest length is refused")
      return
    }
    #expect(parse("\(line)1\r\n\(Self.host)\r\n") == .refused(.targetTooLong))
    #expect(parse("GET /" + long(9_000)) == .refused(.targetTooLong))
    let start = "GET / HTTP/1.1\r\n\(Self.host)"
    #expect(parse(start + "X: \(long(16_384))\r\n\r\n") == .refused(.fieldsTooLarge))
    #expect(parse(start + "X: \(long(16_384))") == .refused(.fieldsTooLarge))
    let many = (1...99).map { "X\($0): 1\r\n" }.joined()
    guard case .request = parse(start + many + "\r\n") else {
      Issue.record("a hundred fields are refused")
      return
    }
    #expect(parse(start + many + "X: 1\r\n\r\n") == .refused(.fieldsTooLarge))
  }

  @Test(arguments: [
    ("localhost", true), ("LOCALHOST:1", true), ("127.0.0.1:65535", true), ("[::1]", true),
    ("[::1]:8000", true), ("localhost:", true), ("", false), ("evil.example", false),
    ("localhost.evil.example", false), ("evil.example:8000", false),
    ("127.0.0.1.evil.example", false),
    ("127.0.0.2", false), ("::1", false), ("[::2]", false), ("localhost:80a", false),
    ("localhost:8000@evil.example", false), ("user@localhost", false), ("localhost:123456", false),
    ("[::1]evil", false), ("0.0.0.0", false), ("localhost, evil.example", false),
  ])
  func `a request is local by the name it uses`(host: String, isLocal: Bool) {
    guard case .request(let request, _) = parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n") else {
      Issue.record("refused")
      return
    }
    #expect(request.isLocal == isLocal)
    let target = "GET http://\(host.isEmpty ? "b" : host)/ HTTP/1.1\r\n\(Self.host)\r\n"
    if !host.contains(" "), case .request(let request, _) = parse(target) {
      #expect(request.isLocal == isLocal)
    }
  }

  @Test(arguments: [
    ("1.1", "", true), ("1.1", "close", false), ("1.1", "Upgrade, CLOSE", false),
    ("1.0", "", false),
    ("1.0", "Keep-Alive", true), ("1.0", "keep-alive, close", false), ("1.1", "closed", true),
  ])
  func `a connection is kept as the request says`(version: String, option: String, kept: Bool) {
    let text = "GET / HTTP/\(version)\r\n\(Self.host)Connection: \(option)\r\n\r\n"
    guard case .request(let request, _) = parse(text) else {
      Issue.record("refused")
      return
    }
    #expect(request.keepsAlive == kept)
  }

  @Test func `no damage does any`() {
    let samples = [
      "GET /guide/first%20steps.html?a=b HTTP/1.1\r\nHost: localhost:8000\r\nAccept: */*\r\n\r\n",
      "HEAD http://127.0.0.1/a/../b HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
      "GET /%2e%2e/%00 HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 0\r\nRange: bytes=0-1\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    ]
    var counts = (read: 0, refused: 0, incomplete: 0)
    for bytes in Mutations(of: samples, seed: 8_000, rounds: 5_000) {
      let found = Request.parse(bytes)
      switch found {
      case .request(let request, let consumed):
        counts.read += 1
        #expect(Request.parse(Array(bytes[..<consumed])) == found)
        #expect(Request.parse(Array(bytes[..<(consumed - 1)])) == .incomplete)
        #expect(bytes[..<consumed].suffix(4).elementsEqual("\r\n\r\n".utf8))
        for segment in request.path.segments {
          #expect(!["", ".", ".."].contains(segment))
          #expect(!segment.utf8.contains { $0 < 0x20 || $0 == 0x2F || $0 == 0x5C || $0 == 0x7F })
        }
      case .refused:
        counts.refused += 1
        #expect(Request.parse(bytes + Array("\r\n\r\n".utf8)) == found, "what is refused stays so")
      case .incomplete: counts.incomplete += 1
      }
    }
    #expect(counts.read > 100 && counts.refused > 100 && counts.incomplete > 100, "\(counts)")
  }
}
