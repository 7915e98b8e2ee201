import Diagnostics

/// What the name of a member must be, so that it unpacks where it should.
enum MemberPath {
  /// Refuses names that lead somewhere else, whoever wrote them.
  static func check(_ path: String, of file: String) throws(Diagnostic) {
    func refuse(_ rule: ZIPRule, _ message: String) -> Diagnostic {
      Diagnostic(rule, message, file: file)
    }
    let bytes = Array(path.utf8)
    guard let first = bytes.first else { throw refuse(.nameEmpty, "member has no name") }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw refuse(.nameCharacter, "name “\(path)” has a control character in it")
    }
    if bytes.contains(UInt8(ascii: "\\")) {
      throw refuse(.nameBackslash, "name “\(path)” has a backslash in it")
    }
    let isDrive = bytes.count > 1 && bytes[1] == UInt8(ascii: ":") && (first | 0x20).isLetter
    if first == UInt8(ascii: "/") || isDrive {
      throw refuse(.nameAbsolute, "name “\(path)” begins at the root of a disk")
    }
    for part in parts(path) {
      if part.isEmpty { throw refuse(.nameEmpty, "name “\(path)” has a folder without a name") }
      if part == "." || part == ".." {
        throw refuse(.nameParent, "name “\(path)” has “\(part)” among its folders")
      }
    }
  }

  /// Refuses also what Windows could not unpack.
  static func checkPortable(_ path: String, of file: String) throws(Diagnostic) {
    try check(path, of: file)
    if path.utf8.count > 4096 {
      throw Diagnostic(
        ZIPRule.nameLong, "name has \(path.utf8.count) bytes; 4096 are the most", file: file)
    }
    for part in parts(path) {
      if part.utf8.count > 255 {
        throw Diagnostic(
          ZIPRule.nameLong,
          "part “\(part.prefix(40))…” of a name has \(part.utf8.count) bytes; 255 are the most",
          file: file)
      }
      let odd = part.first { "<>:\"|?*".contains($0) }
      if let odd = odd ?? part.last.flatMap({ $0 == "." || $0 == " " ? $0 : nil }) {
        throw Diagnostic(
          ZIPRule.nameCharacter, "name “\(path)” has “\(odd)” where Windows cannot hold it",
          file: file)
      }
      let stem = part.prefix { $0 != "." }.lowercased()
      if devices.contains(stem) {
        throw Diagnostic(
          ZIPRule.nameReserved,
          "name “\(path)” has “\(part)” in it, which Windows keeps for a device",
          file: file)
      }
    }
  }

  /// The folders and the file, without what would come after the slash at the end of a folder.
  static func parts(_ path: String) -> [Substring] {
    let isFolder = path.utf8.last == UInt8(ascii: "/")
    return (isFolder ? path.dropLast() : path[...])
      .split(separator: "/", omittingEmptySubsequences: false)
  }

  private static let devices: Set<String> = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]
}

/// The names of an archive so far, to find those that would unpack onto each other.
struct MemberNames: Sendable {
  private struct Name {
    var spelling: String
    var isFolder: Bool
    var isListed: Bool
  }

  /// Every file and every folder that one is in, by its name in small letters. Strings compare by
  /// what they look like, so that two ways to write an accent are the same name.
  private var names: [String: Name] = [:]

  /// Takes a name in, if there is none that it clashes with.
  mutating func add(_ path: String, of file: String) throws(Diagnostic) {
    let parts = MemberPath.parts(path)
    var spelling = ""
    for (index, part) in parts.enumerated() {
      if index > 0 { spelling += "/" }
      spelling += part
      let isLast = index == parts.count - 1
      let name = Name(
        spelling: spelling, isFolder: !isLast || path.utf8.last == UInt8(ascii: "/"),
        isListed: isLast)
      let key = spelling.lowercased()
      guard let other = names[key] else {
        names[key] = name
        continue
      }
      if other.spelling != spelling {
        throw Diagnostic(
          ZIPRule.nameCase,
          "names “\(other.spelling)” and “\(spelling)” differ only in capital letters",
          file: file)
      }
      if other.isFolder != name.isFolder {
        throw Diagnostic(
          ZIPRule.nameFolder, "name “\(spelling)” is that of a file and of a folder", file: file)
      }
      if other.isListed, isLast {
        throw Diagnostic(ZIPRule.nameTwice, "name “\(path)” is in the archive twice", file: file)
      }
      if isLast { names[key] = name }
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
