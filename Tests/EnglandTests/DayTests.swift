import England
import Testing

@Suite("Days") struct DayTests {
  @Test func `count from the first of January 1970`() throws {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(Day(year: 1969, month: 12, day: 31)?.number == -1)
  }

  @Test func `follow each other through four centuries`() throws {
    var (year, month, day) = (1899, 12, 31)
    var number = try #require(Day(year: year, month: month, day: day)).number
    while year < 2301 {
      day += 1
      let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      number += 1
      let made = Day(number: number)
      guard made.parts == (year, month, day), Day(year: year, month: month, day: day) == made,
        Day(made.description) == made
      else {
        Issue.record("\(year)-\(month)-\(day) is day \(number), and comes back as \(made)")
        return
      }
    }
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01",
  ])
  func `that are none are refused`(text: String) { #expect(Day(text) == nil) }

  @Test func `know their weekday`() throws {
    #expect(Day("2024-03-31")?.weekday == 7)
    #expect(Day("1970-01-01")?.weekday == 4)
    #expect(Day("1969-12-31")?.weekday == 3)
  }
}
