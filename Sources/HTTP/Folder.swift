#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// A folder of files, as content for a server.
///
///     Folder("site").find(Path(encoded: "/guide/")!)    // site/guide/index.html
///
/// Serves regular files only. Every step of a path is opened beneath the one before it and without
/// following links, so nothing outside the folder can be reached, whatever is in it and whatever
/// changes meanwhile. Names that start with a full stop are not served. The folder itself is
/// looked up anew each time, since a build may put another in its place.
///
/// - Complexity: O(*n*) in the size of the file: it is read, and its bytes name it.
public struct Folder: Sendable {
  public let path: String

  /// What every HTML page goes through before it is served, such as to add a script to it.
  public var transform: @Sendable (Path, [UInt8]) -> [UInt8] = { $1 }

  /// No file that is larger can be looked at in a browser, and it would fill the memory.
  private static let largest = 1 << 30

  public init(_ path: String) { self.path = path }

  /// What stands at a path; at a folder’s, its `index.html`.
  public func find(_ path: Path) -> Found {
    guard !path.segments.contains(where: { $0.hasPrefix(".") }) else { return .nothing }
    let names = path.isFolder ? path.segments + ["index.html"] : path.segments
    guard let name = names.last else { return .nothing }
    do throws(SystemError) {
      var folder = try open(AT_FDCWD, self.path, O_DIRECTORY)
      for name in names.dropLast() {
        folder = try open(folder.number, name, O_DIRECTORY | O_NOFOLLOW)
      }
      // O_NONBLOCK: opening a named pipe would wait for someone to write to it.
      let file = try open(folder.number, name, O_NOFOLLOW | O_NONBLOCK)
      return try contents(of: file, name: name, at: path)
    } catch {
      return error.isAbsence ? .nothing : .unavailable
    }
  }

  private func contents(
    of file: Descriptor, name: String, at path: Path
  ) throws(SystemError) -> Found {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG where status.st_size > Self.largest: return .unavailable
    case S_IFREG:
      let type = ContentType(of: name)
      let bytes = try bytes(of: file, size: Int(status.st_size))
      return .resource(Resource(type == .html ? transform(path, bytes) : bytes, type: type))
    default: return .nothing
    }
  }
}

/// Opens a name beneath a folder, to read it.
private func open(
  _ folder: Int32, _ name: String, _ flags: Int32
) throws(SystemError) -> Descriptor {
  guard let opened = Descriptor(openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | flags))
  else {
    throw .last
  }
  return opened
}

/// Reads a file, straight into the array that holds it. It may have become shorter meanwhile.
private func bytes(of file: Descriptor, size: Int) throws(SystemError) -> [UInt8] {
  var failure: SystemError?
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let rest = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
      switch uninterrupted({ read(file.number, rest.baseAddress, size - count) }) {
      case .success(0): return
      case .success(let number): count += number
      case .failure(let error):
        failure = error
        return
      }
    }
  }
  if let failure { throw failure }
  return bytes
}
