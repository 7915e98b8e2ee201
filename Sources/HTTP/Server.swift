public import Diagnostics
import Dispatch

/// Serves a site on this machine alone, for its author to look at.
///
///     let server = try Server(content: Folder("site").find)
///     print(server.address)                  // http://127.0.0.1:8000/
///     server.send(event: "reload", data: "guide/first.html")
///     server.stop()
///
/// It serves from when it is made, on a thread of its own, until ``stop()`` is called or it is let
/// go. It listens on 127.0.0.1 and, where the machine has it, ::1; nobody else can reach it, and a
/// page of another site cannot read from it.
///
/// A class, because it is one thing in the world: a port that is taken and a thread that runs.
public final class Server: Sendable {
  /// How long and how much.
  public struct Limits: Hashable, Sendable {
    /// How long a request may take to arrive, from its first byte.
    public var request = Duration.seconds(10)

    /// How long a connection is kept without a request.
    public var idle = Duration.seconds(60)

    /// How long a client may take nothing of what it is sent.
    public var stall = Duration.seconds(30)

    /// How long a client may take to close after its last answer.
    public var linger = Duration.seconds(1)

    /// How often a client that listens for events is shown that the server is there.
    public var heartbeat = Duration.seconds(15)

    /// How many clients are served at once. One more, and the idlest is dropped.
    public var connections = 2_048

    public init() {}

    /// How often deadlines are looked at.
    var tick: Duration {
      let least = min(request, idle, stall, linger, heartbeat)
      return max(.milliseconds(5), min(.milliseconds(250), least / 4))
    }
  }

  /// Where a page finds the events, as an `EventSource` is given it.
  public static let eventsPath = "/.almanac/events"

  public let port: UInt16
  private let mailbox: Mailbox
  private let running = DispatchGroup()

  /// Starts to serve.
  ///
  /// - Parameters:
  ///   - port: The port to listen on: by default the first of 8000 to 8099 that is free; 0 is any
  ///     that is free.
  ///   - content: What stands at each path.
  /// - Throws: A finding of ``HTTPRule`` if the port is taken or there is no socket.
  public init(port: UInt16? = nil, limits: Limits = Limits(), content: @escaping Content)
    throws(Diagnostic)
  {
    let listeners = try Listener.all(port: port)
    guard let poller = Poller.open(), let bell = Bell(),
      let events = Path(encoded: Self.eventsPath)
    else {
      throw .cannotListen(port ?? 8_000, .last)
    }
    self.port = listeners[0].port
    mailbox = Mailbox(bell)
    let handover = Handover(
      Loop.Parts(
        poller: poller, listeners: listeners, mailbox: mailbox,
        responder: Responder(content: content, events: events), limits: limits))
    DispatchQueue(label: "almanac.server").async(group: running) { handover.run() }
  }

  deinit { mailbox.stop() }

  /// Where the site is, such as `http://127.0.0.1:8000/`.
  public var address: String { "http://127.0.0.1:\(port)/" }

  /// Tells every page that listens of an event.
  public func send(event: String, data: String) {
    mailbox.post(Events.event(event, data: data))
  }

  /// Asks the server to stop. It closes every connection; ``wait()`` returns when it has.
  public func stop() { mailbox.stop() }

  /// Waits until the server has stopped, and let go of its port.
  public func wait() { running.wait() }
}
