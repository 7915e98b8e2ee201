import Charts
import England
import Journeys
import Statistics

/// What a study of journeys finds, in words.
struct FlowWords: Sendable {
  let words: Wording

  func callAsFunction(_ phrase: Phrase) -> String { words(phrase) }

  func callAsFunction(_ measure: JourneyCounts.Timeliness.Measure) -> String {
    switch measure {
    case .assessment: words(.flowAssessments)
    case .conference: words(.flowConferences)
    case .rereferral: words(.flowRereferrals)
    }
  }

  func callAsFunction(_ kind: FlowSurprise.Kind) -> String {
    switch kind {
    case .moved: words(.flowMoved)
    case .unlike: words(.flowUnlike)
    case .month: words(.flowMonth)
    case .inTime: words(.flowMonthInTime)
    case .pace(_, _, let before): words(before == nil ? .flowPace : .flowPaceMoved)
    case .grew: words(.flowGrew)
    }
  }

  func callAsFunction(_ unit: FlowSurprise.Unit) -> String {
    switch unit {
    case .share: words(.flowUnitShare)
    case .number: words(.flowUnitNumber)
    case .days: words(.flowUnitDays)
    }
  }

  /// A number of a unit, or a difference of two, as it is read: shares in percentage points.
  func callAsFunction(_ number: Double, in unit: FlowSurprise.Unit) -> String {
    NumberFormat.decimal(unit == .share ? 1 : 0).text(number.counted(in: unit))
  }

  func callAsFunction(_ surprise: FlowSurprise, _ flows: FlowPublication) -> String {
    let steps = flows.names.steps
    let (here, there) = (share(surprise.here, 1), share(surprise.there, 1))
    switch surprise.kind {
    case .moved(let from, let to, let view, let before):
      let phrase: Phrase = surprise.here > surprise.there ? .flowRose : .flowFell
      return words(
        phrase, steps[from], steps[to], there, flows.views[before].name, here,
        flows.views[view].name)
    case .unlike(let from, let to, let view, _):
      return words(.flowDiffers, flows.views[view].name, here, steps[from], steps[to], there)
    case .month(let step, let month):
      return words(
        .flowOddMonth, name(of: flows.months[month]), steps[step], count(surprise.here),
        count(surprise.there), count(surprise.interval.lowerBound.rounded(.up)),
        count(surprise.interval.upperBound.rounded(.down)))
    case .inTime(let measure, let month):
      return words(
        .flowInTimeThen, name(of: flows.months[month]), self(measure), here, there)
    case .pace(let what, let view, let before):
      let (now, then) = (count(surprise.here), count(surprise.there))
      let view = flows.views[view].name
      return if let before {
        words(.flowTookYear, name(of: what, flows), now, view, then, flows.views[before].name)
      } else {
        words(.flowTakesTeam, view, name(of: what, flows), now, then)
      }
    case .grew(let view, let year, let before):
      let phrase: Phrase = surprise.here > surprise.there ? .flowMore : .flowFewer
      return words(
        phrase, named(view, flows), here, flows.years[year].name, there, flows.years[before].name)
    }
  }

  /// What a finding is about, in few words.
  func callAsFunction(short surprise: FlowSurprise, _ flows: FlowPublication) -> String {
    let steps = flows.names.steps
    switch surprise.kind {
    case .moved(let from, let to, let view, _):
      return words(.flowAbout, flows.views[view].name, flows.names.way(from, to))
    case .unlike(let from, let to, let view, _):
      return words(.flowAbout, flows.views[view].name, flows.names.way(from, to))
    case .month(let step, let month):
      return words(.flowAbout, name(of: flows.months[month]), steps[step])
    case .inTime(let measure, let month):
      return words(.flowAbout, name(of: flows.months[month]), self(measure))
    case .pace(let what, let view, _):
      return words(.flowAbout, flows.views[view].name, name(of: what, flows))
    case .grew(let view, let year, _):
      return words(.flowAbout, flows.years[year].name, named(view, flows))
    }
  }

  private func name(of what: FlowPace.What, _ flows: FlowPublication) -> String {
    switch what {
    case .step(let step): flows.names.steps[step]
    case .way(let from, let to): flows.names.way(from, to)
    }
  }

  /// A value with what it is a value of: Source: Housing.
  private func named(_ view: Int, _ flows: FlowPublication) -> String {
    let dimension = flows.dimensions.first { $0.views.contains(view) }
    return words(.flowAbout, dimension?.title ?? "", flows.views[view].name)
  }

  /// How a way is unlike that of all others.
  func callAsFunction(_ way: FlowComparison.Way, _ flows: FlowPublication) -> String {
    let steps = flows.names.steps
    return words(
      .flowUnlikeWay, steps[way.from], steps[way.to], share(way.difference?.share ?? 0),
      share(way.difference?.other ?? 0))
  }

  /// Who is compared with whom; only who, if with all others.
  func callAsFunction(_ comparison: FlowComparison, _ flows: FlowPublication) -> String {
    let name = flows.views[comparison.view].name
    guard let other = comparison.other else { return name }
    return words(.flowWithOther, name, flows.views[other].name)
  }

  /// A month as it is read: March 2023.
  func name(of month: Month) -> String {
    PeriodName.text(month.description, words)
  }

  func yesOrNo(_ flag: Bool) -> String { words(flag ? .peersYes : .peersNo) }

  /// What stands on the map for a source, beside steps of which none may have the same name.
  func source(_ name: String, beside steps: [String]) -> String {
    steps.contains(name) ? words(.flowSource, name) : name
  }

  func share(_ share: Double, _ places: Int = 0) -> String {
    NumberFormat.share(places).text(share)
  }
  func count(_ number: Double) -> String { NumberFormat.count.text(number) }
}

extension Double {
  /// As it is written in a unit: shares as percentages.
  func counted(in unit: FlowSurprise.Unit) -> Double { unit == .share ? self * 100 : self }
}

extension FlowWords {
  /// A day as it is read: 31 March 2024.
  func name(of day: Day) -> String { "\(day.parts.day) \(name(of: Month(of: day)))" }
}
