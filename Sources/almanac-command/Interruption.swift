#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Says that the program was stopped, and ends it as any other that was. A site is swapped in whole, so
/// nothing is to be put right; what was made of a new one is taken away by the next build.
///
/// Nothing is allocated, and every call is safe within a signal.
func answerInterruption(_ number: Int32) {
  signal(number, SIG_DFL)
  let answer: StaticString = "\nalmanac: stopped; nothing is half-written\n"
  _ = write(STDERR_FILENO, answer.utf8Start, answer.utf8CodeUnitCount)
  raise(number)
}
