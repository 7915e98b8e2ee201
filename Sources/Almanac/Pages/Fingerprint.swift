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
        let reach = Reach(reference)
        if reach == .outside || reach == .absolute {
          report.add(
            Diagnostic(
              PressRule.loadOutside, "“\(reference)” would be loaded from elsewhere", at: url,
              of: source, hint: "put the file into the theme’s assets and refer to it there"))
        }
        guard case .inside(let path, _) = reach, !path.isEmpty else { continue }
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
        // What follows the path, such as “#arrow”, says what is meant within the file.
        start = file.bytes[url].firstIndex { "?#".utf8.contains($0) } ?? url.upperBound
      }
      assets.append(Asset(file.name, bytes + file.bytes[start...]))
    }
    return assets.sorted { $0.name < $1.name }
  }

  /// Where a style sheet names other files: what stands inside `url(…)`, or in quotation marks
  /// after `@import`. A remark names nothing.
  static func urls(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      if bytes.has("/*", at: index) {
        index = endOfRemark(in: bytes, from: index + 2)
      } else if bytes.has("url(", at: index) {
        var start = index + 4
        var end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
        index = end
        while start < end, bytes[start].isSpace || bytes[start].isQuotationMark { start += 1 }
        while start < end, bytes[end - 1].isSpace || bytes[end - 1].isQuotationMark { end -= 1 }
        found.append(start..<end)
      } else if bytes.has("@import", at: index) {
        index += 7
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        guard index < bytes.count, bytes[index].isQuotationMark else { continue }
        let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count
        found.append(index + 1..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func endOfRemark(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes.has("*/", at: index) { index += 1 }
    return min(index + 2, bytes.count)
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

extension [UInt8] {
  /// Whether these letters, large or small, stand here.
  fileprivate func has(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= self.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<count {
        let byte = self[index + offset]
        guard (byte.isLetter ? byte | 0x20 : byte) == letters[offset] else { return false }
      }
      return true
    }
  }
}

extension UInt8 {
  fileprivate var isQuotationMark: Bool { self == .quote || self == .apostrophe }
}
