import Charts
import Diagnostics
import Frames
import Statistics
import TOML

/// What a file says of one measure: a number for each area and period.
struct ProfileMeasure: Sendable {
  let settings: ProfileSettings.Measure

  /// By the code of an area and by period.
  private let figures: [String: [String: Figure]]

  /// A number of an area in a period, as a percentage or a rate.
  struct Figure: Sendable {
    var value: Datum
    var interval: ClosedRange<Double>?
    /// How many there are, and of how many: of a rate, of people.
    var number, total: Double?

    static let unknown = Figure(value: .missing(.unavailable))
  }

  /// An area that a row is of.
  struct Key: Hashable, Sendable {
    let level: ProfileArea.Level
    let code, name, region, period: String
  }

  /// The areas and periods of the rows.
  let keys: [Key]

  /// - Throws: A column that is not there, a cell that is no number, or an area that has two numbers.
  init(
    _ settings: ProfileSettings.Measure, _ study: ProfileSettings, _ frame: Frame
  ) throws(Diagnostic) {
    self.settings = settings
    keys = try Self.keys(study, frame)
    let numbers = try Self.data(settings.number, frame)
    let totals = try settings.of.map { of throws(Diagnostic) in try Self.data(of, frame) }
    let rates = try settings.rate.map { rate throws(Diagnostic) in try Self.data(rate, frame) }
    guard (totals == nil) != (rates == nil) else {
      throw settings.number.diagnostic(
        StudyRule.settings, "a measure is a share `of` a total, or a `rate`, and not both",
        hint: "give one of the two")
    }
    var figures: [String: [String: Figure]] = [:]
    for row in keys.indices where !keys[row].code.isEmpty {
      let figure =
        if let totals {
          Figure(numbers[row], of: totals[row])
        } else {
          Figure(numbers[row], rate: rates?[row] ?? .missing(.unavailable), per: settings.per)
        }
      let key = keys[row]
      guard figures[key.code, default: [:]].updateValue(figure, forKey: key.period) == nil else {
        throw frame.diagnostic(
          StudyRule.areaRepeated,
          "“\(key.name.printable)” has a second row for “\(key.period.printable)”", row: row,
          study.code, hint: "a measure has one row for each area and period")
      }
    }
    self.figures = figures
  }

  subscript(code: String, period: String) -> Figure { figures[code]?[period] ?? .unknown }

  /// Several areas as one: what is known of all of them together.
  func together(_ codes: [String], _ period: String) -> (figure: Figure, known: Int) {
    let known = codes.map { self[$0, period] }.filter { $0.number != nil && $0.total != nil }
    let number = known.reduce(0) { $0 + ($1.number ?? 0) }
    let total = known.reduce(0) { $0 + ($1.total ?? 0) }
    guard total > 0 else { return (.unknown, known.count) }
    let value = number / total * scale
    return (Figure(value: .number(value), number: number, total: total), known.count)
  }

  /// What a share of one is written as: 100 per cent, or a rate for so many people.
  private var scale: Double { settings.of == nil ? settings.per : 100 }

  /// What it is called.
  var label: String { settings.label.value.printable }

  var isShare: Bool { settings.of != nil }

  /// Which way an area has gone over five periods, by the rule of public health.
  func trend(of code: String, over periods: [String]) -> RecentTrend {
    let all = periods.suffix(5).map { self[code, $0] }
    guard isShare else {
      return RecentTrend(
        values: all.map { $0.value.value ?? .nan }, intervals: all.map(\.interval))
    }
    let known = all.map { $0.total.map { $0 > 0 } ?? false }
    return RecentTrend(
      counts: zip(all, known).map { $1 ? $0.number ?? .nan : .nan },
      totals: zip(all, known).map { $1 ? $0.total ?? .nan : .nan })
  }

  // MARK: Reading

  private static func keys(
    _ study: ProfileSettings, _ frame: Frame
  ) throws(Diagnostic) -> [Key] {
    let levels = try frame.texts(of: study.level).map(ProfileArea.Level.init(written:))
    let columns = [
      ProfileArea.Level.area: (study.code, study.name),
      .region: (study.regionCode, study.region), .country: (study.countryCode, study.country),
    ]
    var codes: [ProfileArea.Level: [String]] = [:]
    var names: [ProfileArea.Level: [String]] = [:]
    for (level, (code, name)) in columns where levels.contains(level) {
      codes[level] = try frame.texts(of: code)
      names[level] = try frame.texts(of: name)
    }
    let regions = try frame.texts(of: study.regionCode)
    let periods = try frame.texts(of: study.period)
    return levels.indices.map { row in
      let level = levels[row]
      return Key(
        level: level, code: codes[level]?[row] ?? "", name: names[level]?[row] ?? "",
        region: regions[row], period: periods[row])
    }
  }

  private static func data(
    _ column: Located<String>, _ frame: Frame
  ) throws(Diagnostic) -> [Datum] {
    try frame.numbers(inColumn: frame.place(of: column)).map(Datum.init)
  }
}

extension ProfileMeasure.Figure {
  /// A share as a percentage, with Wilson’s interval.
  fileprivate init(_ number: Datum, of total: Datum) {
    guard let count = number.value, let whole = total.value else {
      self.init(value: .missing(number.missing ?? total.missing ?? .unavailable))
      return
    }
    // A file may round its counts, and then a part can be more than its whole.
    guard whole > 0, count >= 0, count <= whole else {
      self.init(value: .missing(.inapplicable))
      return
    }
    let interval = ConfidenceInterval.wilson(count, of: whole)
    self.init(
      value: .number(100 * count / whole),
      interval: 100 * interval.lowerBound...100 * interval.upperBound, number: count,
      total: whole)
  }

  /// A rate as published, with Byar’s interval of the count it was worked out from.
  fileprivate init(_ number: Datum, rate: Datum, per: Double) {
    self.init(value: rate)
    guard let count = number.value, let value = rate.value, count > 0, value > 0 else { return }
    let population = count / value * per
    self.number = count
    total = population
    interval = ConfidenceInterval.byar(count).over(population, per: per)
  }
}
