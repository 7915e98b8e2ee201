/// One client: what it has sent, what it is owed, and until when that may take.
///
/// ## How this works
///
/// A connection is in one phase at a time, and the phase alone says what it waits for. While it
/// writes it does not read, so a client that does not take its answers cannot ask for more: that is
/// the whole of back-pressure. Every phase has a deadline, so no client is kept for ever.
///
///     reading ──request──▶ writing ──all sent──▶ reading
///        │                    └──last answer──▶ lingering ──▶ finished
///        └──/.almanac/events──▶ events
struct Connection {
  enum Phase {
    case reading, writing, events, lingering, finished
  }

  let socket: Socket
  private let limits: Server.Limits
  private(set) var phase = Phase.reading
  private(set) var deadline: ContinuousClock.Instant

  /// What the poller was last asked for.
  var registered: Poller.Interest = .reading

  private var inbox: [UInt8] = []
  private var outbox = Outbox()

  /// How much of the inbox is known to be no whole request.
  private var seen = 0

  /// The answer in the outbox is the last: the connection closes after it.
  private var isLast = false
  private var isBlocked = false

  init(_ socket: Socket, limits: Server.Limits, now: ContinuousClock.Instant) {
    self.socket = socket
    self.limits = limits
    deadline = now + limits.idle
  }

  var interest: Poller.Interest {
    switch phase {
    case .reading, .lingering: .reading
    case .writing: .writing
    case .events: isBlocked ? [.reading, .writing] : .reading
    case .finished: []
    }
  }

  /// Takes in what has arrived, and answers what is complete.
  mutating func read(
    _ buffer: inout [UInt8], now: ContinuousClock.Instant, responder: Responder
  ) {
    switch socket.receive(into: &buffer) {
    case .blocked: break
    // Nothing is owed: a connection that reads has sent all its answers.
    case .ended: phase = .finished
    case .moved(let count):
      guard phase == .reading else { return }
      if inbox.isEmpty { deadline = now + limits.request }
      inbox += buffer[..<count]
      advance(now, responder)
    }
  }

  /// Sends on, and then looks at the requests that waited meanwhile.
  mutating func write(now: ContinuousClock.Instant, responder: Responder) {
    flush(now)
    advance(now, responder)
  }

  /// Tells a client that listens for events of one.
  mutating func deliver(_ event: [UInt8], now: ContinuousClock.Instant) {
    guard phase == .events else { return }
    // A client that is so far behind is better served by asking anew.
    guard outbox.count < 1 << 20 else { return phase = .finished }
    outbox.append(event)
    flush(now)
  }

  /// Does what is due when the deadline has passed.
  mutating func expire(now: ContinuousClock.Instant) {
    guard now >= deadline else { return }
    switch phase {
    case .reading where !inbox.isEmpty:
      refuse(.requestTimeout)
      flush(now)
    case .events where outbox.isEmpty: deliver(Events.heartbeat, now: now)
    case .reading, .writing, .events, .lingering, .finished: phase = .finished
    }
  }

  /// Sends a client away with one answer.
  mutating func dismiss(_ status: Status, now: ContinuousClock.Instant) {
    refuse(status)
    flush(now)
  }
}

// MARK: - Requests

extension Connection {
  /// Answers requests for as long as there are some and the client takes the answers.
  private mutating func advance(_ now: ContinuousClock.Instant, _ responder: Responder) {
    while phase == .reading, answer(responder) { flush(now) }
  }

  /// Answers the requests in the inbox until the outbox has enough. Returns whether there was any.
  private mutating func answer(_ responder: Responder) -> Bool {
    var start = 0
    var isAnswered = false
    while phase == .reading, !isLast, outbox.count < 1 << 18, isDue(from: start) {
      switch Request.parse(inbox, from: start) {
      case .incomplete: seen = inbox.count - start
      case .refused(let status):
        refuse(status)
        isAnswered = true
      case .request(let request, let consumed):
        start += consumed
        seen = 0
        send(responder.reply(to: request), to: request)
        isAnswered = true
      }
    }
    if isLast || phase == .events || start == inbox.count {
      inbox = []
    } else if start > 0 {
      inbox.removeFirst(start)
    }
    return isAnswered
  }

  /// There may be a whole request now, where there was none before: a line has ended, or there is
  /// twice as much as last time. Without this a client that sends single bytes would have all of
  /// them read again for each.
  private func isDue(from start: Int) -> Bool {
    let count = inbox.count - start
    guard count > 0 else { return false }
    return count >= 2 * seen || inbox[(start + seen)...].contains(UInt8(ascii: "\n"))
  }

  private mutating func send(_ reply: Responder.Reply, to request: Request) {
    switch reply {
    case .events:
      phase = .events
      outbox.append(Response.eventStream)
      outbox.append(Events.greeting)
    case .response(let response):
      isLast = !request.keepsAlive
      let option = isLast ? "close" : request.isModern ? nil : "keep-alive"
      var head = response.head(connection: option)
      let range = response.isHead || response.status == .notModified ? 0..<0 : response.range
      // A small body goes with the head; a large one is not copied.
      if range.count <= 1 << 14 {
        head += response.body[range]
        outbox.append(head)
      } else {
        outbox.append(head)
        outbox.append(response.body, range)
      }
    }
  }

  private mutating func refuse(_ status: Status) {
    let response = Response(status)
    outbox.append(response.head(connection: "close") + response.body)
    isLast = true
    inbox = []
  }
}

// MARK: - Answers

extension Connection {
  private mutating func flush(_ now: ContinuousClock.Instant) {
    switch outbox.send(through: socket) {
    case .failed: phase = .finished
    case .waiting(let moved):
      if moved > 0 || !isBlocked { deadline = now + limits.stall }
      isBlocked = true
      if phase == .reading { phase = .writing }
    case .done:
      isBlocked = false
      settle(now)
    }
  }

  /// Goes on to the next phase when all is sent.
  private mutating func settle(_ now: ContinuousClock.Instant) {
    if phase == .events {
      deadline = now + limits.heartbeat
    } else if isLast {
      // Closing at once while the client still sends would reset the connection, and could lose it
      // the answer: say that this is all, and let it finish.
      socket.finishSending()
      phase = .lingering
      deadline = now + limits.linger
    } else {
      phase = .reading
      deadline = now + (inbox.isEmpty ? limits.idle : limits.request)
    }
  }
}

extension Response {
  /// The head of an answer that does not end.
  fileprivate static let eventStream = Array(
    ("HTTP/1.1 200 OK\r\n" + Events.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
      + "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n").utf8)
}
