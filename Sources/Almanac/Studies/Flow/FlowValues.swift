import Charts
import Disclosure
import Journeys
import Mustache
import TOML

/// What the words of a page can quote of a study of journeys.
struct FlowValues {
  let study: FlowStudy
  let tables: FlowTables
  let words: FlowWords

  private var flows: FlowPublication { study.flows }
  private var everyone: FlowPublication.View { flows.views[0] }

  var all: [(String, Value)] {
    [
      ("authority", .optional(study.settings.authority?.printable)),
      ("things", .text(study.settings.things)), ("extract", .text(words.name(of: flows.extract))),
      ("from", .optional(flows.months.first.map(words.name(of:)))),
      ("journeys", count(everyone.journeys)), ("recent", count(flows.recent)),
      ("followUp", count(study.settings.followUp)), ("bridge", count(study.settings.bridge)),
      ("fewest", count(study.settings.fewest)),
      (
        "open", count(flows.open)
      ),
      ("steps", .list(steps)), ("step", .object(Object(stepsByName))),
      ("ways", .object(Object(waysByName))), ("largest", .list(largest)), ("routes", .list(routes)),
      ("routeShare", shareOfRoutes), ("routeCount", count(flows.routes.count)),
      ("timeliness", .object(Object(timeliness))), ("punctual", .list(timeliness.map(\.1))),
      ("returns", returns), ("surprises", surprises), ("looks", .list(looks)),
      ("disclosure", disclosure),
      ("others", others), ("account", .list(study.reading.account.map { .text($0.printable) })),
    ]
  }

  private func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
  private func count(_ datum: Datum) -> Value { .text(NumberFormat.count.text(datum)) }
  private func share(_ datum: Datum, _ places: Int = 0) -> Value {
    .text(NumberFormat.share(places).text(datum))
  }
  private func days(_ days: FlowPublication.Days?) -> Value {
    guard let days else { return false }
    let text = NumberFormat.count
    return [
      "median": .text(text.text(days.median)), "low": .text(text.text(days.low)),
      "high": .text(text.text(days.high)), "one": .flag(days.median.rounded() == 1),
      "same": .flag(days.median < 0.5),
    ]
  }

  private var steps: [Value] { stepsByName.map(\.1) }

  private var stepsByName: [(String, Value)] {
    zip(flows.steps, everyone.steps).map { step, visits in
      let name = flows.names.steps[step.step]
      return (
        name.replacing(".", with: "-"),
        [
          "name": .text(name), "count": count(visits.count), "journeys": count(step.reached),
          "share": share(step.reached.share(of: everyone.journeys)), "open": count(step.open),
          "days": days(visits.lasted),
        ]
      )
    }
  }

  private func value(of way: FlowPublication.Way, in view: FlowPublication.View) -> Value {
    [
      "from": .text(flows.names.steps[way.from]), "to": .text(flows.names.steps[way.to]),
      "count": count(way.count),
      "share": share(flows.share(way.count, of: view.coming(to: way.from))), "days": days(way.days),
    ]
  }

  /// The ways from each step, by the names of both: `study.ways.Contact.Referral.share`.
  private var waysByName: [(String, Value)] {
    let names = flows.names.steps.map { $0.replacing(".", with: "-") }
    return flows.steps.map { step in
      let ways = everyone.ways.filter { $0.from == step.step }
      return (
        names[step.step],
        .object(Object(ways.map { (names[$0.to], value(of: $0, in: everyone)) }))
      )
    }
  }

  private var largest: [Value] {
    everyone.ways.filter { $0.count.value != nil }
      .sorted { ($1.count.value ?? 0, $0.from, $0.to) < ($0.count.value ?? 0, $1.from, $1.to) }
      .prefix(5).map { value(of: $0, in: everyone) }
  }

