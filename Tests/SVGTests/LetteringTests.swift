import SVG
import Testing

@Suite("Lettering") struct LetteringTests {
  /// Widths from the metrics that Adobe published with Helvetica, in thousandths.
  @Test(arguments: [
    ("A", 667.0, 722.0), ("Kent", 2_057, 2_222), ("W.", 1_222, 1_222), ("1,234", 2_502, 2_502),
    ("é", 556, 556), ("e\u{301}", 556, 556), ("2023–24", 3_892, 3_892), ("", 0, 0),
  ])
  func `words are as wide as in Helvetica`(words: String, regular: Double, bold: Double) {
    #expect(Lettering(size: 1_000).width(of: words) == regular)
    #expect(Lettering(size: 1_000, isBold: true).width(of: words) == bold)
  }

  @Test(arguments: ["Kensington and Chelsea", "東京都千代田区", "W", "a b c d e f g"], 0...12)
  func `cut words fit`(words: String, size: Int) {
    let lettering = Lettering(size: 14)
    let room = Double(size * 15)
    let fitted = lettering.fitted(words, to: room)
    #expect(fitted.isEmpty || lettering.room(for: fitted) <= room)
    #expect(fitted == words || fitted.isEmpty || fitted.hasSuffix("…"))
    for line in lettering.lines(words, to: room, atMost: 2) {
      #expect(lettering.room(for: line) <= room)
    }
  }

  @Test func `words are broken at spaces and cut at the last line`() {
    let lettering = Lettering(size: 10)
    #expect(lettering.lines("one two three four", to: 60) == ["one two", "three four"])
    #expect(lettering.lines("one two three four", to: 45, atMost: 2) == ["one two", "three f…"])
    #expect(lettering.lines("", to: 45) == [])
  }
}
