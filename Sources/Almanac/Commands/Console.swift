#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The two streams of a program. What was asked for goes to one, what is said about it to the other.
enum Console: Int32 {
  case output = 1
  case error = 2

  func print(_ line: String) { write(line + "\n") }

  /// Writes text, whole. A reader that has gone away is no reason to fail.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(rawValue, buffer.baseAddress, buffer.count)
        #else
          Musl.write(rawValue, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
