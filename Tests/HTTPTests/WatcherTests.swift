import Dispatch
import FoundationEssentials
import Glibc
import HTTP
import Testing

@Suite("Watching") struct WatcherTests {
  /// A folder with a page and a folder in it, watched.
  func withWatched<Result>(
    ignoring: [String] = [], limit: Int = 1_000, _ body: (Watcher, URL) throws -> Result
  ) throws -> Result {
    try withFolder { top in
      try top.write("a", to: "content/index.md")
      try top.write("a", to: "content/guide/first.md")
      let watcher = try Watcher(
        [top.path + "/content/"], ignoring: ignoring.map { top.path + "/" + $0 }, limit: limit)
      return try body(watcher, top)
    }
  }

  /// The next change, as paths beneath the folder.
  func next(_ watcher: Watcher, _ top: URL) -> [String]? {
    watcher.next(timeout: .seconds(3))?.map { String($0.dropFirst(top.path.utf8.count + 1)) }
  }

  func isQuiet(_ watcher: Watcher) -> Bool { watcher.next(timeout: .milliseconds(120)) == nil }

  @Test func `a file that is written is a change`() throws {
    try withWatched { watcher, top in
      try top.write("b", to: "content/index.md")
      #expect(next(watcher, top) == ["content/index.md"])
      try top.write("b", to: "content/guide/first.md")
      #expect(next(watcher, top) == ["content/guide/first.md"])
      #expect(isQuiet(watcher))
    }
  }

  @Test func `an editor that saves by renaming is one change`() throws {
    try withWatched { watcher, top in
      let file = top.path + "/content/index.md"
      for _ in 0..<3 {
        // As Vim does: a trial file, the old text put aside, the new written, the old deleted.
        try top.write("", to: "content/4913")
        unlink(top.path + "/content/4913")
        rename(file, file + "~")
        try top.write("b", to: "content/index.md")
        unlink(file + "~")
        #expect(next(watcher, top) == ["content/index.md"])
        // As others do: the new text written beside, and put in its place.
        try top.write("c", to: "content/.index.md.tmp")
        rename(top.path + "/content/.index.md.tmp", file)
        #expect(next(watcher, top) == ["content/index.md"])
      }
      #expect(isQuiet(watcher))
    }
  }

  @Test func `editors' own files are no change`() throws {
    try withWatched(ignoring: ["content/site"]) { watcher, top in
      for name in [".index.md.swp", "index.md~", "4913", "#index.md#", ".#index.md", "a.swp"] {
        try top.write("x", to: "content/\(name)")
      }
      try top.write("x", to: "content/.git/config")
      try top.write("x", to: "content/site/index.html")
      try top.write("x", to: "content/site/deep/index.html")
      #expect(isQuiet(watcher))
    }
  }

  @Test func `new folders are watched, with what is already in them`() throws {
    try withWatched { watcher, top in
      try top.write("x", to: "content/new/deep/a.md")
      let first = next(watcher, top)
      #expect(first?.contains("content/new/deep/a.md") == true, "\(first ?? [])")
      try top.write("y", to: "content/new/deep/b.md")
      #expect(next(watcher, top) == ["content/new/deep/b.md"])
    }
  }

