import AnnexA
import Diagnostics
import Journeys
import TestSupport
import Testing

@Suite("What goes no further") struct PrivacyTests {
  static let file = """
    Contacts of Xyzzy1,,,,,,
    \(Lists.contactHeader),Plugh2
    SECRET1,Xyzzy3,Xyzzy4,Xyzzy5,Xyzzy6,Xyzzy7,Xyzzy8,Xyzzy9
    SECRET2,a) Male,a) WBRI,01/05/2015,8,31/03/2024,6,Xyzzy9
    SECRET2,b) Female,a) WBRI,02/05/2015,8,30/03/2024,6,Xyzzy9
    Xyzzy words beneath,,,,,,
    """

  /// Everything that reading says, but for the names of teams, which the map shows.
  private func words(_ reading: AnnexA.Reading) -> String {
    let log = reading.log.map { log in
      (log.activities + log.attributes.filter { $0.name != "team" }.flatMap(\.values))
        .joined(separator: "\n")
    }
    let problems = reading.problems.map { "\($0.diagnostic)\n\($0)" }.joined(separator: "\n")
    return "\(problems)\n\(reading.account)\n\(log ?? "")"
  }

  @Test func `no cell is in anything that is said`() {
    let reading = Lists.read([("List 1.csv", Self.file)], allowsInvalidRows: true)
    let words = words(reading)
    #expect(reading.log?.count == 2)
    #expect(reading.rules.count >= 5)
    for secret in ["SECRET", "xyzzy", "plugh", "2015"] {
      #expect(!words.lowercased().contains(secret.lowercased()))
    }
  }

  @Test func `identifiers are handed on to search by, and not shown`() {
    let file = """
      \(Lists.contactHeader)
      007123,a) Male,a) WBRI,01/05/2015,8,31/03/2024,6
      7123,a) Male,a) WBRI,01/05/2015,8,30/03/2024,6
      ab12,a) Male,a) WBRI,01/05/2015,8,29/03/2024,6
      """
    let reading = Lists.read([("List 1.csv", file)], allowsInvalidRows: true)
    let identifiers = reading.identifiers
    let texts = identifiers.ends.indices.map { place in
      let start = place == 0 ? 0 : identifiers.ends[place - 1]
      return String(decoding: identifiers.bytes[start..<identifiers.ends[place]], as: UTF8.self)
    }
    #expect(texts.sorted() == ["007123", "7123", "AB12"])
    #expect("\(identifiers)" == "3 identifiers")
    #expect(!String(reflecting: reading).contains("7123"))
  }

  @Test func `no cell is in anything that is said of damaged files`() {
    let file = Self.file.split(separator: "\n").joined(separator: "\n")
    var read = 0
    for bytes in Mutations(of: [file], seed: 11, rounds: 100) {
      let reading = AnnexA(allowsInvalidRows: true).read(files: [("List 1.csv", bytes)])
      let words = words(reading).lowercased()
      #expect(!words.contains("secret") && !words.contains("xyzzy"))
      read += reading.log?.count ?? 0
    }
    #expect(read > 0)
  }

  @Test func `of many problems some are told and all are counted`() {
    let rows = (0..<100).map { "C\($0),,,,,x,y" }
    let text = ([Lists.contactHeader] + rows).joined(separator: "\n")
    var reader = AnnexA()
    reader.problemsOfAKind = 3
    let reading = reader.read(files: [("List 1.csv", Array(text.utf8))])
    #expect(reading.rules == [.day, .day, .day])
    #expect(reading.account.problems.first { $0.rule == .day }?.count == 100)
    reader.problemLimit = 2
    #expect(
      reader.read(files: [("List 1.csv", Array(text.utf8))]).problems.map(\.rule) == [.day, .day])
  }
}
