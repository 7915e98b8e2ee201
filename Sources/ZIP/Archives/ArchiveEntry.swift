public import Diagnostics

/// A file, or a folder, that goes into an archive.
///
///     ArchiveEntry("site/index.html", page)
///     ArchiveEntry("site/figures/")            // a folder, which need not be given
public struct ArchiveEntry: Hashable, Sendable {
  /// The name, with its folders, separated by “/”. That of a folder ends with one.
  public var path: String

  public var bytes: [UInt8]

  /// Whether it is a program: its mode is then 0755, and otherwise 0644.
  public var isExecutable: Bool

  /// Whether to leave it as it is, as formats over zip ask of the member that says what they are.
  /// What packing makes no shorter is left as it is without being told.
  public var isStored: Bool

  public init(
    _ path: String, _ bytes: [UInt8] = [], isExecutable: Bool = false, isStored: Bool = false
  ) {
    self.path = path
    self.bytes = bytes
    self.isExecutable = isExecutable
    self.isStored = isStored
  }

  var isFolder: Bool { path.utf8.last == UInt8(ascii: "/") }
}

/// An archive as a value: what is in it, in what order, and from when.
///
///     var archive = Archive([ArchiveEntry("report/index.html", page)])
///     archive.date = ArchiveDate(year: 2025, month: 4, day: 1) ?? .earliest
///     let bytes = try archive.sorted.packed(as: "report.zip")
///
/// For more than memory should hold at once, see ``ArchiveWriter``.
public struct Archive: Hashable, Sendable {
  public var entries: [ArchiveEntry]
  public var date = ArchiveDate.earliest

  public init(_ entries: [ArchiveEntry]) { self.entries = entries }

  /// The same, in the order of the bytes of their names.
  public var sorted: Archive {
    var archive = self
    archive.entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return archive
  }

  /// The bytes of the archive: always the same for the same value.
  ///
  /// - Parameter file: What to name in a finding.
  /// - Throws: If a name is one that some system could not unpack, or not where it should.
  public func packed(as file: String) throws(Diagnostic) -> [UInt8] {
    var writer = ArchiveWriter(file, date: date)
    var bytes = try writer.add(entries)
    bytes += writer.end()
    return bytes
  }
}
