import Glibc
import TestSupport
import Testing

@Suite("almanac serve") struct ServeTests {
  /// A server at work on a report, and the port on which it listens.
  private func serve(_ desk: Desk) throws -> (server: Spawned, port: UInt16) {
    let server = try Spawned(["serve", desk.path("content"), "--templates", desk.templates])
    try #require(try server.says("stop with Ctrl-C"))
    let address = try #require(try server.output.split(separator: "http://127.0.0.1:").last)
    return (server, try #require(UInt16(address.prefix { $0.isNumber })))
  }

  /// A page as soon as it has these words, for a change may be seen in two steps.
  private func get(_ path: String, with words: String, port: UInt16) -> String {
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      let page = Wire.get(path, port: port)
      if page.contains(words) { return page }
      usleep(20_000)
    }
    return Wire.get(path, port: port)
  }

  @Test func `shows a page, what is wrong with it, and the page again`() throws {
    let desk = try Desk(["index.md": "# Home\n\nThe first words.\n"], theme: nil)
    let (server, port) = try serve(desk)
    defer { server.kill() }

    let page = Wire.get("/", port: port)
    #expect(page.hasPrefix("HTTP/1.1 200 "))
    #expect(page.contains("The first words."))
    #expect(page.contains("<script src=\"/.almanac/reload.js\" defer></script></body>"))
    #expect(page.contains("content=\"connect-src 'self'; default-src 'none'"))
    #expect(Wire.get("/.almanac/reload.js", port: port).contains("new EventSource"))
    #expect(Wire.get("/nowhere.html", port: port).hasPrefix("HTTP/1.1 404 "))

    let events = Wire(port: port)
    events.ask("/.almanac/events", close: false)
    #expect(events.receive(until: "\r\n\r\n").contains("text/event-stream"))
    try desk.folder.write(["content/index.md": "# Home\n\n{{site.titel}}\n"])
    #expect(events.receive(until: "event: reload").contains("event: reload"))
    let broken = get("/index.html", with: "has no “titel”", port: port)
    #expect(broken.contains("<h1>The report has errors</h1>"))
    #expect(broken.contains("content/index.md:3:8: error: “site” has no “titel”"))
    #expect(broken.contains("/.almanac/reload.js"))

    try desk.folder.write(["content/index.md": "# Home\n\nThe last words.\n"])
    #expect(events.receive(until: "event: reload").contains("event: reload"))
    #expect(get("/", with: "The last words.", port: port).contains("The last words."))
    #expect(try desk.folder.names() == ["content"])
    #expect(server.wait(seconds: 0.01) == .never, "the server stays up until it is stopped")
  }
}
