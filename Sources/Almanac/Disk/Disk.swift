#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The few things that the program asks of a file system.
///
/// System calls and no more: a report of thousands of pages spends most of its time here, and a file
/// costs a few microseconds this way and several times that through a general library.
enum Disk {
  enum Kind: Hashable, Sendable { case file, folder, link, other }

  /// What is at a path, without following a link; `nil` if nothing is.
  static func kind(_ path: String) throws(DiskFailure) -> Kind? {
    var status = stat()
    guard lstat(path.onDisk, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw DiskFailure(path, "looked at")
    }
    return Kind(status.st_mode)
  }

  /// What a path leads to, following links; `nil` if to nothing.
  static func kindBehind(_ path: String) -> Kind? {
    var status = stat()
    return stat(path.onDisk, &status) == 0 ? Kind(status.st_mode) : nil
  }

  /// Whether a path leads to a folder, following links.
  static func isFolder(_ path: String) -> Bool { kindBehind(path) == .folder }

  /// Whether an open file or folder is the one at a path.
  static func isAt(_ path: String, _ file: Int32) throws(DiskFailure) -> Bool {
    var (found, held) = (stat(), stat())
    guard fstat(file, &held) == 0 else { throw DiskFailure(path, "looked at") }
    return lstat(path.onDisk, &found) == 0 && found.st_ino == held.st_ino
      && found.st_dev == held.st_dev
  }

