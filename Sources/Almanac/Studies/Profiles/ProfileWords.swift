import Charts
import Statistics

/// What a study of areas finds, in words. Nothing is said that its intervals do not bear out.
struct ProfileWords: Sendable {
  let words: Wording

  func callAsFunction(_ phrase: Phrase) -> String { words(phrase) }

  /// How an area stands against a number, in a clause: “higher than England (22.4%)”.
  func callAsFunction(
    _ benchmark: ProfileComparison.Benchmark, named name: String, of measure: ProfileMeasure
  ) -> String {
    let value = text(benchmark.value, of: measure)
    return switch benchmark.standing {
    case .higher: words(.profileHigher, name, value)
    case .lower: words(.profileLower, name, value)
    case .similar: words(.profileSimilar, name, value)
    case .unknown: words(.profileBeside, name, value)
    }
  }

  func callAsFunction(_ side: ProfileComparison.Side?) -> String {
    switch side {
    case .higher: words(.profileSideHigher)
    case .lower: words(.profileSideLower)
    case .similar: words(.profileSideSimilar)
    case .unknown, nil: ""
    }
  }

  /// Which way it has gone, in few words.
  func callAsFunction(_ trend: RecentTrend) -> String {
    switch trend {
    case .increasing: words(.profileRose)
    case .decreasing: words(.profileFell)
    case .noSignificantChange: words(.profileSteady)
    case .cannotBeCalculated: ""
    }
  }

  /// What is to be said of a measure: how large it is, how it stands against the country and its peers,
  /// and which way it has gone. Nothing, if it is not known.
  func message(_ found: ProfileComparison) -> String {
    guard let value = found.figure.value.value else { return "" }
    let measure = found.measure
    var clauses: [String] = []
    if let country = found.country {
      clauses.append(self(country, named: country.name, of: measure))
    }
    if let region = found.region {
      clauses.append(self(region, named: region.name, of: measure))
    }
    if let peers = found.peers {
      clauses.append(
        self(
          peers, named: words(.profilePeers, NumberFormat.count.text(Double(found.peersKnown))),
          of: measure))
    }
    let size = words(
      .profileMessage, measure.label, text(value, of: measure),
      interval(found))
    let sentence = clauses.isEmpty ? size : words(.profileSize, size, words.list(clauses))
    let trend = trend(found.trend)
    return trend.isEmpty ? sentence : words(.profileThen, sentence, trend)
  }

  private func trend(_ trend: RecentTrend) -> String {
    switch trend {
    case .increasing: words(.profileHasRisen)
    case .decreasing: words(.profileHasFallen)
    case .noSignificantChange, .cannotBeCalculated: ""
    }
  }

  /// A number of a measure as it is read: 22.4%, or 517.5.
  func text(_ value: Double, of measure: ProfileMeasure) -> String {
    text(.number(value), of: measure)
  }

  func text(_ value: Datum, of measure: ProfileMeasure) -> String {
    (measure.isShare ? NumberFormat.percent(1) : .decimal(1)).text(value)
  }

  func interval(_ found: ProfileComparison) -> String {
    guard let interval = found.figure.interval else { return "" }
    return words(
      .profileInterval, text(interval.lowerBound, of: found.measure),
      text(interval.upperBound, of: found.measure))
  }
}

extension Phrase {
  static let profileMessage = Phrase("profile-message", "{1}: {2} (95% interval {3})")
  static let profileSize = Phrase("profile-size", "{1}, {2}")
  static let profileThen = Phrase("profile-then", "{1}. {2}")
  static let profileInterval = Phrase("profile-interval", "{1} to {2}")
  static let profileHigher = Phrase("profile-higher", "higher than {1} ({2})")
  static let profileLower = Phrase("profile-lower", "lower than {1} ({2})")
  static let profileSimilar = Phrase("profile-similar", "not clearly different from {1} ({2})")
  static let profileBeside = Phrase("profile-beside", "beside {1} ({2})")
  static let profilePeers = Phrase("profile-peers", "its {1} {1:peer|peers} together")
  static let profileSideHigher = Phrase("profile-side-higher", "higher")
  static let profileSideLower = Phrase("profile-side-lower", "lower")
  static let profileSideSimilar = Phrase("profile-side-similar", "not clearly different")
  static let profileRose = Phrase("profile-rose", "rising")
  static let profileFell = Phrase("profile-fell", "falling")
  static let profileSteady = Phrase("profile-steady", "no clear change")
  static let profileHasRisen = Phrase("profile-has-risen", "It has risen over five years")
  static let profileHasFallen = Phrase("profile-has-fallen", "It has fallen over five years")
}
