/// The rules that one part of the program holds its input to: a case each, with the code that a
/// reader sees and the sentence that explains it.
///
///     public enum CSVRule: String, Rule {
///       case unclosedQuote = "csv-unclosed-quote"
///
///       public var meaning: String {
///         switch self {
///         case .unclosedQuote: "A field that opens with a quotation mark must end with one. …"
///         }
///       }
///     }
///
/// Being an enumeration, the rules are their own table: the reference page of errors and the
/// command that explains a code are written from `allCases`, so a rule cannot be left out of them.
public protocol Rule: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  /// What the rule asks and how to mend what breaks it: plain sentences for someone who has never
  /// seen the program's code.
  var meaning: String { get }

  /// How grave it is to break the rule. An error, if a table does not say otherwise.
  var severity: Severity { get }
}

extension Rule {
  public var severity: Severity { .error }

  /// The code that is shown after a message and can be looked up, such as `csv-unclosed-quote`.
  public var code: String { rawValue }
}

/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, Comparable {
  /// Nothing is published.
  case error
  /// Something is published, and someone should look.
  case warning

  public static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
}
