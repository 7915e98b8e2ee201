import Charts
import Diagnostics
import Statistics
import Studies

extension Study {
  /// The study of peers of a page.
  init(_ study: PeerStudy, _ words: Wording, _ page: ContentPage) {
    let peerWords = PeerWords(words: words)
    let tables = PeerTables(study: study, words: peerWords)
    let values = PeerValues(study: study, tables: tables, words: peerWords)
    self.init(
      tables.all, nil, nil, nil, values.all, meanings: PeerTables.meanings, words, page: page,
      run: Manifest.Run(
        page: page.path, name: study.settings.run, configuration: page.writtenStudy,
        log: study.log))
    peers = study.peersByName
  }
}

extension PeerStudy {
  /// What was done, line by line, for the account of the edition.
  fileprivate var log: [String] {
    reading.account + groups.features.map(\.log)
      + lists.map { "“\($0.name)” has peers of \($0.codes.count) areas." }
  }
}

extension PreparedFeature {
  /// Which transformation was taken, and how like a normal distribution it made the feature.
  fileprivate var log: String {
    let power = chosen.transformation?.lambda.map { ", power \($0)" } ?? ""
    let test = chosen.test.map { ", W \($0.w)" + ($0.p.map { ", p \($0)" } ?? "") } ?? ""
    let who = feature.transformation == nil ? "" : ", as asked for"
    return "“\(name)”, weight \(weight): \(PeerSettings.Bend(chosen.candidate).rawValue)\(who)"
      + "\(power)\(test)."
  }
}
