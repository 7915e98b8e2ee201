import AnnexA
import Diagnostics
import England
import Journeys
import TOML
import Workbook

/// What a study of journeys read: their counts, and an account of what was read. Who the children are has
/// been left behind.
struct FlowReading: Sendable {
  let counts: JourneyCounts
  private(set) var account: [String]

  /// What authorities have shared of theirs.
  var shared: [FlowExchange] = []

  /// What came of reading.
  struct Outcome {
    var reading: FlowReading?
    var findings: [Diagnostic] = []
    var inputs: [Manifest.File] = []

    /// Who they are all the same: only for a search of what is published.
    var identifiers = Identifiers()
  }

  /// Adds to the account.
  mutating func tell(_ sentence: String) { account.append(sentence) }

  /// Reads and counts the journeys. What is wrong with the files is among the findings.
  static func read(
    _ files: FlowFiles, _ settings: FlowSettings, in content: Tree
  ) throws(DiskFailure) -> Outcome {
    var outcome = Outcome()
    let extract = settings.extractDay
    outcome.findings += extract.problems
    guard extract.problems.isEmpty else { return outcome }
    switch files.form {
    case .events: try outcome.readEvents(files, settings, extract.day, in: content)
    case .flows: try outcome.readFlows(files, settings, in: content)
    case .workbook, .lists:
      try outcome.readLists(files, settings, extract.day, in: content)
    }
    try outcome.readShared(files.shared, in: content)
    return outcome
  }
}

extension FlowReading.Outcome {
  /// Takes what a part of reading finds wrong.
  fileprivate mutating func attempt<Value>(
    _ work: () throws(Diagnostic) -> Value
  ) -> Value? {
    do throws(Diagnostic) {
      return try work()
    } catch {
      findings.append(error)
      return nil
    }
  }

  fileprivate mutating func readShared(
    _ paths: [String], in content: Tree
  ) throws(DiskFailure) {
    for path in paths {
      let bytes = try content.read(path)
      inputs.append(Manifest.File("content/\(path)", bytes))
      let file = attempt { () throws(Diagnostic) in
        try FlowExchange(Source(content.name(path), bytes: bytes))
      }
      if let file { reading?.shared.append(file) }
    }
  }

  // A log of events

  fileprivate mutating func readEvents(
    _ files: FlowFiles, _ settings: FlowSettings, _ extract: Day?, in content: Tree
  ) throws(DiskFailure) {
    let path = files.paths[0]
    let pieces = try FilePieces(content.name(path))
    // A disk may fail in the midst of a file: then that is what there is to tell.
    var failure: DiskFailure?
    var reader = EventLogReader(
      content.name(path), columns: settings.eventColumns,
      allowsInvalidRows: settings.invalid == .leftOut
    ) { () throws(Diagnostic) in
      do throws(DiskFailure) {
        return try pieces.next()
      } catch {
        failure = error
        return nil
      }
    }
    let counted = attempt { () throws(Diagnostic) -> (counts: JourneyCounts, events: Int)? in
      // An authority’s own log is divided as the lists of Annex A would be.
      func next() throws(Diagnostic) -> EventLog? { try reader.next().map(AnnexA.standardised) }
      guard let first = try next() else { return nil }
      var counter = settings.counter(of: first, extract, named: content.name(path))
      var (batch, events): (EventLog?, Int) = (first, 0)
      while let known = batch {
        events += known.count
        try counter.add(known)
        batch = try next()
      }
      return (try counter.finish(), events)
    }
    if let failure { throw failure }
    findings += reader.problems.map { $0.asWarning }
    guard let counted else { return }
    guard let counted else {
      findings.append(
        settings.data.diagnostic(StudyRule.nothingKnown, "there are no events in the file"))
      return
    }
    inputs.append(Manifest.File(withheld: "content/\(path)"))
    var account = ["“\(settings.data.value)” has about \(counted.events.about) events."]
    if reader.problemCount > 0 {
      account.append("\(reader.problemCount.written) of its rows could not be read.")
    }
    reading = FlowReading(counts: counted.counts, account: account)
    identifiers = reader.identifiers
  }

  // What has been counted elsewhere

  fileprivate mutating func readFlows(
    _ files: FlowFiles, _ settings: FlowSettings, in content: Tree
  ) throws(DiskFailure) {
    let path = files.paths[0]
    let bytes = try content.read(path)
    inputs.append(Manifest.File(withheld: "content/\(path)"))
    let counts = attempt { () throws(Diagnostic) in
      try JourneyCounts(flows: Source(content.name(path), bytes: bytes))
    }
    reading = counts.map { counts in
      let journeys = counts.everyone.cases.about
      let words =
        "“\(settings.data.value)” has the counts of about \(journeys) journeys, made elsewhere."
      return FlowReading(counts: counts, account: [words])
    }
  }

