import CSV
import Diagnostics
import Frames
import Studies
import TestSupport
import Testing

@Suite("Damaged files") struct DamageTests {
  private let published = """
    time_period,time_identifier,geographic_level,country_code,country_name,region_code,new_la_code,\
    la_name,sex,all,some,some_percent,others,lat,lon
    2023,Reporting year,National,E92000001,England,,,,Total,900,90,10,810,,
    2023,Reporting year,Local authority,E92000001,England,E12000001,E06000001,Hartlepool,Total,9,c,x,4,54.7,-1.2
    202324,Academic year,Local authority,E92000001,England,E13000001,E09000012,"Hackney, say",Total,12,5,41.7,7,51.5,0.1
    2024,Reporting year,Local authority,E92000001,England,E12000001,E06000001,Hartlepool,Total,NA,1e300,-1,,1e15,-9e18

    """
  private let metadata = """
    col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
    sex,Filter,Sex,,,,,
    all,Indicator,All,Counts,,0,,

    """

  @Test func `are read or refused, and nothing else`() throws {
    var read = 0
    for bytes in Mutations(of: [published, metadata], seed: 5, rounds: 400) {
      guard let table = Table.read(Source("damaged.csv", bytes: bytes)).0 else { continue }
      let frame = Frame(table)
      let metadata = Metadata(frame)
      if let publication = Publication(frame, metadata: metadata.variables.isEmpty ? nil : metadata)
      {
        read += 1
        var subject = DataQuality.Subject(publication)
        subject.wholes = [.init(0, of: Array(frame.header.indices))]
        let quality = DataQuality(of: subject)
        _ = (quality.sentences, quality.findings.map(\.description), quality.mapListing.csv)
      }
      let quality = DataQuality(of: .init(frame, code: 0, name: frame.header.count - 1))
      _ = (quality.sentences, quality.absenceListing.csv, quality.checkListing.csv)
      let key = Frame.Key(frame, code: 0, period: frame.header.count - 1)
      let join = Join(key, to: [key])
      _ = (join.accounts.map(\.explainedByLedger.sentences), join.findings.map(\.description))
    }
    #expect(read > 10)
  }
}
