/// A small area that there never was, as the tables of the census count its people and homes.
struct SmallArea {
  let code, name: String
  let locality: Locality
  let squareKilometres: Double
  /// In kilometres; none in Wales.
  let distanceToSea: Double?
  /// The people by age and by ethnic group; those of 3 and over by how they speak English; those of 16
  /// and over by occupation and by qualification; the households by tenure and by rooms: in the order
  /// of the published columns.
  let ages, groups, languages, occupations, qualifications, tenures, rooms: [Int]

  init(code: String, name: String, people: Double, in locality: Locality, seed: UInt64) {
    var deviates = Deviates(seed: seed, "small area", name)
    let mix = locality.mix
    let neighbourhood = Neighbourhood.all[deviates.pick(mix.weights)]
    self.code = code
    self.name = name
    self.locality = locality
    let total = Int((people * exponential(0.19 * deviates.normal() - 0.018)).rounded())
    let density =
      neighbourhood.density * mix.density
      * exponential(neighbourhood.densitySpread * deviates.normal())
    squareKilometres = max(0.002, Double(total) / density / 100)
    distanceToSea = locality.distanceToSea.map {
      max(0.001, $0 * exponential(0.4 * deviates.normal()))
    }
    let tilt = (0.1 * deviates.normal(), 0.12 * deviates.normal(), 0.16 * deviates.normal())
    let life = Life(in: neighbourhood, mix, &deviates)
    ages = deviates.parts(
      of: total, by: Ages(in: neighbourhood, veryOld: mix.veryOld, tilt: tilt).shares)
    groups = deviates.parts(of: deviates.near(total), by: life.groups)
    // Of the first five years, the last two can be asked.
    languages = deviates.parts(of: deviates.near(total - ages[0] * 3 / 5), by: life.languages)
    let adults = total - ages[0] - ages[1] - ages[2] - ages[3] / 5
    occupations = deviates.parts(of: deviates.near(adults), by: life.occupations)
    qualifications = deviates.parts(of: deviates.near(adults), by: life.qualifications)
    let households = Int((Double(total) / neighbourhood.household).rounded())
    tenures = deviates.parts(of: deviates.near(households), by: life.tenures)
    rooms = deviates.parts(of: deviates.near(households), by: life.rooms)
  }
}

extension Deviates {
  /// Divides a number of people by lot. What does not come out even goes to the largest part.
  fileprivate mutating func parts(of total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    var parts: [Int] = []
    for weight in weights { parts.append(count(mean: Double(total) * weight / sum)) }
    let largest = weights.indices.max { weights[$0] < weights[$1] } ?? 0
    parts[largest] += total - parts.reduce(0, +)
    // Only where next to nobody lives can there be too many of the others.
    while let most = parts.indices.max(by: { parts[$0] < parts[$1] }), parts[largest] < 0 {
      parts[most] -= 1
      parts[largest] += 1
    }
    return parts
  }

  /// A count that is a few off: each published table has been changed a little, so that nobody is known
  /// by the difference of two.
  fileprivate mutating func near(_ count: Int) -> Int {
    max(0, count + Int((2.4 * normal()).rounded()))
  }
}
