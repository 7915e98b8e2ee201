/// Runs benchmarks that check their own answers.
///
///     bench.run("csv/episodes", prepare: { episodes() }, expecting: 500_000) { bytes in
///       try Table(Source("episodes.csv", bytes: bytes)).rowCount
///     }
///
/// Each prints its name, the median and the least of an odd number of runs after one to warm up,
/// and the megabytes a second where there are bytes to count. The answer of every run is checked, so
/// that a benchmark which has stopped doing its work fails instead of getting faster.
struct Bench {
  /// Only benchmarks whose name contains this run.
  var filter = ""

  /// How often each is timed. Once is enough to see that the answers are right.
  var runs = 9

  func run<Input, Answer: Equatable>(
    _ name: String, bytes: (Input) -> Int = { _ in 0 }, prepare: () throws -> Input,
    expecting answer: Answer, _ work: (Input) throws -> Answer
  ) rethrows {
    guard filter.isEmpty || name.contains(filter) else { return }
    let input = try prepare()
    var times: [Duration] = []
    for _ in 0...runs {
      var found: Answer?
      times.append(try ContinuousClock().measure { found = try work(input) })
      guard found == answer else {
        fatalError("\(name): the answer is \(found.map { "\($0)" } ?? "nothing"), not \(answer)")
      }
    }
    let sorted = times.dropFirst().map(\.seconds).sorted()
    let median = sorted[sorted.count / 2]
    let speed = bytes(input) > 0 ? "  \(Int(Double(bytes(input)) / median / 1e6)) MB/s" : ""
    print("\(name)  wall=\(median.microseconds)  least=\(sorted[0].microseconds)\(speed)")
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension Double {
  /// To the millionth, without what rounding would need of the C library.
  fileprivate var microseconds: Double { Double(Int(self * 1e6 + 0.5)) / 1e6 }
}
