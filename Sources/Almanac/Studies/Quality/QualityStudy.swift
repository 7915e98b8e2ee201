import CSV
import Charts
import Diagnostics
import Frames
import Mustache
import Studies
import TOML

/// How complete and how sound the files of a study are: each by itself, with tables of all together.
struct QualityStudy: Sendable {
  private let files: [File]

  private struct File: Sendable {
    let name: String
    let quality: DataQuality
  }

  init(
    _ settings: StudySettings, _ frames: [(frame: Frame, metadata: Frame?)]
  ) throws(Diagnostic) {
    var files: [File] = []
    for (place, entry) in frames.enumerated() {
      let isFirst = place == 0
      let frame = isFirst ? try entry.frame.choosing(settings.choose) : entry.frame
      let publication = Publication(entry.frame, metadata: entry.metadata.map(Metadata.init))
      var subject: DataQuality.Subject
      if let publication {
        subject = DataQuality.Subject(publication)
      } else {
        let code = isFirst ? settings.code : settings.joined[place - 1].code
        subject = DataQuality.Subject(
          frame, code: code.value.isEmpty ? nil : try frame.place(of: code),
          name: isFirst
            ? try settings.name.map { name throws(Diagnostic) in try frame.place(of: name) } : nil)
      }
      if isFirst, let whole = settings.of {
        let parts = try (settings.features + settings.besides).map { part throws(Diagnostic) in
          try frame.place(of: part)
        }
        subject.wholes = [.init(try frame.place(of: whole), of: parts)]
      }
      let path = entry.frame.table.source.name
      files.append(
        File(
          name: path.split(separator: "/").last.map(String.init) ?? path,
          quality: DataQuality(of: subject)))
    }
    self.files = files
  }

  /// What each table holds.
  static let meanings = [
    ("measures", "every column of numbers: its symbols, its range and how complete it is"),
    ("periods", "the same for every period"),
    ("gaps", "the same for every column and period"),
    ("coverage", "how many areas of each level there are in every period"),
    ("absences", "areas without a row or without a number"),
    ("checks", "whether sums and percentages agree"),
    ("suspicions", "what is perhaps not right"),
    ("findings", "what is against the standard or cannot be, by its place"),
  ]

  var tables: [StudyTable] {
    [
      table("measures", \.measureListing), table("periods", \.periodListing),
      table("gaps", \.mapListing), table("coverage", \.coverageListing),
      table("absences", \.absenceListing), table("checks", \.checkListing),
      table("suspicions", \.suspicionListing), findings,
    ]
  }

  /// A table of all files together, whose first column says which file a row is of.
  private func table(_ name: String, _ listing: (DataQuality) -> Listing) -> StudyTable {
    let parts = files.map { ($0.name, listing($0.quality)) }
    var all = Listing(["file"] + (parts.first?.1.header ?? []))
    for (file, part) in parts {
      for row in part.rows { all.append([.init(file)] + row) }
    }
    return StudyTable(name, all)
  }

  private var findings: StudyTable {
    var listing = Listing(["file", "line", "column", "severity", "code", "message"])
    for file in files {
      for finding in file.quality.findings {
        let position = finding.range.map { finding.source.position(at: $0.lowerBound) }
        listing.append([
          .init(file.name), position.map { .init($0.line) } ?? .blank,
          position.map { .init($0.column) } ?? .blank, .init("\(finding.severity)"),
          .init(finding.code), .init(finding.message.printable),
        ])
      }
    }
    return StudyTable("findings", listing)
  }

  var values: [(String, Value)] {
    [
      (
        "datasets",
        .list(
          files.enumerated().map { place, file in
            let tally = file.quality.tally
            return [
              "number": count(place + 1), "name": .text(file.name.printable),
              "sentences": .list(file.quality.sentences.map { .text($0.printable) }),
              "rows": count(file.quality.subject.all.count),
              "completeness": .text(NumberFormat.share(1).text(tally.completeness)),
              "findings": count(file.quality.findings.count),
              "absences": .list(file.quality.absences.prefix(40).map { .text($0.words.printable) }),
              "suspicions": .list(file.quality.suspicions.map { .text($0.words.printable) }),
            ]
          })
      )
    ]
  }

  private func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
}
