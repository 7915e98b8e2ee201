import TestSupport
import Testing

@Suite("almanac new") struct NewTests {
  @Test func `makes a report that builds without a finding, and checks`() throws {
    let folder = try TemporaryFolder()
    let report = "\(folder.path)/deep/report"
    let run = Run("new", report, "--templates", Theme.real)
    #expect(
      run
        == Run(
          exit: 0,
          output: """
            \(report): a report to start from. Next:
              cd \(report)
              almanac serve

            """))
    // The theme beside the content is found by itself, unless there is one in this very folder.
    let words = ["\(report)/content", "--templates", "\(report)/templates"]
    let check = Run(["check"] + words)
    #expect(check.error == "")
    #expect(check.exit == 0)
    let build = Run(["build", "--output", "\(report)/site"] + words)
    #expect(build.error == "")
    #expect(build.exit == 0)
    let site = try folder.tree("deep/report/site")
    #expect(site["data/children-in-need.csv"] != nil)
    #expect(String(decoding: site["index.html"] ?? [], as: UTF8.self).contains("1,204"))
    #expect(try folder.text("deep/report/.gitignore") == "site/\n.site.almanac-*\n")
  }

  @Test func `takes its theme from within the program`() throws {
    let folder = try TemporaryFolder()
    #expect(Run("new", "\(folder.path)/report", "--quiet") == Run(exit: 0))
    let theme = try TemporaryFolder.tree(at: Theme.real)
    #expect(try folder.tree("report/templates") == theme)
  }

  @Test func `writes no theme that its pages cannot be made with`() throws {
    let folder = try TemporaryFolder(["theme/notes.txt": "a", "half/page.mustache": "{{content}}"])
    let none = Run("new", "\(folder.path)/report", "--templates", "\(folder.path)/theme")
    #expect(none.exit == 1)
    #expect(none.error.contains("/theme: error: the theme has no layouts [theme-missing]\n"))
    let half = Run("new", "\(folder.path)/report", "--templates", "\(folder.path)/half")
    #expect(half.exit == 1)
    #expect(half.error.contains("/half/search.mustache: error: a theme needs this layout"))
    #expect(half.error.hasSuffix("\n\nerrors: 3; warnings: 0\n"))
    #expect(!folder.exists("report"))
  }

  @Test func `makes an empty workbook to fill in, where none is`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/deep/lists.xlsx"
    #expect(
      Run("new", "--annex-a", path)
        == Run(
          exit: 0,
          output: "\(path): the lists of Annex A to fill in, with what to write in each column\n"))
    let bytes = try #require(try folder.tree("deep")["lists.xlsx"])
    #expect(bytes.starts(with: "PK".utf8))
    #expect(
      Run("new", "--annex-a", path)
        == Run(
          exit: 2,
          error: """
            almanac: error: “\(path)” is there already
            hint: name a file that is new

            """))
    #expect(
      Run("new", "--annex-a", "other.xlsx", "--templates", "theme")
        == Run(
          exit: 2,
          error: """
            almanac: error: a workbook has no theme
            hint: leave out --templates or --annex-a

            """))
  }

  @Test func `and all that follows works in a folder where there is nothing but the program`()
    throws
  {
    let folder = try TemporaryFolder()
    let steps = """
      cd "\(folder.path)" && mkdir bin && cp "\(Spawned.program)" bin/almanac && PATH="$PWD/bin:$PATH"
      almanac new report && cd report && almanac build && rm -r templates && cp -r site before
      almanac build --quiet && diff -r site before && echo same
      """
    let shell = try Spawned(["-c", steps], program: "/bin/sh")
    #expect(shell.wait() == .exit(0))
    #expect(try shell.output.hasSuffix("same\n"))
    #expect(try shell.error == "")
  }

  @Test func `refuses a folder with something in it`() throws {
    let folder = try TemporaryFolder(["report/mine.txt": "mine"])
    let run = Run("new", "\(folder.path)/report", "--templates", Theme.real)
    #expect(
      run
        == Run(
          exit: 2,
          error: """
            almanac: error: “\(folder.path)/report” is there and is not empty
            hint: name a folder that is new

            """))
    #expect(try folder.tree() == ["report/mine.txt": Array("mine".utf8)])
  }

  @Test func `refuses a name that a file has`() throws {
    let folder = try TemporaryFolder(["report": "a file"])
    let run = Run("new", "\(folder.path)/report", "--templates", Theme.real)
    #expect(run.exit != 0)
    #expect(run.error.hasPrefix("almanac: error: "))
    #expect(try folder.tree() == ["report": Array("a file".utf8)])
  }
}
