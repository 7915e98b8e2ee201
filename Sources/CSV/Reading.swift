import Concurrent
public import Diagnostics

extension Table {
  /// The most columns that a table may have.
  public static let columnLimit = 100_000

  /// Reads a table, and finds all that is wrong with the file.
  ///
  ///     let (table, findings) = Table.read(source)
  ///
  /// There is a table if each row has as many fields as the header, also if a name in the header is
  /// missing or repeated. Findings are in the order of the file. Of one kind a file may have
  /// thousands: twenty are told, and how many more there are.
  ///
  /// A file of more than two megabytes is cut into parts that are read at the same time: two, and more
  /// from 48 MB on, unless `parts` says how many. What is read does not depend on it.
  ///
  /// - Complexity: O(*n*) in the length of the source.
  public static func read(
    _ source: Source, parts: Int? = nil
  ) -> (table: Table?, findings: [Diagnostic]) {
    let bytes = source.bytes
    // Each part has to learn the texts of the columns afresh, so that many small ones take longer.
    let parts = max(1, parts ?? max(min(2, bytes.count >> 20), bytes.count >> 24))
    guard bytes.count < Int(UInt32.max) else {
      return (nil, [Diagnostic(CSVRule.tooLarge, "file is larger than 4 GB", file: source.name)])
    }
    let reading = Reading(source)
    do throws(Diagnostic) {
      try reading.checkStart()
    } catch {
      return (nil, [error])
    }
    let (header, dataStart) = reading.header()
    guard !header.contains(where: { $0.flaw != nil }),
      !bytes[reading.start..<dataStart].contains(0)
    else { return (nil, reading.inspected()) }

    guard header.count <= columnLimit else {
      let place = header[columnLimit].range
      return (
        nil,
        [
          Diagnostic(
            CSVRule.tooManyColumns, "column count is \(header.count); the most is \(columnLimit)",
            at: place, of: source)
        ]
      )
    }

    let survey = Survey(bytes, in: dataStart..<reading.end, parts: parts)
    if survey.traits.nuls { return (nil, reading.inspected()) }
    if survey.traits.highBytes || bytes[..<dataStart].contains(where: { $0 >= 0x80 }),
      !bytes.isUTF8(parts: parts)
    {
      return readWindows1252(source, parts: parts)
    }
    let names = header.map { bytes.text(ofContent: bytes.content(ofField: $0.range)) }
    guard survey.isBalanced, let read = reading.columns(survey, names: names) else {
      return (nil, reading.inspected())
    }
    let table = Table(
      source: source, columns: read.columns, headerStart: reading.start, rowStarts: read.rowStarts,
      end: reading.end)
    return (table, HeaderInspector(source).findings(names, at: header.map(\.range)))
  }

  /// Reads a file that is not UTF-8.
  private static func readWindows1252(
    _ source: Source, parts: Int
  ) -> (table: Table?, findings: [Diagnostic]) {
    let bytes = source.bytes
    let first = bytes.firstNotUTF8(in: 0..<bytes.count) ?? 0
    let converted = Source(source.name, bytes: bytes.convertedFromWindows1252())
    let place = Array(bytes[..<first]).convertedFromWindows1252().count
    let character = converted.bytes[place...].dropFirst().prefix { $0 & 0xC0 == 0x80 }
    let warning = Diagnostic(
      CSVRule.notUTF8, "file is not UTF-8, so it is read as Windows-1252",
      at: place..<character.endIndex, of: converted,
      hint: "if names look wrong, save the file as “CSV UTF-8”")
    let (table, findings) = read(converted, parts: parts)
    return (table, (findings + [warning]).sorted())
  }
}

/// The steps of reading one source.
struct Reading {
  let source: Source

  /// Where the header starts: after a byte order mark.
  let start: Int

  /// Where the last record ends: blank lines at the end of a file are nothing.
  let end: Int

  init(_ source: Source) {
    self.source = source
    let bytes = source.bytes
    start = bytes.starts(with: [UInt8].byteOrderMark) ? 3 : 0
    end = max(start, (bytes.lastIndex { !$0.endsLine } ?? -1) + 1)
  }

  /// Checks that the file starts as a text does, with a line of names.
  func checkStart() throws(Diagnostic) {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(
        CSVRule.utf16, "file is UTF-16", file: source.name,
        hint: "save the file as “CSV UTF-8”")
    }
    guard start < end else {
      throw Diagnostic(
        CSVRule.noHeader, "file is empty", file: source.name,
        hint: "start with a line of column names")
    }
    guard !bytes[start].endsLine else {
      throw Diagnostic(
        CSVRule.noHeader, "first line is blank", at: start..<start, of: source,
        hint: "start with a line of column names")
    }
  }

  /// The fields of the first record, and where the second starts.
  func header() -> (fields: [FieldScanner.Field], end: Int) {
    var scanner = FieldScanner(source.bytes, from: start, to: end)
    var fields: [FieldScanner.Field] = []
    repeat { fields.append(scanner.next()) } while fields.last?.endsRecord == false
    return (fields, min(scanner.position, end))
  }

  /// The columns, and where rows start; or nothing, if the file is not well-formed.
  func columns(
    _ survey: Survey, names: [String]
  ) -> (columns: [Column], rowStarts: [UInt32])? {
    let rowCount = survey.parts.reduce(0) { $0 + $1.rowCount }
    let rowStarts = Shelf<UInt32>(count: rowCount)
    var columns: [Column?] = names.map { _ in nil }
    var plan: [PartReader.Kind?] = survey.guess(source.bytes, width: names.count)

    // A column that was taken for the wrong kind is read once more; then all of it is known.
    while plan.contains(where: { $0 != nil }) {
      let shelves = PartReader.Shelves(
        numbers: plan.map { $0 == .numbers ? Shelf(count: rowCount) : nil },
        codes: plan.map { $0 == .texts ? Shelf(count: rowCount) : nil },
        rowStarts: rowStarts)
      let reader = PartReader(
        bytes: source.bytes, traits: survey.traits, plan: plan, shelves: shelves)
      let parts = survey.parts
      let outcomes = Array(parts.indices).concurrentMap { part in
        reader.read(parts[part], isLast: part == parts.count - 1)
      }
      guard outcomes.allSatisfy(\.isSound) else { return nil }
      let bytes = source.bytes
      let joined = Array(names.indices).concurrentMap { column -> ColumnJoin.Joined? in
        let join = ColumnJoin(
          bytes: bytes, parts: parts, outcomes: outcomes.map { $0.columns[column] })
        if let shelf = shelves.numbers[column] { return join.numbers(shelf) }
        return shelves.codes[column].map(join.texts)
      }
      for (column, joined) in joined.enumerated() {
        plan[column] = nil
        switch joined {
        case .cells(let cells)?: columns[column] = Column(name: names[column], cells: cells)
        case .mistaken(let kind)?: plan[column] = kind
        case nil: break
        }
      }
    }
    return (columns.compactMap { $0 }, rowStarts.take())
  }

  /// What is wrong with a file that could not be read.
  func inspected() -> [Diagnostic] {
    var inspector = Inspector(source, from: start, to: end)
    return inspector.findings()
  }
}
