import Charts
import Journeys
import TOML

/// What steps, ways to look, and values of these are called on the page.
struct FlowNames: Sendable {
  /// The page, for messages about what is published on it.
  let file: String
  let steps: [String]
  private let slices: [String]
  private let dimensionOfSlice: [String]
  private let months: [Month]

  /// - Parameter unknown: What a value is called that is not known.
  init(_ counts: JourneyCounts, _ dimensions: [FlowDimension], file: String, unknown: String) {
    self.file = file
    steps = counts.activities.map(\.printable)
    months = counts.months
    var slices = Array(repeating: "", count: counts.slices.count)
    var titles = slices
    for (counted, dimension) in zip(counts.dimensions, dimensions) {
      for slice in counted.slices {
        titles[slice] = dimension.title
        slices[slice] = dimension.name(of: counts.slices[slice].value, unknown: unknown)
      }
    }
    self.slices = slices
    dimensionOfSlice = titles
  }

  /// What a value of a dimension is called.
  func slice(_ slice: Int) -> String { slices[slice] }

  func way(_ from: Int, _ to: Int) -> String { "\(steps[from]) → \(steps[to])" }

  /// What a count is of, for messages about it.
  func name(of key: FlowCells.Key) -> String {
    let place = key.slice.map { $0 == 0 ? "" : ", \(dimensionOfSlice[$0]): \(slices[$0])" } ?? ""
    return words(for: key) + place
  }

  private func words(for key: FlowCells.Key) -> String {
    switch key {
    case .journeys: "journeys"
    case .reached(let step): "journeys with \(steps[step])"
    case .starts(_, let step): "journeys that begin with \(steps[step])"
    case .open(let step): "journeys that are open at \(steps[step])"
    case .allOpen: "journeys that are open"
    case .returning: "journeys that are a return"
    case .way(_, let from, let to): way(from, to)
    case .back(_, let from, let to, let pass): "\(way(from, to)), return \(pass)"
    case .route(_, let route): "route \(route + 1)"
    case .yearly(_, let year): "journeys that began in year \(year + 1)"
    case .yearlyInTime(let year, let measure): "\(measure.rawValue) in time, year \(year + 1)"
    case .yearlyJudged(let year, let measure):
      "\(measure.rawValue) of which it is known, year \(year + 1)"
    case .inTime(_, let measure): "\(measure.rawValue) in time"
    case .judged(_, let measure): "\(measure.rawValue) of which it is known"
    case .monthly(let month, let step): "\(steps[step]), \(months[month])"
    case .monthlyInTime(let month, let measure): "\(measure.rawValue) in time, \(months[month])"
    case .monthlyJudged(let month, let measure):
      "\(measure.rawValue) of which it is known, \(months[month])"
    case .observed(let week): "journeys followed for \(week) weeks"
    case .weekly(let week, let state):
      "\(state < steps.count ? steps[state] : state == steps.count ? "over" : "other steps") "
        + "after \(week) weeks"
    }
  }
}

/// A way to look at the journeys.
struct FlowDimension: Sendable {
  /// As the data and the address of the page call it.
  let key: String
  let title: String
  private let labels: [String: String]

  init(_ settings: FlowSettings.Dimension) {
    key = settings.name.value
    title = settings.title
    var labels = Self.knownLabels[key] ?? [:]
    for entry in settings.labels.map({ Array($0) }) ?? [] {
      labels[entry.key.text] = entry.value.written
    }
    self.labels = labels
  }

  func name(of value: String, unknown: String) -> String {
    value.isEmpty ? unknown : labels[value] ?? value.printable
  }

  /// What the values of Annex A are called, where they are answers to a question.
  private static let knownLabels: [String: [String: String]] = [
    "disabled": ["Yes": "Disabled", "No": "Not disabled"],
    "uasc": ["Yes": "Unaccompanied, seeking asylum", "No": "Other children"],
    "missing_episodes": [
      "0": "No episode", "1": "One episode", "2": "Two episodes", "3 or more": "Three or more",
    ],
  ]
}
