import Epoll

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Waits for many descriptors at once, at a cost that does not grow with those that are silent.
struct Poller {
  struct Interest: OptionSet, Sendable {
    let rawValue: UInt32
    // The kernel's numbers, which one C library declares as an enumeration and another as macros.
    static let reading = Interest(rawValue: 0x1)
    static let writing = Interest(rawValue: 0x4)
  }

  struct Ready {
    let token: UInt64
    let canRead: Bool
    let canWrite: Bool
    /// The connection failed, or both sides have finished with it.
    let isBroken: Bool
  }

  private let descriptor: Descriptor
  private var events = [epoll_event](repeating: epoll_event(), count: 256)

  /// What a poller is made of, apart, since only this may be handed from one thread to another.
  static func open() -> Descriptor? { Descriptor(epoll_create1(Int32(EPOLL_CLOEXEC))) }

  init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  /// Begins to watch a descriptor. It ends when the descriptor is closed.
  func add(_ watched: Descriptor, token: UInt64, for interest: Interest) -> Bool {
    control(EPOLL_CTL_ADD, watched, token, interest)
  }

  func change(_ watched: Descriptor, token: UInt64, to interest: Interest) {
    _ = control(EPOLL_CTL_MOD, watched, token, interest)
  }

  private func control(
    _ operation: Int32, _ watched: Descriptor, _ token: UInt64, _ interest: Interest
  ) -> Bool {
    var event = epoll_event(events: interest.rawValue, data: epoll_data_t(u64: token))
    return epoll_ctl(descriptor.number, operation, watched.number, &event) == 0
  }

  /// Waits until something is ready, or until the time is over, if there is one.
  mutating func wait(_ timeout: Duration?) -> [Ready] {
    let limit = timeout.map(\.milliseconds) ?? -1
    let count = epoll_wait(descriptor.number, &events, Int32(events.count), limit)
    guard count > 0 else { return [] }
    return events[..<Int(count)].map { event in
      Ready(
        token: event.data.u64, canRead: event.events & 0x1 != 0,
        canWrite: event.events & 0x4 != 0, isBroken: event.events & 0x18 != 0)
    }
  }
}

/// A bell that one thread rings to wake another from its poller.
struct Bell: Sendable {
  let descriptor: Descriptor

  init?() {
    guard let made = Descriptor(eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))) else {
      return nil
    }
    descriptor = made
  }

  func ring() { _ = eventfd_write(descriptor.number, 1) }

  func silence() {
    var count: eventfd_t = 0
    _ = eventfd_read(descriptor.number, &count)
  }
}

extension Duration {
  /// Rounded up, so that a wait is never a little too short and then done again in vain.
  fileprivate var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
