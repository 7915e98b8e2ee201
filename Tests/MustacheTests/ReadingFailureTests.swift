import Diagnostics
import Mustache
import TestSupport
import Testing

@Suite("Templates that cannot be read") struct ReadingFailureTests {
  @Test(arguments: [
    (
      "<p>{{title</p>\n",
      """
      t.mustache:1:4: error: tag is never closed [mustache-unclosed-tag]
        1 │ <p>{{title</p>
          │    ^^
      hint: end it with “}}”
      """
    ),
    (
      "<p>{{{title}}</p>",
      """
      t.mustache:1:4: error: tag is never closed [mustache-unclosed-tag]
        1 │ <p>{{{title}}</p>
          │    ^^
      hint: end it with “}}}”
      """
    ),
    (
      "{{! never\nends",
      """
      t.mustache:1:1: error: tag is never closed [mustache-unclosed-tag]
        1 │ {{! never
          │ ^^
      hint: end it with “}}”
      """
    ),
    (
      "{{=<% %>}}",
      """
      t.mustache:1:1: error: a tag that changes delimiters ends with “=}}” \
      [mustache-bad-delimiters]
        1 │ {{=<% %>}}
          │ ^^^
      hint: write {{=<% %>=}}, say, and go back with <%={{ }}=%>
      """
    ),
    (
      "{{=<% %> x=}}",
      """
      t.mustache:1:1: error: new delimiters are two words between equals signs \
      [mustache-bad-delimiters]
        1 │ {{=<% %> x=}}
          │ ^^^^^^^^^^^^^
      hint: write {{=<% %>=}}, say, and go back with <%={{ }}=%>
      """
    ),
    (
      "{{==}}",
      """
      t.mustache:1:1: error: new delimiters are two words between equals signs \
      [mustache-bad-delimiters]
        1 │ {{==}}
          │ ^^^^^^
      hint: write {{=<% %>=}}, say, and go back with <%={{ }}=%>
      """
    ),
    (
      "<p>{{ }}</p>",
      """
      t.mustache:1:4: error: tag names nothing [mustache-empty-name]
        1 │ <p>{{ }}</p>
          │    ^^^^^
      hint: write the name of a value, or “.” for the item at hand
      """
    ),
    (
      "{{#}}{{/}}",
      """
      t.mustache:1:1: error: tag names nothing [mustache-empty-name]
        1 │ {{#}}{{/}}
          │ ^^^^^
      hint: write the name of a value, or “.” for the item at hand
      """
    ),
    (
      "{{{ }}}",
      """
      t.mustache:1:1: error: tag names nothing [mustache-empty-name]
        1 │ {{{ }}}
          │ ^^^^^^^
      hint: write the name of a value, or “.” for the item at hand
      """
    ),
    (
      "{{page..title}}",
      """
      t.mustache:1:3: error: name has an empty part [mustache-empty-name]
        1 │ {{page..title}}
          │   ^^^^^^^^^^^
      hint: join words by single dots
      """
    ),
    (
      "{{.a}}",
      """
      t.mustache:1:3: error: name has an empty part [mustache-empty-name]
        1 │ {{.a}}
          │   ^^
      hint: join words by single dots
      """
    ),
    (
      "{{> }}",
      """
      t.mustache:1:1: error: tag names nothing [mustache-empty-name]
        1 │ {{> }}
          │ ^^^^^^
      hint: write the name of a value, or “.” for the item at hand
      """
    ),
    (
      "{{> a b c}}",
      """
      t.mustache:1:5: error: partial tag holds a template’s name and what to show in it \
      [mustache-bad-partial]
        1 │ {{> a b c}}
          │     ^^^^^
      hint: write {{> name}} or {{> name context}}
      """
    ),
    (
      "{{>*}}",
      """
      t.mustache:1:4: error: partial tag holds a template’s name and what to show in it \
      [mustache-bad-partial]
        1 │ {{>*}}
          │    ^
      hint: write {{> name}} or {{> name context}}
      """
    ),
    (
      "{{#rows}}\n  {{name}}\n",
      """
      t.mustache:1:1: error: section “rows” is never closed [mustache-unclosed-section]
        1 │ {{#rows}}
          │ ^^^^^^^^^
      hint: write {{/rows}} where it ends
      """
    ),
    (
      "{{<base}}{{$title}}",
      """
      t.mustache:1:10: error: block “title” is never closed [mustache-unclosed-section]
        1 │ {{<base}}{{$title}}
          │          ^^^^^^^^^^
      hint: write {{/title}} where it ends
      """
    ),
    (
      "{{#a}}\n{{#b}}\n{{/a}}\n{{/b}}",
      """
      t.mustache:3:1: error: “a” is closed where “b” is open [mustache-mismatched-close]
        3 │ {{/a}}
          │ ^^^^^^
      hint: “b” was opened on line 2: close it first
      """
    ),
    (
      "x {{/rows}}",
      """
      t.mustache:1:3: error: nothing is open that “rows” could close [mustache-unopened-close]
        1 │ x {{/rows}}
          │   ^^^^^^^^^
      hint: open a section with {{#rows}}, or take this out
      """
    ),
    (
      "{{<base}}{{$t}}1{{/t}}\n{{$t}}2{{/t}}{{/base}}",
      """
      t.mustache:2:1: error: block “t” is filled twice [mustache-block-twice]
        2 │ {{$t}}2{{/t}}{{/base}}
          │ ^^^^^^
      hint: take one of them out
      """
    ),
  ])
  func `the report says where, why and what to type`(template: String, report: String) {
    expectDiagnostic(report) { _ = try Template(Source("t.mustache", text: template)) }
  }

  @Test func `a name of absurd length is not repeated whole`() {
    let name = String(repeating: "x", count: 5000)
    let error = #expect(throws: Diagnostic.self) {
      try Template(Source("t.mustache", text: "{{/\(name)}}"))
    }
    #expect(error?.message.count == 100)
  }
}
