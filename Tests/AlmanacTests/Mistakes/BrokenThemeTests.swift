import Testing

@Suite("Mistakes in a theme") struct BrokenThemeTests {
  static let mistakes = [
    Mistake(
      "no layout for pages",
      without: ["templates/page.mustache"],
      says: """
        templates/page.mustache: error: a theme needs this layout [theme-missing]
        hint: almanac new FOLDER writes a whole theme, to copy from
        """),
    Mistake(
      "no layout for what is not found",
      without: ["templates/not-found.mustache"],
      says: """
        templates/not-found.mustache: error: a theme needs this layout [theme-missing]
        hint: almanac new FOLDER writes a whole theme, to copy from
        """),
    Mistake(
      "nothing at all",
      without: [
        "templates/page.mustache", "templates/search.mustache", "templates/not-found.mustache",
        "templates/figure.mustache",
      ],
      says: """
        templates: error: the theme has no layouts [theme-missing]
        hint: take the folder away, and almanac uses its own theme; almanac new FOLDER writes a whole theme, to copy from
        """),
    Mistake(
      "no words",
      without: ["templates/words/en-GB.toml"],
      says: """
        templates/words/en-GB.toml: error: the theme has no words for “en-GB” [words-missing]
        """),
    Mistake(
      "words that are no words",
      ["templates/words/en-GB.toml": "search = 1\n"],
      says: """
        templates/words/en-GB.toml:1:10: error: “search” must be text or a list of texts [words-missing]
          1 │ search = 1
            │          ^
        """),
    Mistake(
      "words that no chart says",
      [
        "templates/words/en-GB.toml":
          "search = \"Search\"\n\n[charts]\nsourse = \"Ffynhonnell: {1}\"\n"
      ],
      says: """
        templates/words/en-GB.toml:4:1: error: no chart says “sourse” [words-unknown]
          4 │ sourse = "Ffynhonnell: {1}"
            │ ^^^^^^
        hint: did you mean “source”?
        """),
    Mistake(
      "words in a place where nothing stands",
      ["templates/words/en-GB.toml": "search = \"Search\"\n\n[charts]\nsource = \"{1} {2}\"\n"],
      says: """
        templates/words/en-GB.toml:4:10: error: nothing stands in the place “{2}” of “source” [words-unknown]
          4 │ source = "{1} {2}"
            │          ^^^^^^^^^
        hint: in English it is “Source: {1}”
        """),
    Mistake(
      "words that are not TOML",
      ["templates/words/en-GB.toml": "search = \n"],
      says: """
        templates/words/en-GB.toml:1:10: error: a value must stand after the equals sign [toml-missing-value]
          1 │ search =\u{20}
            │          ^
        hint: an empty text is ""; to leave the setting out, remove its line
        """),
    Mistake(
      "a style sheet that names nothing",
      ["templates/assets/style.css": "a { background: url(\"logo.svg\") }\n"],
      says: """
        templates/assets/style.css:1:22: error: “logo.svg” is not an asset of the theme [asset-missing]
          1 │ a { background: url("logo.svg") }
            │                      ^^^^^^^^
        """),
    Mistake(
      "a style sheet that nearly names something",
      [
        "templates/assets/style.css": "a { background: url(icons/logoo.svg) }\n",
        "templates/assets/icons/logo.svg": "<svg/>",
      ],
      says: """
        templates/assets/style.css:1:21: error: “icons/logoo.svg” is not an asset of the theme [asset-missing]
          1 │ a { background: url(icons/logoo.svg) }
            │                     ^^^^^^^^^^^^^^^
        hint: did you mean “icons/logo.svg”?
        """),
    Mistake(
      "a style sheet from another host",
      ["templates/assets/style.css": "@import url(https://example.com/a.css);\n"],
      says: """
        templates/assets/style.css:1:13: error: “https://example.com/a.css” would be loaded from elsewhere [load-outside]
          1 │ @import url(https://example.com/a.css);
            │             ^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: put the file into the theme’s assets and refer to it there
        """),
    Mistake(
      "a style sheet that imports by name",
      ["templates/assets/style.css": "@import \"other.css\";\n"],
      says: """
        templates/assets/style.css:1:10: error: “other.css” is not an asset of the theme [asset-missing]
          1 │ @import "other.css";
            │          ^^^^^^^^^
        """),
  ]

  @Test(arguments: mistakes)
  func `what is wrong with a theme is said`(mistake: Mistake) throws { try mistake.expect() }
}
