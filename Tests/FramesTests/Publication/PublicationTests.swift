import CSV
import Diagnostics
import Frames
import TestSupport
import Testing

/// A small file as the standard has it, to be spoilt in one place.
struct SmallFile {
  private let text = """
    time_period,time_identifier,geographic_level,country_code,country_name,region_code,\
    region_name,new_la_code,la_name,sex,children,rate
    2023,Reporting year,National,E92000001,England,,,,,Total,900,1.5
    2023,Reporting year,Regional,E92000001,England,E12000001,North East,,,Total,90,1.6
    2023,Reporting year,Local authority,E92000001,England,E12000001,North East,E06000001,\
    Hartlepool,Total,9,c
    2024,Reporting year,Local authority,E92000001,England,E12000001,North East,E06000001,\
    Hartlepool,Total,12,z
    2024,Reporting year,National,E92000001,England,,,,,Female,450,1.4

    """

  func publication(
    _ old: String = "", _ new: String = "", metadata: String? = nil
  ) throws -> Publication {
    let text = text.replacingFirst(old, with: new)
    let table = try Table(Source("data.csv", text: text))
    let metadata = try metadata.map {
      Metadata(Frame(try Table(Source("data.meta.csv", text: $0))))
    }
    return try #require(Publication(Frame(table), metadata: metadata))
  }
}

extension String {
  /// The text with something else in the place of the last line’s that has the words, or as it is.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard !old.isEmpty else { return self }
    let bytes = Array(utf8)
    let wanted = Array(old.utf8)
    guard
      let place = (0...(bytes.count - wanted.count)).first(where: {
        bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
      })
    else { return self }
    return String(
      decoding: bytes[..<place] + Array(new.utf8) + bytes[(place + wanted.count)...],
      as: UTF8.self)
  }
}

extension Diagnostic {
  /// The first line of the report.
  fileprivate var line: String { "\(place): \(severity): \(message) [\(code)]" }
}

@Suite("A file of Explore Education Statistics") struct PublicationTests {
  @Test func `by the standard, it has nothing wrong with it`() throws {
    let publication = try SmallFile().publication()
    #expect(publication.findings.map(\.line) == [])
    #expect(publication.periods.map(\.name) == ["2023", "2024"])
    #expect(publication.levels.map(\.level) == [.national, .regional, .localAuthority])
    #expect(publication.levels.map(\.rows) == [2, 1, 2])
    let header = publication.frame.table.header
    #expect(publication.columns.filters.map { header[$0] } == ["sex"])
    #expect(publication.columns.indicators.map { header[$0] } == ["children", "rate"])
    #expect(publication.rows(at: .localAuthority).rows == [2, 3])
    #expect(publication.key(of: .localAuthority)?.code == 7)
    #expect(publication.key(of: .school) == nil)
    #expect(publication.notes.isEmpty)
  }

  @Test func `a file without periods and levels is another kind of file`() throws {
    let frame = Frame(try Table(Source("other.csv", text: "code,value\nA,1\n")))
    #expect(Publication(frame) == nil)
  }

