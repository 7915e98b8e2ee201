import Synthesis
import Testing

@Suite("The likeness of invented practices") struct PracticeLikenessTests {
  @Test func `blood pressure on registers is a share of one, and all else of a hundred`() {
    let rows = Invented.rows(Invented.registers)
    for column in rows.header.dropFirst(4) where column.hasSuffix("qofprev") {
      let most = rows.numbers(column).filter { !$0.isNaN }.max() ?? 0
      #expect(column == "bp-qofprev" ? most < 1 : most > 1, "\(column)")
    }
  }

  @Test func `an estimate lies within its interval`() {
    let rows = Invented.rows(Invented.registers)
    for column in rows.header where column.hasSuffix("-estimate") {
      let name = column.dropLast("-estimate".count)
      let least = rows.numbers("\(name)-min95")
      let most = rows.numbers("\(name)-max95")
      for (estimate, interval) in zip(rows.numbers(column), zip(least, most)) {
        #expect(estimate.isNaN || interval.0 < estimate && estimate < interval.1, "\(column)")
      }
    }
  }

  @Test func `the old are among the older, and the young among the younger`() {
    let rows = Invented.rows(Invented.demographics)
    let ages = [
      "percent_5", "percent_5_14", "percent_18", "percent_65", "percent_75", "percent_85",
    ]
    let columns = ages.map(rows.numbers)
    for row in rows.rows.indices {
      let share = columns.map { $0[row] }
      #expect(share[0] + share[1] < share[2] && share[2] + share[3] < 100, "\(rows.rows[row])")
      #expect(share[5] < share[4] && share[4] < share[3], "\(rows.rows[row])")
    }
  }

  @Test(.enabled(if: Published.isThere))
  func `medians are near to those published`() throws {
    for name in [Invented.registers, Invented.demographics] {
      let invented = Invented.rows(name)
      let published = Published.rows(name)
      for column in invented.header.dropFirst(2) where column != "2011regionname" {
        let (ours, theirs) = (invented.numbers(column).median, published.numbers(column).median)
        #expect((0.8...1.25).contains(ours / theirs), "\(column): \(ours) and \(theirs)")
      }
    }
  }

  @Test(.enabled(if: Published.isThere))
  func `conditions go with each other, with age and with deprivation as in the published files`()
    throws
  {
    let invented = Joined(
      Invented.rows(Invented.registers),
      Invented.rows(Invented.demographics))
    let published = Joined(
      Published.rows(Invented.registers),
      Published.rows(Invented.demographics))
    let registers = ["bp", "chd", "copd", "depression", "pad", "stroke"].map { "\($0)-qofprev" }
    let patients = ["percent_65", "percent_18", "percent_eth", "imd2015", "prac_pop"]
    var compared = 0
    for first in registers + patients {
      for second in registers + patients where first < second {
        let ours = invented[first].correlation(with: invented[second])
        let theirs = published[first].correlation(with: published[second])
        #expect(abs(ours - theirs) < 0.25, "\(first), \(second): \(ours) and \(theirs)")
        if abs(theirs) > 0.2 { #expect(ours * theirs > 0, "\(first), \(second)") }
        compared += 1
      }
    }
    print("practices: \(compared) correlations are near to those published")
  }

  /// Registers and patients, practice by practice.
  private struct Joined {
    let registers, patients: Rows
    let matches: [Int?]

    init(_ registers: Rows, _ patients: Rows) {
      self.registers = registers
      self.patients = patients
      let rows = Dictionary(
        uniqueKeysWithValues: patients["area"].enumerated().map { ($1, $0) })
      matches = registers["practice_code"].map { rows[$0] }
    }

    subscript(column: String) -> [Double] {
      if registers.header.contains(column) { return registers.numbers(column) }
      let numbers = patients.numbers(column)
      return matches.map { $0.map { numbers[$0] } ?? .nan }
    }
  }
}
