/// Numbers as a page shows them: `12`, `-0.5`, `41.666666666666664`; never an exponent from a
/// ten-millionth to a million million million, and no sign before nothing.
///
/// **Properties**: what is written reads back as the same number, below 2⁵³ in the fewest digits that
/// do.
///
/// How this works: most numbers have no decimals, or two. The others go through Schubfach, of which
/// only the simple part is needed: for numbers of an everyday size the power of ten is 10²⁷ at most,
/// and fits, without its factors of two, in 64 bits; so there is one short table and no rounding in
/// the scaling.
///
/// > R. Giulietti. "The Schubfach way to render doubles." 2020.
extension Output {
  mutating func append(_ number: Double) {
    let magnitude = number.magnitude
    guard magnitude < 1e18, magnitude >= 1e-7 || magnitude == 0 else {
      return append(number.description)
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    guard magnitude < 1e13 else { return append(large: magnitude) }

    // If a decimal of so few digits reads back, no other of so few does. Rounding is done by the
    // conversion: `rounded()` would call the C library.
    let hundredths = Int64(magnitude * 100 + 0.5)
    if Double(hundredths) / 100 == magnitude {
      append(hundredths: UInt64(hundredths))
    } else {
      append(shortest: magnitude)
    }
  }

  /// At this size a double has few places for decimals left, or none.
  private mutating func append(large magnitude: Double) {
    let whole = UInt64(magnitude)
    if Double(whole) == magnitude {
      append(digits: whole)
    } else {
      append(shortest: magnitude)
    }
  }

  private mutating func append(shortest magnitude: Double) {
    let (digits, places) = magnitude.shortestDecimal.withoutZeros
    append(digits: digits, places: places)
  }
}

/// Digits, of which some stand after the point.
private struct Decimal {
  var digits: UInt64
  var places: Int

  /// The same number without zeros at the end. One that is not whole keeps a digit after its point,
  /// and has fifteen zeros at most.
  var withoutZeros: (digits: UInt64, places: Int) {
    var (digits, places) = (digits, places)
    guard digits % 10 == 0 else { return (digits, places) }
    if digits % 100_000_000 == 0 { (digits, places) = (digits / 100_000_000, places - 8) }
    if digits % 10_000 == 0 { (digits, places) = (digits / 10_000, places - 4) }
    if digits % 100 == 0 { (digits, places) = (digits / 100, places - 2) }
    if digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    return (digits, places)
  }
}

extension Double {
  /// The decimal of fewest digits that reads back as this number, or of those the closest: its
  /// digits, perhaps with zeros at the end, and how many stand after the point.
  ///
  /// - Precondition: The number is not whole, and at least 10⁻⁷.
  fileprivate var shortestDecimal: Decimal {
    // The letters are the paper's.
    let c = significandBitPattern | 1 << 52
    let q = Int(exponentBitPattern) - 1075
    let isPowerOfTwo = significandBitPattern == 0

    // Four times the number, and four times the ends of the interval that rounds to it.
    let middle = 4 * c
    let lower = middle - (isPowerOfTwo ? 1 : 2)
    let upper = middle + 2

    // floor(log10(2^q)), of ¾ of it at a power of two; and floor(log2(10^-k)).
    let k = (q * 1_262_611 - (isPowerOfTwo ? 524_031 : 0)) >> 22
    let h = UInt64(q + (-k * 1_741_647) >> 19 + 1)
    let power = powersOfFive[-k]
    let scaled = scale(power, middle << h)
    // An end counts as inside if rounding to even would choose this number.
    let odd = c & 1
    let low = scale(power, lower << h) + odd
    let high = scale(power, upper << h) - odd

    let digits = scaled / 4
    let tens = digits / 10
    let downFits = low <= 40 * tens
    let upFits = 40 * tens + 40 <= high
    if downFits != upFits { return Decimal(digits: tens + (upFits ? 1 : 0), places: -k - 1) }
    let isDown = low <= 4 * digits
    let isUp = 4 * digits + 4 <= high
    if isDown != isUp { return Decimal(digits: digits + (isUp ? 1 : 0), places: -k) }
    let half = 4 * digits + 2
    let roundsUp = scaled > half || scaled == half && digits & 1 == 1
    return Decimal(digits: digits + (roundsUp ? 1 : 0), places: -k)
  }
}

/// The upper half of a product, made odd if anything was lost below it.
private func scale(_ power: UInt64, _ number: UInt64) -> UInt64 {
  let (high, low) = power.multipliedFullWidth(by: number)
  return high | (low == 0 ? 0 : 1)
}

/// 5⁰ to 5²⁷, shifted so that the highest bit is set.
private let powersOfFive: [UInt64] = [
  0x8000_0000_0000_0000, 0xA000_0000_0000_0000, 0xC800_0000_0000_0000, 0xFA00_0000_0000_0000,
  0x9C40_0000_0000_0000, 0xC350_0000_0000_0000, 0xF424_0000_0000_0000, 0x9896_8000_0000_0000,
  0xBEBC_2000_0000_0000, 0xEE6B_2800_0000_0000, 0x9502_F900_0000_0000, 0xBA43_B740_0000_0000,
  0xE8D4_A510_0000_0000, 0x9184_E72A_0000_0000, 0xB5E6_20F4_8000_0000, 0xE35F_A931_A000_0000,
  0x8E1B_C9BF_0400_0000, 0xB1A2_BC2E_C500_0000, 0xDE0B_6B3A_7640_0000, 0x8AC7_2304_89E8_0000,
  0xAD78_EBC5_AC62_0000, 0xD8D7_26B7_177A_8000, 0x8786_7832_6EAC_9000, 0xA968_163F_0A57_B400,
  0xD3C2_1BCE_CCED_A100, 0x8459_5161_4014_84A0, 0xA56F_A5B9_9019_A5C8, 0xCECB_8F27_F420_0F3A,
]
