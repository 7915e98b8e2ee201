import Diagnostics
import FoundationEssentials
import TestSupport
import Testing
import ZIP

@Suite("Unpacking") struct InflateTests {
  /// Bits as they are written, the first the lowest of the first byte.
  static func stream(_ bits: String) -> [UInt8] {
    let bits = bits.filter { $0 != " " }.map { $0 == "1" ? UInt8(1) : 0 }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<min(start + 8, bits.count)].reversed().reduce(0) { $0 << 1 | $1 }
    }
  }

  /// A block's header with codes made of these lengths of the code for lengths, in the order of RFC
  /// 1951, 3.2.7.
  static func header(_ literals: Int, _ distances: Int, _ order: [Int]) -> String {
    func bits(_ value: Int, _ count: Int) -> String {
      (0..<count).map { value >> $0 & 1 == 1 ? "1" : "0" }.joined()
    }
    return "101" + bits(literals - 257, 5) + bits(distances - 1, 5) + bits(order.count - 4, 4)
      + order.map { bits($0, 3) }.joined()
  }

  @Test(arguments: [
    ("111", "deflate-block-type", "block is of type 3; the types are 0, 1 and 2"),
    (
      "100 00000" + "1000000000000000" + "1000000000000000", "deflate-stored-length",
      "length of a stored block and its complement disagree"
    ),
    (
      "101 01111 00000 0000" + "00000000", "deflate-too-many-codes",
      "block declares more codes than there are symbols"
    ),
    (
      header(257, 1, [1, 1, 1, 0]) + "00000000", "deflate-code",
      "lengths of a block’s codes do not make a code"
    ),
    (
      header(257, 1, [1, 0, 0, 0]) + "00000000", "deflate-code",
      "lengths of a block’s codes do not make a code"
    ),
    (
      header(257, 1, [1, 0, 0, 1]) + "10000000", "deflate-code-repeat",
      "run of code lengths begins before the first or ends after the last"
    ),
    (
      header(257, 1, [0, 0, 1, 1]) + "1 1111111 1 1111111", "deflate-code-repeat",
      "run of code lengths begins before the first or ends after the last"
    ),
    (
      header(257, 1, [0, 0, 1, 1]) + "1 1111111 1 1011011 0000", "deflate-no-end-code",
      "block has no code for its end"
    ),
    ("110 1100 0110 0000 0000", "deflate-symbol", "code stands for nothing"),
    ("110 0000001 11110 00000000", "deflate-symbol", "code stands for nothing"),
    (
      "110 0000001 00000 00000000", "deflate-distance",
      "match refers to before the first byte"
    ),
    ("", "deflate-truncated", "packed data ends before its last block does"),
    ("110 00110000", "deflate-truncated", "packed data ends before its last block does"),
    ("010 0000000 ", "deflate-truncated", "packed data ends before its last block does"),
    (
      "100 00000" + "0100000000000000" + "1011111111111111" + "00000000", "deflate-truncated",
      "packed data ends before its last block does"
    ),
    (
      "110 0000000 000000 00000000", "deflate-trailing",
      "packed data goes on after its last block"
    ),
  ])
  func `a stream that is not one is refused`(bits: String, code: String, message: String) {
    let stream = Self.stream(bits)
    #expect(slowInflate(stream, limit: 100) == nil)
    let found = #expect(throws: Diagnostic.self) {
      try Inflater.expand(stream, limit: 100, file: "t")
    }
    #expect(found?.code == code)
    #expect(found?.message.hasPrefix(message) == true, "\(found?.message ?? "")")
    #expect(inPieces(stream, limit: 100, of: 1) == nil)
  }

  @Test func `a refusal says where`() {
    expectDiagnostic(
      "a.zip/b: error: block is of type 3; the types are 0, 1 and 2, at byte 0 of the packed data "
        + "[deflate-block-type]"
    ) { _ = try Inflater.expand([7], limit: 1, file: "a.zip/b") }
  }

  @Test func `a lone code of one bit is a code`() throws {
    // Byte 0 in one bit; matches of 3 at distance 1; the end in two.
    let bytes = Deflate.compress([UInt8](repeating: 0, count: 1000))
    #expect(try Inflater.expand(bytes, limit: 1000, file: "t").count == 1000)
  }

  @Test func `no more is unpacked than the limit`() throws {
    let packed = Deflate.compress([UInt8](repeating: 5, count: 100_000))
    for limit in [0, 1, 99_999] {
      let found = #expect(throws: Diagnostic.self) {
        try Inflater.expand(packed, limit: limit, file: "t")
      }
      #expect(found?.code == "deflate-limit")
      #expect(inPieces(packed, limit: limit, of: 50) == nil)
    }
    #expect(try Inflater.expand(packed, limit: 100_000, file: "t").count == 100_000)
    #expect(try Inflater.expand(packed, limit: .max, file: "t").count == 100_000)
    #expect(inPieces(packed, limit: 100_000, of: 50)?.count == 100_000)
  }

  /// Unpacks in pieces, or says `nil` where that is refused.
  func inPieces(_ packed: [UInt8], limit: Int, of length: Int) -> [UInt8]? {
    var inflater = Inflater(limit: limit, file: "t")
    var output: [UInt8] = []
    do {
      for start in stride(from: 0, to: packed.count, by: length) {
        inflater.supply(Array(packed[start..<min(start + length, packed.count)]))
        while let chunk = try inflater.next() { output += chunk }
      }
      try inflater.finish()
      return output
    } catch { return nil }
  }

  @Test(arguments: [1, 7, 1000, 1 << 20])
  func `pieces of any length unpack to the same`(length: Int) {
    for sample in Samples.all where length > 1 || sample.bytes.count < 30_000 {
      let packed = Deflate.compress(sample.bytes)
      #expect(inPieces(packed, limit: sample.bytes.count, of: length) == sample.bytes)
    }
  }

  @Test func `chunks stay small however much there is`() throws {
    var inflater = Inflater(limit: 8 << 20, file: "t")
    inflater.supply(Deflate.compress([UInt8](repeating: 5, count: 8 << 20)))
    var (total, longest) = (0, 0)
    while let chunk = try inflater.next() {
      total += chunk.count
      longest = max(longest, chunk.count)
    }
    #expect(total == 8 << 20)
    #expect(longest <= 70_000)
    #expect(inflater.isFinished)
  }

  @Test func `damaged streams are unpacked as the slow way does, or refused as it does`() {
    let samples = Samples.all.map { Deflate.compress(Array($0.bytes.prefix(300))) }
    var accepted = 0
    for input in Mutations(of: samples, seed: 21, rounds: 500) {
      let slow = slowInflate(input, limit: 5000)
      #expect((try? Inflater.expand(input, limit: 5000, file: "t")) == slow)
      #expect(inPieces(input, limit: 5000, of: 13) == slow)
      if slow != nil { accepted += 1 }
    }
    #expect(accepted > 20)
  }

  @Test func `noise is no danger`() {
    for seed in 0..<600 {
      let noise = Samples.noise(100, seed: UInt64(seed))
      #expect(
        (try? Inflater.expand(noise, limit: 2000, file: "t")) == slowInflate(noise, limit: 2000))
    }
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func `damaged streams are accepted where Python accepts them`() throws {
    let samples = Samples.all.map { Deflate.compress(Array($0.bytes.prefix(4000))) }
    let inputs = Array(Mutations(of: samples, seed: 22, rounds: 1500))
    try Tool.withFolder { folder in
      var joined: [UInt8] = []
      for input in inputs {
        joined += (0..<4).map { UInt8(truncatingIfNeeded: input.count >> (8 * $0)) } + input
      }
      let script = """
        import sys, zlib
        data = open(sys.argv[1] + '/in', 'rb').read()
        at = 0
        while at < len(data):
            n = int.from_bytes(data[at:at + 4], 'little')
            o = zlib.decompressobj(-15)
            try:
                plain = o.decompress(data[at + 4:at + 4 + n], 1 << 20)
                print(zlib.crc32(plain) if o.eof and not o.unused_data else 'no')
            except zlib.error:
                print('no')
            at += 4 + n
        """
      try write(joined, to: folder.appending(path: "in"))
      try write(Array(script.utf8), to: folder.appending(path: "unpack.py"))
      let run = Tool.run("python3 '\(folder.path)/unpack.py' '\(folder.path)'")
      let verdicts = run.output.split(separator: "\n")
      #expect(verdicts.count == inputs.count)
      var same = 0
      for (input, verdict) in zip(inputs, verdicts) {
        let ours = try? Inflater.expand(input, limit: 1 << 20, file: "t")
        let found = ours.map { "\(CRC32.checksum($0))" } ?? "no"
        #expect(found == verdict)
        if found == verdict { same += 1 }
      }
      print("Inflate: \(same) of \(inputs.count) damaged streams judged as zlib judges them")
    }
  }
}
