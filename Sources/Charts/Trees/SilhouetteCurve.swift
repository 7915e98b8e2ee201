/// The mean silhouette of different numbers of groups, and the number for which it is highest.
///
///     SilhouetteCurve(means.map { GroupTrial($0.groups, .number($0.mean)) })
public struct SilhouetteCurve: Chart {
  public var trials: [GroupTrial]
  /// The number of groups that is worked with, if it is not the one with the highest mean.
  public var chosen: Int?

  /// - Precondition: Numbers of groups rise, and means lie from −1 to 1.
  public init(_ trials: [GroupTrial], chosen: Int? = nil) {
    precondition(
      zip(trials, trials.dropFirst()).allSatisfy { $0.groups < $1.groups },
      "numbers of groups rise from trial to trial")
    precondition(
      trials.allSatisfy { $0.value.value.map { (-1...1).contains($0) } ?? true },
      "a silhouette lies from −1 to 1")
    self.trials = trials
    self.chosen = chosen
  }

  public var kind: String { "silhouette" }

  public func finding(_ words: Wording) -> String {
    guard let best, let mean = best.value.value else { return words(.nothing) }
    return words(
      Separation(mean: mean).ofBest, .count(best.groups), NumberFormat.plain.text(best.value))
  }

  public func description(_ words: Wording) -> String {
    [
      words(.silhouetteCurve, .count(trials.count)),
      trials.isEmpty ? "" : words(.sentenceOf, curve(words).list(words)),
      words.missing(trials.map(\.value)),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable { curve(words).table(words) }

  public func draw(on canvas: inout Canvas) { curve(canvas.words).draw(on: &canvas) }

  /// Of equals the one with the fewest groups.
  private var best: GroupTrial? {
    trials.filter { $0.value.value != nil }.reduce(nil) { best, trial in
      guard let best, let most = best.value.value, let value = trial.value.value else {
        return best ?? trial
      }
      return value > most ? trial : best
    }
  }

  private func curve(_ words: Wording) -> GroupCurve {
    let shown = chosen ?? best?.groups
    let phrase: Phrase = shown == best?.groups ? .highestMean : .chosenGroups
    return GroupCurve(
      measure: Measure(words(.meanSilhouette), .plain), trials: trials, chosen: shown,
      label: shown.map { words(phrase, .count($0)) } ?? "", hasZero: true)
  }
}

extension Phrase {
  static let silhouetteCurve = Phrase(
    "silhouette-curve", "Line chart of the mean silhouette for {1} {1:number|numbers} of groups.")
  static let meanSilhouette = Phrase("mean-silhouette", "Mean silhouette")
  static let highestMean = Phrase("highest-mean", "{1} {1:group|groups}: the highest")
  static let chosenGroups = Phrase("chosen-groups", "{1} {1:group|groups}: chosen")
}
