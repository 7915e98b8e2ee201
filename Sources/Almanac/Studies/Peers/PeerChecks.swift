import Diagnostics
import Studies
import TOML

extension PeerSettings {
  /// What is wrong with the settings themselves, all at once.
  var problems: [Diagnostic] {
    problemsOfCloseness + features.flatMap(\.problems) + problemsOfNames + problemsOfWeights
      + problemsOfChange
  }

  /// The cuts from percentages of all pairs.
  var cuts: [Double] { closeness.value.map { $0 / 100 } }

  private var problemsOfCloseness: [Diagnostic] {
    if ClosenessScale.areCuts(cuts) { return [] }
    return [
      closeness.diagnostic(
        StudyRule.settings, "“closeness” takes four percentages, none less than one before",
        hint: "such as closeness = [1, 5, 15, 30]")
    ]
  }

  /// Recipes and lists are told apart by their names.
  private var problemsOfNames: [Diagnostic] {
    var taken: Set<String> = [recipe]
    return (recipes.map(\.name) + lists.map(\.name)).compactMap { name in
      taken.insert(name.value).inserted
        ? nil
        : name.diagnostic(
          StudyRule.settings, "“\(name.value)” is the name of another recipe or list")
    }
  }

  private var problemsOfWeights: [Diagnostic] {
    let names = features.map(\.name.value)
    return recipes.flatMap { recipe in
      (recipe.weights.map { Array($0) } ?? []).compactMap { key, value in
        if !names.contains(key.text) {
          return key.diagnostic(
            StudyRule.settings, "no feature is called “\(key.text)”",
            hint: names.hint(for: key.text))
        }
        if let weight = value.number, weight >= 0, weight <= 1_000 { return nil }
        return value.diagnostic(TOMLRule.settingKind, "a weight is a number from 0 to 1,000")
      }
    }
  }

  private var problemsOfChange: [Diagnostic] {
    guard let change else { return [] }
    let names = [recipe] + recipes.map(\.name.value) + lists.map(\.name.value)
    var problems = [change.from, change.to].filter { !names.contains($0.value) }.map {
      $0.diagnostic(
        StudyRule.settings, "no recipe or list is called “\($0.value)”",
        hint: names.hint(for: $0.value))
    }
    if change.from.value == change.to.value {
      problems.append(
        change.to.diagnostic(StudyRule.settings, "nothing changes from a list to itself"))
    }
    return problems
  }
}

extension PeerSettings.Feature {
  /// Columns that are missing, or would do nothing.
  fileprivate var problems: [Diagnostic] {
    if of.isEmpty {
      return [
        name.diagnostic(
          StudyRule.settings, "“\(name.value)” is made of no column",
          hint: "add a line such as of = [\"Age: Total\"]")
      ]
    }
    if form.isOfTwo, over.isEmpty {
      return [
        name.diagnostic(
          StudyRule.settings, "“\(name.value)” is a \(form.rawValue), and of what is not told",
          hint: "add a line such as over = [\"Age: Total\"]")
      ]
    }
    if !form.isOfTwo, let idle = over.first {
      return [
        idle.diagnostic(
          StudyRule.settings, "a \(form.rawValue) is divided by nothing, and this would do nothing",
          hint: "leave “over” out, or type as = \"share\"")
      ]
    }
    return []
  }
}
