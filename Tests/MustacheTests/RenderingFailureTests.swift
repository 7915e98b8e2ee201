import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite("Templates that cannot be rendered") struct RenderingFailureTests {
  static let data: Value = [
    "site": ["title": "S", "edition": 3], "page": ["title": "T", "next": false, "updated": .none],
    "navigation": [["title": "a", "link": "b"]], "draft": true, "trend": ["title": "x"],
    "rate": 3, "kind": "figrue",
  ]

  static let texts: KeyValuePairs = [
    "figure": "<{{title}}>", "inner": "a\n  {{#site}}{{titel}}{{/site}}",
  ]

  @Test(arguments: [
    (
      "<h1>{{tilte}}</h1>",
      """
      t.mustache:1:7: error: nothing here is called “tilte” [mustache-missing-name]
        1 │ <h1>{{tilte}}</h1>
          │       ^^^^^
      hint: did you mean “site”?
      """
    ),
    (
      "<h1>{{page.tilte}}</h1>",
      """
      t.mustache:1:12: error: “page” has no “tilte” [mustache-missing-name]
        1 │ <h1>{{page.tilte}}</h1>
          │            ^^^^^
      hint: did you mean “title”?
      """
    ),
    (
      "{{page.title.x}}",
      """
      t.mustache:1:14: error: “page.title” is text, without members [mustache-missing-name]
        1 │ {{page.title.x}}
          │              ^
      hint: only an object has members
      """
    ),
    (
      "{{#nav}}{{/nav}}",
      """
      t.mustache:1:4: error: nothing here is called “nav” [mustache-missing-name]
        1 │ {{#nav}}{{/nav}}
          │    ^^^
      hint: choose from draft, kind, navigation, page, rate, site, trend
      """
    ),
    (
      "{{#navigation}}{{lnik}}{{/navigation}}",
      """
      t.mustache:1:18: error: nothing here is called “lnik” [mustache-missing-name]
        1 │ {{#navigation}}{{lnik}}{{/navigation}}
          │                  ^^^^
      hint: did you mean “link”?
      """
    ),
    (
      "{{navigation}}",
      """
      t.mustache:1:3: error: “navigation” is a list, which a plain tag cannot show \
      [mustache-not-showable]
        1 │ {{navigation}}
          │   ^^^^^^^^^^
      hint: show its items with {{#navigation}}…{{/navigation}}
      """
    ),
    (
      "{{page}}",
      """
      t.mustache:1:3: error: “page” is an object, which a plain tag cannot show \
      [mustache-not-showable]
        1 │ {{page}}
          │   ^^^^
      hint: name one of its members, or open it with {{#page}}…{{/page}}
      """
    ),
    (
      "{{draft}}",
      """
      t.mustache:1:3: error: “draft” is a flag, which a plain tag cannot show \
      [mustache-not-showable]
        1 │ {{draft}}
          │   ^^^^^
      hint: ask about it with {{#draft}}…{{/draft}}
      """
    ),
    (
      "{{> figrue trend}}",
      """
      t.mustache:1:5: error: no template is called “figrue” [mustache-missing-template]
        1 │ {{> figrue trend}}
          │     ^^^^^^
      hint: did you mean “figure”?
      """
    ),
    (
      "{{> figure trned}}",
      """
      t.mustache:1:12: error: nothing here is called “trned” [mustache-missing-name]
        1 │ {{> figure trned}}
          │            ^^^^^
      hint: did you mean “trend”?
      """
    ),
    (
      "{{> figure page.next}}",
      """
      t.mustache:1:12: error: “page.next” is there, but with nothing in it to show \
      [mustache-missing-context]
        1 │ {{> figure page.next}}
          │            ^^^^^^^^^
      hint: ask about it first with {{#page.next}}…{{/page.next}}
      """
    ),
    (
      "{{>*kind}}",
      """
      t.mustache:1:5: error: no template is called “figrue” [mustache-missing-template]
        1 │ {{>*kind}}
          │     ^^^^
      hint: did you mean “figure”?
      """
    ),
    (
      "{{>*rate}}",
      """
      t.mustache:1:5: error: “rate” is a number, not the name of a template \
      [mustache-missing-template]
        1 │ {{>*rate}}
          │     ^^^^
      hint: give the name as text
      """
    ),
    (
      "{{>*knid}}",
      """
      t.mustache:1:5: error: nothing here is called “knid” [mustache-missing-name]
        1 │ {{>*knid}}
          │     ^^^^
      hint: did you mean “kind”?
      """
    ),
    (
      "{{> inner}}",
      """
      inner.mustache:2:14: error: nothing here is called “titel” [mustache-missing-name]
        2 │   {{#site}}{{titel}}{{/site}}
          │              ^^^^^
      hint: did you mean “title”? (included by t.mustache, line 1)
      """
    ),
    (
      "{{^navigatoin}}{{/navigatoin}}",
      """
      t.mustache:1:4: error: nothing here is called “navigatoin” [mustache-missing-name]
        1 │ {{^navigatoin}}{{/navigatoin}}
          │    ^^^^^^^^^^
      hint: did you mean “navigation”?
      """
    ),
    (
      "{{zzzzzzzz}}",
      """
      t.mustache:1:3: error: nothing here is called “zzzzzzzz” [mustache-missing-name]
        1 │ {{zzzzzzzz}}
          │   ^^^^^^^^
      hint: choose from draft, kind, navigation, page, rate, site, trend
      """
    ),
  ])
  func `the report says where, why and what to type`(template: String, report: String) throws {
    let template = try Template(Source("t.mustache", text: template))
    let library = try files(Self.texts)
    expectDiagnostic(report) { _ = try template.render(Self.data, with: library) }
  }

  @Test(arguments: [
    "{{tilte}}", "{{page.tilte}}", "{{page.title.x}}", "{{#nav}}x{{/nav}}", "{{navigation}}",
    "{{page}}", "{{draft}}", "{{> figrue}}", "{{> figure trned}}", "{{> figure page.next}}",
    "{{>*kind}}", "{{>*rate}}", "{{>*knid}}", "{{<bsae}}{{$a}}x{{/a}}{{/bsae}}",
  ])
  func `in the specification’s mode the same is nothing`(template: String) throws {
    let template = try Template(Source("t.mustache", text: template))
    #expect(try template.render(Self.data, with: files(Self.texts), missing: .empty) == "")
  }

  @Test func `all that is wrong can be told, each tag once, with holes where they are`() throws {
    let text = """
      {{tilte}}{{#navigation}}{{title}}{{lnik}}{{/navigation}}{{#nav}}{{x}}{{/nav}}{{page}}
      {{> inner}}{{> figure page.next}}{{>*knid}}{{^page.nxet}}.{{/page.nxet}}{{site.title}}
      """
    let template = try Template(Source("t.mustache", text: text))
    let data: Value = [
      "site": ["title": "S"], "page": ["next": false],
      "navigation": [["title": "a"], ["title": "b"], ["title": "c"]],
    ]
    var (bytes, findings) = ([UInt8](), [Diagnostic]())
    template.render(data, with: try files(Self.texts), to: &bytes, findings: &findings)
    #expect(String(decoding: bytes, as: UTF8.self) == "abc\na\n  .S")
    #expect(
      findings.map(\.message) == [
        "nothing here is called “tilte”", "nothing here is called “lnik”",
        "nothing here is called “nav”", "“page” is an object, which a plain tag cannot show",
        "nothing here is called “titel”", "“page.next” is there, but with nothing in it to show",
        "nothing here is called “knid”", "“page” has no “nxet”",
      ])
  }

  @Test func `of very many mistakes the first are told`() throws {
    let tags = (0..<5_000).map { "{{x\($0)}}" }.joined()
    let template = try Template(Source("t.mustache", text: tags))
    var (bytes, findings) = ([UInt8](), [Diagnostic]())
    template.render([:], to: &bytes, findings: &findings)
    #expect((100...101).contains(findings.count) && bytes.isEmpty)
  }

  @Test func `a name that is there with nothing in it is shown as nothing`() throws {
    let template = try Template(Source("t.mustache", text: "[{{page.updated}}]"))
    #expect(try template.render(Self.data) == "[]")
  }

  @Test func `suggestions come from everything in view`() throws {
    let template = try Template(Source("t.mustache", text: "{{#trend}}{{edtion}}{{/trend}}"))
    let data: Value = ["edition": 1, "trend": ["title": "x"]]
    let error = #expect(throws: Diagnostic.self) { try template.render(data) }
    #expect(error?.hint == "did you mean “edition”?")
  }
}

@Suite("The rules of templates") struct RuleTests {
  @Test func `every rule has a code of this module and a meaning that is sentences`() {
    for rule in MustacheRule.allCases {
      #expect(rule.code.hasPrefix("mustache-"))
      #expect(rule.meaning.hasSuffix(".") || rule.meaning.hasSuffix("}}."))
    }
  }
}
