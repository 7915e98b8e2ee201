extension ScatterPlot {
  public func finding(_ words: Wording) -> String {
    guard let first = shown.first else { return words(.nothing) }
    if shown.count == 1 {
      return words(.onlyDot, first.name, across.format.text(first.x), up.format.text(first.y))
    }
    guard let correlation = trend?.correlation else { return words(.noTrend) }
    let phrases: (named: Phrase, plain: Phrase) =
      if correlation >= 0.3 {
        (.riseTogether, .bothRise)
      } else if correlation <= -0.3 {
        (.goApart, .oneFalls)
      } else {
        (.apart, .neither)
      }
    // A title has ten words at most, and the axes have the names anyway.
    let finding = words(phrases.named, across.name, up.name)
    return finding.split(separator: " ").count <= 10
      ? finding : words(phrases.plain, NumberFormat.plain.text(correlation))
  }

  public func description(_ words: Wording) -> String {
    let shown = shown
    var sentences = [words(.scatter, .count(shown.count), across.name, up.name)]
    for (measure, value) in [(across, \Dot.x), (up, \Dot.y)] where !shown.isEmpty {
      let facts = Facts(shown.map { ($0.name, $0[keyPath: value]) }, measure.format, words)
      sentences.append(words(.only, measure.name, facts.extremes))
    }
    if let correlation = trend?.correlation {
      sentences.append(words(.theCorrelationIs, NumberFormat.plain.text(correlation)))
    }
    if !groups.isEmpty {
      let sizes = groups.enumerated().map { number, name in
        words(.only, name, .count(shown.count { $0.group == number }))
      }
      sentences.append(words(.groupsAre, sizes.joined(separator: "; ")))
    }
    sentences.append(words.missing(missing))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What is said of a dot to a reader who touches it.
  func says(_ dot: Dot, _ words: Wording) -> String {
    let place = words(
      .dotSays, dot.name, across.name, across.format.text(dot.x), up.name, up.format.text(dot.y))
    return dot.group.map { words(.dotInGroup, place, groups[$0]) } ?? place
  }

  /// What is said of a group whose dots are too many to be said one by one.
  func says(_ group: Int?, _ count: Int, _ words: Wording) -> String {
    words(.only, group.map { groups[$0] } ?? words(.dots), .count(count))
  }
}

extension Phrase {
  static let onlyDot = Phrase("only-dot", "{1}: {2} across, {3} up")
  static let noTrend = Phrase("no-trend", "There is no trend to be seen")
  static let riseTogether = Phrase("rise-together", "{1} and {2} rise together")
  static let bothRise = Phrase("both-rise", "The two rise together (correlation {1})")
  static let goApart = Phrase("go-apart", "{1} and {2} go opposite ways")
  static let oneFalls = Phrase("one-falls", "One falls as the other rises (correlation {1})")
  static let apart = Phrase("apart", "{1} and {2} hardly go together")
  static let neither = Phrase("neither", "Neither says much of the other (correlation {1})")
  static let scatter = Phrase("scatter", "Scatter plot of {1} {1:dot|dots}: {2} across, {3} up.")
  static let theCorrelationIs = Phrase("the-correlation-is", "The correlation is {1}.")
  static let groupsAre = Phrase("groups-are", "Groups: {1}.")
  static let dotSays = Phrase("dot-says", "{1}: {2} {3}, {4} {5}")
  static let dotInGroup = Phrase("dot-in-group", "{1}; {2}")
  static let dots = Phrase("dots", "Dots")
}
