import Diagnostics
import Mustache
import Testing

/// Templates whose sources are named after them.
func files(_ texts: KeyValuePairs<String, String>) throws -> Library {
  var templates: [String: Template] = [:]
  for (name, text) in texts {
    templates[name] = try Template(Source("\(name).mustache", text: text))
  }
  return Library(templates)
}

@Suite("Templates that include one another") struct LibraryTests {
  @Test func `a partial is rendered inside a value`() throws {
    let partials = try files(["figure": "<figure>{{title}}, {{site}}</figure>\n"])
    let page = try Template(
      Source("page", text: "  {{> figure trend}}\n{{> figure all.first}}{{> figure list}}"))
    let data: Value = [
      "site": "S", "trend": ["title": "T"], "all": ["first": ["title": "F"]],
      "list": [["title": "1"], ["title": "2"]],
    ]
    #expect(
      try page.render(data, with: partials) == """
          <figure>T, S</figure>
        <figure>F, S</figure>
        <figure>1, S</figure>
        <figure>2, S</figure>

        """)
  }

  @Test func `where there is no value to show, the specification’s mode shows nothing`() throws {
    let partials = try files(["figure": "<{{title}}>"])
    let page = try Template(Source("page", text: "[{{> figure a}}{{> figure b}}]"))
    #expect(try page.render(["a": false], with: partials, missing: .empty) == "[]")
  }

  @Test func `a partial’s name may come from the data, and show a value`() throws {
    let partials = try files(["bar": "bar {{x}}", "line": "line {{x}}"])
    let page = try Template(
      Source("page", text: "{{#figures}}{{>*kind data}};{{>* kind  data }};{{/figures}}"))
    let data: Value = [
      "figures": [["kind": "bar", "data": ["x": 1]], ["kind": "line", "data": ["x": 2]]]
    ]
    #expect(try page.render(data, with: partials) == "bar 1;bar 1;line 2;line 2;")
  }

  @Test func `a tree of data ends a partial that includes itself`() throws {
    let partials = try files([
      "node": "<li>{{name}}{{#children}}<ul>{{> node}}</ul>{{/children}}</li>"
    ])
    let leaf: Value = ["name": "c", "children": []]
    let data: Value = ["name": "a", "children": [["name": "b", "children": [leaf]], leaf]]
    #expect(
      try Template(Source("page", text: "{{> node}}")).render(data, with: partials)
        == "<li>a<ul><li>b<ul><li>c</li></ul></li></ul><ul><li>c</li></ul></li>")
  }

  @Test func `a layout is filled by its page, through partials too`() throws {
    let layouts = try files([
      "base": "<title>{{$title}}Untitled{{/title}}</title>\n{{> body}}\n<p>{{$foot}}-{{/foot}}</p>",
      "body": "<main>\n  {{$main}}\n  nothing\n  {{/main}}\n</main>",
    ])
    let page = try Template(
      Source(
        "page",
        text: """
          {{<base}}
            {{$title}}{{title}}{{/title}}
            ignored
            {{$main}}
              <p>one</p>
                <p>two</p>
            {{/main}}
          {{/base}}

          """))
    #expect(
      try page.render(["title": "A & B"], with: layouts) == """
        <title>A &amp; B</title>
        <main>
          <p>one</p>
            <p>two</p>
        </main><p>-</p>
        """)
  }

  @Test func `indentation goes before each line of a partial’s text, and not of its values`() throws
  {
    let partials = try files([
      "a": "<a>\n  {{> b}}\n{{#x}}\n{{{x}}}\n{{/x}}\n</a>\n", "b": "<b>\r\n{{x}}\r\n</b>\r\n",
    ])
    #expect(
      try Template(Source("page", text: "{\n  {{> a}}\n}")).render(["x": "1\n2"], with: partials)
        == "{\n  <a>\n    <b>\r\n    1\n2\r\n    </b>\r\n  1\n2\n  </a>\n}")
  }

  @Test func `a library knows its names in order`() throws {
    let library = try files(["b": "", "a": "", "c": ""])
    #expect(library.names == ["a", "b", "c"])
    #expect(library["b"]?.source.name == "b.mustache")
    #expect(library["d"] == nil)
  }
}
