import ZIP

/// The parts of a workbook as OpenDocument has it.
///
/// > OASIS. *Open Document Format for Office Applications (OpenDocument)*, version 1.3, 2021, parts 2
/// > (packages) and 3 (schema).
struct DocumentParts {
  private let sheets: [WrittenSheet]
  private let properties: WorkbookProperties

  init(_ sheets: [WrittenSheet], _ properties: WorkbookProperties) {
    self.sheets = sheets
    self.properties = properties
  }

  /// The parts as members of an archive. What the file is stands first and unpacked, so that programs
  /// find it at the same place in all such files.
  var entries: [ArchiveEntry] {
    [
      ArchiveEntry("mimetype", Array(Self.type.utf8), isStored: true),
      ArchiveEntry("META-INF/manifest.xml", text: manifest),
      ArchiveEntry("meta.xml", text: meta),
      ArchiveEntry("settings.xml", text: settings),
      ArchiveEntry("styles.xml", text: styles),
      ArchiveEntry("content.xml", content),
    ]
  }

  private static let type = "application/vnd.oasis.opendocument.spreadsheet"

  private var content: [UInt8] {
    var styles = StyleTable()
    var shapes = ShapeTable()
    let bodies = sheets.map { DocumentSheet($0, styles: &styles, shapes: &shapes) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bodies.reduce(16_384) { $0 + $1.xml.count })
    bytes.append(
      """
      \(Self.opening("document-content"))\(Self.fonts)<office:automatic-styles>\
      <style:style style:name="sheet" style:family="table" style:master-page-name="Default">\
      <style:table-properties table:display="true"/></style:style>\
      \(shapes.xml)\(styles.documentStyles)</office:automatic-styles>\
      <office:body><office:spreadsheet>
      """)
    for body in bodies { bytes.append(contentsOf: body.xml) }
    bytes.append(
      "\(ranges)</office:spreadsheet></office:body></office:document-content>")
    return bytes
  }

  /// The tables, which are named as those of an Excel workbook.
  private var ranges: String {
    let tables = sheets.flatMap { sheet in sheet.tables.map { (sheet: sheet.name, table: $0) } }
    guard !tables.isEmpty else { return "" }
    let list = tables.enumerated().map { number, item in
      let (rows, sheet) = (item.table.rows, item.sheet.quoted)
      let first = "\(sheet).A\(rows.lowerBound)"
      let last = CellName(row: rows.upperBound, column: item.table.header.count)
      return """
        <table:database-range table:name="\(item.table.identifier(number + 1).attribute)" \
        table:target-range-address="\("\(first):\(sheet).\(last)".attribute)" \
        table:contains-header="true"/>
        """
    }
    return "<table:database-ranges>\(list.joined())</table:database-ranges>"
  }

  private var styles: String {
    let tags = properties.language.split(separator: "-")
    let country = tags.count > 1 ? " fo:country=\"\(String(tags[1]).attribute)\"" : ""
    let language = tags.first.map { " fo:language=\"\(String($0).attribute)\"\(country)" } ?? ""
    return """
      \(Self.opening("document-styles"))\(Self.fonts)<office:styles>\
      <style:default-style style:family="table-cell"><style:text-properties \
      style:font-name="Arial" fo:font-size="12pt"\(language)/></style:default-style>\
      \(CellStyle.Look.allCases.map(\.documentStyle).joined())</office:styles>\
      <office:automatic-styles><style:page-layout style:name="page">\
      <style:page-layout-properties style:print-orientation="landscape" \
      fo:page-width="297mm" fo:page-height="210mm"/></style:page-layout></office:automatic-styles>\
      <office:master-styles><style:master-page style:name="Default" \
      style:page-layout-name="page"><style:header style:display="false"/>\
      <style:footer style:display="false"/></style:master-page></office:master-styles>\
      </office:document-styles>
      """
  }

  private var meta: String {
    """
    \(Self.opening("document-meta"))<office:meta><meta:generator>almanac</meta:generator>\
    <dc:title>\(properties.title.attribute)</dc:title>\
    <dc:subject>\(properties.subject.attribute)</dc:subject>\
    <meta:initial-creator>\(properties.author.attribute)</meta:initial-creator>\
    <dc:creator>\(properties.author.attribute)</dc:creator>\
    <dc:language>\(properties.language.attribute)</dc:language></office:meta>\
    </office:document-meta>
    """
  }

  /// The first sheet is the one that is seen, and the first cell of each is the one that is chosen.
  private var settings: String {
    func item(_ name: String, _ type: String, _ value: String) -> String {
      """
      <config:config-item config:name="\(name)" config:type="\(type)">\(value)</config:config-item>
      """
    }
    let start = item("CursorPositionX", "int", "0") + item("CursorPositionY", "int", "0")
    let entries = sheets.map {
      """
      <config:config-item-map-entry config:name="\($0.name.attribute)">\(start)\
      </config:config-item-map-entry>
      """
    }
    return """
      \(Self.opening("document-settings"))<office:settings>\
      <config:config-item-set config:name="ooo:view-settings">\
      <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>\
      \(item("ViewId", "string", "view1"))<config:config-item-map-named config:name="Tables">\
      \(entries.joined())</config:config-item-map-named>\
      \(item("ActiveTable", "string", sheets.first?.name.attribute ?? ""))\
      </config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>\
      </office:settings></office:document-settings>
      """
  }

  private var manifest: String {
    let files = ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }
    return """
      \(Self.declaration)<manifest:manifest \
      xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.3"><manifest:file-entry manifest:full-path="/" \
      manifest:version="1.3" manifest:media-type="\(Self.type)"/>\(files.joined())\
      </manifest:manifest>
      """
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static let fonts = """
    <office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" \
    style:font-family-generic="swiss"/></office:font-face-decls>
    """

  /// The start of a part, with the names that its elements have.
  private static func opening(_ kind: String) -> String {
    let own = [
      ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
      ("meta", "meta"), ("number", "datastyle"), ("config", "config"),
      ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }
    return """
      \(declaration)<office:\(kind) \(own.joined(separator: " ")) \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      office:version="1.3">
      """
  }
}
