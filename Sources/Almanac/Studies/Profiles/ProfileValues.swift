import Charts
import Mustache

extension ProfileStudy {
  /// What the words of a page can quote of a study of areas.
  func values(_ words: ProfileWords) -> [(String, Value)] {
    func count(_ number: Int) -> Value { .text(NumberFormat.count.text(Double(number))) }
    let labels = measures.map { Value.text($0.label) }
    return [
      ("things", .text(settings.things.printable)), ("period", .text(period.printable)),
      ("first", .optional(periods.first?.printable)), ("count", count(areas.count)),
      ("regionCount", count(regions.count)), ("country", .optional(country?.name.printable)),
      ("measureCount", count(measures.count)), ("measures", .list(labels)),
    ]
  }
}

extension Study {
  /// The study of areas of a page.
  init(_ study: ProfileStudy, _ words: Wording, _ page: ContentPage) {
    let words = ProfileWords(words: words)
    let tables = ProfileTables(study: study, words: words)
    self.init(
      tables.all, nil, nil, nil, study.values(words), meanings: ProfileTables.meanings, words.words,
      page: page)
  }
}
