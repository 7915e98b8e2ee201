import Diagnostics
import Mustache
import Testing

@Suite("Rendering templates") struct RenderingTests {
  @Test func `a template is rendered any number of times`() throws {
    let template = try Template(Source("peer.mustache", text: "<h1>{{title}}</h1>"))
    #expect(try template.render(["title": "Leeds & Bradford"]) == "<h1>Leeds &amp; Bradford</h1>")
    #expect(try template.render(["title": "Kent"]) == "<h1>Kent</h1>")
  }

  @Test(arguments: [
    ("{{t}}", "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é"),
    ("{{{t}}}|{{&t}}", "a <b> & \"c\" 'd' é|a <b> & \"c\" 'd' é"),
    ("{{m}}|{{{m}}}", "<b>1 & 2</b>|<b>1 & 2</b>"),
    ("{{n}}|{{{n}}}", "|"),
  ])
  func `text is escaped, and markup is not`(template: String, expected: String) throws {
    let data: Value = [
      "t": "a <b> & \"c\" 'd' é", "m": .markup("<b>1 & 2</b>"), "n": .none,
    ]
    #expect(try Template(Source("t", text: template)).render(data) == expected)
  }

  @Test func `escaping equals its obvious twin at every place of a long text`() throws {
    let template = try Template(Source("t", text: "{{.}}"))
    for place in 0..<70 {
      for special in ["&", "<", ">", "\"", "'", "é", "\u{0}", "f", "|", "¦"] {
        let text =
          String(repeating: "x", count: place) + special + String(repeating: "y", count: 70 - place)
        let twin = text.map {
          ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][$0] ?? String($0)
        }.joined()
        #expect(try template.render(.text(text)) == twin)
      }
    }
  }

  @Test(
    arguments: [
      (.none, "no"), (.unmade, "no"), (false, "no"), (true, "yes"), ("", "no"), ("x", "yes"),
      (0, "yes"), (1, "yes"),
      (.markup(""), "no"), (.markup("x"), "yes"), ([], "no"), ([1], "yes"), ([:], "yes"),
      ([false], "yes"),
    ] as [(Value, String)])
  func `a section opens where there is something`(value: Value, expected: String) throws {
    let template = try Template(Source("t", text: "{{#v}}yes{{/v}}{{^v}}no{{/v}}"))
    #expect(try template.render(["v": value]) == expected)
  }

  @Test func `what could not be made is nothing, and so is all in it`() throws {
    let library = try files(["row": "{{name}}"])
    let template = try Template(
      Source(
        "t",
        text: "{{v}}{{v.a.b}}{{{v.c}}}{{#v.list}}{{name}}{{/v.list}}{{^v.list}}none{{/v.list}}"
          + "{{> row v.row}}{{>*v.kind}}"))
    #expect(try template.render(["v": .unmade], with: library) == "none")
  }

  @Test func `rows of one shape and of many are found alike`() throws {
    let template = try Template(
      Source("t", text: "{{#rows}}{{name}} {{site.title}} {{rate}};{{/rows}}"))
    let shape = Shape(["name", "rate"])
    let rows: [Value] = [
      .object(Object(shape, ["a", 1])), ["rate": 2, "name": "b"],
      .object(Object(shape, ["c", 3])), ["x": 0, "name": "d", "rate": 4, "site": ["title": "T"]],
    ]
    let data: Value = ["rows": .list(rows), "site": ["title": "S"]]
    #expect(try template.render(data) == "a S 1;b S 2;c S 3;d T 4;")
  }

  @Test func `hundreds of names and shapes do not confuse the lookup`() throws {
    var random = 7
    var text = ""
    var rows: [Value] = []
    var expected = ""
    for name in 0..<300 { text += "{{n\(name)}}," }
    for row in 0..<20 {
      random = (random * 31 + 11) % 300
      let order = (0..<300).map { ($0 + random) % 300 }
      rows.append(.object(Object(order.map { ("n\($0)", .number(Double($0 * (row + 1)))) })))
      for name in 0..<300 { expected += "\(name * (row + 1))," }
    }
    let template = try Template(Source("t", text: "{{#.}}\(text){{/.}}"))
    #expect(try template.render(.list(rows)) == expected)
  }

  @Test func `bytes that are there stay, also where rendering fails`() throws {
    let template = try Template(Source("t", text: "<{{a}}>{{b}}"))
    var bytes = Array("head".utf8)
    #expect(throws: Diagnostic.self) { try template.render(["a": 1], to: &bytes) }
    #expect(bytes == Array("head".utf8))
    try template.render(["a": 1, "b": 2], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "head<1>2")
  }

  @Test func `a byte order mark is not part of a template`() throws {
    #expect(
      try Template(Source("t", text: "\u{FEFF}{{#a}}\nx\n{{/a}}\n")).render(["a": 1]) == "x\n")
  }

  @Test func `bytes that are not UTF-8 pass through`() throws {
    var bytes: [UInt8] = []
    try Template(Source("t", bytes: [0xFF, 0x7B, 0x7B, 0x61, 0x7D, 0x7D, 0xC3])).render(
      ["a": .markup(Markup(bytes: [0xFE]))], to: &bytes)
    #expect(bytes == [0xFF, 0xFE, 0xC3])
  }

  @Test func `a template lists its names and inclusions`() throws {
    let template = try Template(
      Source(
        "t", text: "{{a}}{{#b.c}}{{a}}{{> p d}}{{/b.c}}{{>*e}}{{<q}}{{$x}}{{f}}{{/x}}{{/q}}{{.}}"))
    #expect(template.names == ["a", "b.c", "d", "e", "f", "."])
    #expect(template.inclusions == ["p", "q"])
  }
}

