import Statistics
import TestSupport
import Testing

private let x = Double.nan

@Suite("Filling what is missing") struct ImputationTests {
  let gaps = Matrix(rows: 4, columns: 3, [1, x, x, 2, 10, x, 9, 20, x, x, 60, x])

  @Test(arguments: [
    (Imputation.Method.median, [2.0, 20.0, nil]), (.mean, [4, 30, nil]), (.constant(0), [0, 0, 0]),
  ])
  func `a feature is filled with one number, or left where nobody has it`(
    method: Imputation.Method, fillings: [Double?]
  ) {
    let fit = Imputation(method).fit(gaps)
    #expect(fit.fillings == fillings)
    let filled = fit.apply(gaps)
    #expect(filled.matrix[3, 0] == fillings[0] && filled.matrix[0, 1] == fillings[1])
    let cells = [Filled.Cell(row: 0, column: 1), Filled.Cell(row: 3, column: 0)]
    #expect(filled.cells.filter { $0.column < 2 } == cells)
    #expect(filled.cells.count == (fillings[2] == nil ? 2 : 6))
    #expect(filled.matrix[1, 0] == 2)
  }

  @Test func `new gaps are filled with what was fitted`() {
    let fit = Imputation(.median).fit(Matrix(rows: 3, columns: 1, [1, 2, 9]))
    #expect(fit.apply(Matrix(rows: 1, columns: 1, [x])).matrix[0, 0] == 2)
    #expect(fit.apply(Matrix(rows: 0, columns: 1)).cells.isEmpty)
  }

  @Test func `the nearest fill with their mean, the earlier first where two are as near`() {
    let known = Matrix(rows: 5, columns: 2, [0, 10, 1, 20, 1, 40, 9, 90, 1, x])
    func filled(_ k: Int) -> Double { NearestImputation(k: k).fit(known).apply(known).matrix[4, 1] }
    #expect(filled(1) == 20)
    #expect(filled(2) == 30)
    #expect(filled(3).isClose(70.0 / 3, to: 1e-15))
    #expect(filled(99) == 40)
  }

  @Test func `distances are scaled up for features that are not shared`() {
    // The first shares one feature and is 3² · 3 away; the second shares two, and is (4² + 1²) · 3/2.
    let known = Matrix(rows: 3, columns: 3, [3, x, 100, 4, 1, 200, 0, 0, x])
    #expect(NearestImputation(k: 1).fit(known).apply(known).matrix[2, 2] == 200)
  }

