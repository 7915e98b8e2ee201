import CSV
import Diagnostics

/// Reads the rows of a metadata file, and finds what is wrong with them.
struct MetadataReader {
  let frame: Frame
  private let texts: [String: [String]]
  private(set) var findings = Findings()

  init(_ frame: Frame) {
    self.frame = frame
    texts = Dictionary(
      uniqueKeysWithValues: Metadata.columns.compactMap { name in
        frame.column(named: name).map { (name, frame.texts(inColumn: $0)) }
      })
  }

  mutating func variables() -> [Metadata.Variable] {
    let missing = Metadata.columns.filter { texts[$0] == nil }
    if !missing.isEmpty {
      findings.add(FramesRule.metadataColumn) { [frame] rule in
        Diagnostic(
          rule,
          "\(missing.count == 1 ? "a column is" : "columns are") missing: "
            + missing.map { "“\($0)”" }.listed(),
          at: frame.table.range(header: 0), of: frame.table.source,
          hint: frame.hint(forColumn: missing[0]))
      }
    }
    let variables = (0..<frame.count).compactMap { variable($0) }
    var seen: [String: Int] = [:]
    for variable in variables {
      if seen[variable.name] != nil {
        add(.metadataValue, "“\(variable.name)” has another row", variable.row, "col_name")
      }
      seen[variable.name] = variable.row
    }
    return variables
  }

  private mutating func variable(_ row: Int) -> Metadata.Variable? {
    let name = text("col_name", row)
    guard !name.isEmpty else {
      add(.metadataValue, "“col_name” is blank", row, "col_name")
      return nil
    }
    let type = text("col_type", row)
    let kind = Metadata.Kind(rawValue: type)
    if kind == nil {
      add(
        .metadataValue, "“\(type)” is not a type of column", row, "col_type",
        hint: "write Filter or Indicator")
    }
    let decimals = text("indicator_dp", row)
    let places = Int(decimals).flatMap { $0 >= 0 ? $0 : nil }
    if !decimals.isEmpty, places == nil {
      add(
        .metadataValue, "“\(decimals)” is not a number of decimal places", row, "indicator_dp",
        hint: "write 0, 1 or 2, or leave it blank")
    }
    let unit = text("indicator_unit", row)
    if !Metadata.units.contains(unit) {
      add(
        .metadataValue, "“\(unit)” is not a unit", row, "indicator_unit",
        hint: "write %, pp, £, £m or numberstring, or leave it blank for counts")
    }
    let label = text("label", row)
    if label.isEmpty {
      add(.metadataValue, "“\(name)” has no label", row, "label", hint: "say what people call it")
    }
    return Metadata.Variable(
      name: name, kind: kind, label: label.isEmpty ? name : label,
      grouping: text("indicator_grouping", row), unit: unit, decimals: places,
      hint: text("filter_hint", row), groupingColumn: text("filter_grouping_column", row), row: row)
  }

  private func text(_ column: String, _ row: Int) -> String { texts[column]?[row] ?? "" }

  private mutating func add(
    _ rule: FramesRule, _ message: String, _ row: Int, _ column: String, hint: String? = nil
  ) {
    findings.add(rule) { [frame] rule in
      let place = frame.column(named: column) ?? 0
      return Diagnostic(
        rule, message, at: frame.table.range(row: frame.rows[row], column: place),
        of: frame.table.source, hint: hint)
    }
  }
}
