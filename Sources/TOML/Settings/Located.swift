public import Diagnostics

/// A value that knows where it was written, if it was: for what can be checked only later, such as a
/// path that turns out to lead nowhere.
///
///     var logo = Located("assets/logo.svg")                          // in the defaults
///     Setting("logo", \.logo, .located(.text), "…")                  // in the table
///     problems.append(logo.diagnostic(rule, "there is no such file"))  // later
public struct Located<Value> {
  public var value: Value

  /// Where it was written, or `nil` of a default.
  public let place: Place?

  public init(_ value: Value, at place: Place? = nil) {
    self.value = value
    self.place = place
  }

  /// A finding about the value.
  public func diagnostic(_ rule: some Rule, _ message: String, hint: String? = nil) -> Diagnostic {
    guard let place else { return Diagnostic(rule, message, file: "default settings", hint: hint) }
    return Diagnostic(rule, message, at: place.range, of: place.source, hint: hint)
  }
}

/// A stretch of a source.
public struct Place: Hashable, Sendable {
  public let source: Source
  public let range: Range<Int>

  public init(_ range: Range<Int>, of source: Source) {
    self.source = source
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
