#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// An open file, socket or queue of the system's, closed when nothing holds it any more.
///
/// A class, because a descriptor is one thing in the world that must be closed exactly once; its
/// number never changes, so it may be shared between threads.
final class Descriptor: Sendable {
  let number: Int32

  /// Takes charge of what a call to the system returned, or is `nil` if the call failed.
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { _ = close(number) }
}

/// Why the last call to the system on this thread failed.
struct SystemError: Error, Equatable, CustomStringConvertible {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  var description: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// There is nothing to do just now.
  var isWait: Bool { code == EAGAIN || code == EWOULDBLOCK }

  /// The program or the machine has no descriptor or memory left.
  var isExhaustion: Bool { code == EMFILE || code == ENFILE || code == ENOBUFS || code == ENOMEM }

  /// No such file: nothing of that name, a name that cannot be, or a link where none is followed.
  var isAbsence: Bool {
    code == ENOENT || code == ENOTDIR || code == ELOOP || code == ENAMETOOLONG
  }

  var isInterruption: Bool { code == EINTR }
  var isTaken: Bool { code == EADDRINUSE }
  var isLimit: Bool { code == ENOSPC || code == ENOMEM }
}

/// Repeats a call to the system for as long as a signal interrupts it.
func uninterrupted<Count: FixedWidthInteger>(_ call: () -> Count) -> Result<Count, SystemError> {
  while true {
    let result = call()
    if result >= 0 { return .success(result) }
    let error = SystemError.last
    if !error.isInterruption { return .failure(error) }
  }
}
