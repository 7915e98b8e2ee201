import Synchronization

/// The server's thread: waits for whatever happens next, and lets the connection it happens to deal
/// with it. Nothing in it waits for one client alone.
struct Loop {
  /// What the thread is given to begin with.
  struct Parts: Sendable {
    let poller: Descriptor
    let listeners: [Listener]
    let mailbox: Mailbox
    let responder: Responder
    let limits: Server.Limits
  }

  private let listeners: [Listener]
  private let mailbox: Mailbox
  private let responder: Responder
  private let limits: Server.Limits
  private var poller: Poller
  private var connections: [UInt64: Connection] = [:]
  private var nextToken: UInt64 = 16
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)

  /// Until when nobody is let in, since there is no descriptor for them.
  private var pause: ContinuousClock.Instant?

  /// The bell's token; those of listeners follow it.
  private static let bell: UInt64 = 0

  init(_ parts: Parts) {
    poller = Poller(parts.poller)
    listeners = parts.listeners
    mailbox = parts.mailbox
    responder = parts.responder
    limits = parts.limits
  }

  mutating func run() {
    guard poller.add(mailbox.bell.descriptor, token: Self.bell, for: .reading) else { return }
    for (listener, token) in zip(listeners, UInt64(1)...) {
      guard poller.add(listener.descriptor, token: token, for: .reading) else { return }
    }
    var sweep = ContinuousClock.now + limits.tick
    while !mailbox.isStopping {
      let isQuiet = connections.isEmpty && pause == nil
      let ready = poller.wait(isQuiet ? nil : limits.tick)
      let now = ContinuousClock.now
      for event in ready { handle(event, now) }
      if now >= sweep {
        sweepUp(now)
        sweep = now + limits.tick
      }
    }
  }

  private mutating func handle(_ event: Poller.Ready, _ now: ContinuousClock.Instant) {
    switch event.token {
    case Self.bell:
      for mail in mailbox.collect() {
        for token in Array(connections.keys) {
          connections[token]?.deliver(mail, now: now)
          settle(token)
        }
      }
    case 1...UInt64(listeners.count): admit(listeners[Int(event.token) - 1], now)
    default: serve(event, now)
    }
  }

  private mutating func serve(_ event: Poller.Ready, _ now: ContinuousClock.Instant) {
    let (token, responder) = (event.token, responder)
    guard !event.isBroken else { return connections[token] = nil }
    if event.canWrite { connections[token]?.write(now: now, responder: responder) }
    if event.canRead { connections[token]?.read(&buffer, now: now, responder: responder) }
    settle(token)
  }

  /// Asks the poller for what a connection waits for now, or lets it go.
  private mutating func settle(_ token: UInt64) {
    guard let connection = connections[token] else { return }
    if connection.phase == .finished {
      connections[token] = nil
    } else if connection.interest != connection.registered {
      poller.change(connection.socket.descriptor, token: token, to: connection.interest)
      connections[token]?.registered = connection.interest
    }
  }

  private mutating func sweepUp(_ now: ContinuousClock.Instant) {
    for token in Array(connections.keys) {
      connections[token]?.expire(now: now)
      settle(token)
    }
    if let end = pause, now >= end {
      pause = nil
      listen(for: .reading)
    }
  }
}

// MARK: - Newcomers

extension Loop {
  /// Lets in those who wait, some at a time.
  private mutating func admit(_ listener: Listener, _ now: ContinuousClock.Instant) {
    for _ in 0..<64 {
      switch listener.accept() {
      case .nobody: return
      case .exhausted: return rest(now)
      case .accepted(let socket): welcome(socket, now)
      }
    }
  }

  private mutating func welcome(_ socket: Socket, _ now: ContinuousClock.Instant) {
    var connection = Connection(socket, limits: limits, now: now)
    if connections.count >= limits.connections, !dropIdlest() {
      return connection.dismiss(.unavailable, now: now)
    }
    let token = nextToken
    nextToken += 1
    guard poller.add(socket.descriptor, token: token, for: .reading) else { return }
    connections[token] = connection
  }

  /// Makes room: lets go of the connection that waits for a request and is nearest its deadline.
  private mutating func dropIdlest() -> Bool {
    let idlest = connections.filter { $0.value.phase == .reading || $0.value.phase == .lingering }
      .min { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }
    guard let idlest else { return false }
    connections[idlest.key] = nil
    return true
  }

  /// Stops letting people in for a moment. Someone who cannot be let in would otherwise wake the
  /// poller again and again in vain.
  private mutating func rest(_ now: ContinuousClock.Instant) {
    _ = dropIdlest()
    pause = now + limits.tick
    listen(for: [])
  }

  private func listen(for interest: Poller.Interest) {
    for (listener, token) in zip(listeners, UInt64(1)...) {
      poller.change(listener.descriptor, token: token, to: interest)
    }
  }
}

/// Parts that are handed over to a thread and kept by nobody else, so that everything is closed when
/// the thread's work ends and not some time after. A class, because the thread and whoever starts it
/// both hold it.
final class Handover: Sendable {
  private let parts: Mutex<Loop.Parts?>

  init(_ parts: Loop.Parts) { self.parts = Mutex(parts) }

  func run() {
    let taken = parts.withLock { parts in
      defer { parts = nil }
      return parts
    }
    guard let taken else { return }
    var loop = Loop(taken)
    loop.run()
  }
}
