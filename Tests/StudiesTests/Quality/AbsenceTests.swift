import CSV
import Diagnostics
import England
import Frames
import Studies
import TestSupport
import Testing

@Suite("Authorities that are missing") struct AbsenceTests {
  /// A published file of every authority in some years, but for rows that are left out, and with
  /// other cells than 1 and 2 in some.
  private func quality(
    years: ClosedRange<Int>, without: [(Int, String)] = [],
    cells: [(Int, String, String)] = [], borders: Int? = nil
  ) throws -> DataQuality {
    var text =
      "time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,la_name,"
      + "first,second\n"
    for year in years {
      for authority in Authority.all(in: borders ?? year)
      where !without.contains(where: { $0 == (year, authority.code) }) {
        let cell = cells.first { $0.0 == year && $0.1 == authority.code }?.2 ?? "1,2"
        text +=
          "\(year),Reporting year,Local authority,E92000001,England,\(authority.code),"
          + "\"\(authority.name)\",\(cell)\n"
      }
    }
    let frame = Frame(try Table(Source("data.csv", text: text)))
    return DataQuality(of: .init(try #require(Publication(frame))))
  }

  @Test func `nobody is, where all are`() throws {
    let quality = try quality(years: 2018...2024)
    #expect(quality.absences.isEmpty)
    #expect(quality.coverage.map(\.areas) == [[152, 152, 151, 151, 152, 152, 153]])
  }

  @Test func `years in a row are joined`() throws {
    let quality = try quality(
      years: 2020...2024,
      without: [2020, 2022, 2023, 2024].map { ($0, "E09000012") } + [(2021, "E06000001")],
      cells: [
        (2021, "E09000012", "x,x"), (2023, "E10000014", "u,u"), (2024, "E10000014", "u,u"),
        (2024, "E09000003", "5,u"), (2023, "E09000003", "5,u"), (2024, "E09000004", "5,c"),
      ])
    #expect(
      quality.absences.map(\.words) == [
        "Hartlepool has no row in 2021.",
        "Hackney has no row in 2020 and 2022 to 2024.",
        "Hackney has no number in 2021 (x, not available).",
        "Hampshire has no number in 2023 and 2024 (u, unreliable).",
        "Barnet has no number for second in 2023 and 2024 (u, unreliable).",
      ])
  }

  @Test func `of two with the same name the codes are told`() throws {
    let quality = try quality(
      years: 2019...2020, cells: [(2019, "E10000009", "x,x"), (2020, "E06000059", "x,x")])
    #expect(
      quality.absences.map(\.words) == [
        "Dorset (E06000059) has no number in 2020 (x, not available).",
        "Dorset (E10000009) has no number in 2019 (x, not available).",
      ])
  }

  @Test func `a file by the borders of another year has lost nobody`() throws {
    #expect(try quality(years: 2018...2024, borders: 2024).absences.isEmpty)
    #expect(try quality(years: 2018...2024, borders: 2018).absences.isEmpty)
  }

  @Test func `a county that was divided and lost one half is told`() throws {
    let quality = try quality(years: 2024...2024, without: [(2024, "E06000063")])
    #expect(quality.absences.map(\.words) == ["Cumberland has no row in 2024."])
  }

  @Test func `a file of one region has not lost the others`() throws {
    let others = Authority.all.filter { $0.region != .northEast }
    let quality = try quality(years: 2024...2024, without: others.map { (2024, $0.code) })
    #expect(quality.absences.isEmpty)
  }

  @Test func `series that reorganisations cut are told`() throws {
    #expect(
      try quality(years: 2019...2022).brokenSeries.map(\.words) == [
        "The series of Bournemouth and Poole end in 2019, and that of Bournemouth, Christchurch and "
          + "Poole begins in 2020.",
        "The series of Dorset (E10000009) ends in 2019, and that of Dorset (E06000059) begins in 2020.",
        "The series of Buckinghamshire (E10000002) ends in 2020, and that of Buckinghamshire "
          + "(E06000060) begins in 2021.",
        "The series of Northamptonshire ends in 2021, and those of North Northamptonshire and West "
          + "Northamptonshire begin in 2022.",
      ])
    #expect(try quality(years: 2022...2023).brokenSeries.isEmpty)
    #expect(try quality(years: 2019...2024, borders: 2024).brokenSeries.isEmpty)
  }
}
