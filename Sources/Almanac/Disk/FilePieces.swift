import ZIP

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A file in pieces, for one that may be larger than the memory, with what tells it from others.
///
/// A class, because it holds an open file, which is closed when nobody needs it any more.
final class FilePieces {
  private let path: String
  private let file: Int32
  private var hash = SHA256()

  /// How many bytes have been read.
  private(set) var size = 0

  /// How many bytes are read at once.
  private static let piece = 1 << 20

  init(_ path: String) throws(DiskFailure) {
    self.path = path
    file = open(path.onDisk, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw DiskFailure(path, "read") }
  }

  deinit { close(file) }

  /// The next bytes; `nil` at the end.
  func next() throws(DiskFailure) -> [UInt8]? {
    let bytes = try Disk.read(file, upTo: Self.piece, of: path)
    guard !bytes.isEmpty else { return nil }
    size += bytes.count
    hash.update(bytes)
    return bytes
  }

  /// The digest of what has been read.
  var digest: Digest { hash.digest }
}
