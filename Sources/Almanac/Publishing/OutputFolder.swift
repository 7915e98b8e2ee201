/// Whether a folder may be replaced by a built site. What almanac did not make, it does not remove.
enum OutputFolder {
  /// Why the folder may not be replaced, with what to do instead; `nil` if it may.
  static func objection(
    to output: String, content: String, templates: String
  ) throws(DiskFailure) -> Invocation.Mistake? {
    let written = absolute(output)
    for (name, folder) in [("content", content), ("theme", templates)] {
      let read = absolute(folder)
      if read == written || read.hasPrefix(written + "/") || written.hasPrefix(read + "/") {
        return Invocation.Mistake(
          message: "the site “\(output)” and the \(name) “\(folder)” would overlap",
          hint: "write the site to a folder of its own: --output SITE")
      }
    }
    // A path that leads through a folder which is not there yet, “new/../thesis”, leads to what is.
    var kind = try Disk.kind(output)
    if kind == nil { kind = try Disk.kind(written) }
    switch kind {
    case nil: return nil
    case .folder: break
    default:
      return Invocation.Mistake(
        message: "“\(output)” is there and is not a folder", hint: "choose another: --output SITE")
    }
    let names = try Disk.names(in: written).filter { !$0.hasPrefix(".") }
    guard !names.isEmpty, !names.contains(Manifest.path) else { return nil }
    return Invocation.Mistake(
      message: "“\(output)” has files that almanac did not write, such as “\(names[0])”",
      hint: "empty it first, or choose another: --output SITE")
  }

  /// Why a file to send may not stand where it is asked for.
  static func objection(toFile file: String, output: String) -> Invocation.Mistake? {
    let written = absolute(output)
    guard absolute(file) == written || absolute(file).hasPrefix(written + "/") else { return nil }
    return Invocation.Mistake(
      message: "“\(file)” would stand inside the site, which is replaced as a whole",
      hint: "write it beside the site")
  }

  /// A path from the root: what is there of it without links, and the rest as it will be.
  private static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : Path.join(Disk.currentFolder, path)
    if let resolved = Disk.resolved(whole) { return resolved }
    var there = "/" + (Path.normal(whole) ?? "")
    var rest: [String] = []
    while there != "/" {
      if let resolved = Disk.resolved(there) { return rest.reduce(resolved, Path.join) }
      rest.insert(Path.name(there), at: 0)
      there = Path.parent(there) ?? "/"
    }
    return rest.reduce("/", Path.join)
  }
}
