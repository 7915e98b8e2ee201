import FoundationEssentials
import Glibc
import HTTP
import TestSupport
import Testing

/// Clients that are slow, many, silent or rude. Each test keeps a well-behaved one beside them.
@Suite("Endurance") struct EnduranceTests {
  static var short: Server.Limits {
    var limits = Server.Limits()
    limits.request = .milliseconds(300)
    limits.idle = .milliseconds(300)
    limits.stall = .milliseconds(400)
    limits.linger = .milliseconds(100)
    return limits
  }

  @Test func `a request that trickles in is given up`() throws {
    try withServer(limits: Self.short) { server in
      let slow = Client(server)
      slow.send("GET / HT")
      let clock = ContinuousClock()
      let start = clock.now
      var sent = 0
      while clock.now < start + .seconds(4), slow.send("x") {
        sent += 1
        usleep(30_000)
        if sent % 4 == 0 { #expect(Client(server).get("/")?.status == 200) }
        if sent > 20 { break }
      }
      #expect(slow.answer()?.status == 408)
      #expect(clock.now < start + .seconds(4))
    }
  }

  @Test func `a silent client is let go`() throws {
    try withServer(limits: Self.short) { server in
      let fresh = Client(server)
      let used = Client(server)
      #expect(used.get("/")?.status == 200)
      #expect(fresh.receive() == [])
      #expect(used.receive() == [])
    }
  }

  @Test func `a client that does not read holds up nobody, and is let go`() throws {
    try withServer(limits: Self.short) { server in
      let deaf = Client(server, receiveBuffer: 4_096)
      for _ in 0..<50 { deaf.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n") }
      #expect(Client(server).get("/ten.txt")?.text == "0123456789")
      usleep(1_200_000)
      #expect(deaf.receiveAll().count < large.bytes.count)
    }
  }

  @Test func `a client that reads slowly gets all in the end`() throws {
    try withServer(limits: Self.short) { server in
      let slow = Client(server, receiveBuffer: 65_536)
      slow.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-2999999\r\n\r\n")
      for _ in 0..<5 {
        usleep(150_000)
        #expect(Client(server).get("/ten.txt")?.status == 200)
        #expect(!slow.peek().isEmpty)
      }
      #expect(slow.answer()?.body.count == 3_000_000)
    }
  }

  @Test func `a thousand silent clients do no harm`() throws {
    try withServer { server in
      let silent = (0..<1_000).map { _ in Client(server) }
      for (index, client) in silent.enumerated() where index % 2 == 0 { client.send("GET / HTT") }
      let client = Client(server)
      for _ in 0..<200 { #expect(client.get("/ten.txt")?.text == "0123456789") }
      silent[0].send("P/1.1\r\nHost: localhost\r\n\r\n")
      #expect(silent[0].answer()?.status == 200)
      #expect(silent[999].get("/")?.status == 200)
    }
  }

  @Test func `one client too many takes the place of the idlest`() throws {
    var limits = Server.Limits()
    limits.connections = 8
    try withServer(limits: limits) { server in
      let first = Client(server)
      #expect(first.get("/")?.status == 200)
      let others = (0..<30).map { _ in Client(server) }
      #expect(others[29].get("/")?.status == 200)
      #expect(first.receive() == [])
      // None may be dropped while it is told of events: there is no room then.
      let listeners = (0..<8).map { _ in Client(server) }
      for client in listeners {
        client.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(client.receive(until: "retry").contains("200 OK"))
      }
      withExtendedLifetime(listeners) { #expect(Client(server).answer()?.status == 503) }
    }
  }

  @Test func `clients that vanish do no harm`() throws {
    try withServer { server in
      for round in 0..<60 {
        let client = Client(server)
        client.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if round % 2 == 0 { client.reset() }
      }
      #expect(Client(server).get("/")?.status == 200)
    }
  }

  @Test func `no damaged request does any to the server`() throws {
    let samples = [
      "GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\nIf-None-Match: \"a\"\r\n\r\n",
      "HEAD /ten.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /a%20folder HTTP/1.1\r\n\r\n",
    ]
    try withServer { server in
      for bytes in Mutations(of: samples, seed: 42, rounds: 400) {
        let client = Client(server)
        client.send(bytes)
        client.finish()
        _ = client.receiveAll()
      }
      #expect(Client(server).get("/")?.status == 200)
    }
  }

  @Test func `nothing is left open after the server has stopped`() async {
    await #expect(processExitsWith: .success) {
      func openFiles() throws -> Set<String> {
        let folder = "/proc/self/fd/"
        let numbers = try FileManager.default.contentsOfDirectory(atPath: folder)
        return Set(
          numbers.compactMap {
            try? $0 + " " + FileManager.default.destinationOfSymbolicLink(atPath: folder + $0)
          })
      }
      // The first server also starts what the program keeps for good.
      try withServer { _ in }
      let before = try openFiles()
      let rounds = 10
      for _ in 0..<rounds {
        let watcher = try Watcher(["/tmp/almanac-nowhere"])
        try withServer { server in
          let clients = (0..<20).map { _ in Client(server) }
          for client in clients.prefix(5) {
            client.send("GET \(Server.eventsPath) HTTP/1.1\r\nHost: localhost\r\n\r\n")
          }
          for client in clients.dropFirst(5).prefix(5) {
            client.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n")
          }
          precondition(clients[19].get("/")?.status == 200)
        }
        watcher.stop()
        precondition(watcher.next() == nil)
      }
      // The queues that the server runs on open a few for themselves when the machine is busy. What
      // the server forgets to close, it forgets in every round.
      let left = try openFiles().subtracting(before)
      precondition(left.count < rounds, "\(left.sorted())")
    }
  }

  @Test func `without descriptors the server waits for some, at rest`() async {
    await #expect(processExitsWith: .success) {
      try withServer { server in
        var old = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &old)
        // A client that is connected by the system, and cannot be let in by the server.
        var none = rlimit(rlim_cur: 0, rlim_max: old.rlim_max)
        let client = Client(server) {
          setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &none)
        }
        usleep(100_000)
        let before = clock()
        usleep(400_000)
        let spent = Double(clock() - before) / Double(CLOCKS_PER_SEC)
        precondition(spent < 0.1)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &old)
        precondition(client.get("/")?.status == 200)
      }
    }
  }
}

extension Client {
  /// One small read, which makes a little room.
  func peek() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1_024) { buffer, count in
      count = max(0, recv(number, buffer.baseAddress, 1_024, Int32(MSG_PEEK)))
    }
  }
}
