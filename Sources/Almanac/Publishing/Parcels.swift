import Diagnostics
import HTTP
import TOML
import ZIP

/// What is made of a site to send it: a zip, and a single file.
///
/// They are made before the site is swapped in, and put in their places after it, so that a failure
/// leaves what was sent last time.
struct Parcels: Sendable {
  private var files: [(path: String, bytes: [UInt8])] = []

  init(
    _ edition: Edition, _ values: PageValues, folder: String, zip: String?, singleFile: String?
  ) throws {
    if let zip {
      files.append((zip, try Self.archive(edition, folder: folder, named: Path.name(zip))))
    }
    if let singleFile {
      let html = try SingleFile(edition, values).html()
      // What it is packed from was searched file by file; its frame was not.
      let search = edition.site.data.identifiers
      if let finding = search.findings(in: html, at: Path.name(singleFile)).first { throw finding }
      files.append((singleFile, html))
    }
    for file in files {
      if let parent = Path.parent(file.path) { try Disk.makeFolder(parent) }
      let new = Self.temporary(file.path)
      try Disk.remove(new)
      try Disk.write(file.bytes, to: new)
    }
  }

  /// Puts the parcels where they were asked for.
  func deliver() throws(DiskFailure) {
    for file in files { try Disk.move(Self.temporary(file.path), to: file.path) }
  }

  /// The site as a zip with one folder in it, which is named after the zip.
  private static func archive(
    _ edition: Edition, folder: String, named name: String
  ) throws -> [UInt8] {
    let top = Path.ending(name) == "zip" ? String(name.dropLast(4)) : name
    let paths = edition.manifest.outputs.map(\.path) + [Manifest.path]
    let entries = try paths.map { path in
      ArchiveEntry("\(top)/\(path)", try Disk.read("\(folder)/\(path)"))
    }
    var archive = Archive(entries)
    if let date = edition.site.configuration.date,
      let stamp = ArchiveDate(year: date.year, month: date.month, day: date.day)
    {
      archive.date = stamp
    }
    return try archive.sorted.packed(as: name)
  }

  private static func temporary(_ path: String) -> String {
    Path.join(Path.parent(path) ?? "", ".\(Path.name(path)).almanac-new")
  }
}
