import Charts
import England
import Frames
import Mustache
import Statistics
import Studies
import TOML

/// What the words of a page can quote of a study of peers.
struct PeerValues {
  let study: PeerStudy
  let tables: PeerTables
  let words: PeerWords

  private var settings: PeerSettings { study.settings }
  private var groups: PeerGroups { study.groups }
  private var names: [String] { tables.names }

  var all: [(String, Value)] {
    [
      ("recipe", .text(settings.recipe.printable)), ("things", .text(settings.things)),
      ("count", count(groups.areas.count)), ("peerCount", count(groups.fit.count)),
      ("linkCount", count(groups.areas.count * groups.fit.count)),
      ("features", .list(features)), ("featureCount", count(groups.features.count)),
      (
        "shownOnly", list(settings.features.filter { $0.weight.value == 0 }.map { .text($0.title) })
      ),
      ("excluded", list(settings.excluded.map { .text($0.value) })),
      ("account", .list(study.reading.account.map { .text($0.printable) })),
      ("closeness", .list(closeness)), ("nearest", pair(by: { $0 < $1 })),
      ("loneliest", .list(loneliest)), ("standing", standing), ("pairs", pairs),
      ("correlatedFrom", .text(Self.short(settings.correlated))),
      ("sensitivity", sensitivity), ("agreements", .list(agreements)), ("change", change),
      ("matrix", .list(matrix)),
      ("measures", .list(study.measures.map { .text($0.name.printable) })),
      ("regions", .list(regions)),
    ]
  }

  private func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
  private func decimal(_ number: Double, _ places: Int = 2) -> Value {
    .text(NumberFormat.decimal(places).text(number))
  }
  private func share(_ share: Double) -> Value { .text(NumberFormat.share(0).text(share)) }
  private func list(_ items: [Value]) -> Value {
    [
      "count": count(items.count), "any": .flag(!items.isEmpty), "one": .flag(items.count == 1),
      "items": .list(items),
    ]
  }

  private var features: [Value] {
    zip(tables.features, groups.features).map { feature, prepared -> Value in
      let power = prepared.chosen.transformation?.lambda
      let p = prepared.chosen.test?.p
      return [
        "label": .text(feature.settings.title.printable), "name": .text(prepared.name.printable),
        "theme": .text(feature.settings.belonging.printable),
        "form": .text(words(feature.settings.form)),
        "weight": .text(Self.short(prepared.weight)),
        "transformation": .text(words(prepared.chosen.candidate)),
        "power": .optional(power.map { NumberFormat.decimal(2).text($0) }),
        "p": .optional(p.map(Self.chance)), "isUnlike": .flag((p ?? 1) < 0.01),
        "isAsked": .flag(prepared.feature.transformation != nil),
      ]
    }
  }

  /// A number with as many digits as it has: 1, 0.5.
  private static func short(_ number: Double) -> String {
    number == number.rounded() ? NumberFormat.count.text(number) : "\(number)"
  }

  /// A probability to two digits that matter; a very small one as less than one in a thousand.
  private static func chance(_ p: Double) -> String {
    p < 0.001 ? "< 0.001" : NumberFormat.decimal(p < 0.01 ? 4 : 3).text(p)
  }

  /// How many of the listed peers are how close.
  private var closeness: [Value] {
    let links = tables.links.map { study.scale($0.peer.distance) }
    return zip(Closeness.allCases, settings.cuts + [1]).map { closeness, cut in
      let found = links.count { $0 == closeness }
      return [
        "word": .text(words(closeness)), "count": count(found),
        "share": share(Double(found) / Double(max(1, links.count))),
        "cut": .text(NumberFormat.share(cut * 100 == (cut * 100).rounded() ? 0 : 1).text(cut)),
        "isLast": .flag(closeness == .notClose),
      ]
    }
  }

  /// The two areas that are nearest to each other.
  private func pair(by isNearer: (Double, Double) -> Bool) -> Value {
    let best = tables.links.filter { $0.place == 0 }
      .min { isNearer($0.peer.distance, $1.peer.distance) }
    guard let best else { return false }
    return [
      "first": .text(names[best.area]), "second": .text(names[best.peer.row]),
      "distance": decimal(best.peer.distance),
    ]
  }

