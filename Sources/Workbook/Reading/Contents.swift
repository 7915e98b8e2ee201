import Diagnostics

/// What the central part of a workbook says: the sheets, where they are, and from when days are counted.
struct Contents: Sendable {
  private(set) var sheets: [Workbook.Sheet] = []

  /// Whether days are counted from 1 January 1904.
  private(set) var countsFrom1904 = false

  /// The parts with the formats of cells and the texts that they share, if there are any.
  let styles: String?
  let sharedTexts: String?

  init(_ package: Package, _ limits: Workbook.Limits) throws(Diagnostic) {
    let top = try package.relations(of: nil)
    let part = top.part(of: "officeDocument") ?? "xl/workbook.xml"
    guard package.holds(part) else {
      throw WorkbookRule.notAWorkbook.finding(
        "file is an archive without a workbook in it", file: package.file)
    }
    let relations = try package.relations(of: part)
    styles = relations.part(of: "styles").flatMap { package.holds($0) ? $0 : nil }
    sharedTexts = relations.part(of: "sharedStrings").flatMap { package.holds($0) ? $0 : nil }

    var xml = try package.cursor(part)
    while true {
      switch try xml.next() {
      case .open where xml.name == Name.workbookProperties:
        countsFrom1904 = try xml.attribute(Name.date1904).map(\.isTrue) ?? false
      case .open where xml.name == Name.sheet && xml.depth == 3:
        guard sheets.count < limits.sheets else {
          throw xml.fault("there are more than \(limits.sheets) sheets", .limit)
        }
        let relation = try xml.attribute(Name.id, isPrefixed: true).flatMap { relations[$0] }
        guard relation == nil || relation?.kind == "worksheet" else { continue }
        let state = try xml.attribute(Name.state)
        sheets.append(
          Workbook.Sheet(
            name: try xml.attribute(Name.name) ?? "",
            isHidden: state == "hidden" || state == "veryHidden", number: sheets.count,
            part: relation.map(\.part)))
      case .end:
        guard !sheets.isEmpty else {
          throw WorkbookRule.notAWorkbook.finding(
            "workbook has no sheet with cells", file: package.file, hint: "choose another file")
        }
        return
      default: break
      }
    }
  }

  private enum Name {
    static let workbookProperties = XMLName("workbookPr")
    static let date1904 = XMLName("date1904")
    static let sheet = XMLName("sheet")
    static let name = XMLName("name")
    static let state = XMLName("state")
    static let id = XMLName("id")
  }
}

extension [String: Package.Relation] {
  /// The part of a kind: the first by name, if there are several.
  fileprivate func part(of kind: String) -> String? {
    values.filter { $0.kind == kind }.map(\.part).min()
  }
}

extension String {
  /// Whether it is one of the ways in which XML says “yes”.
  var isTrue: Bool { self == "1" || self == "true" || self == "on" }
}
