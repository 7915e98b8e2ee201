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
    switch try Disk.kind(output) {
    case nil: return nil
    case .folder: break
    default:
      return Invocation.Mistake(
        message: "“\(output)” is there and is not a folder", hint: "choose another: --output SITE")
    }
    let names = try Disk.names(in: output).filter { !$0.hasPrefix(".") }
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

  /// A path from the root, without links where that can be told.
  private static func absolute(_ path: String) -> String {
    Disk.resolved(path) ?? Path.normal(Path.join(Disk.currentFolder, path)).map { "/" + $0 } ?? path
  }
}
