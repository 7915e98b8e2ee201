/// One of the published tables: what its file is called and holds.
protocol Table {
  static var name: String { get }
  /// The column that says the same in every row.
  static var category: (name: String, value: String) { get }
  static var indicators: [Indicator] { get }
  /// How many years before the reporting year its figures are of.
  static var yearsBefore: Int { get }
  static var hasByteOrderMark: Bool { get }
  /// The last reporting year in which County Durham stands where it would if it were called Durham.
  static var lastYearOfDurham: Int { get }

  /// The cells of the indicators for an area in a reporting year.
  static func cells(_ area: PublishedArea, _ year: Int, _ nation: Nation) -> [String]
}

extension Table {
  static var yearsBefore: Int { 0 }
  static var hasByteOrderMark: Bool { false }
  static var lastYearOfDurham: Int { 2021 }
}

/// A column of figures.
struct Indicator {
  enum Kind { case number, percentage, rate }

  let name: String
  let label: String
  let kind: Kind

  init(_ name: String, _ label: String, _ kind: Kind = .number) {
    self.name = name
    self.label = label
    self.kind = kind
  }
}

extension PublishedArea {
  /// A count as it is shown for an area of this level.
  func shown(_ count: Int, isHidden: Bool) -> String {
    if isHidden { return Symbol.confidential.rawValue }
    return "\(level == .authority ? count : Disclosure.roundedToTen(count))"
  }

  func shown(_ count: Int) -> String { shown(count, isHidden: Disclosure.hides(count)) }

  /// A count, and its proportion of a whole, which tells the count and is hidden with it.
  func shown(_ count: Int, of whole: Int, times base: Int, isHidden: Bool) -> [String] {
    let proportion =
      isHidden ? Symbol.confidential.rawValue : published(count, of: whole, times: base)
    return [shown(count, isHidden: isHidden), proportion]
  }
}
