import Charts
import Diagnostics
import Disclosure
import Mustache
import TOML

/// Counts of people, as they may be published.
struct CountsStudy: Sendable {
  let settings: CountsSettings
  let counts: CountsPublication
  private let account: [String]

  /// - Throws: Settings that do not agree, totals that are no sums, or counts that cannot be published
  ///   without telling of some that must not be.
  init(
    _ settings: CountsSettings, _ table: CountsTable, _ house: Located<DisclosureSettings>?
  ) throws(StudyProblems) {
    if let share = settings.share, !settings.dimensions.map(\.value).contains(share.value) {
      throw StudyProblems(all: [
        share.diagnostic(
          StudyRule.settings, "“\(share.value)” is none of the dimensions",
          hint: settings.dimensions.map(\.value).hint(for: share.value))
      ])
    }
    let rules = try DisclosureSettings.rules(of: settings.disclosure, or: house)
    let totals = CountsTotals(table, adding: settings.totals == .added)
    self.settings = settings
    counts = try CountsPublication(totals, rules)
    let added = totals.published - table.rows.count
    var account = [
      "“\(settings.data.value)” has \(table.rows.count.written) counts of \(settings.things)."
    ]
    if added > 0 { account.append("\(added.written) totals were added.") }
    self.account = account
  }

  var values: [(String, Value)] {
    let texts = counts.periods.map { Value.text($0.printable) }
    return [
      ("things", .text(settings.things.printable)), ("periods", .list(texts)),
      ("period", .optional(counts.periods.max()?.printable)),
      ("areas", .text(counts.smallest.count.written)),
      ("account", .list(account.map { .text($0.printable) })), ("disclosure", disclosure),
    ]
  }

  private var disclosure: Value {
    let hidden = counts.rows.count { $0.count.value == nil }
    return [
      "name": .text(counts.rules.name.printable),
      "words": .list(counts.rules.words.map { .text($0) }),
      "counts": .text(counts.rows.count.written),
      "shown": .text((counts.rows.count - hidden).written), "hidden": .text(hidden.written),
      "fewest": .text(counts.rules.fewestPeople.written),
    ]
  }

  /// How it came to its findings. It has no number that is not published.
  func run(on page: ContentPage) -> Manifest.Run {
    Manifest.Run(
      page: page.path, name: nil, configuration: page.writtenStudy, log: account)
  }
}

extension Study {
  /// The study of counts of a page.
  init(_ study: CountsStudy, _ words: Wording, _ page: ContentPage) {
    let tables = CountsTables(settings: study.settings, counts: study.counts)
    self.init(
      tables.all, nil, nil, nil, study.values, meanings: CountsTables.meanings, words, page: page,
      run: study.run(on: page))
  }
}
