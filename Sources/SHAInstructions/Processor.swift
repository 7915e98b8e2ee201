#if arch(x86_64) && SHA_INSTRUCTIONS
  import Intrinsics

  /// Asks the processor: bit 29 of the second word that it answers on leaf 7.
  func processorHasThem() -> Bool {
    var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && b & 1 << 29 != 0
  }
#else
  func processorHasThem() -> Bool { false }
#endif