  // The lists of Annex A

  fileprivate mutating func readLists(
    _ files: FlowFiles, _ settings: FlowSettings, _ extract: Day?, in content: Tree
  ) throws(DiskFailure) {
    var contents: [(name: String, bytes: [UInt8])] = []
    for path in files.paths {
      let bytes = try content.read(path)
      inputs.append(Manifest.File(withheld: "content/\(path)"))
      contents.append((content.name(path), bytes))
    }
    let reader = AnnexA(extractDay: extract, allowsInvalidRows: settings.invalid == .leftOut)
    let reading = attempt { () throws(Diagnostic) in
      files.form == .lists
        ? reader.read(files: contents)
        : reader.read(try Workbook(contents[0].name, bytes: contents[0].bytes))
    }
    guard let reading else { return }
    // Where there is nothing left to go on with, leaving rows out has not helped.
    let goesOn = settings.invalid == .leftOut && reading.log != nil
    findings += reading.problems.map(\.diagnostic).map { goesOn ? $0.asWarning : $0 }
    guard let log = reading.log else { return }
    let counts = attempt { () throws(Diagnostic) in
      var counter = settings.counter(
        of: log, reading.account.extractDay, named: contents[0].name)
      try counter.add(log)
      return try counter.finish()
    }
    self.reading = counts.map { FlowReading(counts: $0, account: reading.account.sentences) }
    identifiers = reading.identifiers
  }
}

extension FlowSettings {
  /// The day of the extract, if the author says it.
  fileprivate var extractDay: (day: Day?, problems: [Diagnostic]) {
    guard let extract else { return (nil, []) }
    if let day = Day(extract.value) { return (day, []) }
    let problem = extract.diagnostic(
      StudyRule.settings, "“\(extract.value)” is not a day", hint: "write it like 2024-03-31")
    return (nil, [problem])
  }

  fileprivate var eventColumns: EventLogReader.Columns {
    var wanted = EventLogReader.Columns()
    wanted.child = columns.child.value
    wanted.activity = columns.activity.value
    wanted.start = columns.start.value
    wanted.end = columns.end.value
    if let journey = columns.journey { wanted.case = journey.value }
    if !dimensions.isEmpty {
      wanted.attributes = dimensions.map(\.name.value).filter { $0 != "year" }
    }
    return wanted
  }

  /// What counts the journeys of a log, whose names are those of its first batch.
  fileprivate func counter(
    of log: EventLog, _ extract: Day?, named file: String
  ) -> JourneyCounter {
    JourneyCounter(file, rules: rules, dimensions: dimensions(of: log), extract: extract)
  }

  private var rules: JourneyRules {
    var rules = JourneyRules.frontDoor
    if bridge == 0 { rules.bridge = nil } else { rules.bridge?.days = bridge }
    rules.followUp = followUp
    rules.routes = 1_000
    rules.roles = roles
    return rules
  }

  /// The steps that time limits are about.
  var roles: JourneyRules.Roles {
    var roles = JourneyRules.frontDoor.roles
    roles.referral = parts.referral
    roles.assessment = parts.assessment
    roles.enquiry = parts.enquiry
    roles.conference = parts.conference
    return roles
  }

  /// The ways to look at a log: those that are asked for, or those that it has.
  private func dimensions(of log: EventLog) -> [JourneyDimension] {
    let names = log.attributes.map(\.name)
    let known = FlowSettings.standardDimensions.filter { $0 == "year" || names.contains($0) }
    let wanted = dimensions.isEmpty ? known : dimensions.map(\.name.value)
    return wanted.map { name in
      switch name {
      case "year": JourneyDimension(name, .financialYear)
      case "age": JourneyDimension(name, .ageBands(name), hasMonths: true)
      default: JourneyDimension(name, .attribute(name), hasMonths: true)
      }
    }
  }
}

extension AnnexA.Account {
  /// What was read, list by list, in sentences.
  fileprivate var sentences: [String] {
    lists.map { list in
      var words = "List \(list.list): about \(list.rows.about) rows"
      if list.rowsLeftOut > 0 { words += ", \(list.rowsLeftOut.written) left out" }
      if list.rowsRepeated > 0 { words += ", \(list.rowsRepeated.written) said twice" }
      return words + "."
    } + ["They tell of about \(children.about) children."]
  }
}

extension Int {
  /// To the nearest ten: an exact number of rows would be a total that the audit does not know of.
  fileprivate var about: String { ((self + 5) / 10 * 10).written }
}

extension Diagnostic {
  /// The same as something to know of, and not to mend before anything is published.
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}