@Suite("Values") struct ValueTests {
  @Test func `literals are values`() {
    let value: Value = ["title": "x", "rates": [41.5, 44], "draft": false, "id": "a\(1)"]
    #expect(value["title"] == .text("x"))
    #expect(value["rates"] == .list([.number(41.5), .number(44)]))
    #expect(value["draft"] == .flag(false))
    #expect(value["id"] == .text("a1"))
    #expect(value["none"] == nil)
    #expect(Value(nil as String?) == .none)
  }

  @Test func `objects are equal by names and values, not by shape`() {
    let (a, b): (Object, Object) = (["x": 1, "y": 2], ["x": 1, "y": 2])
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(a != ["y": 2, "x": 1])
    #expect(a != ["x": 1, "y": 3])
  }

  @Test func `a member is set in place, or added at the end`() {
    var object: Object = ["x": 1]
    let copy = object
    object["x"] = 2
    object["y"] = "z"
    object["y"] = nil
    #expect(object == ["x": 2, "y": "z"])
    #expect(copy == ["x": 1])
  }

  @Test func `rows made together are the objects made one by one`() throws {
    let shape = Shape(["name", "rate"])
    let together = Object.rows(shape, ["a", 1, "b", 2, "c", 3])
    let single: [Value] = [("a", 1), ("b", 2), ("c", 3)].map { name, rate in
      .object(Object(shape, [.text(name), .number(rate)]))
    }
    #expect(together == single)
    #expect(Set(together) == Set(single))
    #expect(together.map { $0["rate"] } == [1, 2, 3])

    let template = try Template(Source("t", text: "{{#rows}}{{name}} {{rate}};{{/rows}}"))
    #expect(try template.render(["rows": .list(together)]) == "a 1;b 2;c 3;")
    let named = try Template(Source("t", text: "{{row.name}} {{#row}}{{rate}}{{/row}}"))
    #expect(try named.render(["row": together[2]]) == "c 3")
    #expect(Object.rows(shape, []).isEmpty)
  }

  @Test func `a row that is changed leaves the others as they were`() {
    let shape = Shape(["name", "rate"])
    let rows = Object.rows(shape, ["a", 1, "b", 2, "c", 3])
    guard case .object(var row) = rows[1] else { return #expect(Bool(false)) }
    row["rate"] = 9
    row["note"] = "n"
    row["name"] = "z"
    #expect(row == ["name": "z", "rate": 9, "note": "n"])
    #expect(Array(row.values) == ["z", 9, "n"])
    #expect(rows == Object.rows(shape, ["a", 1, "b", 2, "c", 3]))
  }

  @Test func `of a name given twice the first counts, in small objects and large`() {
    #expect((["x": 1, "x": 2] as Object)["x"] == 1)
    let many = (0..<20).map { ("n\($0 / 2)", Value.number(Double($0))) }
    #expect(Object(many)["n3"] == 6)
  }
}
