import Diagnostics

/// What was found wrong while rendering, with places in the bytes that were parsed.
struct Mistakes {
  struct Mistake {
    var rule: MarkdownRule
    var message: String
    var range: Range<Int>
    var hint: String?
  }

  private(set) var list: [Mistake] = []

  /// A text that is wrong in more places than this is wrong in one way, which has been said.
  static let most = 100

  /// How many comparisons may go into suggestions, so that many mistakes against many names do not
  /// take the product of both.
  private var comparisons = 20_000

  mutating func add(
    _ rule: MarkdownRule, _ message: @autoclosure () -> String, at range: Range<Int>,
    hint: @autoclosure () -> String? = nil
  ) {
    guard list.count < Self.most else { return }
    list.append(Mistake(rule: rule, message: message(), range: range, hint: hint()))
  }

  /// Reports a name that is not among the names, with the one that was probably meant.
  mutating func add(
    _ rule: MarkdownRule, _ message: String, at range: Range<Int>, _ name: String,
    among names: [String], else hint: String
  ) {
    guard list.count < Self.most else { return }
    var suggestion: String?
    if name.utf8.count <= 64, names.count <= comparisons {
      comparisons -= names.count
      suggestion = names.closest(to: name).map { "did you mean “\($0)”?" }
    }
    add(rule, message, at: range, hint: suggestion ?? hint)
  }
}
