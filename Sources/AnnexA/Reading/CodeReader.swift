import Workbook

/// Finds the codes of a column, however people write them.
///
///     reader.place(.text("q) 6: Police"))    // 16
///     reader.place(.text("POLICE"))          // 16, as also “6”, “q”, “6 - Police” and the number 6
///
/// Of codes with one label the first is taken, since they are of one group.
struct CodeReader {
  private var places: [String: Int] = [:]
  private let codes: [AnnexA.Code]
  /// What was found for a text, because the same few come again and again.
  private var known: [String: Int?] = [:]

  init(_ codes: [AnnexA.Code]) {
    self.codes = codes
    for (place, code) in codes.enumerated() {
      let ways =
        [code.written, code.code, code.label, "\(code.code) \(code.label)"] + code.otherLabels
      for way in ways where places[way.key] == nil { places[way.key] = place }
    }
    // The letter in front is the weakest name: that of a code, such as “M”, goes before it.
    for (place, code) in codes.enumerated() {
      guard let mark = code.written.firstIndex(of: ")") else { continue }
      let letter = String(code.written[..<mark])
      if places[letter] == nil { places[letter] = place }
    }
  }

  /// The place of the code that a cell means; `nil` if it is none.
  mutating func place(_ value: Workbook.Value) -> Int? {
    switch value {
    case .text(let text):
      if let place = known[text] { return place }
      let place = find(text)
      if known.count < 4096 { known[text] = .some(place) }
      return place
    case .number(let number):
      return Int(exactly: number).flatMap { find(String($0)) }
    case .truth(let truth): return find(truth ? "Yes" : "No")
    case .day, .error, .uncached: return nil
    }
  }

  private func find(_ text: String) -> Int? {
    guard text.utf8.count <= 200 else { return nil }
    let key = text.key
    if let place = places[key] { return place }
    let words = key.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    // A letter of the form before words, or a code before words of one’s own: “3A GP surgery”.
    if words[0].count <= 2, text.contains(")") {
      if let place = places[String(words[1])] { return place }
      if let code = words[1].split(separator: " ").first, isTelling(code) {
        return places[String(code)]
      }
    }
    return isTelling(words[0]) ? places[String(words[0])] : nil
  }

  /// Whether a word before others can only be a code.
  private func isTelling(_ word: Substring) -> Bool {
    word.contains { $0.isNumber } || word.count == 4 && places[String(word)] != nil
  }
}
