import AnnexA
import CSV
import Diagnostics
import Journeys
import Synthesis
import Workbook

extension LearntProcess {
  /// Learns from a real workbook of Annex A, a folder of its lists as comma-separated files, or a log of
  /// events. What cannot be read of it is left out.
  init(reading path: String) throws {
    let log: EventLog?
    if Disk.isFolder(path) {
      let names = try Disk.names(in: path).filter { $0.lowercased().hasSuffix(".csv") }.sorted()
      let files = try names.map { (name: $0, bytes: try Disk.read(Path.join(path, $0))) }
      log = AnnexA(allowsInvalidRows: true).read(files: files).log
    } else if path.lowercased().hasSuffix(".csv") {
      let bytes = try Disk.read(path)
      log = try EventLog(reading: path, bytes: bytes, columns: try Self.columns(path, bytes))
    } else {
      let workbook = try Workbook(path, bytes: try Disk.read(path))
      log = AnnexA(allowsInvalidRows: true).read(workbook).log
    }
    guard let log, log.count > 0 else {
      throw Invocation.Mistake(
        message: "nothing of “\(path)” can be learnt from",
        hint: "name a workbook or folder of the lists of Annex A, or a log of events")
    }
    self.init(try JourneyCounts(log, rules: .frontDoor, dimensions: Self.dimensions))
  }

  /// Of a log, only what is learnt is read, as far as it is there.
  private static func columns(
    _ path: String, _ bytes: [UInt8]
  ) throws(Diagnostic) -> EventLogReader.Columns {
    var records = try Records(Source(path, bytes: bytes))
    let header = try records.next()?.fields ?? []
    var columns = EventLogReader.Columns()
    columns.attributes = dimensions.map(\.name).filter { name in
      header.contains { $0.lowercased().split(separator: " ").elementsEqual([name[...]]) }
    }
    return columns
  }

  private static let dimensions = [
    JourneyDimension("source", .attribute("source")), JourneyDimension("sex", .attribute("sex")),
    JourneyDimension("age", .ageBands("age")),
  ]
}
