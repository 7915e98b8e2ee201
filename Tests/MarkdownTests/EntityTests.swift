import Markdown
import Testing

@Suite("Character references") struct EntityTests {
  @Test(arguments: [
    ("&amp; &lt; &quot;", "&amp; &lt; &quot;"), ("&AElig;&zwnj;|", "Æ\u{200C}|"),
    ("&emsp;|&emsp13;|&emsp14;|", "\u{2003}|\u{2004}|\u{2005}|"), ("&sup1;&sup;", "¹⊃"),
    ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&#0; &#xD800; &#x110000;", "\u{FFFD} \u{FFFD} \u{FFFD}"), ("&#X41;&#97;", "Aa"),
    (
      "&amp &; &#; &#x; &nope; &#12345678; &#x1234567;",
      "&amp;amp &amp;; &amp;#; &amp;#x; &amp;nope; &amp;#12345678; &amp;#x1234567;"
    ),
  ])
  func `stand for characters`(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }
}
