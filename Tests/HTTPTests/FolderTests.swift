import FoundationEssentials
import Glibc
import HTTP
import Testing

@Suite("Serving a folder") struct FolderTests {
  /// A site, with things around it and in it that must not be served.
  func withSite<Result>(_ body: (Folder, URL) throws -> Result) throws -> Result {
    try withFolder { top in
      try top.write("secret", to: "secret.txt")
      try top.write("<p>home", to: "site/index.html")
      try top.write("<p>guide", to: "site/guide/index.html")
      try top.write("<p>not here", to: "site/404.html")
      try top.write("a,b", to: "site/data/first steps.csv")
      try top.write("secret", to: "site/.hidden")
      try top.write("secret", to: "site/.git/config")
      try top.write("secret", to: "site/empty/.keep")
      try top.write("plain", to: "site/%2e%2e")
      let site = top.appending(path: "site")
      let files = FileManager.default
      for (link, target) in [
        ("file.txt", "../secret.txt"), ("up", ".."), ("outside", "/"), ("loop", "loop"),
        ("inside.html", "index.html"), ("device", "/dev/zero"), ("gone", "nowhere"),
      ] {
        try files.createSymbolicLink(
          atPath: site.appending(path: link).path, withDestinationPath: target)
      }
      mkfifo(site.appending(path: "pipe").path, 0o600)
      return try body(Folder(site.path), site)
    }
  }

  @Test func `files and folders are found`() throws {
    try withSite { folder, _ in
      try withServer(folder.find) { server in
        let client = Client(server)
        #expect(client.get("/")?.text == "<p>home")
        #expect(client.get("/index.html?x")?.text == "<p>home")
        #expect(client.get("/guide/")?.text == "<p>guide")
        #expect(client.get("/guide")?["location"] == "/guide/")
        #expect(client.get("/data/first%20steps.csv")?.text == "a,b")
        #expect(client.get("/%252e%252e")?.text == "plain")
        let absent = client.get("/none.html")
        #expect(absent?.status == 404)
        #expect(absent?.text == "<p>not here")
        #expect(absent?["content-type"] == "text/html; charset=utf-8")
      }
    }
  }

  @Test(arguments: [
    "/../secret.txt", "/guide/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2e/secret.txt",
    "/..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/%252e%252e/secret.txt",
    "/.%2e/secret.txt", "/%c0%ae%c0%ae/secret.txt", "/..%00/secret.txt", "/..;/secret.txt",
    "//secret.txt", "/./../secret.txt", "/guide/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/%u002e%u002e/secret.txt",
    "http://localhost/../secret.txt", "/file.txt", "/up/secret.txt", "/up/", "/up",
    "/outside/etc/passwd",
    "/loop", "/loop/", "/inside.html", "/device", "/gone", "/pipe", "/.hidden", "/%2ehidden",
    "/.git/config", "/empty/", "/empty/.keep", "/index.html/", "/index.html/a",
    "/guide/index.html/..",
    "/" + String(repeating: "a", count: 300), "/" + String(repeating: "a/", count: 3_000),
  ])
  func `nothing else is`(path: String) throws {
    try withSite { folder, _ in
      try withServer(folder.find) { server in
        let client = Client(server)
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try #require(client.answer())
        #expect([400, 404].contains(answer.status))
        #expect(!answer.text.contains("secret"))
        #expect(Client(server).get("/")?.status == 200)
      }
    }
  }

  @Test func `pages go through the transformation, and other files do not`() throws {
    try withSite { folder, _ in
      var folder = folder
      folder.transform = { path, bytes in bytes + Array("<!-- \(path) -->".utf8) }
      try withServer(folder.find) { server in
        let client = Client(server)
        let plain = client.get("/")?["etag"]
        #expect(client.get("/guide/")?.text == "<p>guide<!-- /guide/ -->")
        #expect(client.get("/none")?.text == "<p>not here<!-- /404.html -->")
        #expect(client.get("/data/first%20steps.csv")?.text == "a,b")
        #expect(plain != EntityTag(of: Array("<p>home".utf8)).description)
      }
    }
  }

  @Test func `another folder put in its place is served at once`() throws {
    try withSite { folder, site in
      try withServer(folder.find) { server in
        let client = Client(server)
        let tag = client.get("/")?["etag"]
        let old = site.deletingLastPathComponent().appending(path: "old")
        try FileManager.default.moveItem(at: site, to: old)
        #expect(client.get("/")?.status == 404)
        try site.write("<p>new", to: "index.html")
        #expect(client.get("/", "If-None-Match: \(tag ?? "")")?.text == "<p>new")
      }
    }
  }

  @Test func `a folder that is not there has nothing`() throws {
    let path = try #require(Path(encoded: "/"))
    #expect(Folder("/nowhere/at/all").find(path) == .nothing)
    #expect(Folder("").find(path) == .nothing)
    #expect(Folder("/etc/hostname").find(path) == .nothing)
  }
}
