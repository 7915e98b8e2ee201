import FoundationEssentials
import ZIP

func zipBenchmarks(_ bench: Bench) throws {
  for f in CommandLine.arguments.dropFirst().filter({ $0.hasPrefix("/") }) {
    let bytes = Array(try Data(contentsOf: URL(filePath: f)))
    var best = Duration.seconds(100)
    var n = 0
    for _ in 0..<5 {
      best = min(best, ContinuousClock().measure { n = Deflate.compress(bytes).count })
    }
    let s = Double(best.components.attoseconds) * 1e-18 + Double(best.components.seconds)
    let packed = Deflate.compress(bytes)
    var best2 = Duration.seconds(100)
    for _ in 0..<5 {
      best2 = min(
        best2,
        try ContinuousClock().measure {
          let b = try Inflater.expand(packed, limit: 1 << 30, file: "x");
          if b != bytes { print("WRONG") }
        })
    }
    var inflater = Inflater(limit: 1 << 30, file: "x")
    var out: [UInt8] = []
    for i in stride(from: 0, to: packed.count, by: 777) {
      inflater.supply(Array(packed[i..<min(i + 777, packed.count)]))
      while let c = try inflater.next() { out += c }
    }
    try inflater.finish()
    if out != bytes { print("WRONG2") }
    let s2 = Double(best2.components.attoseconds) * 1e-18 + Double(best2.components.seconds)
    print(
      f, bytes.count, n, Int(Double(bytes.count) / s / 1e6), Int(Double(bytes.count) / s2 / 1e6))
    try Data(packed).write(to: URL(filePath: f + ".deflate"))
  }
}
