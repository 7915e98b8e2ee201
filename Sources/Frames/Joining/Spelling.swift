/// How texts of a key are brought into one form before they are compared.
///
///     Spelling.code(" e06000001")     // E06000001
///     Spelling.code.then { $0 == "E08000020" ? "E08000037" : $0 }
public struct Spelling: Sendable {
  private let form: @Sendable (String) -> String

  public init(_ form: @escaping @Sendable (String) -> String) { self.form = form }

  public func callAsFunction(_ text: String) -> String { form(text) }

  /// As it is written.
  public static let exact = Spelling { $0 }

  /// Without spaces, in capital letters.
  public static let code = Spelling { $0.filter { !$0.isWhitespace }.uppercased() }

  /// This form, and then another of it: that of codes which were changed, say.
  public func then(_ next: @escaping @Sendable (String) -> String) -> Spelling {
    Spelling { [form] in next(form($0)) }
  }
}
