import ZIP

/// The parts of a workbook as Excel has it.
///
/// > ISO/IEC 29500-1:2016 *Office Open XML File Formats*; ISO/IEC 29500-2:2021 *Open Packaging
/// > Conventions*.
struct WorkbookParts {
  private let properties: WorkbookProperties
  private let sheets: [SheetPart]
  private let styles: StyleTable
  private let texts: SharedTextTable
  private let lists: ListTable

  init(_ sheets: [WrittenSheet], _ properties: WorkbookProperties, lists: ListTable) {
    var styles = StyleTable()
    var texts = SharedTextTable()
    self.sheets = sheets.map { SheetPart($0, styles: &styles, texts: &texts) }
    self.styles = styles
    self.texts = texts
    self.lists = lists
    self.properties = properties
  }

  /// The parts as members of an archive, in the order in which other programs write them.
  var entries: [ArchiveEntry] {
    var number = 1
    var tables: [ArchiveEntry] = []
    var bodies: [ArchiveEntry] = []
    for (index, sheet) in sheets.enumerated() {
      let part = "sheet\(index + 1).xml"
      bodies.append(
        ArchiveEntry("xl/worksheets/\(part)", sheet.part(isFirst: index == 0, lists: lists)))
      let relations = sheet.relations(tables: number..<number + sheet.tables.count)
      if !relations.isEmpty {
        bodies.append(
          ArchiveEntry("xl/worksheets/_rels/\(part).rels", text: XMLPart.relations(relations)))
      }
      for table in sheet.tables {
        tables.append(
          ArchiveEntry("xl/tables/table\(number).xml", text: table.part(number: number)))
        number += 1
      }
    }
    return [
      ArchiveEntry("[Content_Types].xml", text: contentTypes(tables: tables.map(\.path))),
      ArchiveEntry("_rels/.rels", text: topRelations),
      ArchiveEntry("docProps/app.xml", text: application),
      ArchiveEntry("docProps/core.xml", text: properties.part),
      ArchiveEntry("xl/workbook.xml", text: workbook),
      ArchiveEntry("xl/_rels/workbook.xml.rels", text: workbookRelations),
      ArchiveEntry("xl/styles.xml", text: styles.part),
      ArchiveEntry("xl/sharedStrings.xml", texts.part),
    ] + bodies + tables
  }

  private func contentTypes(tables: [String]) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    var parts: [(path: String, type: String)] = [
      ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("xl/workbook.xml", "\(kind).sheet.main+xml"),
      ("xl/styles.xml", "\(kind).styles+xml"),
      ("xl/sharedStrings.xml", "\(kind).sharedStrings+xml"),
    ]
    for index in sheets.indices {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", "\(kind).worksheet+xml"))
    }
    for path in tables { parts.append((path, "\(kind).table+xml")) }
    let list = parts.map { "<Override PartName=\"/\($0.path)\" ContentType=\"\($0.type)\"/>" }
    return """
      \(XMLPart.declaration)<Types xmlns="\(XMLPart.contentTypes)"><Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(list.joined())</Types>
      """
  }

  private var topRelations: String {
    let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
    return XMLPart.relations([
      ("r1", "\(XMLPart.relations)/officeDocument", "xl/workbook.xml", false),
      ("r2", "\(metadata)/core-properties", "docProps/core.xml", false),
      ("r3", "\(XMLPart.relations)/extended-properties", "docProps/app.xml", false),
    ])
  }

  private var workbook: String {
    let list = sheets.enumerated().map {
      "<sheet name=\"\($0.element.sheet.name.escaped)\" sheetId=\"\($0.offset + 1)\" r:id=\"s\($0.offset + 1)\"/>"
    }
    return """
      \(XMLPart.declaration)<workbook xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.relations)">\
      <bookViews><workbookView activeTab="0"/></bookViews>\
      <sheets>\(list.joined())</sheets></workbook>
      """
  }

  private var workbookRelations: String {
    let list = sheets.indices.map {
      (
        id: "s\($0 + 1)", type: "\(XMLPart.relations)/worksheet",
        target: "worksheets/sheet\($0 + 1).xml", isExternal: false
      )
    }
    return XMLPart.relations(
      list + [
        ("styles", "\(XMLPart.relations)/styles", "styles.xml", false),
        ("texts", "\(XMLPart.relations)/sharedStrings", "sharedStrings.xml", false),
      ])
  }

  private var application: String {
    let namespace =
      "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return """
      \(XMLPart.declaration)<Properties xmlns="\(namespace)"><Application>almanac</Application>\
      </Properties>
      """
  }
}

extension WorkbookProperties {
  /// The part of the workbook that holds them.
  fileprivate var part: String {
    let package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return """
      \(XMLPart.declaration)<cp:coreProperties xmlns:cp="\(package)" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title.escaped)</dc:title>\
      <dc:subject>\(subject.escaped)</dc:subject><dc:creator>\(author.escaped)</dc:creator>\
      <dc:language>\(language.escaped)</dc:language></cp:coreProperties>
      """
  }
}

extension ArchiveEntry {
  init(_ path: String, text: String) { self.init(path, Array(text.utf8)) }
}
