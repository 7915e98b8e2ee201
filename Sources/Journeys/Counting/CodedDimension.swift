import England

/// A dimension, ready to be looked up for an event of a log. Code 0 is “not known”.
struct CodedDimension: Sendable {
  let dimension: JourneyDimension
  /// The place of the attribute; below zero, if the log has none of the name.
  private let column: Int?
  /// For bands of age: the code of the band of each value.
  private let bands: [Int32]

  init(_ dimension: JourneyDimension, _ attributes: [EventLog.Attribute]) {
    self.dimension = dimension
    switch dimension.kind {
    case .financialYear:
      (column, bands) = (nil, [])
    case .attribute(let name):
      (column, bands) = (attributes.firstIndex { $0.name == name } ?? -1, [])
    case .ageBands(let name):
      let place = attributes.firstIndex { $0.name == name }
      column = place ?? -1
      bands = place.map { attributes[$0].values.map(Self.band) } ?? []
    }
  }

  /// The code of an event of a row.
  @inline(__always)
  func code(_ log: EventLog, _ row: Int) -> Int32 {
    guard let column else {
      return Int32(Month(of: Day(number: log.start[row])).financialYear)
    }
    guard column >= 0 else { return 0 }
    let code = log.codes[column][row]
    return bands.isEmpty ? code : bands[Int(code)]
  }

  /// What a code stands for.
  func value(_ code: Int, _ attributes: [EventLog.Attribute]) -> String {
    switch dimension.kind {
    case .financialYear: return code == 0 ? "" : Month.name(ofFinancialYear: code)
    case .ageBands: return code == 0 ? "" : JourneyDimension.ageBands[code - 1]
    case .attribute:
      guard let column, column >= 0 else { return "" }
      return attributes[column].values[code]
    }
  }

  /// The band of an age in years, from 1; 0 of what is no age.
  static func band(_ age: String) -> Int32 {
    guard let years = Double(age), years.isFinite else {
      return age.lowercased() == "unborn" ? 1 : 0
    }
    switch years {
    case ..<0: return 1
    case ..<1: return 2
    case ..<5: return 3
    case ..<10: return 4
    case ..<16: return 5
    case ..<18: return 6
    default: return 7
    }
  }
}
