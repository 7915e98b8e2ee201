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

  var isFull: Bool { list.count >= Self.most }

  /// How many comparisons may go into suggestions, so that many mistakes against many names do not
  /// take the product of both.
  private var comparisons = 20_000

  mutating func add(
    _ rule: MarkdownRule, _ message: @autoclosure () -> String, at range: Range<Int>,
    hint: @autoclosure () -> String? = nil
  ) {
    guard !isFull else { return }
    list.append(Mistake(rule: rule, message: message(), range: range, hint: hint()))
  }

  /// Reports a name that is not among the names, with the one that was probably meant.
  mutating func add(
    _ rule: MarkdownRule, _ message: String, at range: Range<Int>, _ name: String,
    among count: Int, _ names: (Int) -> String, else hint: String
  ) {
    var suggestion: String?
    if name.utf8.count <= 64, count <= comparisons {
      comparisons -= count
      suggestion = (0..<count).map(names).closest(to: name).map { "did you mean “\($0)”?" }
    }
    add(rule, message, at: range, hint: suggestion ?? hint)
  }
}
