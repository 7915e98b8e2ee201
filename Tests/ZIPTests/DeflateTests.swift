import FoundationEssentials
import TestSupport
import Testing
import ZIP

func write(_ bytes: [UInt8], to file: URL) throws { try Data(bytes).write(to: file) }
func read(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

@Suite("Packing") struct DeflateTests {
  @Test(arguments: Samples.all.indices)
  func `what is packed unpacks to itself`(index: Int) throws {
    let bytes = Samples.all[index].bytes
    let packed = Deflate.compress(bytes)
    #expect(try Inflater.expand(packed, limit: bytes.count, file: "t") == bytes)
    #expect(packed == Deflate.compress(bytes))
  }

  @Test func `every length of a run and of noise unpacks to itself`() throws {
    for length in Array(0...260) + [511, 512, 513] {
      for bytes in [[UInt8](repeating: 1, count: length), Samples.noise(length, seed: 77)] {
        let packed = Deflate.compress(bytes)
        #expect(try Inflater.expand(packed, limit: length, file: "t") == bytes)
      }
    }
  }

  @Test func `a bit at a time it unpacks to the same`() {
    for sample in Samples.all where sample.bytes.count < 25_000 {
      let bytes = Array(sample.bytes.prefix(3000))
      #expect(slowInflate(Deflate.compress(bytes), limit: bytes.count) == bytes, "\(sample.name)")
    }
  }

  @Test func `what cannot be packed grows by five bytes in 65,535`() {
    for length in [0, 1, 10, 1000, 65_535, 65_536, 131_071] {
      let bound = length + 5 * max(1, (length + 65_534) / 65_535)
      #expect(Deflate.compress(Samples.noise(length)).count <= bound)
    }
  }

  @Test func `a long input is packed in pieces that lean on each other`() throws {
    let part = Samples.page(20)
    var bytes: [UInt8] = []
    while bytes.count < 1 << 20 + 1 << 15 { bytes += part }
    let packed = Deflate.compress(bytes)
    #expect(try Inflater.expand(packed, limit: bytes.count, file: "t") == bytes)
    #expect(packed.count < bytes.count / 50)
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func `Python unpacks it to the same`() throws {
    try Tool.withFolder { folder in
      for (index, sample) in Samples.all.enumerated() {
        try write(sample.bytes, to: folder.appending(path: "\(index).plain"))
        try write(Deflate.compress(sample.bytes), to: folder.appending(path: "\(index).packed"))
      }
      let script = """
        import sys, zlib
        for i in range(\(Samples.all.count)):
            plain, packed = (open(f'{sys.argv[1]}/{i}.{e}', 'rb').read() for e in ('plain', 'packed'))
            o = zlib.decompressobj(-15)
            assert o.decompress(packed) == plain and o.eof and not o.unused_data, i
        """
      try write(Array(script.utf8), to: folder.appending(path: "check.py"))
      let run = Tool.run("python3 '\(folder.path)/check.py' '\(folder.path)'")
      #expect(run.status == 0, "\(run.output)")
    }
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func `it unpacks what Python packs, at every level and with every strategy`() throws {
    try Tool.withFolder { folder in
      let script = """
        import sys, zlib
        n = 0
        for i in range(\(Samples.all.count)):
            plain = open(f'{sys.argv[1]}/{i}.plain', 'rb').read()
            for level in (0, 1, 6):
                for strategy in (0, 2, 3, 4):
                    for memory in ((1, 9) if strategy == 0 else (8,)):
                        o = zlib.compressobj(level, 8, -15, memory, strategy)
                        packed = o.compress(plain) + o.flush()
                        open(f'{sys.argv[1]}/{n}.{i}.packed', 'wb').write(packed)
                        n += 1
        """
      for (index, sample) in Samples.all.enumerated() {
        try write(sample.bytes, to: folder.appending(path: "\(index).plain"))
      }
      try write(Array(script.utf8), to: folder.appending(path: "pack.py"))
      let run = Tool.run("python3 '\(folder.path)/pack.py' '\(folder.path)'")
      #expect(run.status == 0, "\(run.output)")
      var cases = 0
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasSuffix(".packed") {
        let parts = name.split(separator: ".")
        let sample = Samples.all[try #require(Int(parts[1]))]
        let packed = try read(folder.appending(path: name))
        let found = try Inflater.expand(packed, limit: sample.bytes.count, file: name)
        #expect(found == sample.bytes, "\(name)")
        cases += 1
      }
      print("Deflate: \(cases) of \(cases) streams of Python’s")
    }
  }

  @Test(.enabled(if: Tool.exists("zip")))
  func `it packs no worse than zip -6 by three in a hundred`() throws {
    try Tool.withFolder { folder in
      for sample in Samples.all where sample.bytes.count >= 1000 {
        let file = folder.appending(path: "sample")
        try write(sample.bytes, to: file)
        let zip = folder.appending(path: "sample.zip")
        let run = Tool.run("cd '\(folder.path)' && rm -f sample.zip && zip -6qX sample.zip sample")
        #expect(run.status == 0, "\(run.output)")
        let theirs = try ArchiveReader("sample.zip", bytes: read(zip)).members[0].packedSize
        let ours = Deflate.compress(sample.bytes).count
        #expect(ours <= theirs + theirs * 3 / 100 + 5, "\(sample.name): \(ours), \(theirs)")
      }
    }
  }
}
