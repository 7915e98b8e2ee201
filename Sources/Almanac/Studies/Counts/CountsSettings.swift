import TOML

/// What an author decides about a study of counts of people: the table `[study]` of a page.
struct CountsSettings: Sendable {
  var kind = Kind.counts
  var things = "people"
  var data = Located("")
  var count = Located("count")
  var area = Located("area")
  var name: Located<String>?
  var parent: Located<String>?
  var level: Located<String>?
  var period: Located<String>?
  var dimensions: [Located<String>] = []
  var total = ["Total", "All"]
  var totals = Totals.given

  var share: Located<String>?
  var population: Located<String>?
  var per = 10_000.0
  var disclosure: Located<DisclosureSettings>?

  enum Kind: String, CaseIterable, Sendable { case counts }

  /// Which totals are published: those among the rows, or all that there can be.
  enum Totals: String, CaseIterable, Sendable { case given, added }
}

extension CountsSettings {
  /// Whether what stands in the column of a dimension is a total.
  func isTotal(_ text: String) -> Bool {
    total.contains { $0.lowercased() == text.lowercased() }
  }
}
