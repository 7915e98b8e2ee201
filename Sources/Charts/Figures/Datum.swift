/// A number to be drawn, or why there is none. What is missing is never a number.
public enum Datum: Hashable, Sendable {
  case number(Double)
  /// A number that was worked out because the true one is not known. It is drawn hollow.
  case imputed(Double)
  case missing(Missing)

  /// The number, known or imputed.
  public var value: Double? {
    switch self {
    case .number(let value), .imputed(let value): value
    case .missing: nil
    }
  }

  public var missing: Missing? {
    if case .missing(let reason) = self { reason } else { nil }
  }

  public var isImputed: Bool {
    if case .imputed = self { true } else { false }
  }
}

extension Datum: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

/// Why there is no number, by the shorthand of government statistics.
public enum Missing: String, CaseIterable, Hashable, Sendable {
  case confidential = "c"
  case low = "low"
  case unreliable = "u"
  case unavailable = "x"
  case inapplicable = "z"
  case blank = ""

  /// As it stands in a table and in a drawing: `[c]`.
  public var symbol: String { "[\(self == .blank ? "x" : rawValue)]" }
}
