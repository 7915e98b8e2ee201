/// One of the census’s published tables: what its file and its columns are called, and what each of
/// them counts.
///
/// > Office for National Statistics. "Census 2021, tables TS007A, TS021, TS029, TS051, TS054, TS062 and
/// > TS067."
struct CensusTable: Sendable {
  let name: String
  let columns: [Column]
  let counts: @Sendable (SmallArea) -> [Int]

  /// A column, which is the sum of neighbouring parts.
  struct Column: Sendable {
    let name: String
    let parts: Range<Int>
  }

  /// - Parameter labels: What stands behind the subject in the names of columns; each with the parts
  ///   that it counts.
  init(
    _ name: String, _ subject: String, _ labels: KeyValuePairs<String, Range<Int>>,
    _ counts: @escaping @Sendable (SmallArea) -> [Int]
  ) {
    self.name = name
    columns = labels.map { Column(name: "\(subject): \($0.key)", parts: $0.value) }
    self.counts = counts
  }

  /// The parts that stand by themselves, from a number on.
  fileprivate static func single(
    _ name: String, _ subject: String, total: String, _ labels: [String],
    _ counts: @escaping @Sendable (SmallArea) -> [Int]
  ) -> CensusTable {
    CensusTable(
      name,
      columns: [Column(name: "\(subject): \(total)", parts: 0..<labels.count)]
        + labels.enumerated().map { Column(name: "\(subject): \($1)", parts: $0..<$0 + 1) },
      counts)
  }

  private init(
    _ name: String, columns: [Column], _ counts: @escaping @Sendable (SmallArea) -> [Int]
  ) {
    self.name = name
    self.columns = columns
    self.counts = counts
  }

  /// The cells of a small area.
  func cells(_ area: SmallArea) -> [Int] {
    let counts = counts(area)
    return columns.map { counts[$0.parts].reduce(0, +) }
  }
}

extension CensusTable {
  static let all = [english, ethnicity, tenure, occupation, population, qualification, rooms]

  private static let population = single(
    "population_data.csv", "Age", total: "Total",
    ["Aged 4 years and under"]
      + stride(from: 5, to: 85, by: 5).map { "Aged \($0) to \($0 + 4) years" }
      + ["Aged 85 years and over"],
    \.ages)

  private static let english = CensusTable(
    "english_proficiency.csv", "Proficiency in English language",
    [
      "Total: All usual residents aged 3 years and over": 0..<5,
      "Main language is English (English or Welsh in Wales)": 0..<1,
      "\(notEnglish)": 1..<5,
      "\(notEnglish): Can speak English very well": 1..<2,
      "\(notEnglish): Can speak English well": 2..<3,
      "\(notEnglish): Cannot speak English well": 3..<4,
      "\(notEnglish): Cannot speak English": 4..<5,
    ], \.languages)

  private static let notEnglish = "Main language is not English (English or Welsh in Wales)"

  private static let ethnicity = CensusTable(
    "ethnicity.csv", "Ethnic group",
    [
      "Total: All usual residents": 0..<19,
      "\(asian)": 0..<5,
      "\(asian): Bangladeshi": 0..<1,
      "\(asian): Chinese": 1..<2,
      "\(asian): Indian": 2..<3,
      "\(asian): Pakistani": 3..<4,
      "\(asian): Other Asian": 4..<5,
      "\(black)": 5..<8,
      "\(black): African": 5..<6,
      "\(black): Caribbean": 6..<7,
      "\(black): Other Black": 7..<8,
      "\(mixed)": 8..<12,
      "\(mixed): White and Asian": 8..<9,
      "\(mixed): White and Black African": 9..<10,
      "\(mixed): White and Black Caribbean": 10..<11,
      "\(mixed): Other Mixed or Multiple ethnic groups": 11..<12,
      "White": 12..<17,
      "White: English, Welsh, Scottish, Northern Irish or British": 12..<13,
      "White: Irish": 13..<14,
      "White: Gypsy or Irish Traveller": 14..<15,
      "White: Roma": 15..<16,
      "White: Other White": 16..<17,
      "Other ethnic group": 17..<19,
      "Other ethnic group: Arab": 17..<18,
      "Other ethnic group: Any other ethnic group": 18..<19,
    ], \.groups)

  private static let asian = "Asian, Asian British or Asian Welsh"
  private static let black = "Black, Black British, Black Welsh, Caribbean or African"
  private static let mixed = "Mixed or Multiple ethnic groups"

  private static let tenure = CensusTable(
    "housing_tenure.csv", "Tenure of household",
    [
      "Total: All households": 0..<8,
      "Owned": 0..<2,
      "Owned: Owns outright": 0..<1,
      "Owned: Owns with a mortgage or loan": 1..<2,
      "Shared ownership": 2..<3,
      "Shared ownership: Shared ownership": 2..<3,
      "Social rented": 3..<5,
      "Social rented: Rents from council or Local Authority": 3..<4,
      "Social rented: Other social rented": 4..<5,
      "Private rented": 5..<7,
      "Private rented: Private landlord or letting agency": 5..<6,
      "Private rented: Other private rented": 6..<7,
      "Lives rent free": 7..<8,
    ], \.tenures)

  private static let occupation = single(
    "ns-sec.csv", "National Statistics Socio-economic Classification (NS-SEC)",
    total: "Total: All usual residents aged 16 years and over",
    [
      "L1, L2 and L3 Higher managerial, administrative and professional occupations",
      "L4, L5 and L6 Lower managerial, administrative and professional occupations",
      "L7 Intermediate occupations",
      "L8 and L9 Small employers and own account workers",
      "L10 and L11 Lower supervisory and technical occupations",
      "L12 Semi-routine occupations",
      "L13 Routine occupations",
      "L14.1 and L14.2 Never worked and long-term unemployed",
      "L15 Full-time students",
    ], \.occupations)

  private static let qualification = single(
    "qualification_level.csv", "Highest level of qualification",
    total: "Total: All usual residents aged 16 years and over",
    [
      "No qualifications", "Level 1 and entry level qualifications", "Level 2 qualifications",
      "Apprenticeship", "Level 3 qualifications", "Level 4 qualifications and above",
      "Other qualifications",
    ], \.qualifications)

  private static let rooms = single(
    "rooms.csv", "Number of rooms (VOA)", total: "Total: All households",
    ["1 room"] + (2...8).map { "\($0) rooms" } + ["9 or more rooms"], \.rooms)
}
