import HTML
import HTTP
import Mustache
import ZIP

/// The style sheet, script and icon for a page that holds them itself, with the hashes by which the
/// page’s policy knows them.
struct InlineAssets {
  let value: Value

  /// The scripts that pages load, in their order.
  private static let scripts = ["script.js", "choices.js", "areas.js"]

  init(_ theme: Theme) {
    let style = Self.holdingFiles(Self.text(of: "style.css", in: theme), of: theme)
    let script = Self.scripts.flatMap { Self.text(of: $0, in: theme) }
    let icon = theme.asset("icon.svg").map { DataAddress.of($0.bytes, named: $0.name) }
    value = [
      "style": .markup(Markup(bytes: style)), "styleHash": .text(Self.hash(style)),
      "script": .markup(Markup(bytes: script)), "scriptHash": .text(Self.hash(script)),
      "icon": .text(icon ?? "data:,"),
    ]
  }

  /// An asset as a browser will hash it: with line feeds alone.
  private static func text(of asset: String, in theme: Theme) -> [UInt8] {
    (theme.asset(asset)?.bytes ?? []).filter { $0 != UInt8(ascii: "\r") }
  }

  /// A style sheet with the files that it refers to in it: away from its folder it finds none.
  private static func holdingFiles(_ style: [UInt8], of theme: Theme) -> [UInt8] {
    guard let path = theme.asset("style.css")?.path else { return style }
    var whole: [UInt8] = []
    var start = 0
    for url in StyleSheet.addresses(in: style, style.indices) {
      let reference = String(decoding: style[url], as: UTF8.self)
      guard case .inside(let file, _) = Reach(reference),
        let target = Path.resolve(file, from: path),
        let asset = theme.assets.first(where: { $0.path == target })
      else { continue }
      whole += style[start..<url.lowerBound]
      whole += DataAddress.of(asset.bytes, named: asset.name).utf8
      whole += reference.utf8.drop { $0 != UInt8(ascii: "#") }
      start = url.upperBound
    }
    return whole + style[start...]
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    DataAddress.base64(SHA256.hash(bytes).bytes)
  }
}

/// Addresses that hold what they lead to.
enum DataAddress {
  static func of(_ bytes: [UInt8], named name: String) -> String {
    let type = ContentType(of: name).name.replacing(" ", with: "")
    return "data:\(type);base64,\(base64(bytes))"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var start = 0
    while start < bytes.count {
      let second = start + 1 < bytes.count ? UInt32(bytes[start + 1]) : 0
      let third = start + 2 < bytes.count ? UInt32(bytes[start + 2]) : 0
      let bits = UInt32(bytes[start]) << 16 | second << 8 | third
      text.append(digits[Int(bits >> 18)])
      text.append(digits[Int(bits >> 12 & 63)])
      text.append(start + 1 < bytes.count ? digits[Int(bits >> 6 & 63)] : .equals)
      text.append(start + 2 < bytes.count ? digits[Int(bits & 63)] : .equals)
      start += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