  @Test func `folders that are moved are followed`() throws {
    try withWatched { watcher, top in
      rename(top.path + "/content/guide", top.path + "/content/manual")
      #expect(
        next(watcher, top) == ["content/guide", "content/manual", "content/manual/first.md"])
      try top.write("y", to: "content/manual/first.md")
      #expect(next(watcher, top) == ["content/manual/first.md"])
      rename(top.path + "/content/manual", top.path + "/outside")
      #expect(next(watcher, top) == ["content/manual"])
      try top.write("z", to: "outside/first.md")
      #expect(isQuiet(watcher))
    }
  }

  @Test func `what is deleted is a change, and so is its return`() throws {
    try withWatched { watcher, top in
      unlink(top.path + "/content/index.md")
      #expect(next(watcher, top) == ["content/index.md"])
      try FileManager.default.removeItem(at: top.appending(path: "content/guide"))
      #expect(next(watcher, top) == ["content/guide", "content/guide/first.md"])
      try top.write("x", to: "content/guide/first.md")
      #expect(next(watcher, top)?.contains("content/guide/first.md") == true)
      try top.write("y", to: "content/guide/first.md")
      #expect(next(watcher, top) == ["content/guide/first.md"])
    }
  }

  @Test func `a watched folder may be deleted and made again`() throws {
    try withWatched { watcher, top in
      try FileManager.default.removeItem(at: top.appending(path: "content"))
      #expect(next(watcher, top)?.contains("content") == true)
      #expect(isQuiet(watcher))
      try top.write("x", to: "content/index.md")
      #expect(next(watcher, top) == ["content", "content/index.md"])
      try top.write("y", to: "content/index.md")
      #expect(next(watcher, top) == ["content/index.md"])
      // Another one in its place, as a version-control system does it.
      try top.write("x", to: "other/index.md")
      rename(top.path + "/content", top.path + "/old")
      rename(top.path + "/other", top.path + "/content")
      #expect(next(watcher, top)?.contains("content") == true)
      _ = watcher.next(timeout: .milliseconds(400))
      try top.write("y", to: "content/index.md")
      #expect(next(watcher, top) == ["content/index.md"])
    }
  }

  @Test func `many changes at once are told at once`() throws {
    try withWatched { watcher, top in
      for number in 100..<400 { try top.write("x", to: "content/\(number).md") }
      #expect(next(watcher, top) == (100..<400).map { "content/\($0).md" })
      #expect(isQuiet(watcher))
    }
  }

  @Test func `someone who writes without a pause is told of before the end`() throws {
    try withWatched { watcher, top in
      let path = top.path + "/content/index.md"
      // On a thread of its own: those of tasks may all be busy with tests.
      let end = ContinuousClock.now + .seconds(2)
      DispatchQueue(label: "writer").async {
        while ContinuousClock.now < end {
          close(open(path, O_WRONLY))
          usleep(5_000)
        }
      }
      let time = ContinuousClock().measure { #expect(next(watcher, top) == ["content/index.md"]) }
      #expect(time < .seconds(1.9))
    }
  }

  @Test func `what the system forgot counts as all`() throws {
    try withWatched { watcher, top in
      let path = top.path + "/content/"
      for number in 0..<9_000 {
        close(open(path + "\(number % 2)", O_WRONLY | O_CREAT, 0o600))
        if number % 2 == 1 {
          unlink(path + "0")
          unlink(path + "1")
        }
      }
      #expect(next(watcher, top)?.contains("content") == true)
      while watcher.next(timeout: .milliseconds(100)) != nil {}
      try top.write("y", to: "content/guide/first.md")
      #expect(next(watcher, top) == ["content/guide/first.md"])
    }
  }

  @Test func `several folders are watched, and told in the words they were given in`() throws {
    try withFolder { top in
      try top.write("a", to: "one/a")
      try top.write("a", to: "two/a")
      let watcher = try Watcher([top.path + "/./one", top.path + "/two//", top.path + "/three"])
      try top.write("b", to: "two/a")
      #expect(watcher.next(timeout: .seconds(3)) == [top.path + "/two/a"])
      try top.write("b", to: "one/a")
      #expect(watcher.next(timeout: .seconds(3)) == [top.path + "/./one/a"])
      try top.write("b", to: "three/a")
      let last = watcher.next(timeout: .seconds(3))
      #expect(last?.first == top.path + "/three")
    }
  }

  @Test func `a stopped watcher has no more to tell`() async throws {
    let watcher = try withWatched { watcher, _ in watcher }
    async let end = Task.detached { watcher.next() == nil }.value
    usleep(20_000)
    watcher.stop()
    #expect(await end)
    #expect(watcher.next() == nil)
  }

  @Test func `too many folders are said to be so`() throws {
    try withWatched(limit: 1) { watcher, top in
      try top.write("b", to: "content/index.md")
      #expect(next(watcher, top) == ["content/index.md"])
      #expect(
        watcher.warning.map(String.init(describing:)) == """
          \(top.path)/content/: warning: more folders than may be watched: changes in some go \
          unnoticed [http-watch-limit]
          hint: raise the limit with “sudo sysctl fs.inotify.max_user_watches=524288”
          """)
    }
    try withWatched { watcher, _ in #expect(watcher.warning == nil) }
  }

  @Test func `links are not followed round in circles`() throws {
    try withFolder { top in
      try top.write("a", to: "content/a")
      symlink("..", top.path + "/content/up")
      let watcher = try Watcher([top.path + "/content"])
      try top.write("b", to: "content/a")
      #expect(watcher.next(timeout: .seconds(3)) == [top.path + "/content/a"])
    }
  }
}
