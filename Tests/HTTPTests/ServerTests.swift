import Diagnostics
import HTTP
import TestSupport
import Testing

@Suite("The server") struct ServerTests {
  @Test func `tells every page that listens of an event`() throws {
    try withServer { server in
      let listeners = (0..<5).map { _ in Client(server) }
      for client in listeners {
        client.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = client.receive(until: "retry: 500\n\n")
        #expect(head.contains("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream"))
        #expect(!head.contains("Content-Length"))
      }
      server.send(event: "reload", data: "guide/first.html")
      server.send(event: "er\nror", data: "one\ntwo\r\nthree\r\rfour\n")
      for client in listeners {
        let text = client.receive(until: "four\ndata: \n\n")
        #expect(
          text == """
            event: reload
            data: guide/first.html

            event: error
            data: one
            data: two
            data: three
            data: 
            data: four
            data: 


            """)
      }
    }
  }

  @Test func `shows listeners that it is there`() throws {
    var limits = Server.Limits()
    limits.heartbeat = .milliseconds(50)
    try withServer(limits: limits) { server in
      let client = Client(server)
      client.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(client.receive(until: ":\n\n:\n\n:\n\n").hasSuffix(":\n\n"))
    }
  }

  @Test func `does not wait for a listener that does not read`() throws {
    try withServer { server in
      let deaf = Client(server, receiveBuffer: 4_096)
      deaf.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      _ = deaf.receive(until: "retry")
      let data = String(repeating: "x", count: 100_000)
      for _ in 0..<200 {
        server.send(event: "reload", data: data)
        if Client(server).get("/ten.txt")?.status != 200 { Issue.record("held up") }
      }
      #expect(deaf.receiveAll().count < 200 * data.utf8.count)
    }
  }

  @Test func `sends from many threads at once`() async throws {
    let server = try Server(port: 0, content: page)
    let client = Client(server)
    client.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = client.receive(until: "retry: 500\n\n")
    await withTaskGroup { group in
      for number in 0..<20 { group.addTask { server.send(event: "n", data: "<\(number)>") } }
    }
    server.send(event: "end", data: "end")
    let text = client.receive(until: "data: end\n\n")
    for number in 0..<20 { #expect(text.contains("event: n\ndata: <\(number)>\n\n")) }
    server.stop()
    server.wait()
    #expect(client.receive() == [])
  }

  @Test func `takes the first port that is free`() throws {
    let first = try Server(content: page)
    let second = try Server(content: page)
    #expect((8_000...8_099).contains(first.port))
    #expect(second.port > first.port)
    #expect(first.address == "http://127.0.0.1:\(first.port)/")
    #expect(Client(second).get("/")?.status == 200)
  }

  @Test(.enabled(if: hasVersion6)) func `is there for both of the machine's addresses`() throws {
    try withServer { server in
      #expect(Client(server, version6: true).get("/")?.status == 200)
      #expect(Client(server).get("/")?.status == 200)
    }
  }

  @Test func `says that a port is taken`() throws {
    try withServer { server in
      expectDiagnostic(
        """
        127.0.0.1:\(server.port): error: port \(server.port) is taken by another program \
        [http-port-taken]
        hint: choose another with --port, or leave it out to take the first that is free
        """
      ) { _ = try Server(port: server.port, content: page) }
    }
  }

  @Test func `lets go of its port at once`() throws {
    var port: UInt16 = 0
    for round in 0..<20 {
      let server = try Server(port: port, content: page)
      if round > 0 { #expect(server.port == port) }
      port = server.port
      let client = Client(server)
      #expect(client.get("/")?.status == 200)
      server.stop()
      server.stop()
      server.wait()
      server.send(event: "nobody", data: "hears")
      #expect(client.receive() == [])
    }
  }

  @Test func `stops when it is let go`() throws {
    var server: Server? = try Server(port: 0, content: page)
    let client = try #require(server.map { Client($0) })
    #expect(client.get("/")?.status == 200)
    server = nil
    #expect(client.receive() == [])
  }

  @Test func `has a meaning for each of its rules`() {
    for rule in HTTPRule.allCases {
      #expect(rule.code.hasPrefix("http-"))
      #expect(rule.meaning.hasSuffix("."))
    }
  }
}