  @Test func `without a neighbour the mean is taken, and without a mean nothing`() {
    let known = Matrix(rows: 3, columns: 3, [x, 4, x, x, 8, x, 1, x, x])
    let filled = NearestImputation(k: 2).fit(known).apply(known)
    #expect(filled.matrix[2, 1] == 6)
    #expect(filled.matrix[0, 0] == 1)
    #expect(filled.matrix[0, 2].isNaN)
    #expect(
      filled.cells == [
        .init(row: 0, column: 0), .init(row: 1, column: 0), .init(row: 2, column: 1),
      ])
  }

  @Test(arguments: [
    (IntervalImputation.Method.lower, 1.0), (.midpoint, 3), (.upper, 5),
    (.expected, 2.6409569065073473),
  ])
  func `a suppressed count is filled from its interval`(
    method: IntervalImputation.Method, value: Double
  ) {
    let filled = IntervalImputation(method).fill(gaps, within: 1...5)
    #expect(filled.matrix[0, 1].isClose(value, to: 1e-14))
    #expect(filled.cells.count == 6 && filled.matrix.isFinite)
  }

  @Test(arguments: IntervalImputation.Method.allCases)
  func `what is filled lies in the interval, however narrow`(method: IntervalImputation.Method) {
    for bounds in [0.0...0, 0...1e-12, 4...4, 0...9, 1e9...1e9 + 1, 0...1e300]
      as [ClosedRange<Double>]
    {
      #expect(bounds.contains(IntervalImputation(method).value(within: bounds)))
    }
  }

  @Test func `only cells with an interval are filled`() {
    let cell = Filled.Cell(row: 3, column: 0)
    let filled = IntervalImputation().fill(gaps, within: [cell: 2...4])
    #expect(filled.cells == [cell])
    #expect(filled.matrix[3, 0] == 3 && filled.matrix[0, 1].isNaN)
  }

  @Test func `infinite numbers are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Imputation(.mean).fit(Matrix(rows: 1, columns: 1, [.infinity]))
    }
  }
}

@Suite("Scaling") struct ScalingTests {
  static let methods: [Scaling.Method] = [.standard, .range(0...1), .range(-2...3), .robust]

  @Test(arguments: methods, [(1, 1), (2, 3), (40, 4)])
  func `is undone, and a feature that does not vary stays in one place`(
    method: Scaling.Method, shape: (rows: Int, columns: Int)
  ) {
    var data = Seeded.matrix(shape.rows, shape.columns, seed: 51)
    for row in 0..<shape.rows { data[row, shape.columns - 1] = 0.1 }
    let fit = Scaling(method).fit(data)
    let scaled = fit.apply(data)
    let back = fit.undo(scaled)
    let expected: Double = if case .range(let range) = method { range.lowerBound } else { 0 }
    for row in 0..<shape.rows {
      #expect(Array(back[row: row]).areClose(Array(data[row: row]), to: 1e-14))
      #expect(scaled[row, shape.columns - 1] == expected)
    }
  }

  @Test func `methods do what they say`() {
    let data = Matrix(rows: 5, columns: 1, [2, 4, 4, 6, 9])
    func scaled(_ method: Scaling.Method) -> [Double] {
      Scaling(method).fit(data).apply(data)[column: 0]
    }
    let deviation = 5.6.squareRoot()
    let scores = [-3 / deviation, -1 / deviation, -1 / deviation, 1 / deviation, 4 / deviation]
    #expect(scaled(.standard).areClose(scores, to: 1e-15))
    #expect(scaled(.range(0...7)).areClose([0, 2, 2, 4, 7], to: 1e-15))
    #expect(scaled(.robust).areClose([-1, 0, 0, 1, 2.5], to: 1e-15))
    #expect(scaled(.range(0...0)) == [0, 0, 0, 0, 0])
    #expect(Scaling(.range(0...7)).fit(data).apply(Matrix(rows: 1, columns: 1, [16]))[0, 0] == 14)
  }

  @Test func `extreme numbers are drawn in`() {
    let data = Matrix(rows: 5, columns: 1, [0, 10, 20, 30, 1_000])
    let quantiles = Winsorising(.quantiles(0.25...0.75)).fit(data)
    #expect(quantiles.bounds == [10...30])
    #expect(quantiles.apply(data)[column: 0] == [10, 10, 20, 30, 30])
    let deviations = Winsorising(.deviations(1)).fit(data).apply(data)[column: 0]
    #expect(deviations[0..<4] == [0, 10, 20, 30])
    #expect(deviations[4].isClose(212 + 155_336.0.squareRoot(), to: 1e-9))
    #expect(Winsorising(.deviations(0)).fit(data).apply(data)[0, 0] == 212)
  }

  @Test func `what is not a number is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = Scaling().fit(Matrix(rows: 1, columns: 1, [.nan]))
    }
    await #expect(processExitsWith: .failure) {
      _ = Scaling().fit(Matrix(rows: 1, columns: 1)).apply(Matrix(rows: 1, columns: 2))
    }
  }
}

@Suite("Outliers") struct OutliersTests {
  @Test func `lie outside the fences, or too many deviations away`() {
    let data = Matrix(rows: 6, columns: 2, [1, 5, 2, 5, 3, 5, 4, 5, 5, 5, 20, 6])
    let fences = Outliers(.fences(1.5)).fit(data)
    #expect(fences.usual[0] == -1.5...8.5)
    #expect(fences.flags(data) == [.init(row: 5, column: 0), .init(row: 5, column: 1)])
    #expect(Outliers(.deviations(2)).fit(data).flags(data).count == 2)
    #expect(Outliers(.deviations(3)).fit(data).flags(data).isEmpty)
    let same = Matrix(rows: 3, columns: 1, repeating: 0.1)
    #expect(Outliers(.deviations(3)).fit(same).flags(same).isEmpty)
  }

  @Test func `lie far from the others together, though not alone`() throws {
    var data = Seeded.matrix(100, 2, seed: 61)
    for row in 0..<100 { data[row, 1] = data[row, 0] + data[row, 1] * 0.1 }
    (data[7, 0], data[7, 1]) = (1.5, -1.5)
    #expect(Outliers(.fences(1.5)).fit(data).flags(data).allSatisfy { $0.row != 7 })
    #expect(MahalanobisOutliers().fit(data).flags(data) == [7])
  }

