/// How well different numbers of groups fit, and which number is chosen for what reason.
///
///     ElbowPlot(
///       Measure("Inertia", .decimal(1)),
///       zip(fit.groups, fit.inertias).map { GroupTrial($0, .number($1)) },
///       chosen: fit.knee, because: .bend)
public struct ElbowPlot: Chart {
  /// Why a number of groups is chosen.
  public enum Reason: Hashable, Sendable {
    /// More groups make less and less of a difference: the knee of inertia.
    case bend
    /// The value is lowest, as for the Bayesian information criterion.
    case lowest
    /// The value is highest.
    case highest
    /// The next value is not higher by more than its error: the rule of the gap statistic.
    case first
  }

  public var measure: Measure
  public var trials: [GroupTrial]
  public var chosen: Int?
  public var reason: Reason

  /// - Precondition: Numbers of groups rise, and the chosen one is among them and has a value.
  public init(
    _ measure: Measure, _ trials: [GroupTrial], chosen: Int?, because reason: Reason = .bend
  ) {
    precondition(
      zip(trials, trials.dropFirst()).allSatisfy { $0.groups < $1.groups },
      "numbers of groups rise from trial to trial")
    precondition(
      chosen.map { k in trials.contains { $0.groups == k && $0.value.value != nil } } ?? true,
      "the chosen number of groups was tried, and has a value")
    self.measure = measure
    self.trials = trials
    self.chosen = chosen
    self.reason = reason
  }

  public var kind: String { "elbow" }

  public func finding(_ words: Wording) -> String {
    guard trials.contains(where: { $0.value.value != nil }) else { return words(.nothing) }
    guard let chosen else { return words(.noChoice, measure.name) }
    return words(reason.finding, measure.name, .count(chosen))
  }

  public func description(_ words: Wording) -> String {
    let curve = curve(words)
    return [
      words(.elbow, measure.name.withinSentence, .count(trials.count)),
      trials.isEmpty ? "" : words(.sentenceOf, curve.list(words)),
      chosen == nil ? "" : words(.sentenceOf, finding(words)),
      curve.axisStart.map { words(.axisStartsAt, $0) } ?? "",
      words.missing(trials.map(\.value)),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable { curve(words).table(words) }

  public func draw(on canvas: inout Canvas) { curve(canvas.words).draw(on: &canvas) }

  private func curve(_ words: Wording) -> GroupCurve {
    GroupCurve(
      measure: measure, trials: trials, chosen: chosen,
      label: chosen.map { words(reason.label, .count($0)) } ?? "")
  }
}

extension ElbowPlot.Reason {
  fileprivate var finding: Phrase {
    switch self {
    case .bend: Phrase("bends-at", "{1} falls more slowly after {2} {2:group|groups}")
    case .lowest: Phrase("lowest-at", "{1} is lowest at {2} {2:group|groups}")
    case .highest: Phrase("highest-at", "{1} is highest at {2} {2:group|groups}")
    case .first: Phrase("first-at", "{1} rises no further after {2} {2:group|groups}")
    }
  }

  fileprivate var label: Phrase {
    switch self {
    case .bend: Phrase("knee-label", "{1} {1:group|groups}: the knee")
    case .lowest: Phrase("lowest-label", "{1} {1:group|groups}: the lowest")
    case .highest: Phrase("highest-label", "{1} {1:group|groups}: the highest")
    case .first: Phrase("first-label", "{1} {1:group|groups}: the first that is enough")
    }
  }
}

extension Phrase {
  static let elbow = Phrase("elbow", "Line chart of {1} for {2} {2:number|numbers} of groups.")
  static let sentenceOf = Phrase("sentence-of", "{1}.")
  static let noChoice = Phrase("no-choice", "{1} points to no number of groups")
}
