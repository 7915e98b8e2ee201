#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Something that the machine would not do: the disk is full, permission is denied.
///
///     site/guide/first.html: cannot be written: the disk is full
///
/// This is no fault of the content, so it is not a diagnostic, and the program ends differently.
public struct DiskFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String

  /// What was tried, as “cannot be” goes on: “read”, “written”, “replaced”.
  public var action: String
  public var reason: String

  init(_ path: String, _ action: String, reason: String) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// A failure for the reason that the last system call gave.
  init(_ path: String, _ action: String, code: Int32 = errno) {
    self.init(path, action, reason: Self.reason(of: code))
  }

  public var description: String { "\(path): cannot be \(action): \(reason)" }

  // `strerror` speaks the language of the machine, and this one everywhere the same.
  private static func reason(of code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission is denied"
    case EROFS: "the disk is read-only"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "the file would be larger than is allowed"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is not a folder"
    case ENOTEMPTY, EEXIST: "something is there already"
    case EBUSY: "it is in use, or something is mounted there"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its symbolic links go round in a circle"
    case EIO: "the disk has an error"
    case EXDEV: "it is on another disk"
    default: "system error \(code)"
    }
  }
}
