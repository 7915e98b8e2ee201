import Diagnostics
import England
import Frames
import Statistics
import Studies
import TOML

/// Who is most like each area, by the page’s own recipe and by others, and how sure that is.
struct PeerStudy: Sendable {
  let settings: PeerSettings
  let reading: PeerReading
  let groups: PeerGroups
  let scale: ClosenessScale

  let measures: [PeerMeasure]

  /// Whom each area is given by the page’s own recipe, by the other recipes, and by the lists of others.
  let lists: [PeerList]
  let agreement: PeerAgreement
  let standings: Standings
  let sensitivity: WeightSensitivity
  let churn: PeerChurn?

  /// - Parameter frame: a file of the page; `nil` if it could not be read, of which there is an error.
  init?(
    _ settings: PeerSettings, _ frame: (Located<String>) -> Frame?
  ) throws(StudyProblems) {
    var problems: [Diagnostic] = []
    guard let reading = try PeerReading(settings, frame) else { return nil }
    let groups = settings.groups(reading, &problems)
    let recipes = settings.recipes.compactMap { recipe in
      settings.groups(recipe, reading, &problems).map { (name: recipe.name.value, groups: $0) }
    }
    var published: [PeerList] = []
    for list in settings.lists {
      guard let frame = frame(list.data) else { continue }
      do throws(Diagnostic) {
        published.append(try PeerList(list, frame, reading.areas))
      } catch {
        problems.append(error)
      }
    }
    var measures: [PeerMeasure] = []
    for measure in settings.measures {
      guard let frame = frame(measure.data) else { continue }
      do throws(Diagnostic) {
        measures.append(try PeerMeasure(measure, frame, reading.areas))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw StudyProblems(all: problems.distinct) }
    // Of a file that is missing there is an error already.
    guard let groups, published.count == settings.lists.count,
      measures.count == settings.measures.count
    else { return nil }
    self.settings = settings
    self.reading = reading
    self.groups = groups
    self.measures = measures
    let own = groups.identities(named: settings.recipe)
    let lists = [own] + recipes.map { $0.groups.identities(named: $0.name) } + published
    self.lists = lists
    agreement = PeerAgreement(of: lists)
    standings = Standings(of: own)
    sensitivity = WeightSensitivity(of: groups)
    churn = settings.change.flatMap { change in
      guard let from = lists.first(where: { $0.name == change.from.value }),
        let to = lists.first(where: { $0.name == change.to.value })
      else { return nil }
      return PeerChurn(from: from, to: to)
    }
    scale = ClosenessScale(of: groups.allDistances, cuts: settings.cuts)
  }
}

extension PeerGroups {
  /// The peers by the codes that an area has in all files.
  fileprivate func identities(named name: String) -> PeerList {
    let codes = areas.map { Authority.identity($0.code) }
    return PeerList(
      name, areas.indices.map { area in (codes[area], fit[of: area].map { codes[$0.row] }) })
  }
}

extension PeerSettings {
  /// The peers by the page’s own recipe.
  fileprivate func groups(
    _ reading: PeerReading, _ problems: inout [Diagnostic]
  ) -> PeerGroups? {
    do throws(PeerGroups.Obstacles) {
      return try PeerGroups(
        of: reading.features, reading.areas,
        PeerRecipe(
          count: count.value, preparation.callAsFunction(transformations, spreads),
          isRebased: rebased))
    } catch {
      problems += error.all.map { diagnostic(of: $0, count: count, recipe: nil) }
      return nil
    }
  }

  /// The peers by another recipe.
  fileprivate func groups(
    _ recipe: Recipe, _ reading: PeerReading, _ problems: inout [Diagnostic]
  ) -> PeerGroups? {
    var features = reading.features
    for place in features.indices {
      // An author asks for a transformation in the recipe of the page; others transform as they do.
      features[place].transformation = nil
      if let weight = recipe.weights?[features[place].name]?.number {
        features[place].weight = weight
      }
    }
    let count = recipe.count ?? count
    do throws(PeerGroups.Obstacles) {
      return try PeerGroups(
        of: features, reading.areas,
        PeerRecipe(
          count: count.value,
          recipe.preparation.callAsFunction(recipe.transformations, recipe.spreads),
          isRebased: recipe.rebased))
    } catch {
      problems += error.all.map { diagnostic(of: $0, count: count, recipe: recipe) }
      return nil
    }
  }

