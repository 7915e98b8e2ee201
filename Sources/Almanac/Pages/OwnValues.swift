import Diagnostics
import Mustache
import TOML

extension PageValues {
  /// The values that an author gave a page, as its words and its layout see them.
  static func values(of page: ContentPage, months: [String]) -> Value {
    guard let table = page.settings.values else { return .object([:]) }
    return value(table, months)
  }

  private static func value(_ table: TOML.Table, _ months: [String]) -> Value {
    .object(Object(table.map { ($0.key.text, value($0.value, months)) }))
  }

  /// Dates are written out; times stay as they were typed.
  private static func value(_ value: TOML.Value, _ months: [String]) -> Value {
    switch value.content {
    case .text(let text): .text(text)
    case .integer(let integer): .number(Double(integer))
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .date(let date): .text(date.words(months))
    case .time, .dateTime: .text(value.source.text(value.range))
    case .elements(let elements): .list(elements.map { self.value($0, months) })
    case .table(let table): self.value(table, months)
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
