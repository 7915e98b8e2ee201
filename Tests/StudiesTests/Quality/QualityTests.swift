import CSV
import Diagnostics
import England
import Frames
import Statistics
import Studies
import TestSupport
import Testing

extension DataQuality {
  /// The quality of a table of codes, names and numbers.
  static func ofTable(_ text: String, periods: Bool = false) throws -> DataQuality {
    let frame = Frame(try Table(Source("table.csv", text: text)))
    return DataQuality(
      of: Subject(
        frame, code: frame.column(named: "code"), name: frame.column(named: "name"),
        period: frame.column(named: "year")))
  }
}

@Suite("The quality of a data set") struct QualityTests {
  private let small = """
    year,code,name,children,rate
    2022,A,Ashby,10,1.5
    2022,B,Brook,c,c
    2023,A,Ashby,12,z
    2023,B,Brook,0,2.25
    2023,C,Combe,,NA
    2023,D,Dene,7,1o

    """

  @Test func `counts the cells of each column and period`() throws {
    let quality = try DataQuality.ofTable(small)
    #expect(quality.periods.map(\.name) == ["2022", "2023"])
    #expect(quality.measures.map(\.name) == ["children", "rate"])
    let (children, rate) = (quality.measures[0].tally, quality.measures[1].tally)
    #expect(children.numbers == 4)
    #expect(children.blanks == 1)
    #expect(children[.confidential] == 1)
    #expect(children.cells == 6)
    #expect(children.completeness == 4.0 / 6)
    #expect(rate[.inapplicable] == 1)
    #expect(rate[.unavailable] == 1)
    #expect(rate.unreadable == 1)
    #expect(rate.share(of: .confidential) == 1.0 / 6)
    #expect(quality.measures[0].byPeriod.map(\.numbers) == [1, 3])
    #expect(quality.byPeriod.map(\.numbers) == [2, 4])
    #expect(quality.coverage.map(\.areas) == [[2, 4]])
    #expect(quality.measures[1].foreign.map(\.text) == ["NA"])
    #expect(quality.findings.map(\.code) == ["symbol-foreign", "not-a-number"])
  }

  @Test func `is told in sentences`() throws {
    #expect(
      try DataQuality.ofTable(small).sentences == [
        "table.csv has 6 rows and 5 columns, 2 of them of numbers, for 2022 and 2023.",
        "Of its 12 cells of numbers 50% have one; the others are 16.7% c (confidential), 8.3% x (not "
          + "available), 8.3% z (not applicable), 8.3% blank and 1 cell not to be read.",
        "No column is complete; least so is rate, with 33.3%.",
        "No row speaks of the same as another.",
        "Brook has no number in 2022 (c, confidential).",
        "Combe has no number in 2023 (x, not available).",
      ])
  }

  @Test func `is told in tables`() throws {
    let quality = try DataQuality.ofTable(small)
    #expect(
      String(decoding: quality.measureListing.csv, as: UTF8.self) == """
        measure,cells,numbers,estimated,blank,unreadable,c,low,u,x,z,completeness,least,median,greatest,zeros
        children,6,4,0,1,0,1,0,0,0,0,0.6666666666666666,0,8.5,12,1
        rate,6,2,0,0,1,1,0,0,1,1,0.3333333333333333,1.5,1.875,2.25,0

        """)
    #expect(quality.periodListing.rows.count == 2)
    #expect(quality.mapListing.rows.count == 4)
    #expect(quality.coverageListing.rows.count == 2)
    #expect(quality.absenceListing.rows.count == 2)
    #expect(quality.checkListing.rows.isEmpty)
    #expect(quality.suspicionListing.rows.isEmpty)
  }

  @Test func `a table without periods or codes has a quality, too`() throws {
    let quality = try DataQuality.ofTable("a,b\n1,2\n3,c\n")
    #expect(quality.measures.map(\.tally.numbers) == [2, 1])
    #expect(quality.periods.isEmpty)
    #expect(quality.absences.isEmpty)
    #expect(quality.repetitions == .none)
    #expect(quality.mapListing.rows.count == 2)
  }

  @Test func `a table without rows is empty, and nothing is wrong with it`() throws {
    let quality = try DataQuality.ofTable("code,n\n")
    #expect(quality.findings.isEmpty)
    #expect(quality.tally.completeness == 1)
  }

  @Test func `all suppressed is nothing to measure`() throws {
    let quality = try DataQuality.ofTable("code,n\nA,c\nB,c\n")
    #expect(quality.measures.map(\.name) == ["n"])
    #expect(quality.measures[0].range == nil)
    #expect(
      quality.absences.map(\.words) == [
        "A has no number (c, confidential).", "B has no number (c, confidential).",
      ])
  }

  @Test func `what was filled in is not what was observed`() throws {
    let quality = try DataQuality.ofTable("code,n\nA,1\nB,99 [e]\nC,c\n")
    #expect(quality.measures[0].tally.estimated == 1)
    #expect(quality.measures[0].tally.completeness == 1.0 / 3)
    #expect(quality.measures[0].range?.greatest == 1)
  }

  @Test func `rows that repeat or contradict others are told apart`() throws {
    let quality = try DataQuality.ofTable("code,n\nA,1\nB,2\nA,1\nB,3\nB,2\n")
    #expect(quality.repetitions.same == [2, 4])
    #expect(quality.repetitions.different == [3])
    #expect(quality.findings.map(\.code) == ["row-repeated", "key-repeated", "row-repeated"])
  }

  @Test(arguments: [1, 2, 3, 10, 101], [false, true])
  func `ranges are what sorting finds`(count: Int, isCoarse: Bool) throws {
    var noise = Noise(seed: UInt64(count))
    let values = (0..<count).map { _ in
      isCoarse
        ? Double(Int.random(in: 0...3, using: &noise))
        : (Double.random(in: -9...9, using: &noise) * 100).rounded() / 100
    }
    let text = "code,n\n" + values.map { "A,\($0)\n" }.joined()
    let range = try #require(try DataQuality.ofTable(text).measures[0].range)
    let quantiles = Quantiles(values)
    #expect(range.least == quantiles.least)
    #expect(range.greatest == quantiles.greatest)
    #expect(range.median == quantiles.median)
    #expect(range.lowerQuartile == quantiles(0.25))
    #expect(range.upperQuartile == quantiles(0.75))
    #expect(range.zeros == values.count { $0 == 0 })
  }

  @Test func `every cell is counted once`() throws {
    var noise = Noise(seed: 9)
    let texts = ["1", "2.5", "c", "x", "z", "u", "low", "", "NA", "1o", "0"]
    let rows = (0..<60).map { row in
      "\(2020 + row % 3),\(row / 3),"
        + (0..<2).map { _ in texts.randomElement(using: &noise) ?? "" }.joined(separator: ",")
    }
    let quality = try DataQuality.ofTable("year,code,m,n\n" + rows.joined(separator: "\n") + "\n")
    for measure in quality.measures {
      #expect(measure.tally.cells == 60)
      #expect(measure.byPeriod.map(\.cells) == [20, 20, 20])
      #expect(measure.byPeriod.map(\.numbers).reduce(0, +) == measure.tally.numbers)
    }
    #expect(
      quality.sentences
        == (try DataQuality.ofTable(
          "year,code,m,n\n" + rows.joined(separator: "\n") + "\n")).sentences)
  }
}
