import Diagnostics

extension Kind<String> {
  public static var text: Self {
    Kind("text", "texts", example: "\"…\"", \.text) { $0.isEmpty ? nil : $0.quoted }
  }

  /// One of a few words.
  public static func choice(_ choices: [String]) -> Self {
    choice(choices, make: { $0 }, unmake: { $0 })
  }
}

extension Kind where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of the cases of an enumeration.
  public static var choice: Self {
    choice(Value.allCases.map(\.rawValue), make: Value.init(rawValue:), unmake: \.rawValue)
  }
}

extension Kind {
  fileprivate static func choice(
    _ choices: [String], make: @escaping @Sendable (String) -> Value?,
    unmake: @escaping @Sendable (Value) -> String
  ) -> Self {
    let listed = choices.map(\.quoted).joined(separator: ", ")
    return Kind(
      one: "one of \(listed)", many: "words of \(listed)",
      example: choices.first?.quoted ?? "\"…\"",
      read: { value, name, _, problems in
        guard let word = value.text else {
          problems.append(value.mismatch(name, "one of \(listed)", example: nil))
          return nil
        }
        if choices.contains(word), let made = make(word) { return made }
        problems.append(
          value.diagnostic(
            TOMLRule.settingChoice, "“\(name)” cannot be “\(word)”", hint: choices.hint(for: word)))
        return nil
      },
      typed: { unmake($0).quoted }, rows: { _ in [] })
  }
}

extension Kind<Bool> {
  public static var flag: Self {
    Kind("true or false", "true or false", example: "true", \.flag) { "\($0)" }
  }
}

extension Kind<Int> {
  public static var integer: Self {
    Kind("a whole number", "whole numbers", example: "1", \.integer) { "\($0)" }
  }

  public static func integer(in range: ClosedRange<Int>) -> Self {
    let words = "from \(range.lowerBound) to \(range.upperBound)"
    return Kind(
      "a whole number \(words)", "whole numbers \(words)", example: "\(range.lowerBound)",
      complaint: { range.contains($0) ? nil : "must be \(words)" }, \.integer, typed: { "\($0)" })
  }
}

extension Kind<Double> {
  /// A finite number, whole or not.
  public static var number: Self {
    Kind(
      "a number", "numbers", example: "0.5",
      complaint: { $0.isFinite ? nil : "must be finite" }, \.number, typed: \.asTyped)
  }

  public static func number(in range: ClosedRange<Double>) -> Self {
    let words = "from \(range.lowerBound.asTyped) to \(range.upperBound.asTyped)"
    return Kind(
      "a number \(words)", "numbers \(words)", example: range.lowerBound.asTyped,
      complaint: { range.contains($0) ? nil : "must be \(words)" }, \.number, typed: \.asTyped)
  }
}

extension Kind<LocalDate> {
  public static var date: Self {
    Kind("a date", "dates", example: "2024-03-31", \.date) { "\($0)" }
  }
}

extension Kind<TOML.Table> {
  /// A table of the author's own, which is kept as it is.
  public static var values: Self {
    Kind("a table of any values", "tables of any values", example: "{ … }", \.table) { _ in nil }
  }
}

extension Kind<TOML.Value> {
  /// Whatever there is, which is kept as it is.
  public static var anything: Self {
    Kind("any value", "any values", example: "…", { $0 }, typed: { _ in nil })
  }
}

extension String {
  /// The text as TOML writes it.
  var quoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Double {
  /// The number without decimals that say nothing.
  fileprivate var asTyped: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
