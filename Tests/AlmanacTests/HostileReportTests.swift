import TestSupport
import Testing

@Suite("A report that is damaged") struct HostileReportTests {
  /// Files that have something of everything, to damage.
  static let files = [
    "content/almanac.toml": """
    title = "Report"
    edition = "2024"
    date = 2024-10-31
    address = "https://example.gov.uk/cin/"
    navigation = ["index.md", "guide/index.md"]
    [licence]
    name = "OGL"
    link = "https://example.com/"

    """,
    "content/index.md": """
    +++
    title = "Home"
    updated = 2024-01-01
    [values]
    rows = [{ name = "a", count = 1 }, { name = "b", count = 2.5 }]
    +++
    # Key *messages* {#top}

    See [a](a.md#two), ![m](map.svg), <a href='guide/index.html#x'>g</a>.[^n]

    {{#values.rows}}<p id="{{name}}">{{count}}</p>{{/values.rows}}

    | a | b |
    | - | -: |
    | {{site.edition}} | `{{x}}` |

    <!-- {{site.title}} --><script>if (a < b) {}</script><img src=map.svg>

    [^n]: A note, {{page.title}}.

    """,
    "content/a.md": "# A\n\n## Two\n\n## Three\n\n### Four\n\n## Five\n\n[up](./)\n",
    "content/guide/index.md": "+++\ntitle = \"Guide\"\norder = 3\n+++\n## X\n\n[t](#x)\n",
    "content/map.svg": "<svg/>",
    "templates/assets/style.css": "@import \"b.css\"; a { b: url(dot.svg#x) } /* url(c) */\n",
    "templates/assets/b.css": "c { d: url('dot.svg') }\n",
    "templates/assets/dot.svg": "<svg/>",
    "templates/part.mustache": "<i>{{title}}</i>",
    "templates/page.mustache": """
    <!doctype html><title>{{page.title}}</title><link rel="stylesheet" href="{{assets.style.css}}">
    {{#page.contents}}<a href="#{{id}}">{{title}}</a>{{/page.contents}}
    {{#navigation}}{{> part}}{{/navigation}}{{^page.next}}last{{/page.next}}{{content}}

    """,
    "templates/words/en-GB.toml": "search = \"Search\"\nmonths = [\"January\"]\n",
  ]

  @Test(.timeLimit(.minutes(2)))
  func `is built or refused, and never the end of the program`() throws {
    let desk = try Desk([:])
    try desk.folder.write(Self.files)
    let names = Self.files.keys.sorted()
    let texts = names.map { Self.files[$0, default: ""] }
    var random = Noise(seed: 11)
    var exits: [Int32: Int] = [:]
    for damaged in Mutations(of: texts, seed: 12, rounds: 300) {
      // Whatever was damaged may land in whatever file: settings in a page, a page in a layout.
      let like = names.indices.min { a, b in
        distance(texts[a], damaged) < distance(texts[b], damaged)
      }
      let place =
        Int.random(in: 0..<8, using: &random) == 0
        ? names.indices.randomElement(using: &random) : like
      let name = names[place ?? 0]
      try desk.folder.write(damaged, to: name)
      let run = desk.check("--json")
      exits[run.exit, default: 0] += 1
      #expect((0...2).contains(run.exit), "\(name) \(run.error)")
      try desk.folder.write([name: Self.files[name, default: ""]])
    }
    #expect(desk.check().exit == 0)
    print("damaged reports: \(exits.sorted { $0.key < $1.key }.map { "exit \($0): \($1)" })")
  }

  /// How unlike two texts are, in the roughest way: by their lengths and their beginnings.
  private func distance(_ text: String, _ bytes: [UInt8]) -> Int {
    let common = zip(text.utf8, bytes).prefix { $0 == $1 }.count
    return abs(text.utf8.count - bytes.count) - common * 4
  }
}
