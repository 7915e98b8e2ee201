import Journeys

/// Who the children are, and who tells of them.
struct Intake {
  /// How many of a hundred or so are heard of from each of ``ContactSource/all``.
  var sources: [Double]
  /// How many of a hundred or so are of which age when they are first heard of, from those not yet born.
  var ages: [Double]
  /// The share of boys.
  var boys: Double

  static let usual = Intake(
    sources: ContactSource.all.map(\.share),
    ages: [
      3.4, 8.2, 6.4, 6.1, 5.9, 5.7, 5.5, 5.4, 5.3, 5.2, 5.1, 5.2, 5.5, 6, 6.5, 6.6, 5.7, 4.6, 2.9,
    ], boys: 0.515)
}

extension Intake {
  /// The usual intake, with more or fewer of those whom a real authority has more or fewer of than the
  /// usual one. Each share is learnt by itself.
  ///
  /// Children of some ages come back more often than others, and some sources know children of some ages
  /// alone: so what is learnt is compared with what comes of the usual shares, not with the shares.
  init(learntFrom counts: JourneyCounts) {
    self = .usual
    let sexes = counts.told("sex")
    if let male = sexes["Male"], let female = sexes["Female"], male + female > 0 {
      boys = male / (male + female)
    }
    let (bands, told) = (counts.told("age"), counts.told("source"))
    guard !bands.isEmpty || !told.isEmpty else { return }
    let journeys = FrontDoor(seed: 1).children(5_000).flatMap { child, journeys in
      journeys.map { (age: child.age(on: $0.events[0].start), source: $0.source) }
    }
    var given = [Double](repeating: 0, count: ages.count)
    for journey in journeys { given[min(journey.age, 17) + 1] += 1 }
    Self.scale(&ages, given: given, to: Self.bands.map { ($0.ages, bands[$0.name]) })

    let all = ContactSource.all
    let heard = all.map { source in Double(journeys.count { $0.source == source }) }
    // Most files have either codes or groups. What is called by a group is shared out within it.
    let hasCodes = all.contains { told[$0.code] != nil }
    let codes = all.indices.map { ([$0], told[all[$0].code]) }
    let groups = ContactSource.Group.allCases.map { group in
      (all.indices.filter { all[$0].group == group }, told[group.rawValue])
    }
    Self.scale(&sources, given: heard, to: hasCodes ? codes : groups)
  }

  /// The places in ``ages`` of the bands in which journeys are counted.
  private static let bands: [(name: String, ages: [Int])] = [
    ("Unborn", [0]), ("0", [1]), ("1–4", Array(2...5)), ("5–9", Array(6...10)),
    ("10–15", Array(11...16)), ("16–17", [17, 18]),
  ]

  /// Scales weights, of which so much was given, so that so much of each group of them comes of it. If
  /// nothing was learnt they stay as they are.
  private static func scale(
    _ weights: inout [Double], given: [Double], to groups: [(places: [Int], learnt: Double?)]
  ) {
    let all = groups.reduce(0) { $0 + ($1.learnt ?? 0) }
    let given = given.map { max($0, 1) / given.reduce(0, +) }
    guard all > 0 else { return }
    for (places, learnt) in groups {
      let factor = (learnt ?? 0) / all / places.reduce(0) { $0 + given[$1] }
      for place in places { weights[place] *= factor }
    }
  }
}

extension JourneyCounts {
  /// How many journeys there are of each value of a dimension, as far as it may be told.
  fileprivate func told(_ name: String) -> [String: Double] {
    guard let dimension = dimensions.first(where: { $0.name == name }) else { return [:] }
    let known = slices[dimension.slices].filter { !$0.value.isEmpty }
    let pairs = known.map { ($0.value, Double(LearntProcess.told($0.cases))) }
    return Dictionary(pairs) { first, _ in first }
  }
}
