import Frames
import Statistics
import Studies
import Testing

@Suite("Preparing areas to be compared") struct PreparationTests {
  private let plain = Invented.table(["10 20 30 40", "30 20 10 0"], whole: "100 50 200 40")

  private func used(_ table: AreaTable, _ form: Preparation.Form) throws -> [[Double]] {
    try Preparation(form: form, imputation: .median)(table).used.lists
  }

  @Test func `counts are left as they are`() throws {
    #expect(try used(plain, .counts) == [[10, 30], [20, 20], [30, 10], [40, 0]])
  }

  @Test func `shares are percentages of the whole`() throws {
    #expect(try used(plain, .shares) == [[10, 30], [40, 40], [15, 5], [100, 0]])
  }

  @Test func `rates are for so many of the whole`() throws {
    #expect(
      try used(plain, .rates(per: 1_000)) == [[100, 300], [400, 400], [150, 50], [1_000, 0]])
  }

  @Test func `without a whole, shares are of the sum of all parts`() throws {
    let alone = Invented.table(["1 3 2", "3 1 2"])
    #expect(try used(alone, .shares) == [[25, 75], [75, 25], [50, 50]])
    let besides = Invented.table(["1 3 2", "3 1 2"], besides: ["4 4 0"])
    #expect(try used(besides, .shares) == [[12.5, 37.5], [37.5, 12.5], [50, 50]])
  }

  @Test func `a part that is missing takes nothing from those that are known`() throws {
    let table = Invented.table(["1 3 2 x", "3 1 2 2", "4 4 4 2"])
    #expect(try used(table, .shares)[3] == [25, 50, 50])
  }

  @Test func `log-ratios are of parts over their geometric mean`() throws {
    let table = Invented.table(["1 8 4", "4 2 4", "2 4 4"], whole: "7 14 12")
    for (row, ratios) in zip(table.matrix.lists, try used(table, .logRatios)) {
      #expect(abs(ratios.reduce(0, +)) < 1e-12)
      // In ratios to each other nothing of the whole is left.
      #expect(abs(exp(ratios[0] - ratios[2]) - row[0] / row[2]) < 1e-9)
    }
  }

  @Test func `log-ratios are found of zeros that were filled from zeros`() throws {
    let zeros = String(repeating: "0 ", count: 9)
    for known in ["0.1", "0.3", "7", "11", "13"] {
      let table = Invented.table(
        ["\(zeros)\(known) x", "1 2 3 4 5 6 7 8 9 900 5", "9 8 7 6 5 4 3 2 1 100 5"])
      let prepared = try Preparation(form: .logRatios, imputation: .nearest)(table)
      #expect(prepared.used.isFinite)
    }
  }

  @Test func `the median is the middle number of the measure`() throws {
    let table = Invented.table(["1 2 9 x", "4 c 5 6"])
    let prepared = try Preparation(form: .counts, imputation: .median)(table)
    #expect(prepared.used.lists == [[1, 4], [2, 5], [9, 5], [2, 6]])
    #expect(prepared.filledCount == 2)
    #expect(prepared.isFilled(3, 0) && prepared.isFilled(1, 1) && !prepared.isFilled(0, 0))
  }

  @Test func `the nearest are found in units of each measure’s spread`() throws {
    // By the second measure the last area is like the first six; the third is a million times larger,
    // and says the same.
    let table = Invented.table([
      "1 2 3 4 5 90 91 92 93 94 x", "1 1 1 1 1 9 9 9 9 9 1",
      "1e6 1e6 1e6 1e6 1e6 9e6 9e6 9e6 9e6 9e6 1e6",
    ])
    let used = try Preparation(form: .counts, imputation: .nearest)(table).used
    #expect(abs(used[10, 0] - 3) < 1e-9)
  }

  @Test func `suppressed counts lie in their interval, and others are taken from the nearest`()
    throws
  {
    let table = Invented.table(["c 20 30 40", "30 x 10 5"], whole: "100 50 200 90")
    let prepared = try Preparation(form: .counts, imputation: .interval(1...5))(table)
    #expect(prepared.used[0, 0] == 3)
    #expect((5...30).contains(prepared.used[1, 1]))
    #expect(prepared.filledCount == 2)
  }

  @Test func `estimates of others count as numbers`() throws {
    var table = plain
    table.columns[0][1] = .estimated(20)
    let prepared = try Preparation(form: .counts)(table)
    #expect(prepared.used[1, 0] == 20 && prepared.filledCount == 0)
  }

  @Test func `a number whose whole is not known is one that was filled in`() throws {
    let table = Invented.table(["10 20 30 40", "30 20 10 5"], whole: "100 50 200 x")
    let prepared = try Preparation(form: .rates(per: 100), imputation: .nearest)(table)
    #expect(prepared.isFilled(3, 0) && prepared.isFilled(3, 1))
    #expect(prepared.filledCount == 2)
  }

  @Test func `numbers too far away are drawn in to be compared, and shown as they are`() throws {
    let table = Invented.table(["1 2 1 2 1 2 1 2 1 100", "1 2 3 4 5 6 7 8 9 10"])
    let free = try Preparation(form: .counts)(table)
    let capped = try Preparation(form: .counts, limit: 2)(table)
    let moments = Moments(free.used[column: 0])
    #expect(free.capped == 0 && capped.capped == 1)
    #expect(abs(capped.compared[9, 0] - (moments.mean + 2 * moments.standardDeviation)) < 1e-9)
    #expect(capped.compared[column: 1] == free.compared[column: 1])
    #expect(capped.used == free.used && free.compared == free.used)
  }

  @Test func `all is put in units of its spread, from its mean`() throws {
    let prepared = try Preparation(form: .counts)(plain)
    for column in 0..<2 {
      let moments = Moments(prepared.standardised[column: column])
      #expect(abs(moments.mean) < 1e-12 && abs(moments.variance - 1) < 1e-12)
    }
  }

  @Test(arguments: [
    (Invented.table(["1 2", "3 4"]), Preparation.Form.counts, Preparation.Obstacle.tooFewAreas(2)),
    (Invented.table(["1 2 3", "x c z"]), .counts, .nothingKnown(measure: 1)),
    (Invented.table(["1 2 3", "4 -1 3"]), .shares, .negativePart(area: 1, measure: 1)),
    (Invented.table(["1 2 3", "4 -1 3"]), .logRatios, .negativePart(area: 1, measure: 1)),
    (Invented.table(["1 2 3", "4 1 3"]), .rates(per: 1), .nothingKnown(measure: 0)),
  ])
  func `what hinders is told`(
    table: AreaTable, form: Preparation.Form, obstacle: Preparation.Obstacle
  ) {
    #expect(throws: obstacle) { try Preparation(form: form, imputation: .median)(table) }
  }

  @Test func `counts may be below zero`() throws {
    #expect(try used(Invented.table(["1 2 -3", "4 -1 3"]), .counts)[2] == [-3, 3])
  }

  /// The exponential, by its series.
  private func exp(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    for place in 1..<60 {
      term *= x / Double(place)
      sum += term
    }
    return sum
  }
}
