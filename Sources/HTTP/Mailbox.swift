import Synchronization

/// What other threads have to say to the server's thread, and the bell that makes it look.
///
/// A class, because it is one thing that two threads hold.
final class Mailbox: Sendable {
  let bell: Bell
  private let mail = Mutex(Mail())

  private struct Mail {
    var events: [[UInt8]] = []
    var isStopping = false
  }

  init(_ bell: Bell) { self.bell = bell }

  func post(_ event: [UInt8]) {
    mail.withLock {
      // Nobody needs to hear of so many changes one by one.
      if $0.events.count >= 1_024 { $0.events.removeFirst(512) }
      $0.events.append(event)
    }
    bell.ring()
  }

  func stop() {
    mail.withLock { $0.isStopping = true }
    bell.ring()
  }

  var isStopping: Bool { mail.withLock { $0.isStopping } }

  /// Empties the box.
  func collect() -> [[UInt8]] {
    bell.silence()
    return mail.withLock { mail in
      defer { mail.events = [] }
      return mail.events
    }
  }
}
