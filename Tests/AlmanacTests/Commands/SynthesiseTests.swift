import TestSupport
import Testing

@Suite("almanac synthesise") struct SynthesiseTests {
  private static let practices = [
    "demographics_2015.csv", "deprivation.csv", "locations_2024.csv", "qof_prevalence_2014_15.csv",
  ]

  @Test func `writes files, and is content with those that are there`() throws {
    let folder = try TemporaryFolder()
    let words = ["synthesise", "practices", "--output", "\(folder.path)/deep/data/"]
    let place = "\(folder.path)/deep/data"
    #expect(
      Run(words)
        == Run(exit: 0, output: "\(place): invented figures in 4 of 4 files, seed 2024\n"))
    let files = try folder.tree("deep/data")
    #expect(files.keys.sorted() == Self.practices)
    #expect(
      Run(words) == Run(exit: 0, output: "\(place): all 4 files were there already\n"))
    #expect(try folder.tree("deep/data") == files)
  }

  @Test func `never touches a file that is somebody’s, nor writes those beside it`() throws {
    let folder = try TemporaryFolder(["data/locations_2024.csv": "real\n"])
    let run = Run("synthesise", "practices", "--output", "\(folder.path)/data", "--seed", "7")
    let path = "\(folder.path)/data/locations_2024.csv"
    #expect(
      run
        == Run(
          exit: 2,
          error: """
            almanac: error: “\(path)” is there, and is not this file of invented figures
            hint: move it away, or name another folder with --output

            """))
    #expect(try folder.tree() == ["data/locations_2024.csv": Array("real\n".utf8)])
  }

  @Test func `adds what is missing, and clears away what a killed run left`() throws {
    let folder = try TemporaryFolder()
    let words = ["synthesise", "practices", "--output", folder.path, "--quiet"]
    #expect(Run(words) == Run(exit: 0))
    let files = try folder.tree()
    try folder.remove("deprivation.csv")
    try folder.write(Array("half".utf8), to: ".deprivation.csv.almanac-new")
    #expect(Run(words) == Run(exit: 0))
    #expect(try folder.tree() == files)
  }

  @Test func `writes a census of as many small areas as asked for`() throws {
    let folder = try TemporaryFolder()
    let words = ["synthesise", "census", "--output", folder.path, "--small-areas", "153"]
    #expect(
      Run(words)
        == Run(exit: 0, output: "\(folder.path): invented figures in 10 of 10 files, seed 2024\n"))
    let lookup = try folder.tree()["LSOA21_to_UTLA23.csv"] ?? []
    #expect(lookup.count { $0 == UInt8(ascii: "\n") } == 154)
  }

  @Test func `writes a front door of as many children as asked for, clean or not`() throws {
    let folder = try TemporaryFolder()
    let words = ["synthesise", "front-door", "--output", folder.path, "--children", "60", "--log"]
    #expect(
      Run(words)
        == Run(exit: 0, output: "\(folder.path): invented figures in 2 of 2 files, seed 2024\n"))
    let files = try folder.tree()
    #expect(files.keys.sorted() == ["annex-a.xlsx", "events.csv"])
    let dirty = try TemporaryFolder()
    #expect(
      Run("synthesise", "front-door", "--output", dirty.path, "--children", "60", "--dirt").exit
        == 0)
    #expect(try dirty.tree()["annex-a.xlsx"] != files["annex-a.xlsx"])
  }

  @Test func `writes a front door like that of a workbook, a log or a folder of lists`() throws {
    let real = try TemporaryFolder()
    #expect(
      Run(
        "synthesise", "front-door", "--output", real.path, "--children", "300", "--seed", "5",
        "--log", "--quiet") == Run(exit: 0))
    try real.write(
      Array(
        """
        Child Unique ID,Date of Contact,Contact Source
        A,01/02/2024,6
        B,02/02/2024,6

        """.utf8), to: "lists/List 1.csv")
    var written: [[UInt8]] = []
    for file in ["annex-a.xlsx", "events.csv", "lists"] {
      let folder = try TemporaryFolder()
      let run = Run(
        "synthesise", "front-door", "--output", folder.path, "--children", "60", "--quiet",
        "--like", "\(real.path)/\(file)")
      #expect(run == Run(exit: 0))
      written.append(try folder.tree()["annex-a.xlsx"] ?? [])
    }
    #expect(Set(written).count == 3)
  }

  @Test func `learns nothing from a file of nothing, and says so`() throws {
    let folder = try TemporaryFolder(["real.csv": "child,activity,start,end\n"])
    let path = "\(folder.path)/real.csv"
    let run = Run("synthesise", "front-door", "--output", folder.path, "--like", path)
    #expect(
      run
        == Run(
          exit: 2,
          error: """
            almanac: error: nothing of “\(path)” can be learnt from
            hint: name a workbook or folder of the lists of Annex A, or a log of events

            """))
    #expect(Run("synthesise", "front-door", "--like", "\(folder.path)/none.xlsx").exit == 3)
  }

  @Test(arguments: [
    (["closure"], "there are no invented figures about “closure”", "did you mean “closures”?"),
    (["closures", "--seed", "x"], "“x” is not a seed", "write a whole number, such as --seed 7"),
    (["closures", "--seed", "-1"], "“-1” is not a seed", "write a whole number, such as --seed 7"),
    (
      ["census", "--small-areas", "152"], "“152” is not a number of small areas",
      "write a whole number from 153 to 99000"
    ),
    (
      ["closures", "--small-areas", "200"], "“--small-areas” is for census alone",
      "leave out --small-areas, or write “synthesise census”"
    ),
    (
      ["front-door", "--children", "0"], "“0” is not a number of children",
      "write a whole number from 1 to 500000"
    ),
    (
      ["census", "--dirt"], "“--dirt” is for front-door alone",
      "leave out --dirt, or write “synthesise front-door”"
    ),
  ])
  func `says what is wrong with the command`(words: [String], message: String, hint: String) {
    let run = Run(["synthesise"] + words)
    #expect(run == Run(exit: 2, error: "almanac: error: \(message)\nhint: \(hint)\n"))
  }
}
