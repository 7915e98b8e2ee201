import Concurrent
import Diagnostics
import Frames
import Charts
import Mustache
import Workbook

/// The study of a page: what its figures are drawn from, and what its words can quote.
struct Study: Sendable {
  let tables: [StudyTable]

  /// The tables as figures read them, by their names.
  let frames: [String: Frame]

  /// The groups of areas, if the study found any.
  let segments: Segments?

  /// Who is most like each area, by the names of both, if the study found that.
  var peers: [String: [String]] = [:]

  /// What is shared of it with others, by those who share theirs.
  var exchange: FlowExchange?

  /// What its author should know of.
  var warnings: [Diagnostic] = []

  /// Outlines around the areas of each region, where it is known where areas are.
  let shapes: Shapes?

  /// What each table holds, by its name.
  let meanings: [String: String]

  /// The tables that are small enough to stand in a page, as they stand there.
  private let shown: [(String, Value)]

  /// What a reader is shown areas like any one of them from.
  let similar: SimilarAreas?

  /// How it came to its findings, for the account of the edition.
  let run: Manifest.Run?

  /// What figures call these outlines, after `areas =`.
  static let outlines = "study.outlines"

  /// What words see as `study`, but for the paths of its files, which depend on where they stand.
  private let values: [(String, Value)]

  /// The page that has it.
  private let page: ContentPage

  init(
    _ tables: [StudyTable], _ segments: Segments?, _ shapes: Shapes? = nil,
    _ similar: SimilarAreas? = nil, _ values: [(String, Value)],
    meanings: [(String, String)], _ words: Wording, page: ContentPage,
    run: Manifest.Run? = nil
  ) {
    self.tables = tables
    self.segments = segments
    self.shapes = shapes
    let known = Dictionary(meanings, uniquingKeysWith: { first, _ in first })
    self.meanings = known
    // A table is read again as what it is published as, so that figures and readers see the same.
    let made = tables.concurrentMap { table in
      let caption = (known[table.name] ?? table.name).capitalisedFirst
      let frame = table.frame
      let markup = frame.flatMap { table.markup(caption, words, $0) }
      return (name: table.name, frame: frame, markup: markup.map { Value.markup($0) } ?? false)
    }
    shown = made.map { ($0.name, $0.markup) }
    self.similar = similar
    frames = Dictionary(
      made.compactMap { table in table.frame.map { (table.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    self.values = values
    self.page = page
    self.run = run
  }

  /// What the words of a page see of the study.
  ///
  /// - Parameter pages: The pages that are made for the rows of its tables.
  func values(on page: ContentPage, pages: Value) -> Value {
    let files = tables.map { table -> (String, Value) in
      let path = Self.path(of: table, self.page)
      return (
        table.name, table.isFile ? .text(Path.relative(to: path, from: page.address)) : false
      )
    }
    let similar = similar.map { similar -> Value in
      [
        "data": .text(Path.relative(to: Self.similarPath(self.page), from: page.address)),
        "csv": files.first { $0.0 == "nearest" }?.1 ?? "", "label": .text(similar.label),
      ]
    }
    let list = zip(tables, files).filter { $0.0.isFile }.map { table, file -> Value in
      ["name": .text(table.name), "path": file.1, "meaning": .text(meanings[table.name] ?? "")]
    }
    let workbooks = spreadsheets.map { format -> Value in
      [
        "name": .text(format.name), "ending": .text(format.ending),
        "path": .text(Path.relative(to: Self.path(format, self.page), from: page.address)),
      ]
    }
    return .object(
      Object(
        values + [
          ("files", .object(Object(files))), ("tables", .list(list)),
          ("spreadsheets", .list(workbooks)),
          ("html", .object(Object(shown))), ("similar", similar ?? false),
          ("pages", pages),
        ]))
  }

  /// The tables as files of the site.
  func downloads() -> [PageFigures.Download] {
    tables.filter(\.isFile)
      .map { PageFigures.Download(path: Self.path(of: $0, page), bytes: $0.bytes) }
      + [similar].compactMap(\.self).map {
        PageFigures.Download(path: Self.similarPath(page), bytes: $0.bytes)
      }
  }

  private static func similarPath(_ page: ContentPage) -> String {
    "\(page.address.dropLast(".html".count))-study/similar.js"
  }

  /// Where a table can be downloaded.
  static func path(of table: StudyTable, _ page: ContentPage) -> String {
    "\(page.address.dropLast(".html".count))-study/\(table.name).csv"
  }

  /// The name of a study’s table, if that is what a figure is drawn from: `areas` of `study.areas`.
  static func tableName(_ reference: String) -> String? {
    reference.hasPrefix("study.") ? String(reference.dropFirst("study.".count)) : nil
  }
}

extension String {
  /// The text with a capital letter first.
  fileprivate var capitalisedFirst: String { (first?.uppercased() ?? "") + dropFirst() }
}
