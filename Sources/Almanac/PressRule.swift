public import Diagnostics

/// What the press asks of content, beyond what each format asks of its files.
public enum PressRule: String, Rule {
  case contentMissing = "content-missing"
  case fileMissing = "file-missing"
  case encoding = "text-encoding"
  case pageName = "page-name"
  case pageClash = "page-clash"
  case frontMatter = "front-matter"
  case pageTitle = "page-title"
  case pageSet = "page-set"
  case setName = "page-set-name"
  case layoutUnknown = "layout-unknown"
  case navigationUnknown = "navigation-unknown"
  case orphan = "page-orphan"
  case linkBroken = "link-broken"
  case linkAbsolute = "link-absolute"
  case linkUnsafe = "link-unsafe"
  case linkMachine = "link-machine"
  case linkConfidential = "link-confidential"
  case identifier = "identifier"
  case loadOutside = "load-outside"
  case scriptInline = "script-inline"
  case styleInline = "style-inline"
  case pageRefresh = "page-refresh"
  case baseElement = "base-element"
  case anchorBroken = "anchor-broken"
  case idRepeated = "id-repeated"
  case address = "address"
  case wordsMissing = "words-missing"
  case wordsUnknown = "words-unknown"
  case themeMissing = "theme-missing"
  case assetMissing = "asset-missing"

  public var severity: Severity {
    switch self {
    case .orphan, .styleInline: .warning
    default: .error
    }
  }

  public var meaning: String {
    switch self {
    case .contentMissing:
      """
      A report is a folder with a file “almanac.toml” (its title, at least) and a page “index.md”. \
      “almanac new FOLDER” makes one to start from.
      """
    case .fileMissing:
      """
      A symbolic link of the report leads to a file that is there. Make it anew, or put the file itself \
      in its place.
      """
    case .encoding:
      """
      Pages, templates and settings are text in UTF-8. Save the file again as UTF-8; in Word or \
      Excel that is a choice beside the name.
      """
    case .pageName:
      """
      A file that is published is named with letters from a to z, digits, “-”, “_” and “.”, so that \
      its address works on every server, in every zip and on Windows.
      """
    case .pageClash:
      "Two files would be published under the same address, or under two that Windows takes for one."
    case .frontMatter:
      """
      A page may begin with its settings: a line “+++”, settings in TOML, and another line “+++”.
      """
    case .pageTitle:
      """
      Every page has a title, in its settings (title = "…") or as a first line “# …”: browsers, \
      search and screen readers announce it.
      """
    case .pageSet:
      """
      With `each`, a file of words becomes a page for each row of a table, named by a column. Front pages, \
      the page of the search and the one that is not found are one page each.
      """
    case .setName:
      """
      Each page of a set is named after what its row has in one column: no cell of it is empty, or \
      nothing but what no address has, and no two make the same name.
      """
    case .layoutUnknown: "The layout of a page is the name of a file in the theme’s folder."
    case .navigationUnknown:
      "The navigation names pages of the report, by their paths in the content folder."
    case .orphan:
      """
      No page links to this one and the navigation does not have it, so that readers can find it \
      only by searching. Link to it, or take it away.
      """
    case .linkBroken:
      """
      A link within the report leads to a page or a file of the report. Links are written as paths \
      from the page that they stand in: “../closures.md”, “data/table.csv”.
      """
    case .linkAbsolute:
      """
      A link within the report does not begin with “/”: the report has to work in any folder of a \
      server, from a disk and out of a zip.
      """
    case .linkUnsafe: "A link leads somewhere; it does not run a script."
    case .linkMachine:
      """
      A link leads to what every reader has. A path such as C:\\Data, \\\\server\\share or file:… is \
      there for one machine or one office: put the file into the content folder and link to it there.
      """
    case .linkConfidential:
      """
      A file about people, such as the lists of Annex A, is read to make tables of it and stays where \
      it is. No page leads to it.
      """
    case .identifier:
      """
      Nothing that is published has an identifier of somebody in the data of a study: no page, figure, \
      table or index, no file that is handed out, and nothing packed in one. What is found is not \
      repeated, for messages are read by more people than the data.
      """
    case .loadOutside:
      """
      A report loads nothing from another address, so that it works without a network and tells \
      nobody who reads it. Links to other places are well.
      """
    case .scriptInline:
      """
      The policy that almanac’s theme puts on every page lets no script run that stands in the page, in \
      an element or in an attribute such as onclick, so that no text can become one. What scripts a \
      report needs stand in the theme’s assets.
      """
    case .styleInline:
      """
      The policy that almanac’s theme puts on every page keeps styles from taking effect that stand in \
      the page, in an element or in an attribute “style”. Give it a class, and set that in the theme’s \
      style sheet.
      """
    case .pageRefresh:
      """
      A page does not change by itself, or to another, while somebody reads it (WCAG 2.2.1, 3.2.5).
      """
    case .baseElement:
      """
      The element <base> changes where every link of the page leads, in the navigation too. Links are \
      written as paths from the page.
      """
    case .anchorBroken:
      """
      What follows “#” in a link is the id of something on that page. A heading’s id is its text in \
      lower case with hyphens for spaces, or what is written after it as {#id}.
      """
    case .idRepeated:
      "An id names one thing on a page: links and screen readers find only the first."
    case .address:
      "The base address is where the report will be published, such as https://example.gov.uk/cin/."
    case .wordsUnknown:
      "The table `[charts]` of a file of words says what charts say, by names that charts know."
    case .wordsMissing:
      """
      The words of the interface stand in the theme’s folder as words/LANGUAGE.toml, one file for \
      each language.
      """
    case .themeMissing: "A theme is a folder with at least the layouts “page” and “search”."
    case .assetMissing: "A style sheet refers to files that stand beside it in the theme’s assets."
    }
  }
}
