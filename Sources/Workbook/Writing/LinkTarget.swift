/// Where a link in a written workbook leads.
public enum LinkTarget: Hashable, Sendable {
  /// The first cell of another sheet.
  case sheet(String)

  /// A page of the web, or an address for letters: `mailto:` and the address.
  case page(String)
}
