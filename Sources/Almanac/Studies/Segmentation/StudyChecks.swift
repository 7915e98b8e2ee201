import Diagnostics
import Frames
import Statistics
import Studies
import TOML

extension StudySettings {
  /// The forms that can be compared: shares and rates need a whole, or parts that make one.
  var possibleForms: [Form] {
    switch form {
    case .counts: of == nil ? [.counts] : [.counts, .shares]
    case .shares, .logRatios: [.shares, .logRatios, .counts]
    case .rates: [.rates, .counts]
    }
  }

  /// Refuses settings that decide the same twice, or too little.
  func check() throws(Diagnostic) {
    guard !code.value.isEmpty else {
      throw data.diagnostic(
        StudyRule.settings, "a segmentation tells areas by their codes",
        hint: "add a line such as code = \"new_la_code\"")
    }
    guard features.count > 1 else {
      throw data.diagnostic(
        StudyRule.settings, "a segmentation compares areas by two features at least",
        hint: "add a line such as features = [\"…\", \"…\"]")
    }
    for (place, feature) in features.enumerated()
    where features[..<place].contains(where: { $0.value == feature.value }) {
      throw feature.diagnostic(
        StudyRule.settings, "“\(feature.value)” stands twice in “features”",
        hint: "each feature counts once: leave one out")
    }
    if let least, of == nil {
      throw least.diagnostic(
        StudyRule.settings, "“least” is of a whole, which is not set",
        hint: "add a line such as of = \"population\"")
    }
    if labels.value.count > features.count {
      throw labels.diagnostic(
        StudyRule.settings,
        "there are \(labels.value.count) “labels” for \(features.count) columns in “features”")
    }
    if clusters != nil, let height {
      throw height.diagnostic(
        StudyRule.settings, "the number of groups is set by “clusters” and by “height”",
        hint: "leave one of them out")
    }
    if let height, grouping != .ward {
      throw height.diagnostic(
        StudyRule.settings,
        "only a tree is cut at a height, and grouping is “\(grouping.rawValue)”",
        hint: "set “clusters” in place of “height”")
    }
    if !formats.isEmpty, formats.count != features.count {
      throw data.diagnostic(
        StudyRule.settings,
        "there are \(formats.count) “formats” for \(features.count) columns in “features”",
        hint: "give one for each, or set “format” for all")
    }
    if form == .rates, of == nil {
      throw data.diagnostic(
        StudyRule.settings, "rates are for so many of a whole, which is not set",
        hint: "add a line such as of = \"population\"")
    }
    let bounds = suppressed.value
    if !bounds.isEmpty, bounds.count != 2 || bounds[0] > bounds[1] {
      throw suppressed.diagnostic(
        StudyRule.settings, "“suppressed” is the least and the greatest count that is suppressed",
        hint: "such as suppressed = [1, 5]")
    }
  }

  /// Refuses as many groups as there are areas, or more.
  func checkClusters(among count: Int) throws(Diagnostic) {
    guard let clusters, count > 2, clusters.value >= count else { return }
    throw clusters.diagnostic(
      StudyRule.settings, "\(count) areas cannot form \(clusters.value) groups",
      hint: "there are fewer groups than areas")
  }

  /// Refuses names of which there are more than groups, or two the same.
  func checkNames(of groups: Int) throws(Diagnostic) {
    for (place, name) in names.enumerated() {
      if place >= groups {
        throw name.diagnostic(
          StudyRule.settings, "there are \(names.count) “names” for \(groups) groups",
          hint: "leave out those that are too many")
      }
      if name.value.isEmpty || names[..<place].contains(where: { $0.value == name.value }) {
        throw name.diagnostic(
          StudyRule.settings, "each group has a name of its own",
          hint: "a name tells a group from the others")
      }
    }
  }

  /// Refuses a height that leaves more groups than a page can show, or every area alone.
  func checkHeight(leaving groups: Int, of count: Int) throws(Diagnostic) {
    guard let height, groups > Self.mostGroups || groups >= count else { return }
    throw height.diagnostic(
      StudyRule.settings, "cut at this height, the tree of \(count) areas has \(groups) groups",
      hint: "cut it higher, to leave \(min(Self.mostGroups, count - 1)) groups at most")
  }
}

extension StudyRows {
  /// Why areas cannot be compared, at the setting or the cell that is the reason.
  func diagnostic(
    _ obstacle: Preparation.Obstacle, _ studied: [Int], all: [Int]
  ) -> Diagnostic {
    switch obstacle {
    case .tooFewAreas(let count):
      return settings.data.diagnostic(
        StudyRule.tooFewAreas,
        all.count > count
          ? "of \(all.count) areas only \(count) can be compared"
          : "areas are compared with each other, and there \(count == 1 ? "is" : "are") \(count)",
        hint: all.count > count
          ? "half of an area’s features are known, and its whole is above zero and not below “least”"
          : "choose more of them in where = { … }")
    case .nothingKnown(let measure):
      let column = settings.features[measure]
      return column.diagnostic(
        StudyRule.nothingKnown, "no number of “\(column.value)” is known",
        hint: "leave the column out of “features”")
    case .negativePart(let area, let measure):
      return diagnostic(
        StudyRule.negative, "a part of a whole is below zero", row: studied[area],
        settings.features[measure], hint: "set as = \"counts\" if it is no part of a whole")
    }
  }
}
