/// What a report makes of the census: one row for each authority, and its features.
///
/// It is added up the plain way, so that it does not depend on the module that studies peers.
struct CensusFeatures {
  let codes: [String]
  /// For each feature a number for each authority.
  private(set) var values: [String: [Double]] = [:]

  private let authorities: [String: String]

  init(_ files: (String) -> Rows) {
    let lookup = files("LSOA21_to_UTLA23.csv")
    authorities = Dictionary(
      uniqueKeysWithValues: zip(lookup["LSOA21CD"], lookup["UTLA23CD"]))
    codes = Set(lookup["UTLA23CD"]).sorted()
    let population = files("population_data.csv")
    let people = population.numbers("Age: Total")
    let areas = files("area_sqkm.csv")
    let extent = Dictionary(
      uniqueKeysWithValues: zip(
        areas["LSOA21CD"], areas.numbers("Extent of the Realm (Area in KM2)")))
    let extents = population["geography code"].map { extent[$0] ?? .nan }
    let weights = zip(people, extents).map { people, extent in
      let density = people / extent / 100
      return people * (density <= 0.5 ? 2 : density <= 4 ? 1 : 0)
    }
    let places = population["geography code"]
    values["people"] = sums(people, places)
    values["density"] = quotients(sums(people, places), sums(extents, places))
    values["sparsity"] = quotients(sums(weights, places), sums(people, places))
    let sea = files("distance_to_sea.csv")
    let distances = sums(sea.numbers("distance to sea km"), sea["LSOA21CD"])
    let counts = sums(sea["LSOA21CD"].map { _ in 1 }, sea["LSOA21CD"])
    values["distance to sea"] = quotients(distances, counts)
    for (feature, share) in Self.shares {
      let rows = files(share.file)
      let codes = rows["geography code"]
      let total = sums(rows.numbers(rows.header[3]), codes)
      let parts = rows.header.dropFirst(4).filter { name in
        share.columns.contains { name.hasSuffix($0) }
      }.map { sums(rows.numbers($0), codes) }
      let part = total.indices.map { row in parts.reduce(0) { $0 + $1[row] } }
      values[feature] = quotients(part, total).map { 100 * $0 }
    }
  }

  static let shares: [String: (file: String, columns: [String])] = [
    "old": (
      "population_data.csv",
      ["65 to 69 years", "70 to 74 years", "75 to 79 years", "80 to 84 years"]
    ),
    "very old": ("population_data.csv", ["85 years and over"]),
    "african": ("ethnicity.csv", ["or African: African"]),
    "caribbean": ("ethnicity.csv", ["or African: Caribbean"]),
    "bangladeshi": ("ethnicity.csv", [": Bangladeshi"]),
    "chinese": ("ethnicity.csv", [": Chinese"]),
    "indian": ("ethnicity.csv", [": Indian"]),
    "pakistani": ("ethnicity.csv", [": Pakistani"]),
    "mixed": ("ethnicity.csv", ["group: Mixed or Multiple ethnic groups"]),
    "white": ("ethnicity.csv", ["Ethnic group: White"]),
    "owners": ("housing_tenure.csv", ["household: Owned"]),
    "social renters": ("housing_tenure.csv", ["household: Social rented"]),
    "low English": (
      "english_proficiency.csv", ["Cannot speak English well", "Cannot speak English"]
    ),
    "degrees": ("qualification_level.csv", ["Level 4 qualifications and above"]),
    "students": ("ns-sec.csv", ["L15 Full-time students"]),
    "routine": (
      "ns-sec.csv",
      ["technical occupations", "L12 Semi-routine occupations", "L13 Routine occupations"]
    ),
    "few rooms": ("rooms.csv", [": 1 room", ": 2 rooms", ": 3 rooms"]),
  ]

  private func sums(_ numbers: [Double], _ smallAreas: [String]) -> [Double] {
    var sums: [String: Double] = [:]
    for (number, smallArea) in zip(numbers, smallAreas) {
      if let authority = authorities[smallArea] { sums[authority, default: 0] += number }
    }
    return codes.map { sums[$0] ?? .nan }
  }

  private func quotients(_ numbers: [Double], _ divisors: [Double]) -> [Double] {
    zip(numbers, divisors).map { $0 / $1 }
  }
}