  /// What is in the way of finding peers, where its author can mend it.
  private func diagnostic(
    of obstacle: PeerGroups.Obstacle, count: Located<Int>, recipe: Recipe?
  ) -> Diagnostic {
    let whole = recipe?.name ?? features.first?.name ?? lookup.data
    func name(of feature: String) -> Located<String> {
      features.first { $0.name.value == feature }?.name ?? whole
    }
    switch obstacle {
    case .count(let wanted, let areas):
      return count.diagnostic(
        StudyRule.settings,
        "\(wanted) peers are asked for, and there are \(areas - 1) areas besides each",
        hint: "such as count = \(max(1, min(10, areas - 1)))")
    case .nothingWeighted:
      return whole.diagnostic(
        StudyRule.settings, "no feature has a weight above 0, so that all areas would be alike",
        hint: "give one of them a line such as weight = 1")
    case .weight(let feature, _):
      return name(of: feature).diagnostic(
        StudyRule.settings, "the weight of “\(feature)” is a number from 0 to 1,000")
    case .repeated(let feature):
      let all = features.filter { $0.name.value == feature }
      return (all.last?.name ?? whole).diagnostic(
        StudyRule.settings, "“\(feature)” is the name of another feature")
    case .missing(let feature, let areas):
      return name(of: feature).diagnostic(
        StudyRule.nothingKnown,
        "“\(feature)” has no number for \(areas.count) of the areas, such as "
          + "\(areas.first?.name ?? "")")
    case .noImage(let feature, let candidate, let areas):
      let place = features.first { $0.name.value == feature }?.transformation
      let words = Bend(candidate).rawValue
      let message =
        "“\(feature)” has numbers that “\(words)” cannot be had of, such as of "
        + "\(areas.first?.name ?? "")"
      let hint = "such as transformation = \"yeo-johnson\", which can be had of any"
      if recipe == nil, let place {
        return place.diagnostic(StudyRule.transformation, message, hint: hint)
      }
      return whole.diagnostic(StudyRule.transformation, message)
    case .noCandidate(let feature):
      return whole.diagnostic(
        StudyRule.transformation, "there is no transformation to choose for “\(feature)”",
        hint: "leave “transformations” out, and all are tried")
    }
  }
}

extension PeerSettings.Preparation {
  fileprivate func callAsFunction(
    _ transformations: [PeerSettings.Bend], _ spreads: Double
  ) -> PeerRecipe.Preparation {
    switch self {
    case .mostNormal: .mostNormal(transformations.map(\.candidate))
    case .standardised: .standardised
    case .capped: .capped(spreads: spreads)
    }
  }
}

extension PeerSettings.Bend {
  init(_ candidate: MostNormal.Candidate) {
    self = Self.allCases.first { $0.candidate == candidate } ?? .none
  }
}

extension PeerStudy {
  /// The peers of each area, as figures name both.
  var peersByName: [String: [String]] {
    let names = groups.areas.map(\.name)
    return Dictionary(
      names.indices.map { area in (names[area], groups.fit[of: area].map { names[$0.row] }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// How an area stands in the lists of others.
  func standing(of area: Area) -> Studies.Standing? {
    let code = Authority.identity(area.code)
    return standings.all.first { $0.code == code }
  }

  /// The feature that keeps two areas farthest apart.
  func explanation(from area: Int, to other: Int) -> PeerExplanation {
    let all = groups.explanation(from: area, to: other)
    return all.max { $0.share < $1.share } ?? all[0]
  }

  /// The area with a code that is the same in all files, if it is compared.
  func area(of code: String) -> Area? {
    groups.areas.first { Authority.identity($0.code) == code }
  }

  /// What the area with a code is called, of today or of a list.
  func name(of code: String) -> String {
    area(of: code)?.name ?? Authority(code)?.name ?? code
  }

  /// Names, of which some have commas.
  func names(of codes: [String]) -> String { codes.map(name).joined(separator: "; ") }

  /// Those that left a list: of areas that are no more, what became of them.
  func fates(of codes: [String], gone: [String]) -> String {
    codes.map { gone.contains($0) ? fate(of: $0) : name(of: $0) }.joined(separator: "; ")
  }

  /// How many of all peers of an area another list of it has; `nil` if there is no other.
  func inCommon(_ code: String, with list: Int) -> Int? {
    guard let own = lists[0][code], let other = lists[list][code] else { return nil }
    return Set(own).intersection(other).count
  }

  /// What became of a code that is in one list and no more in the other, if it is known.
  func fate(of code: String) -> String {
    let name = name(of: code)
    guard let reorganisation = Reorganisation.of(code) else { return name }
    let after = reorganisation.after.compactMap { Authority($0)?.name }
    return after == [name]
      ? "\(name) (until \(reorganisation.firstYear - 1))"
      : "\(name) (now \(after.joined(separator: " and ")))"
  }
}
