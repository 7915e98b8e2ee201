extension Biplot {
  public func finding(_ words: Wording) -> String {
    guard dots.contains(where: { $0.place != nil }) else { return words(.nothing) }
    return words(.twoDirections, NumberFormat.share(0).text(min(across.share + up.share, 1)))
  }

  public func description(_ words: Wording) -> String {
    let shown = dots.filter { $0.place != nil }
    var sentences = [
      words(.biplot, .count(shown.count)), words(.acrossIs, name(across, "1", words)),
      words(.upIs, name(up, "2", words)),
    ]
    if !arrows.isEmpty {
      sentences.append(words(.arrowsAcross, words.list(strongest(\.x))))
      sentences.append(words(.arrowsUp, words.list(strongest(\.y))))
    }
    if !groups.isEmpty {
      let sizes = groups.enumerated().map { number, name in
        words(.only, name, .count(shown.count { $0.group == number }))
      }
      sentences.append(words(.groupsAre, sizes.joined(separator: "; ")))
    }
    sentences.append(words.missing(missing))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What a direction is called: how much of the variance it holds, and what it means.
  func name(_ component: Component, _ number: String, _ words: Wording) -> String {
    let share = NumberFormat.share(0).text(component.share)
    guard !component.meaning.isEmpty else { return words(.component, number, share) }
    // An arrow at the end is not left alone on a line.
    let parts = component.meaning.split(separator: " ")
    let isArrow = parts.last.map { $0.count == 1 } ?? false
    let meaning =
      isArrow
      ? parts.dropLast().joined(separator: " ") + "\u{A0}" + (parts.last ?? "")
      : component.meaning
    return words(.componentMeans, share, meaning)
  }

  func says(_ dot: ScatterPlot.Dot, _ words: Wording) -> String {
    let place = words(
      .dotSaysPlace, dot.name, NumberFormat.plain.text(dot.x), NumberFormat.plain.text(dot.y))
    return dot.group.map { words(.dotInGroup, place, groups[$0]) } ?? place
  }

  func says(_ arrow: Arrow, _ words: Wording) -> String {
    words(
      .arrowSays, arrow.name, NumberFormat.plain.text(arrow.x), NumberFormat.plain.text(arrow.y))
  }

  /// What is said of a group whose dots are too many to be said one by one.
  func says(_ group: Int?, _ count: Int, _ words: Wording) -> String {
    words(.only, group.map { groups[$0] } ?? words(.dots), .count(count))
  }

  /// Why dots are not shown: for each of them the first reason.
  var missing: [Datum] {
    dots.filter { $0.place == nil }.map { $0.x.value == nil ? $0.x : $0.y }
  }

  /// The three measures that a direction goes with most, with their numbers.
  private func strongest(_ part: (Arrow) -> Double) -> [String] {
    arrows.indices.sorted {
      (part(arrows[$1]).magnitude, $0) < (part(arrows[$0]).magnitude, $1)
    }.prefix(3).map { index in
      "\(arrows[index].name) (\(NumberFormat.plain.text(part(arrows[index]))))"
    }
  }
}

extension Phrase {
  static let twoDirections = Phrase("two-directions", "Two directions hold {1} of the variance")
  static let biplot = Phrase(
    "biplot", "Scatter plot of {1} {1:dot|dots} along the two directions in which they differ most."
  )
  static let acrossIs = Phrase("across-is", "Across: {1}.")
  static let upIs = Phrase("up-is", "Up: {1}.")
  static let arrowsAcross = Phrase("arrows-across", "The first direction goes mostly with {1}.")
  static let arrowsUp = Phrase("arrows-up", "The second direction goes mostly with {1}.")
  static let component = Phrase("component", "Component {1}: {2} of the variance")
  static let componentMeans = Phrase("component-means", "{1} of the variance: {2}")
  static let dotSaysPlace = Phrase("dot-says-place", "{1}: {2} across, {3} up")
  static let arrowSays = Phrase("arrow-says", "Measure {1}: {2} across, {3} up")
  static let hollowDots = Phrase("hollow-dots", "Hollow dots are estimated [e].")
  static let dotOrArrow = Phrase("dot-or-arrow", "Dot or arrow")
  static let dot = Phrase("dot", "Dot")
  static let arrow = Phrase("arrow", "Arrow")
}
