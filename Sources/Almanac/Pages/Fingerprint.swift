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
      for url in StyleSheet.addresses(in: file.bytes, file.bytes.indices) {
        let reference = source.text(url)
        let reach = Reach(reference)
        if [.outside, .absolute, .machine].contains(reach) {
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
