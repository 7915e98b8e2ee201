// almanac-bench [--once] [NAME]: times what a user waits for; NAME picks those that contain it.

var bench = Bench()
for argument in CommandLine.arguments.dropFirst() {
  if argument == "--once" { bench.runs = 1 } else { bench.filter = argument }
}
bench.run("bench/itself", prepare: { 1_000 }, expecting: 499_500) { (0..<$0).reduce(0, +) }
try tomlBenchmarks(bench)
markdownBenchmarks(bench)
try mustacheBenchmarks(bench)
try zipBenchmarks(bench)
try workbookBenchmarks(bench)
try csvBenchmarks(bench)
try journeyBenchmarks(bench)
preparingBenchmarks(bench)
clusteringBenchmarks(bench)
try peersBenchmarks(bench)
chartBenchmarks(bench)
try mapBenchmarks(bench)
try disclosureBenchmarks(bench)
try siteBenchmarks(bench)
