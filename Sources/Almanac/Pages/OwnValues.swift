import Diagnostics
import Mustache
import TOML

/// The values that an author gave a page, as its words and its layout see them.
///
/// Dates are written out; times stay as they were typed.
struct OwnValues {
  private let source: Source
  private let months: [String]

  /// The names of the tables seen so far. The rows of a list have the same names one after another,
  /// and share a shape: a page of hundreds of rows is then a few shapes and many values.
  private var shapes: [Shape] = []

  private init(_ source: Source, months: [String]) {
    self.source = source
    self.months = months
  }

  static func of(_ page: ContentPage, months: [String]) throws(Diagnostic) -> Value {
    guard let range = page.values,
      let table = try TOML.parse(page.source, in: range).root["values"]?.table
    else { return .object([:]) }
    var values = OwnValues(page.source, months: months)
    return values.value(table)
  }

  private mutating func value(_ table: TOML.Table) -> Value {
    var values: [Value] = []
    values.reserveCapacity(table.count)
    var names: [String] = []
    names.reserveCapacity(table.count)
    for (key, value) in table {
      names.append(key.text)
      values.append(self.value(value.content, at: value.range))
    }
    return .object(Object(shape(names), values))
  }

  private mutating func list(_ elements: TOML.Elements) -> [Value] {
    if let rows = elements.rows { return list(rows) }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(value(element.content, at: element.range)) }
    return values
  }

  private mutating func list(_ rows: TOML.Rows) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows.count * rows.names.count)
    for cell in rows { values.append(value(cell.content, at: cell.range)) }
    guard !values.isEmpty else { return Array(repeating: .object([:]), count: rows.count) }
    return Object.rows(shape(rows.names), values)
  }

  private mutating func shape(_ names: [String]) -> Shape {
    // The last few are looked at, not all: an author may have a table of tables, each with its own.
    if let known = shapes.last(where: { $0.names == names }) { return known }
    let shape = Shape(names)
    if shapes.count == 4 { shapes.removeFirst() }
    shapes.append(shape)
    return shape
  }

  private mutating func value(_ content: TOML.Value.Content, at range: Range<Int>) -> Value {
    switch content {
    case .text(let text): .text(text)
    case .integer(let integer): .number(Double(integer))
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .date(let date): .text(date.words(months))
    case .time, .dateTime: .text(source.text(range))
    case .elements(let elements): .list(list(elements))
    case .table(let table): value(table)
    }
  }
}

extension LocalDate {
  /// The date in words, with the names of the months: “21 November 2026”.
  func words(_ months: [String]) -> String {
    let month = month <= months.count ? months[month - 1] : "\(month)"
    return "\(day) \(month) \(year)"
  }
}
