import CSV
import Charts
import HTML
import Mustache

extension Figure {
  /// What the theme’s template “figure” sees.
  func values(csv: String, image: String, words: Object, _ wording: Wording) -> Object {
    Object([
      ("id", .text(id)), ("title", .text(title)), ("name", .text(name)),
      ("subtitle", .optional(heading.subtitle)),
      ("description", .text(description)), ("source", .optional(heading.source)),
      ("notes", .list(heading.notes.map { .text($0) })), ("svg", .markup(Markup(bytes: markup))),
      ("table", .markup(Markup(table.html(name, wording)))), ("csv", .text(csv)),
      ("printed", .optional(table.printed(wording))),
      ("image", .text(image)),
      ("words", .object(words)),
    ])
  }
}

extension DataTable {
  /// The most rows that stand in a page, and how many stand for more. A table of thousands would be the
  /// larger part of a page, and is better read in a program for tables.
  private static let (most, beginning) = (500, 100)

  /// The table as HTML, or the beginning of a very long one.
  func html(_ caption: String, _ words: Wording) -> String {
    func count(_ number: Int) -> String { NumberFormat.count.text(Double(number)) }
    let isCut = rows.count > Self.most
    let caption =
      isCut ? "\(caption) (\(words(.cutTable, count(Self.beginning), count(rows.count))))" : caption
    var html = "<table>\n<caption>\(Escaping.html(caption))</caption>\n<thead><tr>"
    for column in columns {
      let isNumber = column.format == nil ? "" : " class=\"number\""
      html += "<th scope=\"col\"\(isNumber)>\(Escaping.html(column.name))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows.prefix(isCut ? Self.beginning : rows.count) {
      html += "<tr>"
      for (place, cell) in row.enumerated() {
        let text = Escaping.html(self.text(of: cell, in: place))
        if place == 0 {
          html += "<th scope=\"row\">\(text)</th>"
        } else {
          let isNumber = columns[place].format == nil ? "" : " class=\"number\""
          html += "<td\(isNumber)>\(text)</td>"
        }
      }
      html += "</tr>\n"
    }
    return html + "</tbody>\n</table>\n"
  }

  /// The most rows that are printed, and how many of more: a sheet or so. The theme’s style sheet leaves
  /// the others off paper.
  private static let (mostPrinted, printed) = (60, 40)

  /// What is said on paper of a table that is not printed whole.
  func printed(_ words: Wording) -> String? {
    guard rows.count > Self.mostPrinted else { return nil }
    return words(
      .printedTable, NumberFormat.count.text(Double(Self.printed)),
      NumberFormat.count.text(Double(rows.count)))
  }

  /// The table as a file: numbers with all their digits, and bare symbols for what is missing.
  var csv: [UInt8] {
    var writer = Writer(header: columns.map(\.name))
    for row in rows {
      writer.append(
        row.map { cell in
          switch cell {
          case .text(let text): CSV.Cell(text)
          case .number(.number(let number)), .number(.imputed(let number)): .number(number)
          case .number(.missing(let reason)): CSV.Cell(reason.rawValue)
          }
        })
    }
    return writer.bytes
  }
}
