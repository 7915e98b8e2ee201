public import Diagnostics

/// What a template is held to, when it is read and when it is rendered.
public enum MustacheRule: String, Rule, CaseIterable {
  case unclosedTag = "mustache-unclosed-tag"
  case emptyName = "mustache-empty-name"
  case badDelimiters = "mustache-bad-delimiters"
  case badPartial = "mustache-bad-partial"
  case unclosedSection = "mustache-unclosed-section"
  case mismatchedClose = "mustache-mismatched-close"
  case unopenedClose = "mustache-unopened-close"
  case nestedTooDeeply = "mustache-nested-too-deeply"
  case blockTwice = "mustache-block-twice"
  case missingName = "mustache-missing-name"
  case missingTemplate = "mustache-missing-template"
  case missingContext = "mustache-missing-context"
  case notShowable = "mustache-not-showable"
  case notFinite = "mustache-not-finite"
  case includedTooDeeply = "mustache-included-too-deeply"
  case tooMuchWork = "mustache-too-much-work"

  public var meaning: String {
    switch self {
    case .unclosedTag:
      "A tag that opens with two braces must end with two. To show braces on a page, change the "
        + "delimiters first: `{{=<% %>=}}`."
    case .emptyName:
      "A tag must name something: a word, or words joined by single dots."
    case .badDelimiters:
      "New delimiters are two words between equals signs, without spaces or equals signs of their "
        + "own and of 16 bytes at most: `{{=<% %>=}}`."
    case .badPartial:
      "A partial tag holds the name of a template and, if wanted, the name of what to show in it: "
        + "`{{> figure trend}}`."
    case .unclosedSection:
      "A section, block or parent must be closed by a tag with the same name: "
        + "`{{#rows}}…{{/rows}}`."
    case .mismatchedClose:
      "Sections are closed in the reverse of the order in which they were opened."
    case .unopenedClose:
      "A closing tag must have an opening one before it."
    case .nestedTooDeeply:
      "Sections may stand in one another \(Parser.depth) deep at most."
    case .blockTwice:
      "Between `{{<parent}}` and `{{/parent}}` each block may be filled once."
    case .missingName:
      "Every name in a template must be found: in the innermost section’s value or in one around "
        + "it, and each further part of a dotted name in the part before it. A page with a hole in "
        + "it is never published."
    case .missingTemplate:
      "A partial or parent must name a template that exists."
    case .missingContext:
      "The value that a partial is asked to show must be there: `{{> figure trend}}` needs a trend."
    case .notShowable:
      "A plain tag shows text, markup or a number. A list, an object or a flag is opened with a "
        + "section."
    case .notFinite:
      "A number on a page must be a number: not infinite, and not the result of dividing nothing "
        + "by nothing."
    case .includedTooDeeply:
      "A template that includes itself must do so in a section that comes to an end."
    case .tooMuchWork:
      "A page has a limit on its length and on the work to make it, so that a template which "
        + "multiplies itself is found out."
    }
  }
}
