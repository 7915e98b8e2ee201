public import Diagnostics

/// What Markdown asks of its writers. Every text is Markdown, so most of these are warnings: the
/// text is published as it stands, and is probably not what was meant.
public enum MarkdownRule: String, Rule, CaseIterable {
  case duplicateId = "markdown-duplicate-id"
  case undefinedReference = "markdown-undefined-reference"
  case undefinedFootnote = "markdown-undefined-footnote"
  case unusedFootnote = "markdown-unused-footnote"
  case surplusCells = "markdown-surplus-cells"
  case tableLine = "markdown-table-line"
  case strayRows = "markdown-stray-rows"
  case strayCaption = "markdown-stray-caption"
  case brokenLink = "markdown-broken-link"
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
    case .tableLine:
      """
      The second line of a table has as many parts as its header: | --- | --- | for two columns. \
      Otherwise there is no table, and the lines are shown as they are written.
      """
    case .strayRows:
      """
      A table is a header, a line such as | --- | --- | under it, and rows, with no blank line between \
      them. Lines that only look like rows are shown as they are written.
      """
    case .strayCaption:
      """
      The caption of a table is a single line that begins with “Table:” and stands directly above or \
      below the table. With a blank line between it is a paragraph, which screen readers do not announce \
      with the table.
      """
    case .brokenLink:
      """
      The address of a link or a picture has no spaces, and only a title in straight quotation marks \
      may follow it: [words](file.pdf "Title"). Anything else is shown as it is written.
      """
    case .unclosedTag:
      """
      A tag that opens with two braces must close with two in the same paragraph, heading or cell. \
      To show the braces themselves, write a backslash before them.
      """
    }
  }

  public var severity: Severity {
    switch self {
    case .duplicateId, .unclosedTag: .error
    default: .warning
    }
  }
}
