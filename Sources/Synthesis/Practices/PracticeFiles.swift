import CSV

/// The files on general practices, each as its publisher writes it.
struct PracticeFiles {
  let surgeries: Surgeries
  let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    surgeries = Surgeries(seed: seed)
  }

  var all: [SyntheticFile] {
    [
      SyntheticFile(name: "demographics_2015.csv", bytes: demographics),
      SyntheticFile(name: "deprivation.csv", bytes: deprivation),
      SyntheticFile(name: "locations_2024.csv", bytes: locations),
      SyntheticFile(name: "qof_prevalence_2014_15.csv", bytes: registers),
    ]
  }

  /// Who the patients are: with a byte order mark, and a carriage return alone between
  /// lines.
  private var demographics: [UInt8] {
    var writer = Writer(header: [
      "area", "ccg", "percent_5_14", "percent_75", "percent_85", "percent_18", "percent_5",
      "percent_65", "percent_eth", "imd2015", "prac_pop", ".cluster",
    ])
    for index in surgeries.demographics {
      let practice = surgeries.practices[index]
      let patients = practice.patients
      var deviates = Deviates(seed: seed, "demographics", practice.code)
      let percentages = [
        patients.from5To14, patients.over75, patients.over85, patients.under18, patients.under5,
        patients.over65,
      ]
      let population = Double(patients.listSize) * (1 + 0.01 * deviates.normal())
      writer.append(
        ([practice.code, practice.group.name] + percentages.map { $0.text(places: 4) }
          + [
            patients.white.text(places: 6), patients.deprivation.text(places: 4),
            population.text(places: 0), practice.cluster,
          ]).map(Cell.init))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return mark + writer.bytes.dropLast().map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 }
  }

  /// How deprived they are: every text in quotation marks, as R writes it.
  private var deprivation: [UInt8] {
    let header = [
      "practice_code", "practice_name", "postcode", "subicb_code", "imd_score", "imd_decile",
    ]
    var lines = [header.map(\.quoted)]
    let deciles = self.deciles
    for index in surgeries.deprivation {
      let practice = surgeries.practices[index]
      let known = !surgeries.forgotten.contains(index)
      lines.append([
        practice.code.quoted, known ? practice.name.uppercased().quoted : "NA",
        (known ? practice.postcode : "Unknown").quoted,
        (known ? practice.town.locality : "UNK").quoted,
        practice.patients.laterDeprivation.text(places: 6), deciles[index] ?? "",
      ])
    }
    return Array(lines.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  /// The tenth of practices that each belongs to, of which the first is the most deprived.
  private var deciles: [Int: String] {
    let practices = surgeries.practices
    let ranked = surgeries.deprivation.sorted {
      (practices[$1].patients.laterDeprivation, $0) < (practices[$0].patients.laterDeprivation, $1)
    }
    return Dictionary(
      uniqueKeysWithValues: ranked.enumerated().map { rank, index in
        (index, "\(1 + rank * 10 / ranked.count)")
      })
  }

  /// Where they are; three of them where a search for the name found another.
  private var locations: [UInt8] {
    var writer = Writer(header: [
      "PRACTICE_CODE", "PRACTICE_NAME", "PCN_NAME", "SUB_ICB_NAME", "ICB_NAME", "REGION_NAME",
      "lat", "lon",
    ])
    let count = surgeries.locations.count
    let astray = [
      count / 5: (40.7135, -73.9962), count / 2: (16.9241, 80.8236),
      count * 4 / 5: (39.5631, -75.9914),
    ]
    for (row, index) in surgeries.locations.enumerated() {
      let practice = surgeries.practices[index]
      let board = practice.board
      let place = astray[row] ?? (practice.latitude, practice.longitude)
      writer.append(
        [
          practice.code, practice.name, practice.network,
          "NHS \(board.name) ICB - \(practice.town.locality)",
          "NHS \(board.name) Integrated Care Board", board.part.rawValue,
          place.0.text(places: 5), place.1.text(places: 5),
        ].map(Cell.init))
    }
    return writer.bytes
  }

  /// How many of their patients have which condition.
  private var registers: [UInt8] {
    var header = ["practice_code", "CCGgeogcode", "2011regionname", "listsize"]
    for condition in Condition.all {
      header += ["estimate", "max95", "min95"].map { "\(condition.name)-\($0)" }
      if condition.register != nil { header.append("\(condition.name)-qofprev") }
    }
    var writer = Writer(header: header)
    for index in surgeries.registers {
      let practice = surgeries.practices[index]
      writer.append(RegisterRow(practice, seed: seed).cells.map(Cell.init))
    }
    return writer.bytes
  }
}

extension String {
  fileprivate var quoted: String { "\"\(self)\"" }
}
