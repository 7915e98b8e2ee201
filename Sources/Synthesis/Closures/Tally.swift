/// What was counted of children in need in some place and year.
struct Tally {
  /// Episodes of need that ended, for each reason: unknown, then the seven that are coded, of which
  /// the last is “other”.
  private(set) var reasons = [Int](repeating: 0, count: Trait.reasons.count + 1)
  private(set) var referrals = 0
  private(set) var reReferrals = 0
  private(set) var noFurtherAction = 0
  private(set) var notInNeed = 0
  /// The children who were referred: fewer than referrals, for some are referred twice.
  private(set) var referredChildren = 0
  private(set) var reReferredChildren = 0
  /// Child protection plans that started, and those of them that were not the child’s first.
  private(set) var plans = 0
  private(set) var secondPlans = 0

  /// Episodes that ended, for whatever reason.
  var closures: Int { reasons.reduce(0, +) }

  init() {}

  /// Draws what is counted from what is expected.
  init(
    children: Int, seed: UInt64, code: String, year: Int, expected: (Trait) -> Double
  ) {
    func draw(_ trait: Trait, atMost most: Int) -> Int {
      var deviates = Deviates(seed: seed, "count", code, trait.rawValue, "\(year)")
      return min(most, deviates.count(mean: expected(trait)))
    }
    var rest = draw(.closures, atMost: children)
    for (index, reason) in Trait.reasons.enumerated() {
      reasons[index] = draw(reason, atMost: rest * 3 / 5)
      rest -= reasons[index]
    }
    reasons[Trait.reasons.count] = rest

    referrals = draw(.referrals, atMost: children)
    reReferrals = draw(.reReferrals, atMost: referrals / 2)
    noFurtherAction = draw(.noFurtherAction, atMost: referrals / 2)
    notInNeed = draw(.notInNeed, atMost: (referrals - noFurtherAction) * 3 / 4)
    plans = draw(.plans, atMost: children)
    secondPlans = draw(.secondPlans, atMost: plans * 3 / 5)
    drawChildren(seed: seed, code: code, year: year)
  }

  /// About half of the referrals that come after another are of a child already counted that year.
  private mutating func drawChildren(seed: UInt64, code: String, year: Int) {
    var deviates = Deviates(seed: seed, "children", code, "\(year)")
    let repeated = Double(reReferrals) * (0.5 + 0.05 * deviates.normal())
    referredChildren = referrals - min(reReferrals, max(0, Int(repeated.rounded())))
    let again = Double(reReferrals) * (0.83 + 0.02 * deviates.normal())
    reReferredChildren = min(reReferrals, referredChildren, Int(again.rounded()))
  }

  mutating func add(_ other: Tally) {
    for index in reasons.indices { reasons[index] += other.reasons[index] }
    referrals += other.referrals
    reReferrals += other.reReferrals
    noFurtherAction += other.noFurtherAction
    notInNeed += other.notInNeed
    referredChildren += other.referredChildren
    reReferredChildren += other.reReferredChildren
    plans += other.plans
    secondPlans += other.secondPlans
  }
}
