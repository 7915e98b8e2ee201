/// Where a report is, and where it goes.
struct Places: Hashable, Sendable {
  var content = "content"
  var templates: String?
  var output = "site"

  /// Asks that there is something to read.
  func requireContent() throws(Invocation.Mistake) {
    guard !Disk.isFolder(content) else { return }
    throw Invocation.Mistake(
      message: "there is no folder “\(content)” to read",
      hint: "almanac new FOLDER makes a report; almanac help build says how to name one")
  }

  /// The folder of the theme: the one that was asked for, or “templates” here, or the one beside the
  /// content; `nil` for the theme within the program.
  func themeFolder() throws(Invocation.Mistake) -> String? {
    if let templates {
      guard Disk.isFolder(templates) else {
        throw Invocation.Mistake(
          message: "there is no folder “\(templates)” for the theme",
          hint: "without --templates almanac uses “templates”, or else its own theme")
      }
      return templates
    }
    let beside = Path.join(Path.parent(content) ?? "", "templates")
    return ["templates", beside].first(where: Disk.isFolder)
  }

  func theme() throws -> Tree { try themeFolder().map { try Tree($0) } ?? .builtInTheme }
}
