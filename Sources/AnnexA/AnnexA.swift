import CSV
import Diagnostics
public import England
public import Journeys
public import Workbook

/// Reads the lists of Annex A, which every authority keeps ready for inspectors, as an event log.
///
///     let reading = AnnexA(extractDay: Day("2024-03-31")).read(workbook)
///     reading.log?.count        // how many events
///     reading.problems          // what could not be read, and where
///     reading.account.lists     // how many rows of each list were
///
/// **What is read.** A workbook, or a folder of comma-separated files: of each the lists 1 to 8, which
/// ``lists`` describes. A sheet or file is known by its name: “List 1”, “list_1”, “List 1 Contacts”,
/// “Contacts”. Its headings stand in one of the first fifty rows, in any order, with any case, marks
/// and spaces; titles may stand above them. Rows that are blank, that repeat the headings, or that hold
/// words or a total are passed over.
///
/// **What goes no further.** Children become numbers from 0, in the order in which the lists first name
/// them. Days of birth become ages. Names of workers, postcodes and all other columns that are no
/// ``Role`` are not looked at. No problem says what stands in a cell.
///
/// **Which rows are left out.** Those without a child or a first day that can be read, those that end
/// before they begin, and those that begin after the extract. If there are any, there is no log,
/// unless ``allowsInvalidRows``. Whatever else cannot be read is taken for “not known”.
///
/// **What is made of a row.** See ``EventMaker``.
public struct AnnexA: Hashable, Sendable {
  /// The day on which the lists were made; if nobody says so, the last day on which anything began or
  /// ended.
  public var extractDay: Day?

  /// Whether the rows that can be read make a log where others cannot.
  public var allowsInvalidRows: Bool

  /// How many problems are listed, of one kind in one list and of all; they are all counted.
  public var problemsOfAKind = 20
  public var problemLimit = 500

  public init(extractDay: Day? = nil, allowsInvalidRows: Bool = false) {
    self.extractDay = extractDay
    self.allowsInvalidRows = allowsInvalidRows
  }

  /// What was found.
  public struct Reading: Sendable {
    /// Each child’s events together, in their order; `nil` if there is nothing that may be read.
    public let log: EventLog?
    /// By list, row and column.
    public let problems: [Problem]
    public let account: Account

    /// The numbers of children that the lists name and that others stand for in the log: for a search of
    /// what is published.
    public let identifiers: Identifiers
  }

  /// Reads a workbook.
  public func read(_ workbook: Workbook) -> Reading {
    let sheets = workbook.sheets.map { sheet in
      Grid(
        place: Place(file: workbook.file, sheet: sheet.name), name: sheet.name,
        isHidden: sheet.isHidden
      ) { () throws(Diagnostic) in GridRows(try workbook.rows(of: sheet)) }
    }
    return read(sheets, of: workbook.file)
  }

  /// Reads a folder of comma-separated files.
  public func read(files: [(name: String, bytes: [UInt8])]) -> Reading {
    let grids = files.map { file in
      Grid(place: Place(file: file.name, sheet: nil), name: file.name.stem, isHidden: false) {
        () throws(Diagnostic) in GridRows(try Records(Source(file.name, bytes: file.bytes)))
      }
    }
    return read(grids, of: files.first?.name ?? "Annex A")
  }
}
