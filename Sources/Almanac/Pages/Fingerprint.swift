import HTML
import Diagnostics
import ZIP

extension Theme {
  /// Names each asset after its content. Style sheets come last, because the names of the files that
  /// they refer to are part of theirs.
  static func fingerprint(
    _ files: [(name: String, bytes: [UInt8])], in folder: Tree, into report: inout Report
  ) -> [Asset] {
    var assets = files.filter { Path.ending($0.name) != "css" }.map { Asset($0.name, $0.bytes) }
    let names = files.map(\.name)
    for file in files where Path.ending(file.name) == "css" {
      let source = Source(folder.name("assets/\(file.name)"), bytes: file.bytes)
      var bytes: [UInt8] = []
      var start = 0
      for url in urls(in: file.bytes) {
        let reference = source.text(url)
        guard case .inside(let path, _) = Reach(reference), !path.isEmpty else { continue }
        guard let name = Path.resolve(path, from: file.name),
          let asset = assets.first(where: { $0.name == name })
        else {
          report.add(
            Diagnostic(
              PressRule.assetMissing, "“\(reference)” is not an asset of the theme", at: url,
              of: source, hint: names.closest(to: path).map { "did you mean “\($0)”?" }))
          continue
        }
        bytes += file.bytes[start..<url.lowerBound]
        bytes += Path.relative(to: asset.path, from: "assets/\(file.name)").utf8
        start = url.upperBound
      }
      assets.append(Asset(file.name, bytes + file.bytes[start...]))
    }
    return assets.sorted { $0.name < $1.name }
  }

  /// Where a style sheet names other files: what stands inside `url(…)`, without quotation marks.
  private static func urls(in bytes: [UInt8]) -> [Range<Int>] {
    let opening = Array("url(".utf8)
    var found: [Range<Int>] = []
    var index = 0
    while index + opening.count < bytes.count {
      guard bytes[index..<index + opening.count].elementsEqual(opening) else {
        index += 1
        continue
      }
      var start = index + opening.count
      var end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
      index = end
      while start < end, bytes[start].isSpace || bytes[start].isQuotationMark { start += 1 }
      while start < end, bytes[end - 1].isSpace || bytes[end - 1].isQuotationMark { end -= 1 }
      found.append(start..<end)
    }
    return found
  }
}

extension Theme.Asset {
  /// An asset under the name that its content gives it.
  init(_ name: String, _ bytes: [UInt8]) {
    let ending = Path.ending(name)
    let stem = ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    let digits = SHA256.hash(bytes).hex.prefix(10)
    self.init(
      name: name, path: "assets/\(stem).\(digits)" + (ending.isEmpty ? "" : ".\(ending)"),
      bytes: bytes)
  }
}

extension UInt8 {
  fileprivate var isQuotationMark: Bool { self == .quote || self == .apostrophe }
}
