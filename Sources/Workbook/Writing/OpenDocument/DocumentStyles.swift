extension StyleTable {
  /// What OpenDocument calls the style of a number.
  static func name(_ number: Int) -> String { number == 0 ? "Default" : "cell\(number)" }

  /// The styles of cells that say what the names mean, with those of their numbers.
  var documentStyles: String {
    styles.enumerated().dropFirst().map { number, style in
      let format = style.format.documentStyle(named: "number\(number)")
      let data = format.isEmpty ? "" : " style:data-style-name=\"number\(number)\""
      let source = style.alignment == .byKind ? "" : " style:text-align-source=\"fix\""
      return """
        \(format)<style:style style:name="\(Self.name(number))" style:family="table-cell" \
        style:parent-style-name="\(style.look.documentName.reference)"\(data)>\
        <style:table-cell-properties\(style.wrapsText ? " fo:wrap-option=\"wrap\"" : "")\
        \(source)/>\(style.alignment.paragraph)</style:style>
        """
    }.joined()
  }
}

extension CellStyle.Alignment {
  fileprivate var paragraph: String {
    switch self {
    case .byKind: ""
    case .left: "<style:paragraph-properties fo:text-align=\"start\"/>"
    case .right: "<style:paragraph-properties fo:text-align=\"end\"/>"
    }
  }
}

extension CellStyle.NumberFormat {
  /// The format as OpenDocument has it; nothing if it is that of all cells.
  ///
  /// > OASIS. *Open Document Format for Office Applications*, version 1.3, part 3, 16.29.
  fileprivate func documentStyle(named name: String) -> String {
    func style(_ kind: String, _ body: String) -> String {
      "<number:\(kind)-style style:name=\"\(name)\">\(body)</number:\(kind)-style>"
    }
    func number(_ digits: Int, isGrouped: Bool = true) -> String {
      let digits = min(digits, 15)
      return """
        <number:number number:decimal-places="\(digits)" number:min-decimal-places="\(digits)" \
        number:min-integer-digits="1"\(isGrouped ? " number:grouping=\"true\"" : "")/>
        """
    }
    func part(_ kind: String) -> String { "<number:\(kind) number:style=\"long\"/>" }
    func text(_ text: String) -> String { "<number:text>\(text)</number:text>" }
    let day = part("day") + text("/") + part("month") + text("/") + part("year")
    return switch self {
    case .general: ""
    case .text: style("text", "<number:text-content/>")
    case .whole: style("number", number(0))
    case .decimals(let digits): style("number", number(digits))
    case .percent(let digits): style("percentage", number(digits, isGrouped: false) + text("%"))
    case .day: style("date", day)
    case .moment: style("date", day + text(" ") + part("hours") + text(":") + part("minutes"))
    }
  }
}

extension CellStyle.Look {
  /// What programs list it as.
  var documentName: String {
    switch self {
    case .plain: "Default"
    case .bold: "Bold"
    case .title: "Heading 1"
    case .heading: "Heading 2"
    case .link: "Hyperlink"
    case .header: "Table header"
    }
  }

  /// The named style, on which those of cells stand.
  var documentStyle: String {
    let (size, isBold, more) =
      switch self {
      case .plain, .bold: (12, self == .bold, "")
      case .header: (12, true, "")
      case .title: (16, true, "")
      case .heading: (14, true, "")
      case .link:
        (
          12, false,
          """
           fo:color="#0b4f9e" style:text-underline-style="solid" \
          style:text-underline-width="auto" style:text-underline-color="font-color"
          """
        )
      }
    let cell =
      self == .header
      ? " fo:background-color=\"#e8edf2\" fo:border-bottom=\"0.75pt solid #000000\"" : ""
    let parent =
      self == .plain
      ? "" : " style:display-name=\"\(documentName)\" style:parent-style-name=\"Default\""
    return """
      <style:style style:name="\(documentName.reference)" style:family="table-cell"\(parent)>\
      <style:table-cell-properties style:vertical-align="top"\(cell)/>\
      <style:text-properties fo:font-size="\(size)pt"\
      \(isBold ? " fo:font-weight=\"bold\"" : "")\(more)/></style:style>
      """
  }
}

extension String {
  /// The name of a style where it is referred to, which has no blanks.
  fileprivate var reference: String { split(separator: " ").joined(separator: "_20_") }
}
