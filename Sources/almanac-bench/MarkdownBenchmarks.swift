import Diagnostics
import Markdown

/// A megabyte of report: prose, lists, code, tables, links. In plain CommonMark a table is text.
/// The answers are the bytes of HTML, which was looked at, and compared with that of another program.
func markdownBenchmarks(_ bench: Bench) {
  let sections = 1_000
  bench.run(
    "markdown/commonmark", bytes: \.bytes.count, prepare: { report(sections) },
    expecting: 1_386_020
  ) { Markdown.render($0, options: .commonMark).html.count }

  bench.run(
    "markdown/almanac", bytes: \.bytes.count, prepare: { report(sections) },
    expecting: 1_720_960
  ) { Markdown.render($0, options: .almanac).html.count }
}

private func report(_ sections: Int) -> Source {
  var random = LinearGenerator(state: 17)
  var text = ""
  for section in 1...sections {
    let area = random.next(below: 153)
    let rate = "\(random.next(below: 90)).\(random.next(below: 10))"
    text += """
      # Area \(area), part \(section)

      This page shows **area \(area)** compared with its *fifteen* nearest peers. Values are rates
      per 1,000 people, see [methods](/methods/ "How we do it"). The table below lists every indicator
      with its peers' mean & the difference between both, see also <https://example.org/a?b=\(area)>.

      ## How peers are chosen

      1. Standardise each indicator: subtract the mean, divide by the *standard deviation*.
      2. Weight by `w_j`, then take the Euclidean distance.
      3. Keep the `k = 15` nearest.
         - ties are broken by code
         - missing values are imputed with the **median**

      > Note: a small difference is not a finding. Read the
      > interval before the point estimate.

      | Indicator | Value | Peers |
      |---|---:|---:|
      | Emergency admissions & more | \(rate) | 11.9 |

      ```swift
      let d = zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
      ```

      Some ![chart](/img/\(area).svg) inline HTML <span class="x">kept</span>, an entity &amp; a hard\u{20}\u{20}
      break, ***both***, snake_case_word, 2 \\* 3 = 6, and a reference [link][ref\(section)].

      [ref\(section)]: https://example.org/ref/\(section) 'Reference'

      ---


      """
  }
  return Source("report.md", text: text)
}

/// Numbers that look random enough for a text, from Knuth's constants.
private struct LinearGenerator {
  var state: UInt64

  mutating func next(below limit: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % limit
  }
}
