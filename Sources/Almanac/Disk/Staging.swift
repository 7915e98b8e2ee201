#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A folder that is built beside an old one and takes its place in one step.
///
///     let staging = try Staging.begin(for: "site", keeping: [".gitignore"])
///     try Disk.write(bytes, to: "\(staging.folder)/index.html")
///     try staging.swapIn()
///
/// Until `swapIn`, and if it fails, the old folder is whole: the new one stands beside it under a
/// hidden name. The swap is a single system call that exchanges two names, so that no moment exists
/// in which there is no folder, or half of one. What a killed build leaves behind is removed by the
/// next; a lock, which dies with its process, tells a killed build from one that is still at work.
///
/// What the owner put at the top of the old folder (`.gitignore`, `CNAME`) is carried over.
struct Staging: ~Copyable {
  /// The folder that is to be replaced.
  let target: String

  /// Where the new one grows.
  let folder: String

  private let lock: Int32

  /// Begins a new folder for `target`, after clearing away what a killed build left.
  ///
  /// - Parameter kept: The names at its top that are the owner’s, and carried over.
  static func begin(for target: String, keeping kept: [String]) throws(DiskFailure) -> Staging {
    let parent = Path.parent(target) ?? "."
    try Disk.makeFolder(parent)
    let folder = Path.join(parent, ".\(Path.name(target)).almanac-new")
    let staging = Staging(target: target, folder: folder, lock: try lock(folder, for: target))
    try recover(target, aside: aside(of: target))
    try staging.prepare(keeping: kept)
    return staging
  }

  /// Makes and locks the folder that grows.
  private static func lock(_ folder: String, for target: String) throws(DiskFailure) -> Int32 {
    while true {
      mkdir(folder, 0o755)
      // Never through a link: what it leads to is somebody’s, and would be emptied.
      let lock = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard lock >= 0 else {
        guard errno == ENOTDIR || errno == ELOOP else { throw DiskFailure(folder, "made") }
        throw DiskFailure(folder, "made", reason: "something else is there; remove it")
      }
      // Where a file system knows no locks (some that are reached over a network), there is none.
      guard flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        close(lock)
        throw DiskFailure(target, "built", reason: "another build of it is at work")
      }
      // The build that had it may have taken it away between the two calls.
      if try Disk.isAt(folder, lock) { return lock }
      close(lock)
    }
  }

  /// Empties what a killed build left, and takes over what is the owner's.
  private borrowing func prepare(keeping kept: [String]) throws(DiskFailure) {
    for name in try Disk.names(in: folder) { try Disk.remove(Path.join(folder, name)) }
    guard try Disk.kind(target) != nil else { return }
    // A folder that its owner closed to others is not opened by a build.
    try Disk.giveMode(of: target, to: folder)
    for name in kept {
      try Disk.share(Path.join(target, name), at: Path.join(folder, name))
    }
  }

  /// Puts the new folder in the old one's place, and removes the old one.
  consuming func swapIn() throws(DiskFailure) {
    // The old one will stand where the next build looks for a lock, until it is removed.
    let old = open(target, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if old >= 0 { flock(old, LOCK_EX | LOCK_NB) }
    defer { close(old) }
    if try Disk.kind(target) == nil {
      try Disk.move(folder, to: target)
    } else if !exchange(folder, target) {
      // A file system that cannot exchange names: between these two steps a kill leaves no folder
      // at all, which the next build mends (`recover`).
      let aside = Self.aside(of: target)
      try Disk.move(target, to: aside)
      try Disk.move(folder, to: target)
      try Disk.remove(aside)
    }
    try? Disk.remove(folder)
  }

  /// Removes the new folder if it was not swapped in.
  deinit {
    try? Disk.remove(folder)
    close(lock)
  }

  private static func aside(of target: String) -> String {
    Path.join(Path.parent(target) ?? ".", ".\(Path.name(target)).almanac-old")
  }

  /// Brings back a folder that a killed build had moved aside, or removes one it had replaced.
  private static func recover(_ target: String, aside: String) throws(DiskFailure) {
    guard try Disk.kind(aside) != nil else { return }
    if try Disk.kind(target) == nil {
      try Disk.move(aside, to: target)
    } else {
      try Disk.remove(aside)
    }
  }
}

/// Exchanges two names in one step; `false` if the file system, or the C library, does not know how.
///
/// `renameat2` is in the C library, but the header that Swift imports does not show it.
private func exchange(_ path: String, _ other: String) -> Bool {
  typealias Exchange =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "renameat2") else { return false }
  let exchangeFlag: UInt32 = 2
  return unsafeBitCast(symbol, to: Exchange.self)(AT_FDCWD, path, AT_FDCWD, other, exchangeFlag)
    == 0
}
