#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The kernel's own account of what changes in folders.
///
/// > inotify(7).
struct Inotify {
  let descriptor: Descriptor

  struct Event: Equatable {
    let watch: Int32
    let mask: UInt32
    /// The entry of the folder that it is about, or nothing if it is about the folder itself.
    let name: String

    var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
    /// So much happened that the kernel has forgotten some of it.
    var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
    var isArrival: Bool { mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 }
    var isDeparture: Bool { mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0 }
    /// The folder itself is no longer where it was.
    var isEnd: Bool { mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0 }
    /// Nothing more will come of this watch.
    var isLast: Bool { mask & UInt32(IN_IGNORED) != 0 }
  }

  enum Watching {
    case begun(Int32)
    case limitReached
    /// It is not a folder, or may not be read.
    case impossible
  }

  init() throws(SystemError) {
    guard let opened = Descriptor(inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))) else {
      throw .last
    }
    descriptor = opened
  }

  /// A file counts as changed when its writer closes it, so that half of it is not read.
  func watch(_ folder: String) -> Watching {
    let mask =
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVED_FROM | IN_MOVED_TO
      | IN_MOVE_SELF | IN_ONLYDIR
    let watch = inotify_add_watch(descriptor.number, folder, UInt32(mask))
    if watch >= 0 { return .begun(watch) }
    return SystemError.last.isLimit ? .limitReached : .impossible
  }

  func forget(_ watch: Int32) { _ = inotify_rm_watch(descriptor.number, watch) }

  /// What has happened since it was last asked.
  func events() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let result = uninterrupted {
        buffer.withUnsafeMutableBytes { read(descriptor.number, $0.baseAddress, $0.count) }
      }
      guard case .success(let count) = result, count > 0 else { return events }
      events += Self.decoded(buffer[..<count])
    }
  }

  /// Takes apart what was read: a watch, a mask, a cookie and a length of 4 bytes each, and a name
  /// of that length, filled up with zeros.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    while rest.count >= 16 {
      let words = rest.withUnsafeBytes { buffer in
        [0, 4, 12].map { buffer.loadUnaligned(fromByteOffset: $0, as: UInt32.self) }
      }
      let name = rest.dropFirst(16).prefix(Int(words[2]))
      events.append(
        Event(
          watch: Int32(bitPattern: words[0]), mask: words[1],
          name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
      rest = rest.dropFirst(16 + Int(words[2]))
    }
    return events
  }
}

/// The entries of a folder, but for itself and its parent; none if it cannot be read.
func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var entries: [(name: String, isFolder: Bool)] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name == "." || name == ".." { continue }
    var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
    if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
      var status = stat()
      isFolder = lstat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
    entries.append((name, isFolder))
  }
  return entries
}

/// The folder that the program was started in.
func currentFolder() -> String {
  guard let text = getcwd(nil, 0) else { return "/" }
  defer { free(text) }
  return String(cString: text)
}
