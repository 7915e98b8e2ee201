import CSV
import Concurrent
import Diagnostics
import Frames
import Statistics
import Studies
import TOML

/// The tables of small areas of a study, in which columns are looked for. What is wrong is gathered, so
/// that an author is told of all of it at once.
struct PeerColumns: Sendable {
  private(set) var problems: [Diagnostic] = []

  private let files: [(settings: PeerSettings.File, frame: Frame?)]

  /// The first file that has each column, and whether another has it too.
  private let places: [String: (file: Int, column: Int)]
  private let twice: Set<String>

  init(_ settings: [PeerSettings.File], _ frames: [Frame?]) {
    files = Array(zip(settings, frames).map { (settings: $0, frame: $1) })
    var places: [String: (file: Int, column: Int)] = [:]
    var twice: Set<String> = []
    for (file, frame) in frames.enumerated() {
      for (column, name) in (frame?.table.header ?? []).enumerated() {
        if places[name] == nil { places[name] = (file, column) } else { twice.insert(name) }
      }
    }
    (self.places, self.twice) = (places, twice)
  }

  /// Where each of some columns is; those that no file has are told of.
  mutating func find(_ columns: [Located<String>]) -> [(file: Int, column: Int)] {
    columns.compactMap { column in
      if twice.contains(column.value) {
        problems.append(
          column.diagnostic(
            StudyRule.columnTwice, "several of the files have a column “\(column.value)”",
            hint: "leave out the file that is not needed for it"))
        return nil
      }
      if let place = places[column.value] { return place }
      let absent = files.filter { $0.frame == nil }.map { "“\($0.settings.data.value)”" }
      problems.append(
        column.diagnostic(
          FramesRule.columnUnknown, "none of the files has a column “\(column.value)”",
          hint: absent.isEmpty
            ? places.keys.sorted().hint(for: column.value)
            : "perhaps it is in \(absent.joined(separator: " or ")), which is missing"))
      return nil
    }
  }

  /// Where the small areas stand in each file; `nil` for one that is not there, or has no such column.
  mutating func alignments(of smallAreas: SmallAreas) -> [Alignment?] {
    let places = files.map { file, frame in
      frame.flatMap { frame in column(file.code, of: frame).map { (frame: frame, column: $0) } }
    }
    let found = places.concurrentMap { place in
      place.map { place in
        let codes = place.frame.texts(inColumn: place.column)
        let alignment = smallAreas.alignment(with: codes)
        let repeated = alignment.repeated.prefix(Self.most).map { row in
          place.frame.diagnostic(
            StudyRule.smallAreaRepeated, "“\(codes[row].printable)” has a row already", row: row,
            place.column, hint: "leave out the one that is not right")
        }
        return (alignment: alignment, problems: repeated)
      }
    }
    problems += found.flatMap { $0?.problems ?? [] }
    return found.map { $0?.alignment }
  }

  /// The codes of small areas in a file, row after row.
  func codes(of file: PeerSettings.File) -> [String] {
    guard let frame = files.first(where: { $0.settings.data == file.data })?.frame,
      let column = frame.column(named: file.code.value)
    else { return [] }
    return frame.texts(inColumn: column)
  }

  /// A column with codes, if the file has it.
  mutating func column(_ name: Located<String>, of frame: Frame) -> Int? {
    do throws(Diagnostic) { return try frame.place(of: name) } catch { problems.append(error) }
    return nil
  }

  /// The numbers of columns, added up small area by small area: NaN where one is not known.
  ///
  /// - Throws: A cell that is neither a number nor a symbol.
  func sum(
    of places: [(file: Int, column: Int)], _ alignments: [Alignment?]
  ) throws(Diagnostic) -> [Double]? {
    var sum: [Double]?
    for (file, columns) in Dictionary(grouping: places, by: \.file).sorted(by: { $0.key < $1.key })
    {
      guard let frame = files[file].frame, let alignment = alignments[file] else { return nil }
      var numbers: [[Double]] = []
      for (_, column) in columns {
        numbers.append(try frame.knownNumbers(inColumn: column))
      }
      let part = alignment(sumOf: numbers)
      sum = sum.map { zip($0, part).map(+) } ?? part
    }
    return sum
  }

  /// The first of some columns in which a small area has no number, if it has a row in all of them.
  func gap(
    of small: Int, in places: [(file: Int, column: Int)], _ alignments: [Alignment?]
  ) -> (frame: Frame, row: Int, column: Int)? {
    guard places.allSatisfy({ alignments[$0.file]?.row(of: small) != nil }) else { return nil }
    for (file, column) in places {
      guard let frame = files[file].frame, let row = alignments[file]?.row(of: small),
        let cells = try? frame.numbers(inColumn: column), cells[row].number == nil
      else { continue }
      return (frame, row, column)
    }
    return nil
  }

  /// How many of one kind are told of.
  static let most = 10
}
