import Glibc
import HTTP
import Testing

@Suite("Serving") struct ServingTests {
  @Test func `an answer says what a browser must know`() throws {
    let answer = try #require(try withServer { Client($0).get("/") })
    #expect(answer.line == "HTTP/1.1 200 OK")
    #expect(answer.text == "<h1>Almanac</h1>\n")
    let date = try #require(answer["date"])
    let tag = try #require(answer["etag"])
    #expect(date.utf8.count == 29 && date.hasSuffix(" GMT"))
    #expect(tag.utf8.count == 34 && tag.hasPrefix("\"") && tag.hasSuffix("\""))
    #expect(
      answer.fields == [
        "Date: \(date)", "ETag: \(tag)", "Cache-Control: no-cache",
        "Content-Type: text/html; charset=utf-8", "Accept-Ranges: bytes", "Content-Length: 17",
        "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
        "Referrer-Policy: same-origin",
      ])
  }

  @Test func `a connection is kept for the next request`() throws {
    try withServer { server in
      let client = Client(server)
      for _ in 0..<3 {
        #expect(client.get("/ten.txt")?.text == "0123456789")
        #expect(client.get("/none")?.status == 404)
      }
      #expect(client.get("/", "Connection: close")?["connection"] == "close")
      #expect(client.receive() == [])
    }
  }

  @Test func `a client of version 1.0 is answered once, unless it asks for more`() throws {
    try withServer { server in
      let old = Client(server)
      old.send("GET /ten.txt HTTP/1.0\r\n\r\n")
      #expect(String(decoding: old.receiveAll(), as: UTF8.self).hasSuffix("\r\n\r\n0123456789"))
      let kept = Client(server)
      for _ in 0..<2 {
        kept.send("GET /ten.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(kept.answer()?["connection"] == "keep-alive")
      }
    }
  }

  @Test func `requests sent together are answered in order, also when nothing follows`() throws {
    try withServer { server in
      let client = Client(server)
      let paths = (0..<600).map { $0 % 3 == 0 ? "/" : $0 % 3 == 1 ? "/ten.txt" : "/none" }
      client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n" }.joined())
      client.finish()
      let statuses = paths.map { _ in client.answer() }
      #expect(statuses.map { $0?.status } == paths.map { $0 == "/none" ? 404 : 200 })
      #expect(statuses[1]?.text == "0123456789")
      #expect(client.receive() == [])
    }
  }

  @Test func `large answers sent for together wait for their turn`() throws {
    try withServer { server in
      let client = Client(server)
      for _ in 0..<2 { client.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n") }
      client.send("GET /ten.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      client.finish()
      for _ in 0..<2 { #expect(client.answer()?.body == large.bytes) }
      #expect(client.answer()?.text == "0123456789")
    }
  }

  @Test func `a request may come in pieces`() throws {
    try withServer { server in
      let client = Client(server)
      for byte in "GET /ten.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8 { client.send([byte]) }
      #expect(client.answer()?.text == "0123456789")
    }
  }

  @Test func `HEAD is told of the body and not sent it`() throws {
    try withServer { server in
      let client = Client(server)
      for path in ["/ten.txt", "/large.zip", "/none"] {
        client.send("HEAD \(path) HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\n\r\n")
        let answer = client.answer(toHead: true)
        let whole = client.get(path)
        #expect(answer?.status == whole?.status)
        #expect(answer?["content-length"] == whole.map { "\($0.body.count)" })
      }
    }
  }

  @Test func `what the browser has is not sent again`() throws {
    try withServer { server in
      let client = Client(server)
      let tag = try #require(client.get("/ten.txt")?["etag"])
      for known in [tag, "W/\(tag)", "\"a,b\", \(tag)", "*", "\"\" ,, W/\"x\",\(tag)"] {
        let answer = client.get("/ten.txt", "If-None-Match: \(known)", "Range: bytes=0-1")
        #expect(answer?.status == 304, "\(known)")
        #expect(answer?["etag"] == tag)
        #expect(answer?["content-length"] == nil)
      }
      for other in ["\"other\"", tag + "x", "\"a", "x\(tag)", "", "W/", "\"*\""] {
        let expected = other == tag + "x" ? 304 : 200
        #expect(client.get("/ten.txt", "If-None-Match: \(other)")?.status == expected, "\(other)")
      }
      #expect(client.get("/none", "If-None-Match: *")?.status == 404)
    }
  }

  @Test(
    arguments: [
      ("bytes=0-0", 206, "0", "bytes 0-0/10"), ("bytes=2-4", 206, "234", "bytes 2-4/10"),
      ("bytes=7-", 206, "789", "bytes 7-9/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
      ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=5-99", 206, "56789", "bytes 5-9/10"),
      ("BYTES= 1-2", 206, "12", "bytes 1-2/10"),
      ("bytes=0-99999999999999999999999", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=0-9223372036854775807", 206, "0123456789", "bytes 0-9/10"),
      ("bytes=10-", 416, nil, "bytes */10"), ("bytes=-0", 416, nil, "bytes */10"),
      ("bytes=99999999999999999999-", 416, nil, "bytes */10"),
      ("bytes=4-2", 200, "0123456789", nil), ("bytes=0-1,3-4", 200, "0123456789", nil),
      ("bytes=-", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
      ("lines=0-1", 200, "0123456789", nil), ("bytes", 200, "0123456789", nil),
      ("bytes=+1-2", 200, "0123456789", nil), ("bytes=1--2", 200, "0123456789", nil),
    ] as [(String, Int, String?, String?)])
  func `a part is sent where a part is asked for`(
    range: String, status: Int, text: String?, told: String?
  ) throws {
    let answer = try #require(try withServer { Client($0).get("/ten.txt", "Range: \(range)") })
    #expect(answer.status == status)
    #expect(answer["content-range"] == told)
    if let text { #expect(answer.text == text) }
  }

  @Test func `a part is sent only of what the browser has the rest of`() throws {
    try withServer { server in
      let client = Client(server)
      let tag = try #require(client.get("/ten.txt")?["etag"])
      #expect(client.get("/ten.txt", "Range: bytes=0-1", "If-Range: \(tag)")?.text == "01")
      for other in ["\"x\"", "W/\(tag)", "Sun, 06 Nov 1994 08:49:37 GMT"] {
        let answer = client.get("/ten.txt", "Range: bytes=0-1", "If-Range: \(other)")
        #expect(answer?.status == 200)
      }
      let twice = client.get("/ten.txt", "Range: bytes=0-1", "Range: bytes=0-1")
      #expect(twice?.status == 200)
      #expect(client.get("/empty.txt", "Range: bytes=0-")?.status == 416)
      #expect(client.get("/empty.txt", "Range: bytes=-1")?.status == 416)
    }
  }

  @Test func `a folder's name leads to the folder`() throws {
    try withServer { server in
      let answer = Client(server).get("/a%20folder?x=//y")
      #expect(answer?.status == 301)
      #expect(answer?["location"] == "/a%20folder/?x=//y")
    }
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 405),
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET /../a HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 413),
    ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501),
    ("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505),
    ("GET /" + String(repeating: "a", count: 9_000), 414),
    ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 40_000), 431),
    ("\u{16}\u{3}\u{1}", 400),
  ])
  func `what is refused is answered and the connection closed`(text: String, status: Int) throws {
    try withServer { server in
      let client = Client(server)
      // Nothing that stands behind it is taken for a request.
      client.send(text + "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let answer = client.answer()
      #expect(answer?.status == status)
      #expect(answer?["connection"] == "close")
      #expect(answer?["allow"] == (status == 405 ? "GET, HEAD" : nil))
      #expect(client.receive() == [])
    }
  }

  @Test func `a client that is refused while it sends still reads why`() throws {
    try withServer { server in
      let client = Client(server)
      client.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n")
      for _ in 0..<20 {
        usleep(2_000)
        #expect(client.send([UInt8](repeating: 65, count: 100_000)))
      }
      #expect(client.answer()?.status == 405)
      #expect(client.receive() == [])
    }
  }

  @Test func `another site's page cannot read from the server`() throws {
    try withServer { server in
      let client = Client(server)
      for path in ["/", "/none", Server.eventsPath] {
        client.send("GET \(path) HTTP/1.1\r\nHost: evil.example:8000\r\n\r\n")
        let answer = client.answer()
        #expect(answer?.status == 421)
        #expect(answer?.text.contains("localhost") == true)
        #expect(answer?["access-control-allow-origin"] == nil)
      }
      #expect(client.get("/")?.status == 200)
    }
  }

  @Test func `what cannot be read just now is said to be so`() throws {
    let answer = try withServer { Client($0).get("/busy") }
    #expect(answer?.status == 503)
    #expect(answer?["retry-after"] == "1")
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.CSS", "text/css; charset=utf-8"),
    ("a.b.js", "text/javascript; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
    ("a.png", "image/png"), ("a.csv", "text/csv; charset=utf-8"), ("a.zip", "application/zip"),
    ("a.woff2", "font/woff2"), ("a.ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("a", "application/octet-stream"), ("", "application/octet-stream"),
    ("a.", "application/octet-stream"), ("html", "application/octet-stream"),
    ("a.constructor", "application/octet-stream"),
  ])
  func `a file is what its ending says`(name: String, type: String) {
    #expect(ContentType(of: name).name == type)
  }

  @Test func `a tag stands for bytes`() {
    var tags: Set<EntityTag> = []
    for count in 0..<100 {
      tags.insert(EntityTag(of: [UInt8](repeating: 0, count: count)))
      for place in 0..<count {
        var bytes = [UInt8](repeating: 0, count: count)
        bytes[place] = 1
        tags.insert(EntityTag(of: bytes))
      }
    }
    #expect(tags.count == 100 + 99 * 100 / 2)
    #expect(EntityTag(of: [1, 2, 3]) == EntityTag(of: [1, 2, 3]))
  }
}
