extension Process {
  /// The process of the authority that comes with almanac: about as England’s are, with a few changes
  /// that a study should find.
  ///
  /// - In *West*, assessments take longer from 2022 on, and more of them end with the case closed.
  /// - *Housing* tells of more and more children from the spring of 2023 on (``Season``).
  /// - In *November 2023* assessments piled up.
  /// - In *East*, fewer enquiries lead to a conference from 2023 on.
  ///
  /// > Department for Education. "Characteristics of children in need: 2025."
  static let usual = Process(
    // What is not a contact is a case that another authority hands over.
    starts: [(.contact, 98.4), (.referral, 1.6)],
    passages: [
      .contact: Passage(ways: [
        Way(to: .noFurtherAction, share: 46),
        Way(to: .informationAndAdvice, share: 13),
        Way(to: .earlyHelp, share: 10, wait: .gamma(mean: 6, squares: 3)),
        Way(to: .referral, share: 30, wait: .gamma(mean: 0.9, squares: 1)),
      ]),
      .informationAndAdvice: Passage(ends: 100, comesBack: 0.3),
      .noFurtherAction: Passage(ends: 100, comesBack: 0.3),
      .earlyHelp: Passage(
        lasts: .lognormal(median: 105, spread: 0.7), ends: 100, comesBack: 0.22,
        back: .gamma(mean: 280, squares: 2)),
      .referral: Passage(ways: [
        Way(to: .noFurtherAction, share: 7),
        Way(to: .earlyHelp, share: 4, wait: .gamma(mean: 7, squares: 3)),
        Way(to: .assessment, share: 88, wait: .gamma(mean: 1.4, squares: 1)),
        Way(to: .lookedAfter, share: 0.6, wait: .gamma(mean: 1, squares: 1)),
      ]),
      .assessment: Passage(
        lasts: .gamma(mean: 43, squares: 7),
        ways: [
          Way(to: .closedAfterAssessment, share: 49),
          Way(to: .earlyHelp, share: 8, wait: .gamma(mean: 5, squares: 2)),
          Way(to: .childInNeed, share: 22, wait: .gamma(mean: 2, squares: 1)),
          Way(to: .section47, share: 20, wait: .gamma(mean: 7, squares: 2), isWithin: true),
          Way(to: .lookedAfter, share: 0.8, wait: .gamma(mean: 18, squares: 3), isWithin: true),
        ]),
      .section47: Passage(ways: [
        Way(to: .closedAfterAssessment, share: 32),
        Way(to: .childInNeed, share: 29, wait: .gamma(mean: 3, squares: 1)),
        Way(to: .closed, share: 61),
        Way(to: .initialConference, share: 37, wait: .gamma(mean: 17, squares: 12), isWithin: true),
        Way(to: .lookedAfter, share: 2.2, wait: .gamma(mean: 9, squares: 2), isWithin: true),
      ]),
      .initialConference: Passage(ways: [
        Way(to: .childProtection, share: 85, isWithin: true),
        Way(to: .childInNeed, share: 15, wait: .gamma(mean: 2, squares: 1)),
        Way(to: .closed, share: 15),
      ]),
      .childInNeed: Passage(
        lasts: .lognormal(median: 125, spread: 0.85),
        ways: [
          Way(to: .closed, share: 85),
          Way(to: .section47, share: 10, wait: .gamma(mean: 90, squares: 3), isWithin: true),
          Way(to: .lookedAfter, share: 5),
        ]),
      .childProtection: Passage(
        lasts: .lognormal(median: 255, spread: 0.6),
        ways: [
          Way(to: .childInNeed, share: 80),
          Way(to: .lookedAfter, share: 16),
          Way(to: .closed, share: 4),
        ]),
      .lookedAfter: Passage(
        lasts: .lognormal(median: 420, spread: 1.2),
        ways: [Way(to: .childInNeed, share: 34), Way(to: .closed, share: 66)]),
      .closedAfterAssessment: Passage(
        ends: 100, comesBack: 0.5, back: .gamma(mean: 230, squares: 1)),
      .closed: Passage(ends: 100, comesBack: 0.46, back: .gamma(mean: 240, squares: 1)),
    ],
    influences: usualInfluences + rulesOfOverlap)

  private static let usualInfluences = [
    Influence(.heardOfBy(.police), way: .contact, .noFurtherAction, times: 1.6),
    Influence(.heardOfBy(.police), way: .contact, .earlyHelp, times: 0.5),
    Influence(.heardOfBy(.schools), way: .contact, .earlyHelp, times: 1.8),
    Influence(.heardOfBy(.schools), way: .contact, .referral, times: 1.25),
    Influence(.heardOfBy(.health), way: .contact, .referral, times: 1.2),
    Influence(.heardOfBy(.housing), way: .contact, .informationAndAdvice, times: 2.4),
    Influence(.heardOfBy(.services), way: .contact, .referral, times: 1.7),
    Influence(.heardOfBy(.anonymous), way: .contact, .noFurtherAction, times: 1.7),
    Influence(.aged(-1 ... -1), way: .contact, .referral, times: 3),
    Influence(.aged(-1 ... -1), way: .assessment, .section47, times: 2.2),
    Influence(.aged(-1...0), way: .section47, .initialConference, times: 1.6),
    Influence(.aged(-1...0), way: .childProtection, .lookedAfter, times: 1.7),
    Influence(.aged(12...17), way: .section47, .initialConference, times: 0.7),
    Influence(.aged(14...17), way: .childInNeed, .lookedAfter, times: 1.5),
    Influence(.returning, way: .contact, .referral, times: 1.7),
    Influence(.disabled, way: .contact, .referral, times: 1.7),
    Influence(.disabled, way: .assessment, .childInNeed, times: 2.6),
    Influence(.disabled, way: .assessment, .section47, times: 0.5),
    Influence(.disabled, lengthOf: .childInNeed, times: 2.6),
    Influence(.seekingAsylum, way: .contact, .referral, times: 40),
    Influence(.seekingAsylum, way: .referral, .lookedAfter, times: 500),
    Influence(.seekingAsylum, lengthOf: .lookedAfter, times: 1.8),
    // What a study should find.
    Influence(.within(.west), .between(2022, and: 2024), lengthOf: .assessment, times: 1.4),
    Influence(
      .within(.west), .between(2022, and: 2024), way: .assessment, .closedAfterAssessment,
      times: 1.9),
    Influence(
      .within(.east), .between(2023, and: 2024), way: .section47, .initialConference, times: 0.6),
    Influence(.month(11, of: 2023), lengthOf: .assessment, times: 1.7),
  ]
  /// What ends with what, if stages overlap: an enquiry about a child who has a plan ends with the plan,
  /// any other with the assessment.
  static let rulesOfOverlap = [
    Influence(.having(.childInNeed), way: .section47, .closedAfterAssessment, times: 0),
    Influence(.having(.childInNeed), way: .section47, .childInNeed, times: 0),
    Influence(.having(.childInNeed), way: .initialConference, .childInNeed, times: 0),
    Influence(.lacking(.childInNeed), way: .section47, .closed, times: 0),
    Influence(.lacking(.childInNeed), way: .initialConference, .closed, times: 0),
  ]
}
