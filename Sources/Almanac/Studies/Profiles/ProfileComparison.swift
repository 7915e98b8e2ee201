import Charts
import Statistics

/// A measure of one area in the latest period, beside those that it is compared with.
struct ProfileComparison: Sendable {
  let area: ProfileArea
  let measure: ProfileMeasure
  let figure: ProfileMeasure.Figure
  let country, region, peers: Benchmark?
  let peersKnown: Int
  let trend: RecentTrend

  /// The place among all areas of its level, 1 for the highest, and how many are known.
  let place: Int?
  let places: Int

  /// A number to compare with, and how the area stands against it.
  struct Benchmark: Sendable {
    let name: String
    let value: Double
    let standing: Side
  }

  /// On which side of a number an area is: its interval leaves it out, or holds it.
  enum Side: Sendable { case higher, similar, lower, unknown }

  init(_ area: ProfileArea, _ measure: ProfileMeasure, _ study: ProfileStudy) {
    let period = study.period
    let figure = measure[area.code, period]
    func benchmark(_ other: ProfileArea?) -> Benchmark? {
      guard let other, other.code != area.code, let value = measure[other.code, period].value.value
      else { return nil }
      return Benchmark(name: other.name, value: value, standing: Side(figure, value))
    }
    self.area = area
    self.measure = measure
    self.figure = figure
    country = benchmark(study.country)
    region = benchmark(study.region(of: area))
    let codes = (study.peers[area.code] ?? []).map(\.code)
    let (together, known) = measure.together(codes, period)
    peersKnown = known
    peers =
      known < study.settings.fewest
      ? nil
      : together.value.value.map {
        Benchmark(name: "", value: $0, standing: Side(figure, $0))
      }
    trend = measure.trend(of: area.code, over: study.periods)
    let level = area.region.isEmpty ? study.regions : study.areas
    let values = level.compactMap { measure[$0.code, period].value.value }
    places = values.count
    place = figure.value.value.map { value in 1 + values.count { $0 > value } }
  }

  /// How far it is from the country, in standard errors.
  var distance: Double {
    guard let value = figure.value.value, let interval = figure.interval, let country,
      interval.upperBound > interval.lowerBound
    else { return 0 }
    let reach = interval.upperBound - interval.lowerBound
    return (value - country.value).magnitude / reach
  }
}

extension ProfileComparison.Side {
  init(_ figure: ProfileMeasure.Figure, _ other: Double) {
    guard let interval = figure.interval else {
      self = .unknown
      return
    }
    self =
      interval.lowerBound > other ? .higher : interval.upperBound < other ? .lower : .similar
  }
}
