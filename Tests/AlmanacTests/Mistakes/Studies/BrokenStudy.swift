import Testing

/// A page with a study, for mistakes to be made in.
enum BrokenStudy {
  /// Words that quote the study, and so would each be wrong if it could not be made.
  static func page(_ lines: String = "", features: String = #""a", "b""#) -> String {
    """
    +++
    title = "Home"

    [study]
    data = "counts.csv"
    code = "code"
    period = "year"
    features = [\(features)]
    \(lines)+++

    {{study.count}}{{#study.groups}}{{name}}{{/study.groups}} {{study.fit.mean}}

    """
  }

  static let data = """
    year,code,all,a,b
    2022,A,100,40,10
    2022,B,100,41,12
    2022,C,100,20,52
    2022,D,100,22,50
    2023,A,100,42,11
    2023,B,100,43,14
    2023,C,100,21,53
    2023,D,100,23,51
    2023,E,100,60,20
    2023,F,100,61,21

    """
}

@Suite("Pages with a study") struct StudyPageTests {
  @Test func `a page whose study is sound is built, and one with a mistake is not`() throws {
    let sound = try Desk(["index.md": BrokenStudy.page(), "counts.csv": BrokenStudy.data])
    #expect(sound.build("--quiet").exit == 0)
    #expect(try sound.page("index-study/groups.csv").contains("group,areas"))
    let broken = try Desk([
      "index.md": BrokenStudy.page("clusters = 6\n"), "counts.csv": BrokenStudy.data,
    ])
    #expect(broken.build("--quiet").exit == 1)
    #expect(throws: (any Error).self) { try broken.page("index.html") }
  }
}
