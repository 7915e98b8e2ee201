import Charts
import Studies

/// The judgements of a study in words, each by cuts that the guide states.
struct StudyWords: Sendable {
  let words: Wording
  let format: NumberFormat

  /// How the numbers of each measure are written, where that is told of each.
  var formats: [NumberFormat] = []

  /// What a group is called that has much, or little, of a measure; {1} is the measure.
  var high: String?
  var low: String?

  /// A label as it stands within a sentence: “Adoption” as “adoption”, but “RC1” as it is.
  static func within(_ label: String) -> String {
    let second = label.dropFirst().first
    guard let first = label.first, first.isUppercase, second.map({ !$0.isUppercase }) ?? false,
      second?.isNumber != true
    else { return label }
    return first.lowercased() + label.dropFirst()
  }

  /// What sets a group apart most, in a list.
  func apart(_ group: Group, _ measures: [String]) -> String {
    let sentences = group.differences().prefix(3).map { difference($0, measures[$0.measure]) }
    return sentences.isEmpty ? words(.studyNothingApart) : words.list(Array(sentences))
  }

  /// “much higher adoption (1.9%, elsewhere 0.7%)”.
  func difference(_ difference: Group.Difference, _ label: String) -> String {
    let size = difference.size ?? 0
    let phrase: Phrase =
      size >= 0.8
      ? .studyMuchHigher : size >= 0 ? .studyHigher : size > -0.8 ? .studyLower : .studyMuchLower
    return words(
      .studyAgainst, words(phrase, Self.within(label)),
      number(difference.mean, of: difference.measure),
      number(difference.others, of: difference.measure))
  }

  func number(_ value: Double, of measure: Int) -> String {
    (measure < formats.count ? formats[measure] : format).text(value)
  }

  /// How well areas fit their groups, by their mean silhouette.
  func fit(_ silhouette: Double) -> String {
    let silhouette = silhouette.asShown
    return words(silhouette >= 0.5 ? .studyClear : silhouette >= 0.25 ? .studyFair : .studyBlurred)
  }

  /// How often a group is found again, by its mean Jaccard similarity.
  func stability(_ similarity: Double) -> String {
    let similarity = similarity.asShown
    return words(
      similarity >= 0.75
        ? .studyStable
        : similarity >= 0.6
          ? .studyFairlyStable : similarity >= 0.5 ? .studyUnsteady : .studyDissolves)
  }

  /// How far two groupings agree, by their adjusted Rand index.
  func agreement(_ index: Double) -> String {
    let index = index.asShown
    return words(
      index >= 0.8
        ? .studySame : index >= 0.5 ? .studyAlike : index >= 0.2 ? .studyPartly : .studyOther)
  }

  /// How much of the differences between areas groups explain.
  func share(_ share: Double) -> String {
    let share = share.asShown
    return words(
      share >= 0.14
        ? .studyLarge
        : share >= 0.06 ? .studyMedium : share >= 0.01 ? .studySmall : .studyNoDifference)
  }

  /// Whether chance would do as much.
  func chance(_ chance: Double, otherwise phrase: Phrase = .studyByChance) -> String {
    chance < 0.05
      ? words(
        .studyNotByChance, chance < 0.001 ? "< 0.001" : "= \(NumberFormat.decimal(3).text(chance))")
      : words(phrase, NumberFormat.count.text(max(1, (chance * 100).rounded())))
  }

  func method(_ method: MethodComparison.Method) -> String {
    switch method {
    case .ward: words(.studyWard)
    case .kMeans: words(.studyMeans)
    case .mixture: words(.studyMixture)
    case .dbscan: words(.studyDBSCAN)
    case .hdbscan: words(.studyHDBSCAN)
    }
  }

  func form(_ form: Preparation.Form) -> String {
    switch form {
    case .counts: words(.studyCounts)
    case .shares: words(.studyShares)
    case .rates: words(.studyRates)
    case .logRatios: words(.studyLogRatios)
    }
  }

  func imputation(_ imputation: Preparation.Imputation) -> String {
    switch imputation {
    case .interval: words(.studyInterval)
    case .nearest: words(.studyNearest)
    case .median: words(.studyMedian)
    }
  }
}

extension StudyWords {
  /// What the groups are called: by the measures that set each apart, or as the author says.
  func names(of groups: [Group], _ measures: [String], chosen: [String]) -> [String] {
    var names: [String] = []
    for (index, group) in groups.enumerated() {
      if index < chosen.count {
        names.append(chosen[index])
        continue
      }
      let traits = group.differences().map { difference in
        let isHigh = (difference.size ?? 0) > 0
        let label = Self.within(measures[difference.measure])
        return (isHigh ? high : low).map { $0.replacing("{1}", with: label) }
          ?? words(isHigh ? .studyHigh : .studyLow, label)
      }
      names.append(name(traits, besides: names, number: index + 1))
    }
    return names
  }

  /// The fewest traits, the most telling first, that no other group is called by.
  private func name(_ traits: [String], besides others: [String], number: Int) -> String {
    guard let first = traits.first else {
      let name = words(.studyAverage)
      return others.contains(name) ? words(.studyNumbered, name, "\(number)") : name
    }
    var name = first
    for trait in traits.dropFirst().prefix(2) where others.contains(name) {
      name = words(.studyAnd, name, Self.within(trait))
    }
    return others.contains(name) ? words(.studyNumbered, name, "\(number)") : name
  }
}

extension Double {
  /// The number as pages show it, so that no word disagrees with the number beside it.
  fileprivate var asShown: Double { (self * 100).rounded() / 100 }
}
