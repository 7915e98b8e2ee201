import CSV
import Charts
import Diagnostics
import Frames

/// A table that a study publishes: a file to download, and data for figures.
struct StudyTable: Sendable {
  let name: String
  let bytes: [UInt8]

  /// Its columns that are parts of one thing, such as the groups: what a chart of parts shows.
  let parts: [String]

  /// How the numbers of these columns are written, if they differ in it.
  var formats: [FigureSettings.Format] = []

  /// Whether it is a file to download; one that is not serves figures only.
  var isDownloaded = true

  /// Whether it is among the files of the site.
  var isFile: Bool { isDownloaded && !isEmpty }

  /// Which of its columns are of words, whatever these look like: a year is no count.
  let areWords: [Bool]

  /// Whether there is nothing in it but the names of its columns.
  let isEmpty: Bool

  /// A column of a table, area after area or group after group.
  struct Column {
    let name: String
    let cells: [CSV.Cell]
    let isOfWords: Bool

    init(_ name: String, _ texts: [String]) {
      self.init(name, texts.map(CSV.Cell.init), isOfWords: true)
    }

    init(_ name: String, _ data: [Datum]) {
      self.init(name, data.map(CSV.Cell.init), isOfWords: false)
    }

    private init(_ name: String, _ cells: [CSV.Cell], isOfWords: Bool) {
      self.name = name
      self.cells = cells
      self.isOfWords = isOfWords
    }

    init(_ name: String, _ numbers: [Double?]) {
      self.init(
        name,
        numbers.map { number -> Datum in number.map { .number($0) } ?? .missing(.inapplicable) })
    }

    /// Numbers of people with all their digits, or why there is none.
    init(_ name: String, whole data: [Datum]) {
      self.init(
        name, data.map { datum in datum.value.map(CSV.Cell.number) ?? CSV.Cell(datum) },
        isOfWords: false)
    }

    /// Numbers with all their digits.
    init(_ name: String, exactly numbers: [Double]) {
      self.init(name, numbers.map(CSV.Cell.number), isOfWords: false)
    }

    init(_ name: String, _ counts: [Int]) {
      self.init(name, counts.map { count -> Datum in .number(Double(count)) })
    }
  }

  init(_ name: String, _ listing: Listing) {
    self.name = name
    parts = []
    isEmpty = listing.rows.isEmpty
    areWords = listing.header.indices.map { column in
      listing.rows.contains { if case .text = $0[column] { true } else { false } }
    }
    bytes = listing.csv
  }

  /// - Precondition: all columns have as many cells.
  init(_ name: String, _ columns: [Column], parts: [String] = []) {
    self.name = name
    self.parts = parts
    isEmpty = columns.first?.cells.isEmpty ?? true
    areWords = columns.map(\.isOfWords)
    var writer = Writer(header: Self.distinct(columns.map(\.name)))
    var cells: [CSV.Cell] = []
    for row in 0..<(columns.first?.cells.count ?? 0) {
      cells.removeAll(keepingCapacity: true)
      for column in columns { cells.append(column.cells[row]) }
      writer.append(cells)
    }
    bytes = writer.bytes
  }

  /// Names of which no two are the same, since a file has no two columns of one name.
  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var (unique, number) = (name.isEmpty ? "column" : name, 2)
      while !seen.insert(unique).inserted {
        unique = "\(name) (\(number))"
        number += 1
      }
      return unique
    }
  }

  /// The table as figures read it.
  var frame: Frame? { Table.read(Source("study.\(name)", bytes: bytes)).table.map { Frame($0) } }
}

extension CSV.Cell {
  /// A number with six digits that matter, and a mark if it was filled in; or why there is none.
  fileprivate init(_ datum: Datum) {
    switch datum {
    case .number(let number): self = .number(number.rounded(toDigits: 6))
    case .imputed(let number): self = .text("\(number.rounded(toDigits: 6)) [e]")
    case .missing(.blank): self = .blank
    case .missing(let reason): self = .text(reason.rawValue)
    }
  }
}

extension Double {
  /// The number to so many digits after the point.
  func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }

  /// The number to so many digits that matter.
  func rounded(toDigits digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    var (places, size) = (digits, magnitude)
    while size >= 1 { (places, size) = (places - 1, size / 10) }
    while size < 0.1 { (places, size) = (places + 1, size * 10) }
    var scale = 1.0
    for _ in 0..<abs(places) { scale *= 10 }
    return places >= 0 ? (self * scale).rounded() / scale : (self / scale).rounded() * scale
  }
}
