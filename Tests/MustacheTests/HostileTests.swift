import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite("Hostile templates") struct HostileTests {
  static let samples = [
    "<h1>{{title}}</h1>{{{raw}}}{{&raw}}\n{{#rows}}\n  {{.}} {{a.b}}\n{{/rows}}\n{{^no}}x{{/no}}",
    "{{=<% %>=}}<%#rows%><%.%><%/rows%><%={{ }}=%>{{! comment\n more }}\r\n{{> p }}\r\n",
    "{{<base}}\n  {{$title}}\n    x {{title}}\n  {{/title}}{{/base}}\n  {{>*name}}{{> p a}}",
    "  {{$block}}\n    one\n  {{/block}}\n{{<p}}{{$q}}{{<base}}{{$r}}{{/r}}{{/base}}{{/q}}{{/p}}",
  ]

  static let data: Value = [
    "title": "A & B", "raw": .markup("<b>"), "rows": [1, "two", ["a": ["b": 2.5]]],
    "no": false, "name": "base", "a": ["b": .none],
  ]

  @Test func `damaged templates are refused or rendered, and never worse`() throws {
    let base = try Template(Source("base", text: "<{{$title}}\n  t\n{{/title}}>{{> p a}}"))
    for input in Mutations(of: Self.samples, seed: 3) {
      guard let template = try? Template(Source("fuzz", bytes: input)) else { continue }
      var library = Library(["base": base, "p": template])
      library.limits.steps = 20_000
      for missing in [Template.Missing.error, .empty] {
        do throws(Diagnostic) {
          _ = try template.render(Self.data, with: library, missing: missing)
        } catch { _ = error.description }
      }
    }
  }

  @Test func `what is found first ends a rendering, and begins what is found in all`() throws {
    let base = try Template(Source("base", text: "<{{$title}}\n  t\n{{/title}}>{{> p a}}"))
    for input in Mutations(of: Self.samples, seed: 4, rounds: 1_000) {
      guard let template = try? Template(Source("fuzz", bytes: input)) else { continue }
      var library = Library(["base": base, "p": template])
      library.limits.steps = 20_000
      var (bytes, findings) = ([UInt8](), [Diagnostic]())
      template.render(Self.data, with: library, to: &bytes, findings: &findings)
      #expect(Set(findings).count == findings.count)
      do throws(Diagnostic) {
        let text = try template.render(Self.data, with: library)
        #expect(findings.isEmpty && text == String(decoding: bytes, as: UTF8.self))
      } catch {
        #expect(error == findings.first)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "{{#a}}", "{{^a}}", "{{$a}}", "{{<a}}", "{{", "{{{", "{{!", "{{=", "{{= ", "}}", "{", "{{a}}",
      "{{/a}}", "\n", " ", "{{!}}", "\n {{!}}", "{{a.}}", "{{a}", "a.", "{{#a}}{{/a}}", "{{> a}}\n",
      "{{#a}}\n{{/a}}\n", "{{$a}}\n", "  ", "{{=a b=}}a=c d=b",
    ])
  func `a great deal of one thing is read in a breath`(piece: String) {
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let part = text.prefix(40_000)
    for text in [text, "{{" + part, "{{a" + part + "}}", "{{#x}}" + part + "{{/x}}"] {
      do throws(Diagnostic) {
        _ = try Template(Source("bomb", text: text)).render(["a": 1, "x": 1], missing: .empty)
      } catch { _ = error.description }
    }
  }

  @Test func `a megabyte of open sections is refused at once`() {
    let text = String(repeating: "{{#a}}", count: 1_000_000 / 6)
    do throws(Diagnostic) {
      _ = try Template(Source("bomb", text: text))
      Issue.record("no limit on nesting")
    } catch {
      #expect(error.code == "mustache-nested-too-deeply")
    }
  }

  @Test func `sections nest so deep and no deeper`() throws {
    func nested(_ depth: Int) -> Source {
      let open = String(repeating: "{{#a}}", count: depth)
      let close = String(repeating: "{{/a}}", count: depth)
      return Source("deep", text: open + "x" + close)
    }
    #expect(try Template(nested(128)).render(["a": 1]) == "x")
    let error = #expect(throws: Diagnostic.self) { try Template(nested(129)) }
    #expect(error?.message == "sections are nested more than 128 deep")
    #expect(error?.code == "mustache-nested-too-deeply")
  }

  @Test func `a template that includes itself without end is found out, with the chain`() throws {
    let library = try files(["a": "{{> b}}", "b": "x {{> a}}"])
    expectDiagnostic(
      """
      b.mustache:1:7: error: templates include one another more than 128 deep \
      [mustache-included-too-deeply]
        1 │ x {{> a}}
          │       ^
      hint: the way here ends with b → a → b → a → b: put the tag into a section that is empty at last
      """
    ) {
      _ = try Template(Source("page", text: "{{> a}}")).render([:], with: library)
    }
  }

  @Test func `a block that is filled with itself is found out`() throws {
    let library = try files(["base": "{{$x}}{{/x}}"])
    let page = try Template(Source("page", text: "{{<base}}{{$x}}{{$x}}{{/x}}{{/x}}{{/base}}"))
    let error = #expect(throws: Diagnostic.self) { try page.render([:], with: library) }
    #expect(error?.message == "block “x” is filled more than 128 deep")
  }

  @Test func `templates that double one another run into the limit of steps`() throws {
    var texts: [String: Template] = [:]
    for number in 0..<100 {
      texts["p\(number)"] = try Template(
        Source("p\(number)", text: "{{> p\(number + 1)}}{{> p\(number + 1)}}"))
    }
    texts["p100"] = try Template(Source("p100", text: "x"))
    var library = Library(texts)
    library.limits.steps = 100_000
    let error = #expect(throws: Diagnostic.self) {
      try Template(Source("page", text: "{{> p0}}")).render([:], with: library)
    }
    #expect(error?.message == "page takes more than 100000 steps to make")
  }

  @Test func `sections that multiply one list run into the limit of steps`() throws {
    let open = String(repeating: "{{#a}}", count: 100)
    let close = String(repeating: "{{/a}}", count: 100)
    var library = Library.empty
    library.limits.steps = 100_000
    let template = try Template(Source("page", text: open + "x" + close))
    let error = #expect(throws: Diagnostic.self) {
      try template.render(["a": [1, 2, 3]], with: library)
    }
    #expect(error?.code == "mustache-too-much-work")
  }

  @Test(arguments: 0...40)
  func `a limit on length is kept to the byte`(limit: Int) throws {
    var library = Library.empty
    library.limits.bytes = limit
    let template = try Template(Source("page", text: "0123456789{{a}}0123456789"))
    let text = try? template.render(["a": "xyz"], with: library)
    #expect(text == (limit < 23 ? nil : "0123456789xyz0123456789"))
  }

  @Test func `a page has a greatest length`() throws {
    var library = Library.empty
    library.limits.bytes = 100_000
    let template = try Template(Source("page", text: "{{#a}}{{b}}{{/a}}"))
    let data: Value = [
      "a": .list(Array(repeating: 1, count: 1000)), "b": .text(String(repeating: "x", count: 1000)),
    ]
    expectDiagnostic(
      """
      page: error: page is longer than 100000 bytes [mustache-too-much-work]
      hint: look for a section or a partial that repeats itself
      """
    ) { _ = try template.render(data, with: library) }
  }
}
