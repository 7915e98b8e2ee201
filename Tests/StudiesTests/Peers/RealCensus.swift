import CSV
import Diagnostics
import Studies
import TestSupport
import Testing

/// The census of 2021 by small area, as downloaded, with NHS England’s features of it.
struct RealCensus {
  static let folder = "data/peers"
  static let exists = Shared.exists("\(folder)/inputs") && Shared.exists("\(folder)/expected")

  let smallAreas: SmallAreas
  private let tables: [String: Table]
  let alignments: [String: Alignment]

  init(removing: [String]) throws {
    let lookup = try Self.table("inputs/LSOA21_to_UTLA23")
    let all = try SmallAreas(
      lookup.texts(0), areaCodes: lookup.texts(2), areaNames: lookup.texts(3))
    let (kept, unknown) = all.keeping(prefix: "E").removing(removing)
    #expect(unknown.isEmpty)
    let files = [
      "area_sqkm", "distance_to_sea", "english_proficiency", "ethnicity", "housing_tenure",
      "ns-sec", "population_data", "qualification_level", "rooms",
    ]
    let tables = try files.map { ($0, try Self.table("inputs/\($0)")) }
    smallAreas = kept
    self.tables = Dictionary(uniqueKeysWithValues: tables)
    alignments = Dictionary(
      uniqueKeysWithValues: tables.map { file, table in
        (file, kept.alignment(with: table.texts(table.header.contains("geography") ? 2 : 0)))
      })
  }

  static func table(_ name: String) throws -> Table {
    try Table(Source(name, bytes: try Shared.bytes("\(folder)/\(name).csv")))
  }

  func values(_ feature: Feature) throws -> AreaValues {
    smallAreas.aggregate(
      feature.aggregate, try column(feature.above), over: try feature.below.map(column))
  }

  private func column(_ columns: Columns) throws -> [Double] {
    let table = try #require(tables[columns.file])
    let numbers = try columns.names.map { try table.numbers(columns.prefix + $0) }
    let alignment = try #require(alignments[columns.file])
    return alignment(sumOf: numbers)
  }

  /// Some columns of a file, whose names begin alike.
  struct Columns {
    let file: String
    let prefix: String
    let names: [String]

    init(_ file: String, _ prefix: String, _ names: [String]) {
      (self.file, self.prefix, self.names) = (file, prefix, names)
    }
  }

  struct Feature {
    let name: String
    let weight: Double
    let aggregate: Aggregate
    let above: Columns
    let below: Columns?
  }
}

extension RealCensus {
  /// In the order and with the weights of NHS England’s settings.
  static let features: [Feature] = {
    let ages = stride(from: 15, to: 85, by: 5).map { "Aged \($0) to \($0 + 4) years" }
    let oldest = "Aged 85 years and over"
    let people = Columns("population_data", "Age: ", ["Total"])
    let adults = Columns("population_data", "Age: ", ages + [oldest])
    let land = Columns("area_sqkm", "", ["Extent of the Realm (Area in KM2)"])
    let classes = "National Statistics Socio-economic Classification (NS-SEC): "
    let workers = Columns("ns-sec", classes, ["Total: All usual residents aged 16 years and over"])
    func group(_ name: String, _ weight: Double, _ column: String) -> Feature {
      share(
        name, weight, Columns("ethnicity", "Ethnic group: ", [column]),
        of: Columns("ethnicity", "Ethnic group: ", ["Total: All usual residents"]))
    }
    func share(
      _ name: String, _ weight: Double, _ above: Columns, of below: Columns
    ) -> Feature {
      Feature(name: "\(name) %", weight: weight, aggregate: .share, above: above, below: below)
    }
    func tenure(_ name: String, _ weight: Double, _ column: String) -> Feature {
      share(
        name, weight, Columns("housing_tenure", "Tenure of household: ", [column]),
        of: Columns("housing_tenure", "Tenure of household: ", ["Total: All households"]))
    }
    let asian = "Asian, Asian British or Asian Welsh: "
    let black = "Black, Black British, Black Welsh, Caribbean or African: "
    return [
      Feature(
        name: "Over 15 Population", weight: 1, aggregate: .sum, above: adults, below: nil),
      share(
        "85 and over Population", 1, Columns("population_data", "Age: ", [oldest]), of: adults),
      share(
        "Aged 65 to 84 Population", 0, Columns("population_data", "Age: ", Array(ages[10...])),
        of: adults),
      group("black african", 0.5, black + "African"),
      group("black caribbean", 0.5, black + "Caribbean"),
      group("bangladeshi", 0.5, asian + "Bangladeshi"),
      group("indian", 0.5, asian + "Indian"),
      group("chinese", 0.5, asian + "Chinese"),
      group("pakistani", 0.5, asian + "Pakistani"),
      group("mixed", 0, "Mixed or Multiple ethnic groups"),
      group("white", 0, "White"),
      tenure("home_owners", 0, "Owned"),
      tenure("social_renters", 1, "Social rented"),
      share("student", 1, Columns("ns-sec", classes, ["L15 Full-time students"]), of: workers),
      share(
        "routine_manual", 0,
        Columns(
          "ns-sec", classes,
          [
            "L10 and L11 Lower supervisory and technical occupations",
            "L12 Semi-routine occupations", "L13 Routine occupations",
          ]), of: workers),
      share(
        "low_english_proficiency", 1,
        Columns(
          "english_proficiency",
          "Proficiency in English language: Main language is not English "
            + "(English or Welsh in Wales): ",
          ["Cannot speak English well", "Cannot speak English"]),
        of: Columns(
          "english_proficiency", "Proficiency in English language: ",
          ["Total: All usual residents aged 3 years and over"])),
      Feature(
        name: "People per square km", weight: 1, aggregate: .density, above: people, below: land),
      share(
        "higher_level_qualifications", 1,
        Columns(
          "qualification_level", "Highest level of qualification: ",
          ["Level 4 qualifications and above"]),
        of: Columns(
          "qualification_level", "Highest level of qualification: ",
          ["Total: All usual residents aged 16 years and over"])),
      share(
        "few_rooms", 0,
        Columns("rooms", "Number of rooms (VOA): ", ["1 room", "2 rooms", "3 rooms"]),
        of: Columns("rooms", "Number of rooms (VOA): ", ["Total: All households"])),
      Feature(
        name: "Distance to Sea (km)", weight: 0.5, aggregate: .mean,
        above: Columns("distance_to_sea", "", ["distance to sea km"]), below: nil),
      Feature(
        name: "Sparsity (% population living in low density areas)", weight: 1,
        aggregate: .sparsity, above: people, below: land),
    ]
  }()
}

extension Table {
  /// The texts of a column, by its place.
  func texts(_ place: Int) -> [String] {
    switch columns[place].cells {
    case .texts(let texts): texts.codes.map { texts.values[Int($0)] }
    case .numbers: (0..<rowCount).map { text(row: $0, column: place) }
    }
  }

  /// The numbers of a column, by its name; NaN where there is none.
  func numbers(_ name: String) throws -> [Double] {
    let column = try #require(self.column(named: name), "“\(name)”")
    guard case .numbers(let numbers) = column.cells else {
      return (0..<rowCount).map { _ in .nan }
    }
    return numbers.values
  }
}
