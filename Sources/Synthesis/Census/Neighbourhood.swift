/// A kind of neighbourhood: who lives there, and how. What tells authorities apart is how much of each
/// kind they have.
struct Neighbourhood {
  /// People on a hectare, and how far that differs from place to place: the logarithm of a factor.
  let density: Double
  var densitySpread = 0.45
  /// How many more there are of children, of people from 25 to 39, and of the old than is usual: as
  /// logarithms of factors.
  let children, young, old: Double
  /// Percentages of those aged 16 and over: full-time students, and those with a degree or the like.
  let students, degrees: Double
  /// Percentages of households: those who own their home, and those who rent it from a council or the
  /// like.
  let owners, tenants: Double
  /// People in a household, and how much larger homes are than is usual.
  let household, rooms: Double
  /// How many times as many there are of four kinds of people as in a suburb: from South Asia, black,
  /// from all over the world, and from Europe.
  let origins: [Double]

  static let village = Neighbourhood(
    density: 1.25, densitySpread: 1, children: -0.06, young: -0.25, old: 0.25, students: 4.8,
    degrees: 36, owners: 72, tenants: 11, household: 2.35, rooms: 0.4,
    origins: [0.12, 0.15, 0.45, 0.5])
  static let suburb = Neighbourhood(
    density: 28, children: 0.02, young: -0.1, old: 0.1, students: 6.2, degrees: 33, owners: 78,
    tenants: 9, household: 2.45, rooms: 0.3, origins: [1, 1, 1, 1])
  static let terraces = Neighbourhood(
    density: 44, children: 0.06, young: 0.06, old: -0.05, students: 5.6, degrees: 22, owners: 57,
    tenants: 21, household: 2.3, rooms: 0.02, origins: [0.8, 0.8, 0.6, 1])
  static let estate = Neighbourhood(
    density: 58, children: 0.14, young: 0.08, old: -0.15, students: 6.6, degrees: 21, owners: 32,
    tenants: 47, household: 2.3, rooms: -0.3, origins: [1.4, 2.8, 1.1, 1.6])
  static let mixedStreets = Neighbourhood(
    density: 72, children: 0.24, young: 0.16, old: -0.45, students: 10, degrees: 30, owners: 51,
    tenants: 20, household: 2.95, rooms: -0.25, origins: [9, 4, 2, 2.4])
  static let innerCity = Neighbourhood(
    density: 150, children: -0.04, young: 0.5, old: -0.9, students: 9.5, degrees: 45, owners: 27,
    tenants: 42, household: 2.35, rooms: -0.75, origins: [4, 10, 3.4, 3])
  static let cosmopolitan = Neighbourhood(
    density: 95, children: -0.35, young: 0.6, old: -0.5, students: 12, degrees: 60, owners: 34,
    tenants: 22, household: 2.1, rooms: -0.65, origins: [1.4, 2.2, 4.2, 3.4])
  static let campus = Neighbourhood(
    density: 62, children: -0.7, young: 0.1, old: -0.7, students: 52, degrees: 36, owners: 32,
    tenants: 22, household: 2.6, rooms: -0.4, origins: [2.2, 2.6, 6, 2])
  static let seaside = Neighbourhood(
    density: 26, children: -0.22, young: -0.25, old: 0.62, students: 4.4, degrees: 29, owners: 73,
    tenants: 9, household: 2.05, rooms: -0.02, origins: [0.2, 0.2, 0.5, 0.8])

  static let all = [
    village, suburb, terraces, estate, mixedStreets, innerCity, cosmopolitan, campus, seaside,
  ]

  /// How likely each of them is in an authority of a kind.
  static func weights(in place: Place) -> [Double] {
    var weights: [Double] =
      switch place.kind {
      case .county: [4.2, 5, 1.5, 0.8, 0.3, 0, 0.35, 0.08, 0.5]
      case .formerCounty: [5, 4, 1.8, 0.9, 0.15, 0, 0.25, 0.08, 0.7]
      case .unitary: [1.1, 4, 2.4, 1.3, 0.9, 0.05, 0.5, 0.08, 0.3]
      case .metropolitan: [0.5, 3.3, 3.8, 1.8, 1.5, 0.1, 0.45, 0.1, 0.1]
      case .innerLondon: [0, 0.2, 0.1, 1.2, 1.2, 5, 3.4, 0.15, 0]
      case .outerLondon: [0.03, 3.8, 0.4, 0.9, 3.2, 1.4, 1.2, 0.06, 0.1]
      }
    let share = weights.reduce(0, +) / 10
    if place.hasShore { weights[8] += 1.6 * share }
    if place.hasUniversity {
      weights[6] += 0.6 * share
      weights[7] += 0.6 * share
    }
    return weights
  }
}
