import Testing

@Suite("Links that lead nowhere") struct BrokenLinkTests {
  static let mistakes = [
    Mistake(
      "in words",
      [
        "content/index.md": "# Home\n\nSee [the data](data/closurs.csv).\n",
        "content/data/closures.csv": "a\n",
      ],
      says: """
        content/index.md:3:16: error: “data/closurs.csv” leads nowhere [link-broken]
          3 │ See [the data](data/closurs.csv).
            │                ^^^^^^^^^^^^^^^^
        hint: did you mean “data/closures.csv”?
        """),
    Mistake(
      "to a name that is not written in an address as it is",
      ["content/index.md": "# Home\n\n[a](<größe von.csv>) [b](<c d.md#e>)\n"],
      says: """
        content/index.md:3:6: error: “größe von.csv” leads nowhere [link-broken]
          3 │ [a](<größe von.csv>) [b](<c d.md#e>)
            │      ^^^^^^^^^^^^^

        content/index.md:3:27: error: “c d.md#e” leads nowhere [link-broken]
          3 │ [a](<größe von.csv>) [b](<c d.md#e>)
            │                           ^^^^^^^^
        """, errors: 2),
    Mistake(
      "to a page",
      [
        "content/index.md": "# Home\n\nSee [the method](metod.md) and [it](method.md).\n",
        "content/method.md": "# Method\n",
      ],
      says: """
        content/index.md:3:18: error: “metod.md” leads nowhere [link-broken]
          3 │ See [the method](metod.md) and [it](method.md).
            │                  ^^^^^^^^
        hint: did you mean “method.md”?
        """),
    Mistake(
      "in the wrong folder",
      [
        "content/index.md": "# Home\n\nSee [the method](method.md) and [it](guide/method.md).\n",
        "content/guide/method.md": "# Method\n",
      ],
      says: """
        content/index.md:3:18: error: “method.md” leads nowhere [link-broken]
          3 │ See [the method](method.md) and [it](guide/method.md).
            │                  ^^^^^^^^^
        hint: did you mean “guide/method.md”?
        """),
    Mistake(
      "in raw HTML",
      ["content/index.md": "# Home\n\n<a href=\"nowhere.html\">x</a>\n"],
      says: """
        content/index.md:3:10: error: “nowhere.html” leads nowhere [link-broken]
          3 │ <a href="nowhere.html">x</a>
            │          ^^^^^^^^^^^^
        """),
    Mistake(
      "a picture",
      ["content/index.md": "# Home\n\n![A map](map.png)\n"],
      says: """
        content/index.md:3:10: error: “map.png” leads nowhere [link-broken]
          3 │ ![A map](map.png)
            │          ^^^^^^^
        """),
    Mistake(
      "above the report",
      ["content/index.md": "# Home\n\n[up](../secret.txt)\n"],
      says: """
        content/index.md:3:6: error: “../secret.txt” leads nowhere [link-broken]
          3 │ [up](../secret.txt)
            │      ^^^^^^^^^^^^^
        """),
    Mistake(
      "to a folder without a front page",
      ["content/index.md": "# Home\n\n[data](data/)\n", "content/data/a.csv": "a\n"],
      says: """
        content/index.md:3:8: error: “data/” leads nowhere [link-broken]
          3 │ [data](data/)
            │        ^^^^^
        """),
    Mistake(
      "to a page without its ending",
      [
        "content/index.md": "# Home\n\n[m](method) [g](guide) [d](guide/data.md)\n",
        "content/method.md": "# Method\n", "content/guide/index.md": "# Guide\n",
        "content/guide/data.md": "# Data\n\n[m](method.html)\n",
      ],
      says: """
        content/guide/data.md:3:5: error: “method.html” leads nowhere [link-broken]
          3 │ [m](method.html)
            │     ^^^^^^^^^^^
        hint: did you mean “../method.md”?

        content/index.md:3:5: error: “method” leads nowhere [link-broken]
          3 │ [m](method) [g](guide) [d](guide/data.md)
            │     ^^^^^^
        hint: did you mean “method.md”?

        content/index.md:3:17: error: “guide” leads nowhere [link-broken]
          3 │ [m](method) [g](guide) [d](guide/data.md)
            │                 ^^^^^
        hint: did you mean “guide/index.md”?
        """, errors: 3),
    Mistake(
      "to an address as browsers show it",
      [
        "content/index.md":
          "# Home\n\n[a](www.gov.uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)\n"
      ],
      says: """
        content/index.md:3:5: error: “www.gov.uk/x#y” leads nowhere [link-broken]
          3 │ [a](www.gov.uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)
            │     ^^^^^^^^^^^^^^
        hint: write https://www.gov.uk/x#y

        content/index.md:3:25: error: “gov.wales/” leads nowhere [link-broken]
          3 │ [a](www.gov.uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)
            │                         ^^^^^^^^^^
        hint: write https://gov.wales/

        content/index.md:3:41: error: “a@example.org” leads nowhere [link-broken]
          3 │ [a](www.gov.uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)
            │                                         ^^^^^^^^^^^^^
        hint: write mailto:a@example.org

        content/index.md:3:60: error: “x.zip” leads nowhere [link-broken]
          3 │ [a](www.gov.uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)
            │                                                            ^^^^^

        content/index.md:3:71: error: “a/b.c” leads nowhere [link-broken]
          3 │ ….uk/x#y) [b](gov.wales/) [c](a@example.org) [d](x.zip) [e](a/b.c)
            │                                                             ^^^^^
        """, errors: 5),
    Mistake(
      "to the settings",
      ["content/index.md": "# Home\n\n[settings](almanac.toml)\n"],
      says: """
        content/index.md:3:12: error: “almanac.toml” leads nowhere [link-broken]
          3 │ [settings](almanac.toml)
            │            ^^^^^^^^^^^^
        """),
    Mistake(
      "to an id that is not there",
      [
        "content/index.md": "# Home\n\n[m](method.md#roundng)\n",
        "content/method.md": "# Method\n\n## Rounding\n",
      ],
      says: """
        content/index.md:3:5: error: nothing on “method.html” has the id “roundng” [anchor-broken]
          3 │ [m](method.md#roundng)
            │     ^^^^^^^^^^^^^^^^^
        hint: did you mean “#rounding”?
        """),
    Mistake(
      "to an id of the same page",
      ["content/index.md": "# Home\n\n[c](#counting)\n\n## Counts\n"],
      says: """
        content/index.md:3:5: error: nothing on “index.html” has the id “counting” [anchor-broken]
          3 │ [c](#counting)
            │     ^^^^^^^^^
        hint: did you mean “#counts”?
        """),
    Mistake(
      "from the top of the server",
      ["content/index.md": "# Home\n\n[h](/guide/start.html)\n"],
      says: """
        content/index.md:3:5: error: “/guide/start.html” begins with a stroke [link-absolute]
          3 │ [h](/guide/start.html)
            │     ^^^^^^^^^^^^^^^^^
        hint: write the path from this page, such as “guide/start.html”
        """),
    Mistake(
      "a script",
      ["content/index.md": "# Home\n\n[x](javascript:alert(1))\n"],
      says: """
        content/index.md:3:5: error: “javascript:alert(1)” is a script and no address [link-unsafe]
          3 │ [x](javascript:alert(1))
            │     ^^^^^^^^^^^^^^^^^^^
        """),
    Mistake(
      "a script in raw HTML",
      ["content/index.md": "# Home\n\n<a href=\" JavaScript:alert(1)\">x</a>\n"],
      says: """
        content/index.md:3:10: error: “ JavaScript:alert(1)” is a script and no address [link-unsafe]
          3 │ <a href=" JavaScript:alert(1)">x</a>
            │          ^^^^^^^^^^^^^^^^^^^^
        """),
    Mistake(
      "files of one machine",
      [
        "content/index.md":
          "# Home\n\n[a](C:\\Data\\a.csv) <file:///b>\n\n<a href=\"\\\\server\\c\">c</a>\n"
      ],
      says: """
        content/index.md:3:5: error: “C:\\Data\\a.csv” is a path on one machine or in one office [link-machine]
          3 │ [a](C:\\Data\\a.csv) <file:///b>
            │     ^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there

        content/index.md:3:21: error: “file:///b” is a path on one machine or in one office [link-machine]
          3 │ [a](C:\\Data\\a.csv) <file:///b>
            │                     ^^^^^^^^^
        hint: put the file into the content folder and refer to it there

        content/index.md:5:10: error: “\\\\server\\c” is a path on one machine or in one office [link-machine]
          5 │ <a href="\\\\server\\c">c</a>
            │          ^^^^^^^^^^
        hint: put the file into the content folder and refer to it there
        """, errors: 3),
    Mistake(
      "a style that loads from another host",
      [
        "content/index.md": """
        # Home

        <p style="background: url('https://example.com/a.png')">a</p>
        <style>@import "//example.com/b.css";</style>
        <button formaction="c.html">c</button>

        """
      ],
      says: """
        content/index.md:3:28: error: “https://example.com/a.png” would be loaded from elsewhere [load-outside]
          3 │ <p style="background: url('https://example.com/a.png')">a</p>
            │                            ^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there

        content/index.md:4:17: error: “//example.com/b.css” would be loaded from elsewhere [load-outside]
          4 │ <style>@import "//example.com/b.css";</style>
            │                 ^^^^^^^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there

        content/index.md:5:21: error: “c.html” leads nowhere [link-broken]
          5 │ <button formaction="c.html">c</button>
            │                     ^^^^^^
        """, errors: 3),
    Mistake(
      "what moves the page or its links",
      [
        "content/index.md":
          "# Home\n\n<base href=\"https://example.com/\">\n<meta http-equiv=\"refresh\" content=\"5; url=a\">\n"
      ],
      says: """
        content/index.md:3:13: error: “https://example.com/” would change where every link of the page leads [base-element]
          3 │ <base href="https://example.com/">
            │             ^^^^^^^^^^^^^^^^^^^^
        hint: take <base> out, and write links as paths from the page

        content/index.md:4:37: error: “5; url=a” makes the page change by itself [page-refresh]
          4 │ <meta http-equiv="refresh" content="5; url=a">
            │                                     ^^^^^^^^
        hint: take it out, and write a link where it leads
        """, errors: 2),
    Mistake(
      "code within a page that its policy keeps from effect",
      [
        "content/index.md":
          "# Home\n\n<p onclick=\"a()\" style=\"color: red\">b</p>\n\n<script>\n  c()\n</script>\n",
        "templates/page.mustache": """
        <meta http-equiv="content-security-policy" content="default-src 'none'">
        {{content}}
        """,
      ],
      says: """
        content/index.md:3:13: error: “a()” is a script within the page, which its policy does not let run [script-inline]
          3 │ <p onclick="a()" style="color: red">b</p>
            │             ^^^
        hint: take it out; scripts stand in the theme’s assets

        content/index.md:3:25: warning: “color: red” is a style within the page, which its policy keeps from taking effect [style-inline]
          3 │ <p onclick="a()" style="color: red">b</p>
            │                         ^^^^^^^^^^
        hint: give it a class, and set that in the theme’s style sheet

        content/index.md:6:3: error: “c()” is a script within the page, which its policy does not let run [script-inline]
          6 │   c()
            │   ^^^
        hint: take it out; scripts stand in the theme’s assets
        """, errors: 2, warnings: 1),
    Mistake(
      "a picture from another host",
      ["content/index.md": "# Home\n\n![A map](https://example.com/map.png)\n"],
      says: """
        content/index.md:3:10: error: “https://example.com/map.png” would be loaded from elsewhere [load-outside]
          3 │ ![A map](https://example.com/map.png)
            │          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there
        """),
    Mistake(
      "a picture from another host in HTML",
      ["content/index.md": "# Home\n\n<img src=\"//example.com/map.png\" alt=\"\">\n"],
      says: """
        content/index.md:3:11: error: “//example.com/map.png” would be loaded from elsewhere [load-outside]
          3 │ <img src="//example.com/map.png" alt="">
            │           ^^^^^^^^^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there
        """),
    Mistake(
      "a script in the theme from another host",
      [
        "templates/page.mustache":
          "<script src=\"https://example.com/x.js\"></script>\n{{content}}\n"
      ],
      says: """
        templates/page.mustache:1:14: error: “https://example.com/x.js” would be loaded from elsewhere [load-outside]
          1 │ <script src="https://example.com/x.js"></script>
            │              ^^^^^^^^^^^^^^^^^^^^^^^^
        hint: put the file into the content folder and refer to it there
        """),
    Mistake(
      "in a template",
      ["templates/page.mustache": "{{content}}\n<a href=\"help.html\">Help</a>\n"],
      says: """
        templates/page.mustache:2:10: error: “help.html” leads nowhere [link-broken]
          2 │ <a href="help.html">Help</a>
            │          ^^^^^^^^^
        """),
    Mistake(
      "once on a page where it stands twice",
      ["content/index.md": "# Home\n\n[a](x.md) [b](x.md)\n"],
      says: """
        content/index.md:3:5: error: “x.md” leads nowhere [link-broken]
          3 │ [a](x.md) [b](x.md)
            │     ^^^^
        """),
    Mistake(
      "from a value",
      [
        "content/index.md":
          "+++\ntitle = \"Home\"\n[values]\nlink = \"nowhere.html\"\n+++\n\n<a href=\"{{values.link}}\">x</a>\n"
      ],
      says: """
        content/index.md:4:9: error: “nowhere.html” leads nowhere [link-broken]
          4 │ link = "nowhere.html"
            │         ^^^^^^^^^^^^
        """),
  ]

  @Test(arguments: mistakes)
  func `a wrong link is shown where its author wrote it`(mistake: Mistake) throws {
    try mistake.expect()
  }
}
