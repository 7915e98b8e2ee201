import Charts
import England
import Statistics
import Studies

extension PeerTables {
  var recipe: StudyTable {
    let features = Array(zip(study.settings.features, study.reading.features))
    let prepared = features.map { _, read in groups.features.first { $0.name == read.name } }
    return StudyTable(
      "recipe",
      [
        Column("feature", features.map { $0.1.name }), Column("label", features.map(\.0.title)),
        Column("theme", features.map(\.0.belonging)), Column("as", features.map(\.0.form.rawValue)),
        Column("weight", features.map { $0.1.weight }),
        Column("transformation", prepared.map { $0.map { words($0.chosen.candidate) } ?? "" }),
        Column("power", prepared.map { $0?.chosen.transformation?.lambda }),
        Column("w", prepared.map { $0?.chosen.test?.w }),
        Column("p", prepared.map { $0?.chosen.test?.p }),
        Column(
          "chosen by",
          prepared.map { $0.map { words.choice($0.feature.transformation != nil) } ?? "" }),
      ])
  }

  var trials: StudyTable {
    let trials = zip(features, groups.features).flatMap { feature, prepared in
      prepared.trials.indices.map { (feature.settings.title, prepared, $0) }
    }
    return StudyTable(
      "trials",
      [
        Column("feature", trials.map(\.0)),
        Column("transformation", trials.map { words($0.1.trials[$0.2].candidate) }),
        Column(
          "power", trials.map { $0.1.trials[$0.2].transformation?.lambda.map(Self.digits) ?? "" }),
        Column("w", trials.map { ($0.1.trials[$0.2].test?.w).map(Self.digits) ?? "" }),
        Column("p", trials.map { ($0.1.trials[$0.2].test?.p).map(Self.digits) ?? "" }),
        Column("taken", trials.map { words.yesOrNo($0.2 == $0.1.choice) }),
      ])
  }

  /// A number with four digits after the point.
  private static func digits(_ number: Double) -> String {
    number.magnitude < 0.0001 && number > 0
      ? "< 0.0001" : NumberFormat.decimal(4).text(number)
  }

  /// Features that are correlated as strongly as the author asks for, the strongest first.
  var correlated: [(first: Int, second: Int, correlation: Double)] {
    let columns = features.map(\.values)
    return columns.indices.flatMap { second in
      (0..<second).compactMap { first -> (first: Int, second: Int, correlation: Double)? in
        let correlation = Correlation(.pearson)(columns[first], columns[second])
        return correlation.map { (first: first, second: second, correlation: $0) }
      }
    }.filter { $0.correlation.magnitude > study.settings.correlated }
      .sorted { $0.correlation.magnitude > $1.correlation.magnitude }
  }

  var pairs: StudyTable {
    let pairs = correlated
    return StudyTable(
      "pairs",
      [
        Column(
          "pair",
          pairs.map {
            words.pair(features[$0.first].settings.title, features[$0.second].settings.title)
          }),
        Column("first", pairs.map { features[$0.first].settings.title }),
        Column("second", pairs.map { features[$0.second].settings.title }),
        Column("correlation", pairs.map(\.correlation)),
      ])
  }

  /// The tables that only figures are drawn from.
  var figures: [StudyTable] {
    [nearness, transformed, correlatedAreas].map { table in
      var table = table
      table.isDownloaded = false
      return table
    }
  }

  /// How near all areas are to each: by their distances, and by the share of all pairs that are farther
  /// apart. Each is nearest to itself.
  private var nearness: StudyTable {
    let pairs = groups.areas.indices.flatMap { area in groups.areas.indices.map { (area, $0) } }
    let distances = pairs.map { $0 == $1 ? 0 : groups.distance(from: $0, to: $1) }
    return StudyTable(
      "nearness",
      [Column("of", pairs.map { groups.areas[$0.0].code })] + codeAndName(pairs.map(\.1)) + [
        Column("distance", distances.map(Optional.some)),
        Column("farther", distances.map { (1 - study.scale.share(below: $0)) * 100 }),
      ])
  }

  /// Every feature by every transformation that was tried, each on a scale from 0 to 1.
  private var transformed: StudyTable {
    let candidates = MostNormal.Candidate.allCases
    let areas = groups.areas
    let rows = groups.features.indices.flatMap { feature in areas.indices.map { (feature, $0) } }
    let images = groups.features.map { feature in
      Dictionary(
        feature.trials.map { ($0.candidate, $0.images.fromNoneToOne) },
        uniquingKeysWith: { first, _ in first })
    }
    let titles = features.map(\.settings.title)
    return StudyTable(
      "transformed",
      [Column("feature", rows.map { titles[$0.0] })] + codeAndName(rows.map(\.1))
        + candidates.map { candidate in
          Column(
            words(candidate),
            rows.map { feature, area in
              images[feature][candidate].flatMap { $0.isEmpty ? nil : $0[area] }
            })
        }, parts: candidates.map { words($0) })
  }

  /// Two features each of those that say nearly the same.
  private var correlatedAreas: StudyTable {
    let rows = correlated.flatMap { pair in groups.areas.indices.map { (pair, $0) } }
    let titles = features.map(\.settings.title)
    return StudyTable(
      "correlated",
      [
        Column("pair", rows.map { words.pair(titles[$0.0.first], titles[$0.0.second]) }),
        Column("first", rows.map { titles[$0.0.first] }),
        Column("second", rows.map { titles[$0.0.second] }),
      ] + codeAndName(rows.map(\.1)) + [
        Column("x", rows.map { features[$0.0.first].values[$0.1] }),
        Column("y", rows.map { features[$0.0.second].values[$0.1] }),
      ])
  }
}

extension [Double] {
  /// On a scale from 0, for the least, to 1, for the greatest.
  fileprivate var fromNoneToOne: [Double] {
    guard let least = self.min(), let greatest = self.max(), greatest > least else { return self }
    return map { ($0 - least) / (greatest - least) }
  }
}

extension Transformation {
  /// The power, of those that have one that was sought.
  var lambda: Double? {
    switch self {
    case .boxCox(let lambda), .yeoJohnson(let lambda): lambda
    default: nil
    }
  }
}