  private var routes: [Value] {
    zip(flows.routes, everyone.routes).compactMap { steps, route in
      guard let route else { return nil }
      let steps = steps.map { flows.names.steps[$0] }
      return [
        "words": .text(steps.joined(separator: " → ")), "count": count(route.count),
        "share": share(route.count.share(of: everyone.journeys)), "days": days(route.days),
        "end": .text(steps.last ?? ""),
      ]
    }
  }

  /// The share of all journeys that the listed routes are.
  private var shareOfRoutes: Value {
    let listed = everyone.routes.compactMap(\.?.count).total
    return share((listed.map(Datum.number) ?? .missing(.confidential)).share(of: everyone.journeys))
  }

  private var timeliness: [(String, Value)] {
    everyone.timeliness.map { found in
      let time = flows.timeliness.first { $0.measure == found.measure }
      func values(_ found: FlowPublication.Timeliness) -> [(String, Value)] {
        [
          ("share", share(found.inTime.share(of: found.judged))), ("count", count(found.inTime)),
          ("of", count(found.judged)),
        ]
      }
      let latest = time.flatMap { time in
        time.years.lastIndex { $0.judged.isThere }.map { year in
          Value.object(
            Object(values(time.years[year]) + [("year", .text(flows.years[year].name))]))
        }
      }
      return (
        found.measure.rawValue,
        .object(
          Object(
            values(found) + [
              ("name", .text(words(found.measure))),
              ("monthly", .flag(time?.months.isEmpty == false)), ("latest", latest ?? false),
            ]))
      )
    }
  }

  /// How many journeys are a return, and which.
  private var returns: Value {
    [
      "count": count(everyone.returning),
      "share": share(everyone.returning.share(of: everyone.journeys)),
    ]
  }

  private var surprises: Value {
    let all = tables.surprises.map { surprise -> Value in
      func number(_ value: Double) -> Value { .text(words(value, in: surprise.kind.unit)) }
      return [
        "kind": .text(words(surprise.kind)), "words": .text(words(surprise, flows)),
        "unit": .text(words(surprise.kind.unit)),
        "isMonth": .flag(surprise.kind.unit == .number),
        "low": number(surprise.interval.lowerBound), "high": number(surprise.interval.upperBound),
        "apart": number(surprise.here - surprise.there),
      ]
    }
    let kinds = tables.surprises.map { words($0.kind) }
    let named = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map {
      first -> Value in
      let items = kinds.indices.filter { kinds[$0] == kinds[first] }.map { all[$0] }
      return ["name": .text(kinds[first]), "items": .list(items)]
    }
    return [
      "count": count(all.count), "any": .flag(!all.isEmpty), "items": .list(all),
      "kinds": .list(named),
      "first": .list(Array(all.prefix(Self.mostFirst))),
    ]
  }

  /// More than these would not be read on a chapter’s first page.
  private static let mostFirst = 6

  private var looks: [Value] {
    flows.dimensions.filter { $0.views.count > 1 }.map { dimension in
      [
        "key": .text(dimension.key.printable), "name": .text(dimension.title.printable),
        "sentence": .text(dimension.title.printable.withinSentence),
        "pairs": .flag(!FlowComparison.pairs(of: dimension, flows).isEmpty),
      ]
    }
  }

  /// Who has shared theirs, if one has oneself.
  private var others: Value {
    guard let others = study.others else { return false }
    return [
      "count": count(others.others.count),
      "names": .list(others.others.map { .text($0.authority.printable) }),
    ]
  }

  private var disclosure: Value {
    let account = flows.account
    return [
      "name": .text(flows.rules.name), "words": .list(flows.rules.words.map { .text($0) }),
      "shown": count(account.shown + account.rounded),
      "hidden": count(account.primary + account.secondary),
      "counts": count(account.shown + account.rounded + account.primary + account.secondary),
      "fewest": count(flows.rules.fewestPeople),
      "rounding": flows.rules.treatment(of: .local).rounding.map(count) ?? false,
    ]
  }
}
