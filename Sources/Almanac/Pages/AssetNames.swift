import Mustache

/// The theme’s assets by the names that templates have for them: their paths, with points between the
/// parts. `assets/icons/dot.svg` is `{{assets.icons.dot.svg}}`.
///
/// How names hang together is worked out once; a page fills in the ways that lead from it.
struct AssetNames: Sendable {
  private indirect enum Entry: Sendable {
    case asset(Theme.Asset)
    case names(Shape, [Entry])
  }

  private let all: Entry

  init(_ assets: [Theme.Asset]) {
    all = Self.entry(
      assets.map { asset in
        (asset.name.split { $0 == "/" || $0 == "." }.map(String.init)[...], asset)
      })
  }

  /// Where an asset is, in place of each.
  func value(_ way: (Theme.Asset) -> String) -> Object {
    guard case .object(let object) = Self.value(all, way) else { return [:] }
    return object
  }

  private static func value(_ entry: Entry, _ way: (Theme.Asset) -> String) -> Value {
    switch entry {
    case .asset(let asset): .text(way(asset))
    case .names(let shape, let entries):
      .object(Object(shape, entries.map { value($0, way) }))
    }
  }

  /// The assets under the first parts of their names. Where the name of one is the beginning of
  /// another’s (`style.css`, `style.css.map`), it is the one that can be named.
  private static func entry(_ assets: [(parts: ArraySlice<String>, asset: Theme.Asset)]) -> Entry {
    if let whole = assets.first(where: \.parts.isEmpty) { return .asset(whole.asset) }
    let groups = Dictionary(grouping: assets) { $0.parts.first ?? "" }
    let names = groups.keys.sorted()
    return .names(
      Shape(names),
      names.map { name in entry(groups[name, default: []].map { ($0.parts.dropFirst(), $0.asset) })
      })
  }
}
