#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The elementary functions that the standard library lacks. This is the only file of the module
/// that asks the C library for anything.
enum Elementary {
  static func log(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(x)
    #elseif canImport(Musl)
      Musl.log(x)
    #endif
  }

  /// Lane by lane: the C library knows of no vectors.
  static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(log(x[0]), log(x[1]), log(x[2]), log(x[3]), log(x[4]), log(x[5]), log(x[6]), log(x[7]))
  }

  static func log1p(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log1p(x)
    #elseif canImport(Musl)
      Musl.log1p(x)
    #endif
  }

  static func exp(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(x)
    #elseif canImport(Musl)
      Musl.exp(x)
    #endif
  }

  static func expm1(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.expm1(x)
    #elseif canImport(Musl)
      Musl.expm1(x)
    #endif
  }

  static func pow(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.pow(x, y)
    #elseif canImport(Musl)
      Musl.pow(x, y)
    #endif
  }

  /// The complementary error function, for the tails of the normal distribution.
  static func erfc(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.erfc(x)
    #elseif canImport(Musl)
      Musl.erfc(x)
    #endif
  }

  static func asin(_ x: Double) -> Double {
    #if canImport(Glibc)
      Glibc.asin(x)
    #elseif canImport(Musl)
      Musl.asin(x)
    #endif
  }
}
