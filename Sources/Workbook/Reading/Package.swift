import Diagnostics
import ZIP

/// The parts of a workbook, and how they refer to each other.
///
/// > ISO/IEC 29500-2:2021 *Open Packaging Conventions*.
struct Package: Sendable {
  /// How a part refers to another.
  struct Relation: Sendable {
    /// The last word of what kind it is, such as `worksheet`: the rest is different in files that are
    /// strict.
    let kind: String

    /// The part that it leads to.
    let part: String
  }

  let file: String
  private let archive: ArchiveReader
  private let limits: Workbook.Limits

  /// The names of the parts by these in small letters: names that differ only in capitals are one.
  private let names: [String: String]

  init(_ file: String, bytes: [UInt8], limits: Workbook.Limits) throws(Diagnostic) {
    self.file = file
    self.limits = limits
    archive = try ArchiveReader(file, bytes: bytes, limits: limits.archive)
    names = Dictionary(
      archive.members.map { ($0.path.lowercased(), $0.path) },
      uniquingKeysWith: { first, _ in first })
    try FileKind.check(self)
  }

  /// Whether there is a part of a name.
  func holds(_ part: String) -> Bool { names[part.lowercased()] != nil }

  /// A part, from its beginning.
  func cursor(_ part: String) throws(Diagnostic) -> XMLCursor {
    guard let name = names[part.lowercased()] else {
      throw WorkbookRule.missingPart.finding("part “\(part)” is not in the file", file: file)
    }
    return try XMLCursor(try archive.stream(name), file: "\(file)/\(name)")
  }

  /// The relations of a part, or of the file, by what they are called.
  func relations(of part: String?) throws(Diagnostic) -> [String: Relation] {
    let (folder, name) = (part ?? "").folderAndName
    let list = "\(folder)_rels/\(name).rels"
    guard holds(list) else { return [:] }
    var xml = try cursor(list)
    var relations: [String: Relation] = [:]
    while true {
      switch try xml.next() {
      case .end: return relations
      case .open where xml.name == Name.relationship:
        guard let id = try xml.attribute(Name.id), let type = try xml.attribute(Name.type),
          let target = try xml.attribute(Name.target),
          try xml.attribute(Name.targetMode) != "External"
        else { continue }
        guard relations.count < limits.relations else {
          throw xml.fault("there are more than \(limits.relations) relations", .limit)
        }
        relations[id] = Relation(
          kind: type.split(separator: "/").last.map(String.init) ?? "",
          part: Self.resolve(target, from: folder))
      default: break
      }
    }
  }

  /// The part that a path leads to from a folder: it may begin at the top, and go up.
  static func resolve(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder + target
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private enum Name {
    static let relationship = XMLName("Relationship")
    static let id = XMLName("Id")
    static let type = XMLName("Type")
    static let target = XMLName("Target")
    static let targetMode = XMLName("TargetMode")
  }
}

extension String {
  /// The folder of a path, with its stroke, and the name in it.
  fileprivate var folderAndName: (folder: String, name: String) {
    guard let stroke = lastIndex(of: "/") else { return ("", self) }
    return (String(self[...stroke]), String(self[index(after: stroke)...]))
  }
}
