#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Says why an instruction was refused, where it is the processor that is too old for this build.
///
/// Waiting for the refusal costs a start nothing, where asking the processor first would cost every
/// start something. A fault of our own raises the same signal, and goes on to end the program as it
/// would have done without us. Nothing is allocated, and every call is safe within a signal.
func answerForTheProcessor(_ number: Int32) {
  signal(number, SIG_DFL)
  #if arch(x86_64)
    guard !processorHasWideVectors() else { return }
    let answer: StaticString = """
      almanac: error: this build needs a processor of 2013 or later, with AVX2
      hint: build it with ALMANAC_PORTABLE=1 in the environment

      """
    _ = write(STDERR_FILENO, answer.utf8Start, answer.utf8CodeUnitCount)
    _exit(3)
  #endif
}

/// Whether the system lists the instructions among what its processor can do. If it cannot be
/// asked, they are taken to be there.
private func processorHasWideVectors() -> Bool {
  let file = open("/proc/cpuinfo", O_RDONLY)
  guard file >= 0 else { return true }
  defer { close(file) }
  let word: StaticString = "avx2"
  return withUnsafeTemporaryAllocation(byteCount: 1_024, alignment: 1) { bytes in
    var matched = 0
    while true {
      let count = read(file, bytes.baseAddress, bytes.count)
      guard count > 0 else { return false }
      for byte in bytes.prefix(count) {
        if byte == word.utf8Start[matched] {
          matched += 1
          if matched == word.utf8CodeUnitCount { return true }
        } else {
          matched = byte == word.utf8Start[0] ? 1 : 0
        }
      }
    }
  }
}