  @Test(arguments: [
    (
      "2024,R", "2024/25,R",
      "data.csv:5:1: error: “2024/25” is not a period [period-unreadable]"
    ),
    ("2024,R", "202426,R", "data.csv:5:1: error: “202426” is not a period [period-unreadable]"),
    ("2024,R", ",R", "data.csv:5:1: error: period is missing [period-unreadable]"),
    (
      "2024,R", "202425,R",
      "data.csv:5:1: warning: “202425” has 6 digits; “Reporting year” takes 4 [period-digits]"
    ),
    (
      "2024,Reporting year", "2024,Calendar year",
      "data.csv:5:6: warning: “Calendar year” stands beside “Reporting year” [time-identifier]"
    ),
    (
      "2024,Reporting year", "2024,Reporting yaer",
      "data.csv:5:6: warning: “Reporting yaer” is not a kind of time [time-identifier]"
    ),
    (
      "Local authority", "Local Authority",
      "data.csv:4:21: warning: “Local Authority” is not a geographic level [geographic-level]"
    ),
    (
      "E06000001", "",
      "data.csv:4:76: error: “Local authority” has no “new_la_code” [area-without-code]"
    ),
    (
      "England,,,,", "England,,,E06000001,",
      "data.csv:2:50: warning: “new_la_code” is filled in 1 row of “National” [area-overfilled]"
    ),
    (
      "Hartlepool", "Hartlepol",
      "data.csv:5:86: warning: “E06000001” is “Hartlepool” here [area-names]"
    ),
    (
      "Hartlepool,Total", "Hartlepool,",
      "data.csv:4:97: warning: “sex” is blank in 1 row [filter-blank]"
    ),
    (
      "Hartlepool,Total", "Hartlepool,Total ",
      "data.csv:4:97: warning: “sex” has spaces around it in 1 row [spaces-around]"
    ),
    (
      ",9,c", ",9,NA",
      "data.csv:4:105: warning: “NA” stands for no number in 1 row of “rate” [symbol-foreign]"
    ),
    (
      ",9,c", ",9,:",
      "data.csv:4:105: warning: “:” stands for no number in 1 row of “rate” [symbol-foreign]"
    ),
    (",9,c", ",9,1o2", "data.csv:4:105: error: “1o2” is not a number [not-a-number]"),
    (",9,c", ",9,-", "data.csv:4:105: error: “-” is not a number [not-a-number]"),
    (
      "sex,", "Sex,",
      "data.csv:1:116: warning: “Sex” is not written like_this [column-name]"
    ),
    (
      "country_name", "land",
      "data.csv:1:1: warning: the column “country_name” of the standard is missing [publication-column]"
    ),
    (
      "2024,R", "2023,R",
      "data.csv:5:1: error: row speaks of the same as that of line 4 [key-repeated]"
    ),
  ])
  func `what is wrong is shown at its place`(old: String, new: String, line: String) throws {
    let findings = try SmallFile().publication(old, new).findings.map(\.line)
    #expect(findings == [line])
  }

  @Test func `a row that stands twice is a warning`() throws {
    let row = "2023,Reporting year,National,E92000001,England,,,,,Total,900,1.5\n"
    let findings = try SmallFile().publication("2023,", "\(row)2023,").findings
    #expect(
      findings.map(\.line) == [
        "data.csv:3:1: warning: row is the same as that of line 2 [row-repeated]"
      ])
  }

  @Test func `a period of six digits is two years in a row`() throws {
    let findings = try SmallFile().publication("2024,R", "201918,R").findings
    #expect(
      findings.map(\.hint) == ["six digits are two years in a row: 2019 is followed by 201920"])
  }

  @Test func `terms may stand beside terms`() throws {
    let text = """
      time_period,time_identifier,geographic_level,country_code,country_name,n
      202324,Autumn term,National,E92000001,England,1
      202324,Spring term,National,E92000001,England,2

      """
    let publication = Publication(Frame(try Table(Source("terms.csv", text: text))))
    #expect(publication?.findings == [])
    #expect(publication?.periods.map(\.name) == ["2023/24"])
  }
}

@Suite("Regions of a published file") struct PublishedRegionTests {
  private func publication(_ regions: [(String, String)]) throws -> Publication {
    let header = "time_period,time_identifier,geographic_level,country_code,country_name"
    let rows = regions.map {
      "2024,Reporting year,Regional,E92000001,England,\($0.0),\($0.1),5\n"
    }
    let text = "\(header),region_code,region_name,n\n" + rows.joined()
    return try #require(Publication(Frame(try Table(Source("data.csv", text: text)))))
  }

  @Test func `London is counted once`() throws {
    let publication = try publication([
      ("E12000001", "North East"), ("E12000007", "London"), ("E13000001", "Inner London"),
      ("E13000002", "Outer London"),
    ])
    #expect(publication.regions.rows == [0, 1])
    #expect(
      publication.notes == [
        "London has rows of its own and for Inner London and Outer London: the sum of all regional "
          + "rows would count it twice."
      ])
  }

  @Test func `where it has only its parts, they are kept`() throws {
    let publication = try publication([
      ("E12000001", "North East"), ("E13000001", "Inner London"), ("E13000002", "Outer London"),
    ])
    #expect(publication.regions.rows == [0, 1, 2])
    #expect(
      publication.notes == ["London has rows only for its parts, Inner London and Outer London."])
  }
}

@Suite("Metadata of a published file") struct MetadataTests {
  private let header =
    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
    + "filter_grouping_column\n"

  private func findings(_ rows: String) throws -> [String] {
    let publication = try SmallFile().publication(metadata: header + rows)
    return (publication.findings + (publication.metadata?.findings ?? [])).map(\.line)
  }

