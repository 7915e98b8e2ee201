/// What the parts of a workbook have in common.
enum XMLPart {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"

  /// A list of relations: what each is called, its kind and where it leads.
  static func relations(
    _ list: [(id: String, type: String, target: String, isExternal: Bool)]
  ) -> String {
    let relations = list.map {
      """
      <Relationship Id="\($0.id)" Type="\($0.type)" Target="\($0.target.escaped)"\
      \($0.isExternal ? " TargetMode=\"External\"" : "")/>
      """
    }
    return """
      \(declaration)<Relationships xmlns="\(packageRelations)">\(relations.joined())</Relationships>
      """
  }
}
