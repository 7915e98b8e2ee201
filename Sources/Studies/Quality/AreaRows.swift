import Frames

/// The rows by their areas and periods.
struct AreaRows {
  /// The areas, in the order in which they first stand in the file.
  let areas: [Area]

  /// The area of each row; `nil` for one without a code.
  let area: [Int?]

  let periods: [Period]

  /// The period of each row; `nil` for one that has none.
  let period: [Int?]

  /// How many areas have each name.
  private let namesakes: [String: Int]

  init(_ subject: DataQuality.Subject) { self.init(subject, of: subject.frame) }

  /// Some rows of the file, by the periods that are given, or else their own.
  init(_ subject: DataQuality.Subject, of frame: Frame, _ wanted: [Period]? = nil) {
    (areas, area) = Self.areas(subject, frame)
    namesakes = Dictionary(areas.map { ($0.name, 1) }, uniquingKeysWith: +)
    guard let column = subject.period else {
      (periods, period) = ([], [Int?](repeating: nil, count: frame.count))
      return
    }
    let cells = Distinct(frame, column: column)
    let known = cells.texts.map(Period.init)
    let periods = wanted ?? Set(cells.present.compactMap { known[$0] }).sorted()
    let places = known.map { $0.flatMap(periods.firstIndex(of:)) }
    self.periods = periods
    period = cells.codes.map { places[$0] }
  }

  private static func areas(
    _ subject: DataQuality.Subject, _ frame: Frame
  ) -> ([Area], [Int?]) {
    guard let column = subject.code else {
      return ([], [Int?](repeating: nil, count: frame.count))
    }
    let codes = Distinct(frame, column: column)
    let names = subject.name.map { Distinct(frame, column: $0) }
    var areas: [Area] = []
    var places = [Int?](repeating: nil, count: codes.texts.count)
    let area = codes.codes.enumerated().map { row, code -> Int? in
      guard !codes.texts[code].isEmpty else { return nil }
      if let place = places[code] { return place }
      places[code] = areas.count
      areas.append(Area(codes.texts[code], names.map { $0.texts[$0.codes[row]] } ?? ""))
      return areas.count - 1
    }
    return (areas, area)
  }

  /// What to call an area: its name, with the code if another area has the same, or the code alone.
  func label(_ area: Int) -> String {
    let area = areas[area]
    if area.name.isEmpty { return area.code }
    return (namesakes[area.name] ?? 0) > 1 ? "\(area.name) (\(area.code))" : area.name
  }

  /// The number of periods, or one where there are none.
  var slots: Int { max(1, periods.count) }

  /// Where a row is counted among the periods; `nil` for one whose period cannot be read.
  func slot(_ row: Int) -> Int? { periods.isEmpty ? 0 : period[row] }

  /// Which of some periods there are, for words.
  func names(_ slots: [Int]) -> String { slots.map { periods[$0] }.listed }

  /// The area of a row and its period, for words: “Hackney in 2021”.
  func words(_ row: Int) -> String {
    let area = area[row].map(label) ?? "a row without a code"
    return period[row].map { "\(area) in \(periods[$0].name)" } ?? area
  }
}

extension Area {
  /// The name, or the code of an area whose name is not known.
  var words: String { name.isEmpty ? code : name }
}

extension DataQuality.Subject {
  func repetitions(into findings: inout Findings) -> Frame.Repetitions {
    let keys = [code ?? name, period].compactMap { $0 } + filters
    guard code ?? name != nil else { return .none }
    return frame.repetitions(of: keys, into: &findings)
  }
}
