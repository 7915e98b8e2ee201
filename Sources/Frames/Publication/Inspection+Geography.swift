import Diagnostics

extension Inspection {
  /// Looks whether each row has the codes of its level, and none of a smaller area.
  mutating func inspectLevels() {
    let levels = Distinct(frame, column: columns.level)
    let known = levels.texts.map(GeographicLevel.init)
    for (place, row) in levels.firstRows.enumerated() {
      guard let row, known[place] == nil else { continue }
      let text = levels.texts[place]
      findings.add(FramesRule.geographicLevel) { [self] rule in
        frame.diagnostic(
          rule, "“\(text)” is not a geographic level", row: row, columns.level,
          hint: GeographicLevel.allCases.map(\.rawValue).hint(for: text)
            ?? "write “Local authority”, say")
      }
    }
    for level in GeographicLevel.allCases {
      guard let place = levels.texts.firstIndex(of: level.rawValue) else { continue }
      let rows = levels.codes.indices.filter { levels.codes[$0] == place }
      guard let first = rows.first else { continue }
      inspectCodes(of: level, rows, first)
      inspectBlanks(of: level, rows)
    }
  }

  private mutating func inspectCodes(of level: GeographicLevel, _ rows: [Int], _ first: Int) {
    // Who leads a region of schools has no code.
    guard let code = level.codes.first else { return }
    guard let column = level.codes.lazy.compactMap(frame.column(named:)).first else {
      findings.add(FramesRule.publicationColumn) { [self] rule in
        frame.diagnostic(
          rule, "“\(level.rawValue)” takes a column “\(code)”, which is missing", row: first,
          columns.level, hint: frame.hint(forColumn: code))
      }
      return
    }
    let codes = Distinct(frame, column: column)
    for row in rows where codes.texts[codes.codes[row]].isEmpty {
      findings.add(FramesRule.areaWithoutCode) { [self] rule in
        frame.diagnostic(rule, "“\(level.rawValue)” has no “\(name(column))”", row: row, column)
      }
    }
  }

  private mutating func inspectBlanks(of level: GeographicLevel, _ rows: [Int]) {
    let names = Set(level.blankLevels.flatMap(\.columns))
    for column in columns.locations where names.contains(name(column)) {
      let cells = Distinct(frame, column: column)
      let filled = rows.filter { !["", "z"].contains(cells.texts[cells.codes[$0]]) }
      guard let row = filled.first else { continue }
      findings.add(FramesRule.areaOverfilled) { [self] rule in
        frame.diagnostic(
          rule,
          "“\(name(column))” is filled in \(filled.count.counted("row")) of “\(level.rawValue)”",
          row: row, column, hint: "leave it blank: such a row is of no smaller area")
      }
    }
  }

  /// Looks whether each code has one name.
  mutating func inspectAreaNames() {
    for level in GeographicLevel.allCases {
      guard let column = level.codes.lazy.compactMap(frame.column(named:)).first,
        let nameColumn = frame.column(named: level.name)
      else { continue }
      let (codes, names) = (Distinct(frame, column: column), Distinct(frame, column: nameColumn))
      var first = [Int?](repeating: nil, count: codes.texts.count)
      var seen: Set<[Int]> = []
      for (row, (code, name)) in zip(codes.codes, names.codes).enumerated()
      where !["", "x", "z"].contains(codes.texts[code]) && !names.texts[name].isEmpty {
        guard let known = first[code] else {
          first[code] = name
          continue
        }
        guard known != name, seen.insert([code, name]).inserted else { continue }
        findings.add(FramesRule.areaNames) { [self] rule in
          frame.diagnostic(
            rule, "“\(codes.texts[code])” is “\(names.texts[name])” here", row: row, nameColumn,
            hint: "elsewhere it is “\(names.texts[known])”")
        }
      }
    }
  }
}
