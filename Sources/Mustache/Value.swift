/// What a template can see. Everything is decided at the boundary; nothing is reflected at run time.
///
///     let page: Value = ["title": "Leeds & Bradford", "rates": [41.5, 44], "draft": false]
///
/// | | shown by `{{name}}` | opens `{{#name}}` |
/// |---|---|---|
/// | none | as nothing | no |
/// | unmade | as nothing | no |
/// | flag | error | if true |
/// | number | in digits, see ``number(_:)`` | yes, also 0 |
/// | text | escaped | unless empty |
/// | markup | as it is | unless empty |
/// | list | error | for each item |
/// | object | error | with its members in view |
///
/// Where there may be nothing, `none` is for what a plain tag may leave out, and a false flag for
/// what must be asked about first with a section.
public enum Value: Hashable, Sendable {
  case none

  /// What should be there, and could not be made for a reason that is told elsewhere. Whatever is
  /// looked for in it is there, and could not be made either.
  case unmade
  case flag(Bool)

  /// A number, written plainly: whole numbers without a point, others with as many digits as tell
  /// them from every other number.
  case number(Double)

  /// Text, whose `&`, `<`, `>`, `"` and `'` are escaped where it lands.
  case text(String)

  /// HTML that is trusted, and so put in as it is.
  case markup(Markup)
  case list([Value])
  case object(Object)
}

extension Value {
  /// Text, or none if there is no text.
  public init(_ text: String?) {
    self = text.map { .text($0) } ?? .none
  }

  /// A member of an object; `nil` if there is none, or if this is no object.
  public subscript(name: String) -> Value? {
    guard case .object(let object) = self else { return nil }
    return object[name]
  }
}

extension Value: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(integerLiteral number: Int) { self = .number(Double(number)) }
  public init(floatLiteral number: Double) { self = .number(number) }
  public init(arrayLiteral items: Value...) { self = .list(items) }
  public init(dictionaryLiteral members: (String, Value)...) { self = .object(Object(members)) }
}

extension Value {
  /// What the value is, in a sentence: “navigation” is *a list*.
  var article: String {
    switch self {
    case .none: "nothing"
    case .unmade: "not made"
    case .flag: "a flag"
    case .number: "a number"
    case .text: "text"
    case .markup: "markup"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// HTML that is trusted: a tag puts it on the page as it is.
///
///     let content: Value = .markup(Markup(bytes: html))
public struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
  public init(_ html: String) { self.bytes = Array(html.utf8) }
  public init(stringLiteral html: String) { self.init(html) }
}
