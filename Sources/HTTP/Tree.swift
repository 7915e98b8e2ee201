/// Folders that are watched with all the folders in them, and which watch is whose.
struct Tree {
  /// A folder that the caller named.
  struct Root: Hashable {
    /// As the caller wrote it; what has changed is told in the same words.
    let name: String
    /// The same, from the top of the file system.
    let path: String
  }

  private let inotify: Inotify
  private let roots: [Root]
  private let ignored: [String]
  private let limit: Int

  /// Each watched folder, by its watch: the root that it is in, and its path beneath that, such as
  /// `/guide`, or nothing for the root itself.
  private var folders: [Int32: (root: Root, path: String)] = [:]
  private(set) var missing: [Root] = []

  /// Some folder is not watched, since there are too many.
  private(set) var isLimitReached = false

  init(_ inotify: Inotify, _ roots: [String], ignoring ignored: [String], limit: Int) {
    self.inotify = inotify
    self.roots = roots.map { Root(name: $0.withoutSlash, path: $0.absolute) }
    self.ignored = ignored.map(\.absolute)
    self.limit = limit
    for root in self.roots { _ = add(root, "") }
  }

  /// What the kernel has to tell.
  func events() -> [Inotify.Event] { inotify.events() }

  /// What an event of the kernel's means: the paths that have changed.
  mutating func changes(from event: Inotify.Event) -> [String] {
    if event.isOverflow { return rescan() }
    guard let (root, path) = folders[event.watch] else { return [] }
    if event.isLast { folders[event.watch] = nil }
    if event.name.isEmpty {
      // A folder within is spoken of by the one that holds it.
      guard event.isEnd, path.isEmpty else { return [] }
      forget(root, "")
      missing.append(root)
      return [root.name]
    }
    let changed = path + "/" + event.name
    guard !isIgnored(event.name, root.path + changed) else { return [] }
    if event.isFolder, event.isDeparture { forget(root, changed) }
    // What was put into a new folder before it was watched would otherwise go unnoticed.
    if event.isFolder, event.isArrival { return [root.name + changed] + add(root, changed) }
    return [root.name + changed]
  }

  /// Looks for roots that were not there: those that are now count as changed.
  mutating func findMissing() -> [String] {
    let sought = missing
    missing = []
    return sought.flatMap { root in
      let found = add(root, "")
      return missing.contains(root) ? [] : [root.name] + found
    }
  }

  /// Begins again, after what happened was lost: anything may have changed.
  private mutating func rescan() -> [String] {
    for watch in folders.keys { inotify.forget(watch) }
    folders = [:]
    missing = []
    for root in roots { _ = add(root, "") }
    return roots.map(\.name)
  }

  /// Watches a folder and all within, and returns what is in it. A folder is watched before it is
  /// looked at, so that nothing comes between.
  private mutating func add(_ root: Root, _ path: String) -> [String] {
    var found: [String] = []
    var left = [path]
    while let path = left.popLast() {
      guard watch(root, path) else { continue }
      for entry in entries(of: root.path + path) {
        let inner = path + "/" + entry.name
        guard !isIgnored(entry.name, root.path + inner) else { continue }
        found.append(root.name + inner)
        if entry.isFolder { left.append(inner) }
      }
    }
    return found
  }

  private mutating func watch(_ root: Root, _ path: String) -> Bool {
    guard folders.count < limit else {
      isLimitReached = true
      return false
    }
    switch inotify.watch(root.path + path) {
    case .begun(let watch): folders[watch] = (root, path)
    case .limitReached:
      isLimitReached = true
      return false
    case .impossible:
      if path.isEmpty { missing.append(root) }
      return false
    }
    return true
  }

  private mutating func forget(_ root: Root, _ path: String) {
    for (watch, folder) in folders
    where folder.root == root && (folder.path == path || folder.path.hasPrefix(path + "/")) {
      inotify.forget(watch)
      folders[watch] = nil
    }
  }

  private func isIgnored(_ name: String, _ path: String) -> Bool {
    isNoise(name) || ignored.contains(path)
  }
}

/// Whether a name is one that editors give to what they keep for themselves: hidden files, copies
/// of the old text, and Vim's `4913`, with which it tries whether it may write.
func isNoise(_ name: String) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swx")
    || name == "4913" || name.hasPrefix("#") && name.hasSuffix("#")
}

extension String {
  fileprivate var withoutSlash: String {
    var text = self[...]
    while text.utf8.count > 1, text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }

  /// The path from the top of the file system, without `.` and `..`.
  fileprivate var absolute: String {
    let whole = hasPrefix("/") ? self : currentFolder() + "/" + self
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
