import CSV
public import Diagnostics

/// What the file `name.meta.csv` says of the columns of a file `name.csv`.
///
///     let metadata = Metadata(Frame(table))
///     metadata["RC1_Adopted_percent"]?.label     // Adopted (percentage)
///     metadata["RC1_Adopted_percent"]?.unit      // %
public struct Metadata: Sendable {
  public let frame: Frame

  /// The columns that it speaks of, in its order.
  public let variables: [Variable]

  /// What is wrong with it, by its places.
  public let findings: [Diagnostic]

  /// A column of the data.
  public struct Variable: Hashable, Sendable {
    public let name: String

    /// What it is for; `nil` if that cannot be read.
    public let kind: Kind?

    /// What people call it; its name if nothing else is given.
    public let label: String

    /// The heading that it stands under among others; empty if there is none.
    public let grouping: String

    /// What its numbers are of; empty for counts.
    public let unit: String

    /// How many decimal places are published, where that is given.
    public let decimals: Int?

    /// What readers are told who choose by it.
    public let hint: String

    /// The column whose texts group those of this one; empty if there is none.
    public let groupingColumn: String

    /// The row of the file.
    let row: Int
  }

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case filter = "Filter"
    case indicator = "Indicator"
  }

  /// The names of the columns of such a file.
  static let columns = [
    "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
    "filter_hint", "filter_grouping_column",
  ]

  static let units = ["", "%", "pp", "£", "£m", "numberstring"]

  public init(_ frame: Frame) {
    self.frame = frame
    var reader = MetadataReader(frame)
    variables = reader.variables()
    findings = reader.findings.all.sorted()
  }

  public subscript(name: String) -> Variable? { variables.first { $0.name == name } }

  /// Whether it says anything of a column.
  func speaks(of name: String) -> Bool {
    variables.contains { $0.name == name || $0.groupingColumn == name }
  }

  /// What a column is for; `nil` if nothing is said. One that groups a filter is a filter.
  func kind(of name: String) -> Kind? {
    if let variable = self[name] { return variable.kind }
    return variables.contains { $0.groupingColumn == name } ? .filter : nil
  }
}
