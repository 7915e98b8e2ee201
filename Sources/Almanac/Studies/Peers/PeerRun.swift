import Charts
import Studies

extension Study {
  /// The study of peers of a page.
  init(_ study: PeerStudy, _ words: Wording, _ page: ContentPage) {
    let peerWords = PeerWords(words: words)
    let tables = PeerTables(study: study, words: peerWords)
    let values = PeerValues(study: study, tables: tables, words: peerWords)
    self.init(
      tables.all, nil, nil, nil, values.all, meanings: PeerTables.meanings, words, page: page)
    peers = study.peersByName
  }
}
