import Diagnostics
import Mustache
import TOML

/// The values that an author gave a page, as its words and its layout see them.
///
/// Dates are written out; times stay as they were typed.
struct OwnValues {
  private let months: [String]

  /// The names of the tables seen so far. The rows of a list have the same names one after another,
  /// and share a shape: a page of hundreds of rows is then a few shapes and many values.
  private var shapes: [Shape] = []

  private init(months: [String]) { self.months = months }

  static func of(_ page: ContentPage, months: [String]) throws(Diagnostic) -> Value {
    guard let range = page.values,
      let table = try TOML.parse(page.source, in: range).root["values"]?.table
    else { return .object([:]) }
    var values = OwnValues(months: months)
    return values.value(table)
  }

  private mutating func value(_ table: TOML.Table) -> Value {
    // A row of a list has the names of the row before it, as a rule.
    if let shape = shapes.last, let values = table.values(named: shape.names) {
      return .object(Object(shape, values.map { self.value($0) }))
    }
    var values: [Value] = []
    values.reserveCapacity(table.count)
    var names: [String] = []
    names.reserveCapacity(table.count)
    for (key, value) in table {
      names.append(key.text)
      values.append(self.value(value))
    }
    return .object(Object(shape(names), values))
  }

  private mutating func shape(_ names: [String]) -> Shape {
    // The last few are looked at, not all: an author may have a table of tables, each with its own.
    if let known = shapes.last(where: { $0.names == names }) { return known }
    let shape = Shape(names)
    if shapes.count == 4 { shapes.removeFirst() }
    shapes.append(shape)
    return shape
  }

  private mutating func value(_ value: TOML.Value) -> Value {
    switch value.content {
    case .text(let text): return .text(text)
    case .integer(let integer): return .number(Double(integer))
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .date(let date): return .text(date.words(months))
    case .time, .dateTime: return .text(value.source.text(value.range))
    case .elements(let elements):
      var values: [Value] = []
      values.reserveCapacity(elements.count)
      for element in elements { values.append(self.value(element)) }
      return .list(values)
    case .table(let table): return self.value(table)
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
