import England

/// A kind of practice and circumstance that some authorities have in common: what a segmentation should
/// find. Authorities have mostly one, some of a second, and a few pass from one to another.
struct AuthorityType {
  /// The logarithms of its factors; nought for what is not listed.
  let pulls: [Trait: Double]

  /// Adoption and guardianship, in old industrial towns with much need.
  static let settling = AuthorityType(pulls: [
    .closures: 0.14, .adopted: 0.50, .residence: 0.20, .guardianship: 0.60, .transfer: -0.25,
    .referrals: 0.12, .plans: 0.15, .notInNeed: -0.05, .secondPlans: 0.06,
  ])

  /// Great cities: few of their young people go on to services for adults.
  static let cities = AuthorityType(pulls: [
    .closures: 0.12, .adopted: -0.10, .died: 0.15, .guardianship: -0.10, .adultServices: -0.75,
    .transfer: -0.15, .referrals: 0.10, .noFurtherAction: 0.40, .notInNeed: 0.15,
    .reReferrals: 0.05,
  ])

  /// London: families who move between boroughs, and hardly any adoption.
  static let capital = AuthorityType(pulls: [
    .closures: 0.02, .adopted: -0.60, .residence: -0.15, .guardianship: -0.35, .transfer: 0.55,
    .noFurtherAction: 0.30, .notInNeed: -0.15, .reReferrals: -0.12, .secondPlans: -0.20,
  ])

  /// Shires: fewer cases, and a long way with disabled children.
  static let shires = AuthorityType(pulls: [
    .closures: -0.22, .unknown: 0.20, .adopted: 0.20, .died: 0.15, .adultServices: 0.50,
    .transfer: -0.05, .referrals: -0.14, .plans: -0.10, .secondPlans: 0.14,
  ])

  /// Commuter belt: little need, and much moving in and out.
  static let commuters = AuthorityType(pulls: [
    .closures: -0.25, .adopted: -0.15, .residence: -0.30, .guardianship: -0.40, .transfer: 0.45,
    .adultServices: 0.25, .referrals: -0.20, .notInNeed: 0.10, .plans: -0.15,
  ])

  /// Revolving doors: many short episodes, few of which end in court, and many children who come back.
  static let revolving = AuthorityType(pulls: [
    .closures: 0.42, .adopted: -0.55, .died: -0.20, .residence: -0.60, .guardianship: -0.60,
    .transfer: -0.55, .adultServices: -0.40, .referrals: 0.36, .reReferrals: 0.30, .notInNeed: 0.15,
    .plans: 0.10,
  ])

  static let all = [settling, cities, capital, shires, commuters, revolving]

  /// How likely each of them is in a place.
  static func weights(in place: Place) -> [Double] {
    let isNorthern = [.northEast, .northWest, .yorkshire].contains(place.region)
    let isMidland = [.westMidlands, .eastMidlands].contains(place.region)
    return switch place.kind {
    case .county: [0.5, 0, 0, 6, 1, 2]
    case .formerCounty: [isNorthern ? 4 : 0.5, 0, 0, 5, 1, 1]
    case .unitary where isNorthern: [7, 1, 0, 1, 0, 1]
    case .unitary: [2, 2, 0.3, 1, isMidland ? 1 : 4, 2]
    case .metropolitan: [isNorthern ? 6 : 3, 5, 0, 0, 0.5, 1]
    case .innerLondon: [0, 1.5, 8, 0, 0, 0.5]
    case .outerLondon: [0, 0.5, 6, 0, 2.5, 0.5]
    }
  }
}
