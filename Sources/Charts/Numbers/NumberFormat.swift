/// How numbers of a measure are written, in British English: 1,234; 12.3%; £1.2m.
public struct NumberFormat: Hashable, Sendable {
  /// How many digits stand after the point.
  public var places: Int
  public var prefix: String
  public var suffix: String
  /// What the number is multiplied by before it is written: 100 for a share.
  public var scale: Double
  /// Whether thousands are written as k, millions as m and billions as bn.
  public var isShort: Bool

  public init(
    places: Int = 0, prefix: String = "", suffix: String = "", scale: Double = 1,
    isShort: Bool = false
  ) {
    precondition((0...12).contains(places), "a number has up to twelve digits after its point")
    self.places = places
    self.prefix = prefix
    self.suffix = suffix
    self.scale = scale
    self.isShort = isShort
  }

  public static let count = NumberFormat()
  public static let plain = NumberFormat(places: 2)
  public static func decimal(_ places: Int) -> NumberFormat { NumberFormat(places: places) }
  /// Numbers that are percentages already.
  public static func percent(_ places: Int = 1) -> NumberFormat {
    NumberFormat(places: places, suffix: "%")
  }
  /// Numbers from 0 to 1, written as percentages.
  public static func share(_ places: Int = 1) -> NumberFormat {
    NumberFormat(places: places, suffix: "%", scale: 100)
  }
  public static let pounds = NumberFormat(places: 1, prefix: "£", isShort: true)

  private static let units = [
    (size: 1e9, name: "bn"), (size: 1e6, name: "m"), (size: 1e3, name: "k"),
  ]

  public func text(_ value: Double) -> String {
    precondition(value.isFinite, "a number that is written is a number")
    var value = value * scale
    var unit = ""
    if isShort {
      // Rounded before it is judged, so that 999,960 is 1.0m and not 1,000.0k; but rounded as it
      // would be written, so that 960,000 is 960.0k and not 1.0m.
      for larger in Self.units {
        let smaller = larger.size / 1e3
        let places = smaller > 1 ? places : 0
        guard (value.magnitude / smaller).rounded(to: places) >= 1e3 else { continue }
        value /= larger.size
        unit = larger.name
        break
      }
    }
    let digits = value.digits(places: isShort && unit.isEmpty ? 0 : places)
    let sign = value < 0 && digits.contains { $0 != "0" && $0 != "." } ? "−" : ""
    return sign + prefix + digits + unit + suffix
  }

  /// The number, or the symbol of what is missing.
  public func text(_ datum: Datum) -> String {
    switch datum {
    case .number(let value): text(value)
    case .imputed(let value): text(value) + " [e]"
    case .missing(let reason): reason.symbol
    }
  }

  /// The same manner with as many digits as it takes to tell each of an axis’s numbers from the
  /// next, and with one unit for all of them.
  public func telling(_ ticks: Ticks) -> NumberFormat {
    var format = self
    let greatest = ticks.values.map { ($0 * scale).magnitude }.max() ?? 0
    if isShort {
      format.isShort = false
      if let unit = Self.units.first(where: { greatest >= $0.size }) {
        format.scale /= unit.size
        format.suffix = unit.name + suffix
      }
    }
    var step = (ticks.step * format.scale).magnitude
    format.places = 0
    while format.places < 12, step.isNormal, (step - step.rounded()).magnitude > 1e-6 * step {
      step *= 10
      format.places += 1
    }
    return format
  }
}

extension Double {
  /// The magnitude with so many digits after the point and commas between thousands.
  func digits(places: Int) -> String {
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    // A number so large has no digits after its point.
    guard magnitude * power < 9e15 else { return Self.grouped(wholeDigits) }
    let units = Int64((magnitude * power).rounded())
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Int64(power))
    guard places > 0 else { return Self.grouped(String(whole)) }
    let tail = String(rest)
    return Self.grouped(String(whole)) + "." + String(repeating: "0", count: places - tail.count)
      + tail
  }

  func rounded(to places: Int) -> Double {
    let power = (0..<places).reduce(1.0) { power, _ in power * 10 }
    return (self * power).rounded() / power
  }

  /// The digits of a whole number: where there are more than a number has itself, noughts.
  private var wholeDigits: String {
    let parts = "\(magnitude)".split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return String(parts[0].prefix { $0 != "." })
    }
    let digits = parts[0].filter { $0 != "." }
    return digits + String(repeating: "0", count: max(0, exponent + 1 - digits.utf8.count))
  }

  private static func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }
}
