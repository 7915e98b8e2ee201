import HTML

extension LinkCheck {
  /// Says what a page holds that does no good there.
  mutating func tell(of hazard: References.Hazard, on page: ContentPage) {
    let text = hazard.text.firstWords
    switch hazard.kind {
    case .script:
      add(
        .scriptInline, "“\(text)” is a script within the page, which its policy does not let run",
        writtenAs: text, on: page, hint: "take it out; scripts stand in the theme’s assets")
    case .style:
      add(
        .styleInline,
        "“\(text)” is a style within the page, which its policy keeps from taking effect",
        writtenAs: text, on: page, hint: "give it a class, and set that in the theme’s style sheet")
    case .refresh:
      add(
        .pageRefresh, "“\(text)” makes the page change by itself", writtenAs: text, on: page,
        hint: "take it out, and write a link where it leads")
    case .base:
      add(
        .baseElement, "“\(text)” would change where every link of the page leads", writtenAs: text,
        on: page, hint: "take <base> out, and write links as paths from the page")
    }
  }
}

extension String {
  /// As much of the first line that says something as one can take in at a glance.
  fileprivate var firstWords: String {
    let line = split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let words = line.drop(while: \.isWhitespace)
    return String(words.prefix(60))
  }
}