  /// The areas whose peers are farthest, the loneliest first.
  private var loneliest: [Value] {
    let means = groups.areas.indices.map { area in
      Moments(groups.peers(of: area).map(\.distance)).mean
    }
    return means.indices.sorted { means[$0] > means[$1] }.prefix(5).map { area in
      [
        "name": .text(names[area]), "distance": decimal(means[area]),
        "closeness": .text(words(study.scale(means[area]))),
        "nearest": .optional(groups.peers(of: area).first.map { names[$0.row] }),
      ]
    }
  }

  private var standing: Value {
    let standings = study.standings
    let shares = standings.all.compactMap(\.reciprocity)
    func named(_ all: [Studies.Standing]) -> Value {
      list(all.map { ["name": .text(study.name(of: $0.code)), "count": count($0.popularity)] })
    }
    return [
      "reciprocity": share(standings.reciprocity ?? 0),
      "least": share(shares.min() ?? 0), "greatest": share(shares.max() ?? 0),
      "hubs": named(standings.hubs), "never": named(standings.neverChosen),
      "hubCut": count(Int(standings.hubCut.rounded(.down))),
      "most": count(standings.all.map(\.popularity).max() ?? 0),
    ]
  }

  private var pairs: Value {
    let titles = tables.features.map(\.settings.title)
    return list(
      tables.correlated.map { pair in
        [
          "first": .text(titles[pair.first]), "second": .text(titles[pair.second]),
          "correlation": decimal(pair.correlation),
        ]
      })
  }

  private var sensitivity: Value {
    let sensitivity = study.sensitivity
    let titles = tables.features.map(\.settings.title)
    let order = sensitivity.features.indices.sorted {
      sensitivity.features[$0] < sensitivity.features[$1]
    }
    let weakest = sensitivity.areas.indices.min {
      sensitivity.areas[$0].least < sensitivity.areas[$1].least
    }
    return [
      "mean": decimal(Moments(sensitivity.areas.map(\.mean)).mean, 1),
      "features": .list(
        order.map { ["label": .text(titles[$0]), "stay": decimal(sensitivity.features[$0], 1)] }),
      "weakest": weakest.map { area in
        [
          "name": .text(names[area]), "least": count(sensitivity.areas[area].least),
          "feature": .text(titles[sensitivity.areas[area].feature]),
        ]
      } ?? false,
    ]
  }

  /// How far each other list agrees with the page’s own.
  private var agreements: [Value] {
    study.lists.indices.dropFirst().compactMap { place in
      study.agreement.overall(0, place).map { overall in
        [
          "name": .text(study.lists[place].name.printable), "share": share(overall.share),
          "mean": decimal(overall.mean, 1), "least": count(overall.least),
          "greatest": count(overall.greatest), "areas": count(overall.areas),
          "of": count(comparable(place)),
          "words": .text(words.agreement((overall.share * 100).rounded() / 100)),
        ]
      }
    }
  }

  /// The same of each list with each.
  private var matrix: [Value] {
    zip(study.lists, study.agreement.matrix).map { list, row in
      [
        "name": .text(list.name.printable),
        "shares": .list(row.map { $0.map { share($0.share) } ?? .text("–") }),
      ]
    }
  }

  /// How many peers of an area are looked at, where two lists are compared.
  private func comparable(_ list: Int) -> Int {
    study.agreement.shared(0, list).map(\.count).max() ?? 0
  }

  private var change: Value {
    guard let churn = study.churn, let change = settings.change, let mean = churn.meanStayed else {
      return false
    }
    let stayed = churn.changes.map(\.stayed.count)
    return [
      "from": .text(change.from.value.printable), "to": .text(change.to.value.printable),
      "mean": decimal(mean, 1), "least": count(stayed.min() ?? 0),
      "greatest": count(stayed.max() ?? 0), "areas": count(churn.changes.count),
      "vanished": list(churn.vanished.map { .text(study.fate(of: $0)) }),
      "appeared": list(churn.appeared.map { .text(study.name(of: $0)) }),
    ]
  }

  /// The areas by their regions, for a reader to find theirs.
  private var regions: [Value] {
    let regions = groups.areas.map(\.region).distinct.sorted()
    return regions.map { region in
      [
        "name": .text(region),
        "areas": .list(
          groups.areas.filter { $0.region == region }.sorted { $0.name < $1.name }
            .map { ["code": .text($0.code), "name": .text($0.name)] }),
      ]
    }
  }
}
