import Statistics
import TestSupport
import Testing

/// The last columns of the rows of a simple file. Names may hold quoted commas; they come first.
private func lines(_ path: String, last count: Int) throws -> [(
  line: Substring, fields: [Substring]
)] {
  let text = String(decoding: try Shared.bytes(path), as: UTF8.self)
  return text.split(whereSeparator: \.isNewline).map { line in
    (line, line.split(separator: ",", omittingEmptySubsequences: false).suffix(count))
  }
}

@Suite("Real files") struct RealDataTests {
  struct Closures: Decodable {
    let rows: Int
    let missing_per_column: [String: Int]
    let median_per_column: [String: Double]
    let explained_variance_ratio: [Double]
    let correlation: [[Double]]
  }

  @Test(.enabled(if: Shared.exists("oracle") && Shared.exists("data/closures")))
  func `closures are filled, correlated and reduced as in the reference`() throws {
    let known = try Shared.cases("oracle/closures-all-years.json", as: Closures.self)
    let file = "data/closures/b6_children_in_need_reason_for_closure_2013_to_2024.csv"
    let rows = try lines(file, last: 14)
    let names = stride(from: 0, to: 14, by: 2).map {
      String(rows[0].fields[rows[0].fields.startIndex + $0])
    }
    let areas = rows.filter { $0.line.contains(",Local authority,") }
    let counts = Matrix(
      rows: areas.count, columns: 7,
      areas.flatMap { row in
        stride(from: 0, to: 14, by: 2).map {
          Double(row.fields[row.fields.startIndex + $0]) ?? .nan
        }
      })
    #expect(counts.rows == known.rows)
    let missing = MissingPatterns(of: counts).perColumn
    let fit = Imputation(.median).fit(counts)
    for (column, name) in names.enumerated() {
      #expect(missing[column] == known.missing_per_column[name], "\(name)")
      #expect(fit.fillings[column] == known.median_per_column[name], "\(name)")
    }
    let filled = fit.apply(counts)
    #expect(filled.cells.count == missing.reduce(0, +))
    let scaled = Scaling(.standard).fit(filled.matrix).apply(filled.matrix)
    let coefficients = Correlation().fit(scaled).coefficients
    for row in 0..<7 {
      #expect(Array(coefficients[row: row]).areClose(known.correlation[row], to: 1e-9))
    }
    let ratios = PrincipalComponents(count: 2).fit(scaled).explainedVarianceRatio
    #expect(ratios.areClose(known.explained_variance_ratio, to: 1e-12))
    print("Closures: \(counts.rows) of \(known.rows) rows")
  }

  @Test(.enabled(if: Shared.exists("data/peers/expected")))
  func `features are bent as NHS England bends them`() throws {
    let aggregated = try lines("data/peers/expected/aggregated.csv", last: 21)
    let header = aggregated[0].fields.map(String.init)
    let known = try lines("data/peers/expected/features.csv", last: 15)
    let areas = Dictionary(
      uniqueKeysWithValues: aggregated.dropFirst().map { ($0.line.prefix(9), $0.fields) })
    let names = known[0].fields.map { String($0.replacing("_best", with: "")) }
    var agreed = 0
    for (place, name) in names.enumerated() {
      let column = try #require(header.firstIndex(of: name))
      let rows = known.dropFirst()
      let values = try rows.map { row in
        let fields = try #require(areas[row.line.prefix(9)])
        return try #require(Double(fields[fields.startIndex + column]))
      }
      let expected = try rows.map { row in
        try #require(Double(row.fields[row.fields.startIndex + place]))
      }
      let images = MostNormal().fit(values).transformation(values)
      let matrix = Matrix(rows: images.count, columns: 1, images)
      // The weight of a feature is the length of its scale.
      let weight = expected.reduce(0, max)
      let scaled = Scaling(.range(0...weight)).fit(matrix).apply(matrix)[column: 0]
      let isRight = scaled.areClose(expected, to: 1e-6)
      #expect(isRight, "\(name)")
      agreed += isRight ? 1 : 0
    }
    print("Peer features: \(agreed) of \(names.count)")
  }
}
