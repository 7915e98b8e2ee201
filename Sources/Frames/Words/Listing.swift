import CSV

/// A table that the program makes of what it found, to be shown on a page or downloaded.
public struct Listing: Hashable, Sendable {
  public let header: [String]
  public private(set) var rows: [[Cell]] = []

  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case symbol(Symbol)
    case blank
  }

  /// - Precondition: There is at least one column.
  public init(_ header: [String]) {
    precondition(!header.isEmpty, "a table has at least one column")
    self.header = header
  }

  /// Adds a row.
  ///
  /// - Precondition: It has as many cells as the header.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == header.count, "a row has as many cells as there are columns")
    rows.append(row)
  }

  /// The table as a file, from which a ``Frame`` can be made again.
  public var csv: [UInt8] {
    var writer = Writer(header: header)
    for row in rows { writer.append(row.map(\.written)) }
    return writer.bytes
  }
}

extension Listing.Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }

  /// A text, or a blank if it is empty.
  public init(_ text: String) { self = text.isEmpty ? .blank : .text(text) }

  public init(_ count: Int) { self = .number(Double(count)) }

  /// A number, or a blank if there is none.
  public init(_ number: Double?) { self = number.map { .number($0) } ?? .blank }

  fileprivate var written: CSV.Cell {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .symbol(let symbol): .text("[\(symbol.rawValue)]")
    case .blank: .blank
    }
  }
}