  /// Lets into one file or folder whom another lets in, and its owner in any case.
  static func giveMode(of path: String, to other: String) throws(DiskFailure) {
    var status = stat()
    guard stat(path.onDisk, &status) == 0 else { throw DiskFailure(path, "looked at") }
    let owner: mode_t = Kind(status.st_mode) == .folder ? 0o700 : 0
    let mode = status.st_mode & 0o7777 | owner
    guard chmod(other.onDisk, mode) == 0 else { throw DiskFailure(other, "made") }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(DiskFailure) -> [UInt8] {
    let file = open(path.onDisk, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskFailure(path, "read") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw DiskFailure(path, "read") }
    guard Kind(status.st_mode) != .folder else { throw DiskFailure(path, "read", code: EISDIR) }

    // A byte of room more than the size, so that a file which does not grow is read in one call, and
    // is known to have ended when that byte was not wanted.
    var bytes = try read(file, room: Int(status.st_size) + 1, of: path)
    while bytes.count > Int(status.st_size) {
      let more = try read(file, room: max(65_536, bytes.count), of: path)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// The next bytes of an open file, as many as there are up to a number.
  static func read(
    _ file: Int32, upTo count: Int, of path: String
  ) throws(DiskFailure) -> [UInt8] {
    try read(file, room: count + 1, of: path)
  }

  private static func read(
    _ file: Int32, room: Int, of path: String
  ) throws(DiskFailure) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      while count < room {
        let result = Libc.read(file, buffer.baseAddress.map { $0 + count }, room - count)
        if result < 0, errno == EINTR { continue }
        failed = result < 0
        if result <= 0 { return }
        count += result
        if count == room - 1 { return }
      }
    }
    guard !failed else { throw DiskFailure(path, "read") }
    return bytes
  }

  /// Makes a file of these bytes, which must not be there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(DiskFailure) {
    let file = open(path.onDisk, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw DiskFailure(path, "written") }
    let failure = write(bytes, to: file) ? nil : DiskFailure(path, "written")
    // Some file systems say only on closing that there was no room.
    guard close(file) == 0, failure == nil else { throw failure ?? DiskFailure(path, "written") }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let chunk = UnsafeRawBufferPointer(rebasing: rest)
        let count = Libc.write(file, chunk.baseAddress, chunk.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Makes a folder, and those above it that are not there.
  static func makeFolder(_ path: String) throws(DiskFailure) {
    if mkdir(path.onDisk, 0o755) == 0 || errno == EEXIST && isFolder(path) { return }
    guard errno == ENOENT, let parent = Path.parent(path) else { throw DiskFailure(path, "made") }
    try makeFolder(parent)
    guard mkdir(path.onDisk, 0o755) == 0 || errno == EEXIST else { throw DiskFailure(path, "made") }
  }

  /// The names in a folder, sorted by their bytes so that no machine's order shows.
  static func names(in path: String) throws(DiskFailure) -> [String] {
    try entries(in: path).map(\.name)
  }

  /// The names in a folder, in the same order, with what is there. Most file systems say that with the
  /// name, which saves asking.
  static func entries(in path: String) throws(DiskFailure) -> [(name: String, kind: Kind)] {
    guard let folder = opendir(path.onDisk) else { throw DiskFailure(path, "read") }
    defer { closedir(folder) }
    var entries: [(name: String, kind: Kind)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(onDisk: Array(buffer.prefix { $0 != 0 }))
      }
      guard name != ".", name != ".." else { continue }
      var kind = Kind(entryType: entry.pointee.d_type)
      if kind == nil { kind = try self.kind(Path.join(path, name)) }
      // What has gone since was not there.
      if let kind { entries.append((name, kind)) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Removes a file, or a folder with all that is in it. Nothing there is well.
  static func remove(_ path: String) throws(DiskFailure) { try remove(path, kind(path)) }

  private static func remove(_ path: String, _ kind: Kind?) throws(DiskFailure) {
    switch kind {
    case nil: return
    case .folder:
      for (name, kind) in try entries(in: path) { try remove("\(path)/\(name)", kind) }
      guard rmdir(path.onDisk) == 0 || errno == ENOENT else { throw DiskFailure(path, "removed") }
    default:
      guard unlink(path.onDisk) == 0 || errno == ENOENT else { throw DiskFailure(path, "removed") }
    }
  }

  /// Moves a file over another, in one step.
  static func move(_ path: String, to other: String) throws(DiskFailure) {
    guard rename(path.onDisk, other.onDisk) == 0 else { throw DiskFailure(other, "replaced") }
  }

  /// A path from the root without links, of something that is there or whose parent is.
  static func resolved(_ path: String) -> String? {
    if let path = realPath(path) { return path }
    return realPath(Path.parent(path) ?? ".").map { Path.join($0, Path.name(path)) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static var currentFolder: String { realPath(".") ?? "/" }

  /// Gives what is at a path a second place, sharing the bytes: folders anew, links as they are.
  static func share(_ path: String, at other: String) throws(DiskFailure) {
    switch try kind(path) {
    case .folder:
      try makeFolder(other)
      try giveMode(of: path, to: other)
      for name in try names(in: path) { try share("\(path)/\(name)", at: "\(other)/\(name)") }
    case .link, .file:
      // Where a file system knows no second places, there is a second file.
      if link(path.onDisk, other.onDisk) != 0 { try copy(path, to: other) }
    default: throw DiskFailure(path, "copied", reason: "it is neither a file nor a folder")
    }
  }

  /// Makes a file, or a link, that is the same as another.
  private static func copy(_ path: String, to other: String) throws(DiskFailure) {
    guard try kind(path) == .link else {
      try write(try read(path), to: other)
      return try giveMode(of: path, to: other)
    }
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink(path.onDisk, &target, target.count - 1) >= 0 else {
      throw DiskFailure(path, "read")
    }
    guard symlink(target, other.onDisk) == 0 else { throw DiskFailure(other, "written") }
  }
}

extension Disk.Kind {
  fileprivate init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// What a folder says that an entry is; `nil` if it does not say.
  fileprivate init?(entryType: UInt8) {
    switch Int(entryType) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}

/// The system calls whose names this file uses for its own.
private enum Libc {
  static func read(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, start, count)
    #else
      Musl.read(file, start, count)
    #endif
  }

  static func write(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, start, count)
    #else
      Musl.write(file, start, count)
    #endif
  }
}
