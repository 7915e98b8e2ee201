extension Collection<String> {
  /// The entry a reader most likely meant by `word`, if any is close enough to suggest.
  ///
  ///     ["title", "edition"].closest(to: "tilte")    // "title"
  ///
  /// Case does not count, and two neighbouring letters exchanged count as one slip. A word may be
  /// wrong in about a third of its letters; beyond that a suggestion would be a guess.
  public func closest(to word: String) -> String? {
    let target = Array(word.lowercased())
    let limit = (target.count + 1) / 3
    var best: (distance: Int, entry: String)?
    for entry in self where abs(entry.count - target.count) <= limit {
      let distance = slips(from: target, to: Array(entry.lowercased()))
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.entry) <= (distance, entry) { continue }
      best = (distance, entry)
    }
    return best?.entry
  }

  /// A hint that suggests the entry most like `word`, if there is one, else lists the entries if
  /// they are few.
  public func hint(for word: String) -> String? {
    if let entry = closest(to: word) { return "did you mean “\(entry)”?" }
    guard !isEmpty, count <= 18 else { return nil }
    return "choose from " + sorted().joined(separator: ", ")
  }
}

/// The number of slips of the pen that turn one word into another: a letter added, dropped,
/// replaced, or exchanged with its neighbour.
///
/// > L. Boytsov. "Indexing methods for approximate dictionary searching." ACM JEA 16, 2011: optimal
/// > string alignment.
private func slips(from a: [Character], to b: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + last.dropFirst()
    for j in b.indices {
      let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
      row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
