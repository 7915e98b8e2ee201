public import Diagnostics

/// What Markdown asks of its writers. Every text is Markdown, so most of these are warnings: the
/// text is published as it stands, and is probably not what was meant.
public enum MarkdownRule: String, Rule, CaseIterable {
  case duplicateId = "markdown-duplicate-id"
  case undefinedReference = "markdown-undefined-reference"
  case undefinedFootnote = "markdown-undefined-footnote"
  case unusedFootnote = "markdown-unused-footnote"
  case surplusCells = "markdown-surplus-cells"
  case unclosedTag = "markdown-unclosed-tag"

  public var meaning: String {
    switch self {
    case .duplicateId:
      """
      An id that is written at the end of a heading, as in “## Method {#method}”, must be the only \
      one of its name on the page, or a link to it could lead to either. Choose another.
      """
    case .undefinedReference:
      """
      A link such as “[words][name]” takes its destination from a line “[name]: destination” on the \
      same page. There is none of that name, so the brackets are shown as they are.
      """
    case .undefinedFootnote:
      """
      A footnote such as “[^name]” is written on a line of its own, “[^name]: words”, on the same \
      page. There is none of that name, so the brackets are shown as they are.
      """
    case .unusedFootnote:
      """
      A footnote is shown only if the text refers to it with “[^name]”. Nothing refers to this one, \
      so it is not published.
      """
    case .surplusCells:
      """
      A row of a table has at most as many cells as its header. Those beyond are not published. Often \
      a “|” stands in a cell: write “\\|” for it.
      """
    case .unclosedTag:
      """
      A tag that opens with two braces must close with two in the same paragraph, heading or cell. \
      To show the braces themselves, write a backslash before them.
      """
    }
  }

  public var severity: Severity { self == .duplicateId ? .error : .warning }
}
