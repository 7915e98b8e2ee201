import Charts
import Diagnostics
import GeoJSON
import SVG
import Studies
import TOML

extension SegmentationStudy {
  /// Outlines around the areas of each region; `nil` where it is not known where they are.
  func outlines() throws(Diagnostic) -> (Boundaries, FeatureCollection.Ground)? {
    guard let x = settings.x, let y = settings.y, settings.region != nil else { return nil }
    let (across, up) = (try rows.cells(x), try rows.cells(y))
    let places = studied.map { row -> (x: Double, y: Double)? in
      guard let x = across[row].number, let y = up[row].number, England.holds(x, y) else {
        return nil
      }
      return (x, y)
    }
    let ground = FeatureCollection.Ground(.nationalGrid)
    let regions = found.table.areas.map(\.region)
    let names = regions.filter { !$0.isEmpty }.distinct
    let boundaries = Boundaries.around(
      ground.points(places), of: regions.map { names.firstIndex(of: $0) },
      names.map { Boundaries.Name($0, $0) })
    return (boundaries, ground)
  }

  /// Where England is, roughly: what lies outside is a slip, and would make a map mostly sea.
  private enum England {
    static func holds(_ x: Double, _ y: Double) -> Bool {
      (-6.5...2).contains(x) && (49.8...55.9).contains(y)
        || (80_000...656_000).contains(x) && (5_000...658_000).contains(y)
    }
  }
}
