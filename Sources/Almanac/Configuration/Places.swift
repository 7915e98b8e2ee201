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
  /// content, or the one that came with the program.
  func theme() throws(Invocation.Mistake) -> String {
    if let templates {
      guard Disk.isFolder(templates) else {
        throw Invocation.Mistake(message: "there is no folder “\(templates)” for the theme")
      }
      return templates
    }
    let beside = Path.join(Path.parent(content) ?? "", "templates")
    if let found = ["templates", beside].first(where: Disk.isFolder) { return found }
    // A program that was built where it is stands some folders below its own source.
    var folder = Disk.resolved("/proc/self/exe").flatMap(Path.parent)
    while let here = folder, here != "/" {
      let theme = Path.join(here, "templates")
      if Disk.isFolder(theme) { return theme }
      folder = Path.parent(here)
    }
    throw Invocation.Mistake(
      message: "there is no theme: no folder “templates” here or beside the content",
      hint: "say where it is: --templates DIR")
  }
}
