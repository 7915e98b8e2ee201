#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif
import Synchronization

/// Tells someone at a terminal how far a long run has come. Short runs and pipes are left in peace.
///
/// A class, because the steps are counted from several threads.
final class Progress: Sendable {
  private struct State {
    var task = ""
    var count = 0
    var done = 0
    var shown = ContinuousClock.Instant.now
    var isOnLine = false
  }

  private let state = Mutex(State())
  private let started = ContinuousClock.now
  private let isShown: Bool

  init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

  func begin(_ task: String, count: Int) {
    guard isShown else { return }
    state.withLock {
      $0.task = task
      $0.count = count
      $0.done = 0
    }
  }

  /// One more is done. After a second there is a line, which is written anew ten times a second.
  func step() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard now - started > .seconds(1), now - state.shown > .milliseconds(100) else { return }
      state.shown = now
      state.isOnLine = true
      Console.write(
        "\r\(state.task): \(state.done.grouped) of \(state.count.grouped)\u{1B}[K",
        to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.isOnLine { Console.write("\r\u{1B}[K", to: STDERR_FILENO) }
      state.isOnLine = false
    }
  }
}

extension Int {
  /// The number with commas between the thousands: `1,234`.
  var grouped: String {
    var digits = String(magnitude)
    var end = digits.count
    while end > 3 {
      end -= 3
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
    }
    return self < 0 ? "-\(digits)" : digits
  }
}