  @Test func `are as far as the inverse of the covariance says, in any unit`() {
    let data = Seeded.matrix(60, 2, seed: 62)
    let (a, b) = (Moments(data[column: 0]), Moments(data[column: 1]))
    let r = Correlation()(data[column: 0], data[column: 1]) ?? 0
    let expected = (0..<60).map { row in
      let u = (data[row, 0] - a.mean) / a.sampleStandardDeviation
      let v = (data[row, 1] - b.mean) / b.sampleStandardDeviation
      return ((u * u - 2 * r * u * v + v * v) / (1 - r * r)).squareRoot()
    }
    let fit = MahalanobisOutliers(chance: 0.05).fit(data)
    #expect(fit.distances(data).areClose(expected, to: 1e-12))
    #expect(fit.limit.isClose(2.4477468306808166, to: 1e-12))
    var small = data
    for row in 0..<60 { small[row, 1] = data[row, 1] * 1e-9 + 4 }
    #expect(
      MahalanobisOutliers().fit(small).distances(small).areClose(expected, to: 1e-6))
  }

  @Test func `directions that do not vary are left out`() {
    var data = Seeded.matrix(30, 4, seed: 63)
    for row in 0..<30 {
      data[row, 2] = 1 - data[row, 0] - data[row, 1]
      data[row, 3] = 8
    }
    let fit = MahalanobisOutliers(chance: 0.05).fit(data)
    #expect(fit.directions == 2)
    #expect(fit.limit.isClose(2.4477468306808166, to: 1e-12))
    let one = Matrix(rows: 1, columns: 2, [3, 4])
    #expect(MahalanobisOutliers().fit(one).flags(one).isEmpty)
  }
}

@Suite("Parts and rates") struct PartsTests {
  @Test func `shares add to 1, and a total of 0 has none`() {
    let shares = Matrix(rows: 2, columns: 3, [2, 5, 3, 0, 0, 0]).shares()
    #expect(Array(shares[row: 0]) == [0.2, 0.5, 0.3])
    #expect(shares[1, 0].isNaN && shares[1, 2].isNaN)
  }

  @Test func `rates are for so many of the population`() {
    let rates = Matrix(rows: 3, columns: 1, [3, x, 1]).rates(of: [600, 5, 0], per: 10_000)
    #expect(rates[0, 0] == 50)
    #expect(rates[1, 0].isNaN && rates[2, 0].isNaN)
  }

  @Test func `parts of 0 are replaced, and the others keep their ratios`() {
    let parts = CentredLogRatio(replacement: 0.01)
      .withoutZeros(Matrix(rows: 2, columns: 4, [0, 1, 3, 0, 0, 0, 0, 0]))
    #expect(Array(parts[row: 0]).areClose([0.01, 0.245, 0.735, 0.01], to: 1e-15))
    #expect(Array(parts[row: 1]) == [0.25, 0.25, 0.25, 0.25])
    let chosen = CentredLogRatio().withoutZeros(Matrix(rows: 1, columns: 2, [0, 8]))
    #expect(Array(chosen[row: 0]) == [0.25, 0.75])
  }

  @Test func `ratios add to 0, do not depend on the total, and are undone`() {
    let parts = Matrix(rows: 2, columns: 3, [1, 2, 5, 10, 20, 50])
    let ratios = CentredLogRatio().apply(parts)
    #expect(ratios[row: 0].reduce(0, +).isClose(0, to: 1e-15))
    #expect(Array(ratios[row: 0]).areClose(Array(ratios[row: 1]), to: 1e-15))
    #expect(ratios[0, 1].isClose(ratios[0, 0] + 0.6931471805599453, to: 1e-15))
    let back = CentredLogRatio().undo(ratios)
    #expect(Array(back[row: 0]).areClose([0.125, 0.25, 0.625], to: 1e-15))
    let one = CentredLogRatio().apply(Matrix(rows: 1, columns: 1, [7]))
    #expect(one[0, 0] == 0)
  }

  @Test func `parts below 0 are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = CentredLogRatio().apply(Matrix(rows: 1, columns: 2, [-1, 2]))
    }
  }
}
