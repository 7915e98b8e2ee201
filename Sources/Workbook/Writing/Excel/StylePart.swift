extension StyleTable {
  /// The part of the workbook that says what the numbers mean.
  ///
  /// Letters are of Arial, 12 points and larger, as the Government Analysis Function asks.
  var part: String {
    let codes = styles.map(\.format.code)
    var custom: [String] = []
    for code in codes where code.number == nil && !custom.contains(code.text) {
      custom.append(code.text)
    }
    func number(_ code: (number: Int?, text: String)) -> Int {
      code.number ?? 164 + (custom.firstIndex(of: code.text) ?? 0)
    }
    let formats = custom.enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element.escaped)\"/>"
    }
    let cells = zip(styles, codes).map { style, code in
      let look = style.look.number
      return """
        <xf numFmtId="\(number(code))" fontId="\(look)" fillId="\(style.look == .header ? 2 : 0)" \
        borderId="\(style.look == .header ? 1 : 0)" xfId="\(look)" applyNumberFormat="1" \
        applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"\
        \(style.alignment.attribute)\(style.wrapsText ? " wrapText=\"1\"" : "")/></xf>
        """
    }
    let looks = CellStyle.Look.allCases
    return """
      \(XMLPart.declaration)<styleSheet xmlns="\(XMLPart.main)">\
      \(formats.isEmpty ? "" : "<numFmts count=\"\(formats.count)\">\(formats.joined())</numFmts>")\
      <fonts count="\(looks.count)">\(looks.map(\.font).joined())</fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"><color rgb="FF000000"/></bottom>\
      <diagonal/></border></borders>\
      <cellStyleXfs count="\(looks.count)">\(looks.map(\.base).joined())</cellStyleXfs>\
      <cellXfs count="\(cells.count)">\(cells.joined())</cellXfs>\
      <cellStyles count="\(looks.count)">\(looks.map(\.name).joined())</cellStyles>\
      </styleSheet>
      """
  }
}

extension CellStyle.Alignment {
  fileprivate var attribute: String {
    switch self {
    case .byKind: ""
    case .left: " horizontal=\"left\""
    case .right: " horizontal=\"right\""
    }
  }
}

extension CellStyle.Look {
  /// Which of the fonts and named styles it is.
  fileprivate var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  fileprivate var font: String {
    let (size, before, colour) =
      switch self {
      case .plain: (12, "", "")
      case .bold, .header: (12, "<b/>", "")
      case .title: (16, "<b/>", "")
      case .heading: (14, "<b/>", "")
      case .link: (12, "<u/>", "<color rgb=\"FF0B4F9E\"/>")
      }
    return
      "<font>\(before)<sz val=\"\(size)\"/>\(colour)<name val=\"Arial\"/><family val=\"2\"/></font>"
  }

  fileprivate var base: String {
    "<xf numFmtId=\"0\" fontId=\"\(number)\" fillId=\"0\" borderId=\"0\"/>"
  }

  /// The style as programs list it, by the number that tells them that it is theirs, if it is.
  fileprivate var name: String {
    let (name, builtIn): (String, Int?) =
      switch self {
      case .plain: ("Normal", 0)
      case .bold: ("Bold", nil)
      case .title: ("Heading 1", 16)
      case .heading: ("Heading 2", 17)
      case .link: ("Hyperlink", 8)
      case .header: ("Table header", nil)
      }
    let known = builtIn.map { " builtinId=\"\($0)\"" } ?? ""
    return "<cellStyle name=\"\(name)\" xfId=\"\(number)\"\(known)/>"
  }
}
