import Journeys

extension FlowCells {
  /// What a count is of: of journeys with one value of one dimension (a slice, 0 for everyone), or of a
  /// month or a week of everyone’s.
  enum Key: Hashable, Sendable {
    case journeys(slice: Int)
    case starts(slice: Int, step: Int)
    case reached(step: Int)
    case open(step: Int)
    /// Journeys that are open, and those that are a return.
    case allOpen
    case returning(slice: Int)
    case way(slice: Int, from: Int, to: Int)
    case back(slice: Int, from: Int, to: Int, pass: Int)
    case route(slice: Int, Int)
    /// Journeys that began in a year.
    case yearly(slice: Int, year: Int)
    case inTime(slice: Int, JourneyCounts.Timeliness.Measure)
    case judged(slice: Int, JourneyCounts.Timeliness.Measure)
    case monthly(Int, step: Int)
    case monthlyInTime(Int, JourneyCounts.Timeliness.Measure)
    case monthlyJudged(Int, JourneyCounts.Timeliness.Measure)
    case yearlyInTime(Int, JourneyCounts.Timeliness.Measure)
    case yearlyJudged(Int, JourneyCounts.Timeliness.Measure)
    /// The steps, and after them “over” and all steps at which there are too few to be told apart.
    case weekly(Int, state: Int)
    /// The journeys that were followed for so many weeks.
    case observed(Int)
  }
}

extension FlowCells.Key {
  /// The slice that it is of; `nil` of what is said of everyone alone.
  var slice: Int? {
    switch self {
    case .journeys(let slice), .starts(let slice, _), .way(let slice, _, _),
      .back(let slice, _, _, _), .returning(let slice), .route(let slice, _),
      .yearly(let slice, _), .inTime(let slice, _), .judged(let slice, _):
      slice
    case .reached, .open, .allOpen, .monthly, .monthlyInTime, .monthlyJudged, .yearlyInTime,
      .yearlyJudged, .weekly, .observed:
      nil
    }
  }

  /// How much a reader would miss it: all journeys more than a way, and a way more than a route or than
  /// what is done in time of it, which tell of ways again.
  var weight: Double {
    switch self {
    case .journeys: 4
    case .route: 0.25
    default: 1
    }
  }

  /// Whether it is never rounded: of what few do each month, rounded numbers would not tell how many are in
  /// time.
  var isExact: Bool {
    switch self {
    case .monthlyInTime, .monthlyJudged, .yearlyInTime, .yearlyJudged: true
    default: false
    }
  }

  /// The same of another slice.
  func with(slice: Int) -> Self {
    switch self {
    case .journeys: .journeys(slice: slice)
    case .starts(_, let step): .starts(slice: slice, step: step)
    case .way(_, let from, let to): .way(slice: slice, from: from, to: to)
    case .back(_, let from, let to, let pass): .back(slice: slice, from: from, to: to, pass: pass)
    case .returning: .returning(slice: slice)
    case .route(_, let route): .route(slice: slice, route)
    case .yearly(_, let year): .yearly(slice: slice, year: year)
    case .inTime(_, let measure): .inTime(slice: slice, measure)
    case .judged(_, let measure): .judged(slice: slice, measure)
    default: self
    }
  }
}
