import Charts
import Diagnostics
import Disclosure
import Journeys
import Statistics
import TOML

/// What other authorities have shared, beside one’s own.
struct FlowOthers: Sendable {
  /// One’s own first, and then the others by their names.
  let authorities: [FlowExchange]

  /// Those of others.
  var others: ArraySlice<FlowExchange> { authorities.dropFirst() }

  /// Takes the files of others, if one’s own is among them.
  init?(
    _ files: [FlowExchange], beside own: FlowExchange, _ settings: FlowSettings,
    _ findings: inout [Diagnostic]
  ) {
    guard let folder = settings.exchange, !files.isEmpty else { return nil }
    guard files.contains(own) else {
      let isOld = files.contains { $0.authority == own.authority }
      findings.append(
        folder.diagnostic(
          FlowRule.exchangeOwn,
          isOld
            ? "the file of “\(own.authority.printable)” is not of the data of today, so that others are "
              + "not shown"
            : "“\(own.authority.printable)” has not shared its own, so that others are not shown",
          hint: "run “almanac share”, which writes it"))
      return nil
    }
    var others: [FlowExchange] = []
    for file in files where file.authority != own.authority {
      guard file.recipe == own.recipe else {
        findings.append(
          folder.diagnostic(
            FlowRule.exchangeRecipe,
            "“\(file.authority.printable)” has counted by another recipe, and is left out",
            hint:
              "ask for a file that was made with the same settings and the same edition of almanac")
        )
        continue
      }
      others.append(file)
    }
    guard !others.isEmpty else { return nil }
    authorities = [own] + others.sorted { ($0.authority, $0.from) < ($1.authority, $1.from) }
  }

  /// One thing that all are compared in.
  struct Measure: Hashable, Sendable {
    let kind: FlowExchange.Kind
    let step: String
    let next: String
  }

  /// What one’s own file has, in its order.
  var measures: [Measure] {
    authorities[0].rows.map { Measure(kind: $0.kind, step: $0.step, next: $0.next) }
  }

  /// The row of an authority about a measure. A way that nobody went is a count of nothing.
  func row(_ measure: Measure, of authority: FlowExchange) -> FlowExchange.Row? {
    authority.rows.first {
      $0.kind == measure.kind && $0.step == measure.step && $0.next == measure.next
    }
  }

  /// The mean share of the others, if it is of enough of them.
  func mean(_ measure: Measure, _ rules: DisclosureRules) -> Double? {
    let shares = others.compactMap { authority in
      row(measure, of: authority).flatMap { $0.number.share(of: $0.of).value }
    }
    return shares.count >= rules.fewestAuthorities ? Moments(shares).mean : nil
  }
}

extension FlowTables {
  /// One’s own shares beside those of others.
  func authorities(_ all: FlowOthers) -> StudyTable {
    let rows = all.measures.flatMap { measure in
      all.authorities.enumerated().compactMap { place, authority in
        all.row(measure, of: authority).map { (measure, place, $0) }
      }
    }
    let intervals = rows.map { $0.2.number.wilson(of: $0.2.of) }
    return StudyTable(
      "authorities",
      [
        Column("measure", rows.map { words($0.0) }),
        Column("kind", rows.map(\.0.kind.rawValue)),
        Column("authority", rows.map { all.authorities[$0.1].authority.printable }),
        Column("own", rows.map { words.yesOrNo($0.1 == 0) }),
        Column("number", rows.map(\.2.number)), Column("of", rows.map(\.2.of)),
        Column("share", rows.map { $0.2.number.share(of: $0.2.of) }),
        Column("low", intervals.map { $0?.lowerBound }),
        Column("high", intervals.map { $0?.upperBound }),
        Column("mean of others", rows.map { all.mean($0.0, flows.rules) }),
        Column("median days", rows.map(\.2.days)),
        Column("drawn", rows.map { isDrawn($0.0, all) }),
      ])
  }

  /// Whether enough is known of a measure to be drawn: one’s own, and that of another.
  private func isDrawn(_ measure: FlowOthers.Measure, _ all: FlowOthers) -> String {
    func isKnown(_ authority: FlowExchange) -> Bool {
      all.row(measure, of: authority).map { $0.number.share(of: $0.of).value != nil } ?? false
    }
    return words.yesOrNo(isKnown(all.authorities[0]) && all.others.contains(where: isKnown))
  }
}

extension FlowWords {
  /// What authorities are compared in.
  func callAsFunction(_ measure: FlowOthers.Measure) -> String {
    switch measure.kind {
    case .way: words(.flowShareOfWay, measure.step, measure.next)
    case .reach: words(.flowShareOfReach, measure.step)
    case .back: words(.flowShareOfReturns)
    case .inTime:
      JourneyCounts.Timeliness.Measure(rawValue: measure.step).map(callAsFunction) ?? measure.step
    }
  }
}
