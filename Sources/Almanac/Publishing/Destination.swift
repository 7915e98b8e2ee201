import Synchronization

/// Where the files of a site go as they are made.
protocol Destination: Sendable {
  /// Takes a file. Each path comes once; paths come in no order and from several threads.
  func write(_ bytes: [UInt8], to path: String) throws(DiskFailure)
}

/// A check: everything is made and nothing kept.
struct Nowhere: Destination {
  func write(_ bytes: [UInt8], to path: String) {}
}

/// A folder on disk.
struct FolderDestination: Destination {
  let folder: String

  func write(_ bytes: [UInt8], to path: String) throws(DiskFailure) {
    let file = "\(folder)/\(path)"
    do throws(DiskFailure) {
      try Disk.write(bytes, to: file)
    } catch {
      // The folder is made when the first file needs it: of thousands of files few do. It may be
      // there by now, for another thread; what was begun and not finished has failed for good.
      guard let parent = Path.parent(path), try Disk.kind(file) == nil else { throw error }
      try Disk.makeFolder("\(folder)/\(parent)")
      try Disk.write(bytes, to: file)
    }
  }
}

/// The site in memory, for the server. A class, because it is filled from several threads.
final class MemoryDestination: Destination {
  private let kept = Mutex<[String: [UInt8]]>([:])

  func write(_ bytes: [UInt8], to path: String) {
    kept.withLock { $0[path] = bytes }
  }

  var files: [String: [UInt8]] { kept.withLock { $0 } }
}
