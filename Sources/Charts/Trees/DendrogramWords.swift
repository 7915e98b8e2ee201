extension DendrogramChart {
  public func finding(_ words: Wording) -> String {
    guard let nearest = tree.joins.first else {
      return names.first ?? words(.nothing)
    }
    if let sizes = cut?.sizes.filter({ $0 > 0 }), sizes.count > 1 {
      return words(.fallInto, .count(tree.count), .count(sizes.count), .count(sizes.max() ?? 0))
    }
    if tree.count > 2, nearest.height == tree.height {
      return words(.allJoin, measure.format.text(tree.height))
    }
    return words(.mostAlike, names[nearest.first], names[nearest.second])
  }

  public func description(_ words: Wording) -> String {
    var sentences = [words(.dendrogram, .count(tree.count), measure.name)]
    if let nearest = tree.joins.first {
      sentences.append(
        words(
          .nearestAndLast, names[nearest.first], names[nearest.second],
          measure.format.text(nearest.height), measure.format.text(tree.height)))
    }
    let rows = self.rows
    if rows.count < tree.count {
      sentences.append(words(.foldedUp, .count(rows.count)))
    }
    if let cut {
      let sizes = zip(cut.groups, cut.sizes).filter { $0.1 > 0 }
        .map { words(.only, $0.0, .count($0.1)) }
      let list = (String.count(sizes.count), sizes.joined(separator: "; "))
      sentences.append(
        cutHeight.map { words(.cutInto, measure.format.text($0), list.0, list.1) }
          ?? words(.partedInto, list.0, list.1))
    }
    return sentences.joined(separator: " ")
  }

  /// What the heights are, and how they lie.
  func axisName(_ words: Wording) -> String {
    hasRootScale ? words(.rootScale, measure.name) : measure.name
  }
}

// What is said of a mark to a reader who touches it.
extension DendrogramChart {
  func says(_ row: Row, _ words: Wording) -> String {
    let name = row.name(words, .label)
    guard let joined = row.joined else { return name }
    let height = measure.format.text(joined)
    guard let group = row.group, let cut else { return words(.leafJoins, name, height) }
    return words(.leafOfGroup, name, cut.groups[group], height)
  }

  func says(_ group: Int?, _ branches: DendrogramBranches, _ words: Wording) -> String? {
    guard let group, let cut else { return nil }
    return words(
      .groupJoins, cut.groups[group], .count(cut.sizes[group]), .count(tree.count),
      measure.format.text(branches.height(ofGroup: group)))
  }

  func says(join: Int, _ branches: DendrogramBranches, _ words: Wording) -> String? {
    guard let cut else { return nil }
    let sides = branches.groups(ofJoin: join)
    return words(
      .groupsJoin, words.list(sides.first.map { cut.groups[$0] }),
      words.list(sides.second.map { cut.groups[$0] }),
      measure.format.text(branches.height(ofJoin: join)))
  }
}

extension String {
  /// A number of things.
  static func count(_ count: Int) -> String { NumberFormat.count.text(Double(count)) }
}

extension Phrase {
  static let mostAlike = Phrase("most-alike", "{1} and {2} are most alike")
  static let allJoin = Phrase("all-join", "All are joined at {1}")
  static let fallInto = Phrase(
    "fall-into", "{1} {1:falls|fall} into {2} {2:group|groups}, the largest of {3}")
  static let dendrogram = Phrase("dendrogram", "Dendrogram of {1} {1:thing|things} by {2}.")
  static let nearestAndLast = Phrase(
    "nearest-and-last", "The first to join are {1} and {2}, at {3}; all are one at {4}.")
  static let foldedUp = Phrase(
    "folded-up",
    "Only the top is drawn, {1} {1:branch|branches}, with those beneath them folded up.")
  static let wedges = Phrase(
    "wedges", "A wedge is a branch that is folded up, thicker if more of the {1} are in it.")
  static let cutInto = Phrase("cut-into", "Cut at {1} there {2:is|are} {2} {2:group|groups}: {3}.")
  static let partedInto = Phrase("parted-into", "There {1:is|are} {1} {1:group|groups}: {2}.")
  static let branch = Phrase("branch", "Branch")
  static let howMany = Phrase("how-many", "How many")
  static let joinedWithin = Phrase("joined-within", "Joined within at")
  static let groupName = Phrase("group-name", "Group")
  static let rootScale = Phrase("root-scale", "{1} (square-root scale)")
  static let joinsRowAbove = Phrase("joins-row-above", "Joins the row above at")
  static let cutAt = Phrase("cut-at", "Cut at {1}")
  static let leafJoins = Phrase("leaf-joins", "{1}: first joined at {2}")
  static let leafOfGroup = Phrase("leaf-of-group", "{1}: {2}, first joined at {3}")
  static let groupJoins = Phrase("group-joins", "{1}: {2} of {3}, all joined at {4}")
  static let groupsJoin = Phrase("groups-join", "{1} with {2}: joined at {3}")
  static let ofAll = Phrase("of-all", "{1} of {2}")
}
