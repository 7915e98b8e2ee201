import Concurrent

/// The steps of DBSCAN. All rows go by their places.
///
/// How this works: nobody’s neighbours are ever listed. Whether a row is core is known as soon as
/// enough others have been counted, which most often happens close by. Core rows are joined with any
/// that they meet first, until whole crowds are in one set, and from then on only sets that may
/// still be apart are compared. Last, each row that is not core looks for the least group in reach.
struct DensitySearch {
  private let radius: Radius
  private let minimum: Int

  init(_ radius: Radius, minimum: Int) {
    self.radius = radius
    self.minimum = minimum
  }

  /// How many rows are within reach of each, up to the minimum.
  func counts() -> [WithinCounts.Found] {
    var counts = radius.all.rows.indices.map { WithinCounts.Found(count: 0, last: $0) }
    // Among 512 rows nearby at first, and everywhere for those who have not found enough.
    for top in [2, Int.max] {
      let places = counts.indices.filter { counts[$0].count < minimum }
      let counting = WithinCounts(radius, wanted: minimum, below: top)
      for (place, found) in zip(places, radius.all.gather(counting, around: places)) {
        counts[place] = found
      }
    }
    return counts
  }

  /// The core rows, with those within reach of each other in one set.
  func linked(_ counts: [WithinCounts.Found]) -> DisjointSets {
    var links = CoreLinks(radius, counts.map { $0.count == minimum })
    links.join(counts.map(\.last))
    var search = NeighbourSearch(radius.all)
    for neighbourhood in 0..<radius.all.count {
      links.link(radius.all.places(neighbourhood), inQuarter: true, &search)
    }
    // Most are in one set by now, and need not look: the others will find them.
    let outsiders = links.outsiders()
    let known = links
    let others = outsiders.indices.pieces(8).concurrentMap { piece in
      var links = known
      var search = NeighbourSearch(radius.all)
      for first in stride(from: piece.lowerBound, to: piece.upperBound, by: 8) {
        links.link(
          outsiders[first..<min(first + 8, piece.upperBound)], inQuarter: false, &search)
      }
      return links.sets
    }
    for sets in others { links.join(sets) }
    return links.sets
  }

  /// The least group within reach of each row that is not core, or `Int.max`; and of those that are
  /// their own.
  func borders(_ counts: [WithinCounts.Found], _ groups: [Int]) -> [Int] {
    // Who has nobody else within reach need not look again.
    let places = counts.indices.filter { 1 < counts[$0].count && counts[$0].count < minimum }
    var borders = groups
    let found = radius.all.gather(BorderGroups(radius, groups), around: places)
    for (place, group) in zip(places, found) { borders[place] = group }
    return borders
  }
}