  @Test func `gives columns labels, units and decimal places`() throws {
    let text =
      "sex,Filter,Sex,,,,Choose one,\nchildren,Indicator,Children,Counts,,0,,\n"
      + "rate,Indicator,Rate,Rates,%,1,,\n"
    let publication = try SmallFile().publication(metadata: header + text)
    #expect(publication.findings.isEmpty)
    let metadata = try #require(publication.metadata)
    #expect(metadata.findings.isEmpty)
    #expect(metadata["sex"]?.kind == .filter)
    #expect(metadata["sex"]?.hint == "Choose one")
    #expect(metadata["rate"]?.label == "Rate")
    #expect(metadata["rate"]?.grouping == "Rates")
    #expect(metadata["rate"]?.unit == "%")
    #expect(metadata["rate"]?.decimals == 1)
    #expect(metadata["children"]?.decimals == 0)
    #expect(metadata["nobody"] == nil)
  }

  @Test func `says what the cells cannot`() throws {
    let text = "sex,Filter,Sex,,,,,\nchildren,Filter,Age,,,,,\nrate,Indicator,Rate,,,,,\n"
    let publication = try SmallFile().publication(metadata: header + text)
    #expect(publication.columns.filters == [9, 10])
    #expect(publication.columns.indicators == [11])
  }

  @Test func `a column that groups another is a filter, and takes no row`() throws {
    let text = "sex,Filter,Sex,,,,,children\nrate,Indicator,Rate,,,,,\n"
    let publication = try SmallFile().publication(metadata: header + text)
    #expect(publication.columns.filters == [9, 10])
    #expect(publication.findings.isEmpty)
  }

  private static let rest = "children,Indicator,Children,,,,,\nrate,Indicator,Rate,,,,,\n"

  @Test(arguments: [
    (
      "sex,Filtre,Sex,,,,,\n\(rest)",
      "data.meta.csv:2:5: warning: “Filtre” is not a type of column [metadata-value]"
    ),
    (
      "sex,Filter,,,,,,\n\(rest)",
      "data.meta.csv:2:12: warning: “sex” has no label [metadata-value]"
    ),
    (
      "sex,Filter,Sex,,,,,\nchildren,Indicator,Children,,heads,,,\nrate,Indicator,Rate,,,,,\n",
      "data.meta.csv:3:30: warning: “heads” is not a unit [metadata-value]"
    ),
    (
      "sex,Filter,Sex,,,,,\nchildren,Indicator,Children,,,-1,,\nrate,Indicator,Rate,,,,,\n",
      "data.meta.csv:3:31: warning: “-1” is not a number of decimal places [metadata-value]"
    ),
    (
      "sex,Filter,Sex,,,,,\nsex,Filter,Sex,,,,,\n\(rest)",
      "data.meta.csv:3:1: warning: “sex” has another row [metadata-value]"
    ),
    (
      rest,
      "data.csv:1:116: warning: “data.meta.csv” says nothing of “sex” [metadata-unmatched]"
    ),
    (
      "sex,Filter,Sex,,,,,\nage,Filter,Age,,,,,\n\(rest)",
      "data.meta.csv:3:1: warning: “data.csv” has no column “age” [metadata-unmatched]"
    ),
    (
      "sex,Filter,Sex,,,,,\nla_name,Filter,Name,,,,,\n\(rest)",
      "data.meta.csv:3:1: warning: “la_name” says when or where, and takes no row here "
        + "[metadata-unmatched]"
    ),
  ])
  func `what is wrong is shown at its place`(rows: String, line: String) throws {
    let found = try findings(rows)
    #expect(found == [line])
  }

  @Test func `a filter that tells nothing apart takes no row`() throws {
    let text = "sex,Filter,Sex,,,,,\n" + Self.rest
    let (with, without) = (
      try SmallFile().publication("Female,450", "Total,450", metadata: header + text),
      try SmallFile().publication("Female,450", "Total,450", metadata: header + Self.rest)
    )
    #expect(without.findings.isEmpty)
    #expect(
      with.findings.map(\.line) == [
        "data.meta.csv:2:1: warning: “sex” has one text throughout, and takes no row here "
          + "[metadata-unmatched]"
      ])
  }

  @Test func `columns that are missing are named`() throws {
    let metadata = Metadata(
      Frame(try Table(Source("data.meta.csv", text: "col_name,col_type\nrate,Indicator\n"))))
    #expect(metadata.findings.first?.code == "metadata-column")
    #expect(metadata["rate"]?.kind == .indicator)
  }
}
