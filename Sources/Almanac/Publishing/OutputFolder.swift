/// Whether a folder may be replaced by a built site. What almanac did not make, it does not remove.
enum OutputFolder {
  /// Why the folder may not be replaced, with what to do instead; `nil` if it may.
  static func objection(
    to output: String, content: String, templates: String?
  ) throws(DiskFailure) -> Invocation.Mistake? {
    let written = absolute(output)
    for (name, folder) in [("content", content), ("theme", templates)] {
      guard let folder else { continue }
      let read = absolute(folder)
      if read == written || read.hasPrefix(written + "/") || written.hasPrefix(read + "/") {
        return Invocation.Mistake(
          message: "the site “\(output)” and the \(name) “\(folder)” would overlap",
          hint: "write the site to a folder of its own: --output SITE")
      }
    }
    if [".", ".."].contains(Path.name(output)) {
      return Invocation.Mistake(
        message: "the site “\(output)” has no name, and takes the place of a folder by its name",
        hint: "write it from the folder above: --output SITE")
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
    guard !names.isEmpty, !isOurs(written) else { return nil }
    return Invocation.Mistake(
      message: "“\(output)” has files that almanac did not write, such as “\(names[0])”",
      hint: "empty it first, or choose another: --output SITE")
  }

  /// The names at the top of a site that almanac did not write: those that begin with a point, and
  /// those that the site’s own account of its files does not have, such as `CNAME` or `web.config`.
  static func ownersNames(in output: String) throws(DiskFailure) -> [String] {
    guard try Disk.kind(output) == .folder else { return [] }
    var written: Set<String> = [Manifest.path]
    if let manifest = try? Disk.read(Path.join(output, Manifest.path)) {
      for path in Manifest.outputs(in: manifest) {
        written.insert(String(path.prefix { $0 != "/" }))
      }
    }
    return try Disk.names(in: output).filter { $0.hasPrefix(".") || !written.contains($0) }
  }

  /// Why the files to send may not stand where they are asked for.
  ///
  /// - Parameter read: The folders that the report is made from.
  static func objection(
    toFiles files: [String], output: String, read: [String]
  ) -> Invocation.Mistake? {
    var taken: Set<String> = []
    for file in files {
      let written = absolute(file)
      if holds(output, written) {
        return Invocation.Mistake(
          message: "“\(file)” would stand inside the site, which is replaced as a whole",
          hint: "write it beside the site")
      }
      if Disk.isFolder(file) || Path.name(file).isEmpty {
        return Invocation.Mistake(
          message: "“\(file)” is a folder, not a file to write", hint: "name a file in it")
      }
      if let folder = read.first(where: { holds($0, written) }) {
        return Invocation.Mistake(
          message: "“\(file)” would stand in “\(folder)”, which the report is made from",
          hint: "write it beside the site")
      }
      if !taken.insert(written).inserted {
        return Invocation.Mistake(
          message: "“\(file)” cannot be two files", hint: "give each a name of its own")
      }
    }
    return nil
  }

  /// Whether almanac wrote what is in a folder. Many programs write a file called manifest.json;
  /// only almanac’s says so in its first line.
  private static func isOurs(_ folder: String) -> Bool {
    let manifest = try? Disk.read(Path.join(folder, Manifest.path))
    return manifest?.starts(with: "{\n  \"generator\": \"almanac ".utf8) ?? false
  }

  /// Whether a path is of a folder or of something in it.
  private static func holds(_ folder: String, _ path: String) -> Bool {
    let folder = absolute(folder)
    return path == folder || path.hasPrefix(folder + "/")
  }

  /// A path from the root, without links as far as it is there.
  private static func absolute(_ path: String) -> String {
    if let found = Disk.resolved(path) { return found }
    let above = Path.parent(path).map(absolute) ?? Disk.currentFolder
    return Path.normal(Path.join(above, Path.name(path))).map { "/" + $0 } ?? path
  }
}
