import England
import Testing

@Suite("Working days") struct WorkingDaysTests {
  /// As gov.uk lists them, and as they were proclaimed.
  @Test(arguments: [
    (1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"),
    (2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
    (2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
    (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
    (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
    (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
    (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
    (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
  ])
  func `leave out the bank holidays`(year: Int, days: String) {
    let found = BankHolidays.days(of: year).map { $0.description.dropFirst(5) }
    #expect(found.joined(separator: " ") == days)
  }

  @Test func `bank holidays are on weekdays, and no two on one day`() {
    for year in 1978...2200 {
      let days = BankHolidays.days(of: year)
      #expect(days.allSatisfy { $0.weekday <= 5 && $0.parts.year == year })
      #expect(Set(days).count == days.count && days.count >= 8)
    }
  }

  @Test func `are counted from the day after`() throws {
    let wednesday = try #require(Day("2024-03-27"))
    #expect(WorkingDays.count(from: wednesday, to: wednesday) == 0)
    #expect(WorkingDays.count(from: wednesday, to: wednesday + 1) == 1)
    #expect(WorkingDays.count(from: wednesday, to: wednesday + 7) == 3)
    #expect(WorkingDays.count(from: wednesday + 7, to: wednesday) == -3)
    #expect(WorkingDays.adding(45, to: wednesday).description == "2024-06-04")
  }

  /// The obvious way: day by day.
  @Test func `are as many as are found day by day`() throws {
    let start = try #require(Day("2021-12-20"))
    let holidays = Set((2021...2024).flatMap(BankHolidays.days))
    var count = 0
    for offset in 1...800 {
      let day = start + offset
      let isWorking = day.weekday <= 5 && !holidays.contains(day)
      #expect(WorkingDays.contains(day) == isWorking)
      if isWorking { count += 1 }
      #expect(WorkingDays.count(from: start, to: day) == count)
      if isWorking { #expect(WorkingDays.adding(count, to: start) == day) }
    }
  }
}
