#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Where the program speaks: what was asked for goes to one stream, what is said about it to the
/// other.
///
///     Program.run(["check"], console: Console(output: { text += $0 }, error: { report += $0 }))
public struct Console: Sendable {
  private let output: @Sendable (String) -> Void
  private let error: @Sendable (String) -> Void

  public init(
    output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void
  ) {
    self.output = output
    self.error = error
  }

  /// The two streams of the process.
  public static let standard = Console(
    output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) })

  /// Says what was asked for.
  func print(_ line: String) { output(line + "\n") }

  /// Says something about it.
  func complain(_ line: String) { error(line + "\n") }

  /// Writes text, whole. A reader that has gone away is no reason to fail.
  static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(stream, buffer.baseAddress, buffer.count)
        #else
          Musl.write(stream, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
