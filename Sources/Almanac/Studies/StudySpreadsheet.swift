import CSV
import Concurrent
import Frames
import Workbook

extension Study {
  /// The most rows of a table in a spreadsheet. Longer ones, such as each pair of 151 authorities, or
  /// thousands of practices, are for programs, which read the file of comma-separated values as well.
  private static let most = 2_500

  /// The tables that are files of the site, and how many rows each has.
  private var files: [(table: StudyTable, frame: Frame)] {
    tables.compactMap { table in
      guard table.isFile, let frame = frames[table.name] else { return nil }
      return (table, frame)
    }
  }

  /// The formats in which there are spreadsheets of the tables: both, unless all tables are too long.
  var spreadsheets: [WorkbookFormat] {
    files.contains { $0.frame.count <= Self.most } ? WorkbookFormat.allCases : []
  }

  /// Where the spreadsheet of the study of a page can be downloaded: beside its tables.
  static func path(_ format: WorkbookFormat, _ page: ContentPage) -> String {
    let stem = page.address.dropLast(".html".count)
    return "\(stem)-study/\(Path.name(String(stem))).\(format.ending)"
  }

  /// The spreadsheet of the tables.
  ///
  /// - Parameters:
  ///   - cover: What it says of the page, without tables.
  ///   - notes: What has to be known of every table.
  func spreadsheet(
    _ cover: AccessibleWorkbook, notes: [String]
  ) -> AccessibleWorkbook {
    var workbook = cover
    workbook.tables = files.filter { $0.frame.count <= Self.most }.concurrentMap { table, frame in
      table.accessible(meanings[table.name] ?? table.name, frame, notes)
    }
    workbook.elsewhere = files.filter { $0.frame.count > Self.most }.map { table, frame in
      AccessibleWorkbook.Elsewhere(file: "\(table.name).csv", rows: frame.count)
    }
    return workbook
  }
}

extension StudyTable {
  /// The table, which is `frame`, as a spreadsheet has it.
  fileprivate func accessible(
    _ meaning: String, _ frame: Frame, _ notes: [String]
  ) -> AccessibleTable {
    let columns = frame.table.header.enumerated().map { place, name -> AccessibleTable.Column in
      guard !areWords[place], let cells = try? frame.numbers(inColumn: place) else {
        return .init(name, words: frame.texts(inColumn: place).map(\.printable))
      }
      let part = parts.firstIndex(of: name)
      let isShare = part.map { $0 < formats.count && formats[$0] == .share } ?? false
      return .init(
        name, numbers: cells.map(AccessibleTable.Cell.init), format: isShare ? .percent(1) : nil)
    }
    return AccessibleTable(name, meaning, columns, notes: notes)
  }
}

extension AccessibleTable.Cell {
  fileprivate init(_ cell: Frame.Cell) {
    switch cell {
    case .number(let number): self = .number(number)
    case .estimated(let number): self = .estimated(number)
    case .blank: self = .none(.unavailable)
    case .symbol(.confidential): self = .none(.confidential)
    case .symbol(.low): self = .none(.low)
    case .symbol(.unreliable): self = .none(.unreliable)
    case .symbol(.unavailable): self = .none(.unavailable)
    case .symbol(.inapplicable): self = .none(.inapplicable)
    }
  }
}
