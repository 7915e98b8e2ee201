import SVG

/// What each point of a line is worth: the ground that changes sides when it is left out.
///
/// How this works: of all points the one whose triangle with its neighbours is least is left out
/// first; then its neighbours have new triangles, and so on. A point is worth its triangle at the
/// time, or that of a point that had to go before it if that was more, so that to keep the points
/// above a limit is always to stop at a moment of this.
///
/// - Complexity: O(*n* log *n*), by a heap from which triangles that have changed are thrown away
///   when they come up.
///
/// > M. Visvalingam, J. D. Whyatt. "Line generalisation by repeated elimination of points." The
/// > Cartographic Journal 30, 1993.
enum Simplification {
  /// - Parameter isClosed: Whether the last point is joined to the first. Three points of such a line
  ///   are worth more than anything; of an open one its ends are.
  static func weights(_ points: [Point], isClosed: Bool) -> [Double] {
    let count = points.count
    var weights = [Double](repeating: .infinity, count: count)
    guard count > (isClosed ? 3 : 2) else { return weights }
    var before = (0..<count).map { $0 == 0 ? count - 1 : $0 - 1 }
    var after = (0..<count).map { $0 == count - 1 ? 0 : $0 + 1 }
    var triangles = [Double](repeating: .infinity, count: count)
    var heap = Heap()
    func triangle(at index: Int) -> Double {
      let (a, b, c) = (points[before[index]], points[index], points[after[index]])
      return ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).magnitude / 2
    }
    for index in isClosed ? 0..<count : 1..<count - 1 {
      triangles[index] = triangle(at: index)
      heap.insert(Heap.Entry(triangle: triangles[index], index: index))
    }

    var left = isClosed ? count - 3 : count - 2
    var greatest = 0.0
    while left > 0, let least = heap.removeLeast() {
      let index = least.index
      guard triangles[index] == least.triangle, weights[index] == .infinity else { continue }
      greatest = max(greatest, least.triangle)
      weights[index] = greatest
      left -= 1
      (before[after[index]], after[before[index]]) = (before[index], after[index])
      for neighbour in [before[index], after[index]]
      where isClosed || (neighbour > 0 && neighbour < count - 1) {
        triangles[neighbour] = triangle(at: neighbour)
        heap.insert(Heap.Entry(triangle: triangles[neighbour], index: neighbour))
      }
    }
    return weights
  }
}

/// Triangles, the least of which is on top; of equals the first.
private struct Heap {
  struct Entry: Comparable {
    var triangle: Double
    var index: Int

    static func < (a: Entry, b: Entry) -> Bool {
      (a.triangle, a.index) < (b.triangle, b.index)
    }
  }

  private var entries: [Entry] = []

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var place = entries.count - 1
    while place > 0, entry < entries[(place - 1) / 2] {
      entries[place] = entries[(place - 1) / 2]
      place = (place - 1) / 2
    }
    entries[place] = entry
  }

  mutating func removeLeast() -> Entry? {
    guard let least = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return least }
    var place = 0
    while 2 * place + 1 < entries.count {
      var child = 2 * place + 1
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < last else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = last
    return least
  }
}
