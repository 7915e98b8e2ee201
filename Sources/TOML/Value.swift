public import Diagnostics

/// What stands after an equals sign or in a list, and where.
///
/// A value is a view into its document, which costs nothing to hand around. What it is, is asked
/// for by kind; the answer is `nil` where it is of another.
///
///     document.root["decimals"]?.integer          // 2
///     document.root["decimals"]?.text             // nil
///     document.root["points"]?.elements?.count    // 150
public struct Value: Sendable {
  let tree: Tree
  let node: Node

  /// Where the value is written: a text with its quotation marks, a list with its brackets. Of a
  /// table that has a header, the header; of one that only other keys imply, the key.
  public var range: Range<Int> { node.range }

  public var source: Source { tree.source }

  /// The value as what it is.
  ///
  /// - Complexity: O(*n*) in the length of a text, else O(1).
  public var content: Content {
    switch node.content {
    case .text(let text): .text(tree.store.string(text))
    case .integer(let integer): .integer(integer)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    // The parser has seen that the bytes are a moment; they are cheaper to read again than to keep.
    case .date, .time, .dateTime:
      Moment.content(of: tree.source.bytes, in: range) ?? .text(tree.source.text(range))
    case .elements(let elements): .elements(Elements(tree: tree, range: elements))
    case .table(let table): .table(Table(tree: tree, index: table))
    }
  }
}

extension Value {
  /// Everything that a value can be.
  public enum Content: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case date(LocalDate)
    case time(LocalTime)
    case dateTime(DateTime)
    case elements(Elements)
    case table(Table)
  }

  public var text: String? {
    guard case .text(let text) = node.content else { return nil }
    return tree.store.string(text)
  }

  public var integer: Int? {
    guard case .integer(let integer) = node.content else { return nil }
    return integer
  }

  /// The number, whole or not.
  public var number: Double? {
    switch node.content {
    case .number(let number): number
    case .integer(let integer): Double(integer)
    default: nil
    }
  }

  public var flag: Bool? {
    guard case .flag(let flag) = node.content else { return nil }
    return flag
  }

  public var date: LocalDate? {
    guard case .date(let date) = content else { return nil }
    return date
  }

  public var time: LocalTime? {
    guard case .time(let time) = content else { return nil }
    return time
  }

  public var dateTime: DateTime? {
    guard case .dateTime(let dateTime) = content else { return nil }
    return dateTime
  }

  public var elements: Elements? {
    guard case .elements(let elements) = node.content else { return nil }
    return Elements(tree: tree, range: elements)
  }

  public var table: Table? {
    guard case .table(let table) = node.content else { return nil }
    return Table(tree: tree, index: table)
  }
}

extension Value: Hashable {
  /// Values are equal when they mean the same, wherever they are written.
  public static func == (a: Value, b: Value) -> Bool { a.content == b.content }

  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension Value {
  /// What the value is, in words, as a message says it: “must be a date, not text”.
  public var kind: String {
    switch node.content {
    case .text: "text"
    case .integer: "a whole number"
    case .number: "a decimal number"
    case .flag: "true or false"
    case .date: "a date"
    case .time: "a time"
    case .dateTime: "a date and time"
    case .elements: "a list"
    case .table: "a table"
    }
  }

  /// A finding about the value.
  public func diagnostic(_ rule: some Rule, _ message: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(rule, message, at: range, of: source, hint: hint)
  }
}
