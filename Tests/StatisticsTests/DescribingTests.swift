import Statistics
import TestSupport
import Testing

@Suite("Describing one feature") struct DescribingTests {
  @Test(.enabled(if: FeatureOracle.exists))
  func `agrees with the reference on quantiles, skew, bins and density`() throws {
    let vectors = try FeatureOracle.read().vectors
    var agreed = 0
    for vector in vectors {
      let quantiles = Quantiles(vector.data)
      let found = [0.1, 0.25, 0.5, 0.75, 0.9].map { quantiles($0) }
      let isRight = [
        found.areClose(vector.quantiles_type7, to: 1e-12),
        Moments(vector.data).skew.isClose(vector.skew, to: 1e-9),
        Histogram(vector.data, rule: .freedmanDiaconis).counts.count == vector.fd_bins,
        KernelDensity(bandwidth: .scott).fit(vector.data)?(quantiles.median)
          .isClose(vector.kde_scott_at_median, to: 1e-9) == true,
      ]
      #expect(isRight == [true, true, true, true], "\(vector.name)")
      agreed += isRight.allSatisfy { $0 } ? 1 : 0
    }
    print("Describing: \(agreed) of \(vectors.count) vectors")
  }

  @Test(arguments: [
    ([1.0, 2, 3, 10], 0.25, 1.75), ([5], 0.9, 5), ([3, 1], 0.5, 2), ([4, 2, 2], 0, 2),
    ([4, 2, 2], 1, 4), ([-Double.infinity, -Double.infinity, 1], 0.25, -Double.infinity),
  ])
  func `a quantile is interpolated between neighbours`(
    values: [Double], share: Double, quantile: Double
  ) {
    #expect(Quantiles(values)(share) == quantile)
  }

  @Test func `moments are those of the definition`() {
    let moments = Moments([2, 4, 4, 6, 9])
    #expect(moments.mean == 5)
    #expect(moments.variance.isClose(5.6, to: 1e-15))
    #expect(moments.sampleVariance.isClose(7, to: 1e-15))
    let skew = 7.2 / (5.6 * 5.6.squareRoot())
    #expect(moments.skew.isClose(skew, to: 1e-15))
  }

  @Test(arguments: [
    [], [7.5], [0.1, 0.1, 0.1], [1e300, 1e300], [Double](repeating: 0.1, count: 35_672),
    [Double](repeating: 1e308, count: 9),
  ])
  func `equal numbers do not vary`(values: [Double]) {
    let moments = Moments(values)
    #expect(moments.mean == values.first ?? 0)
    #expect([moments.variance, moments.sampleVariance, moments.skew] == [0, 0, 0])
  }

  @Test func `large numbers that differ by little keep their variance`() {
    #expect(Moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).sampleVariance == 30)
  }

  @Test(arguments: Histogram.Rule.allCases, [1, 2, 7, 500])
  func `every number is in one bin, the one around it`(rule: Histogram.Rule, count: Int) {
    let values = Seeded.normal(count, seed: 3)
    let histogram = Histogram(values, rule: rule)
    #expect(histogram.counts.reduce(0, +) == count)
    #expect(histogram.edges.count == histogram.counts.count + 1)
    for (bin, counted) in histogram.counts.enumerated() {
      let (low, high) = (histogram.edges[bin], histogram.edges[bin + 1])
      let isLast = bin == histogram.counts.count - 1
      #expect(values.count { $0 >= low && ($0 < high || isLast && $0 == high) } == counted)
    }
  }

  @Test func `bins are those of the rules`() {
    let values = (1...100).map(Double.init)
    #expect(Histogram(values, rule: .sturges).counts.count == 8)
    #expect(Histogram(values, rule: .scott).counts.count == 5)
    #expect(Histogram(values, rule: .freedmanDiaconis).counts.count == 5)
    #expect(Histogram([1, 2, 2, 3, 9], bins: 4).counts == [3, 1, 0, 1])
    #expect(Histogram([4, 4]).edges == [3.5, 4.5])
    #expect(Histogram([1, 10], bins: 9).edges == (1...10).map(Double.init))
    #expect(Histogram([-1e308, 1e308], bins: 2).edges == [-1e308, 0, 1e308])
    // The middle half is all 5: Sturges decides.
    #expect(Histogram([5, 5, 5, 5, 5, 5, 5, 9]).counts == [7, 0, 0, 1])
    #expect(Histogram(values + [1e15]).counts.count == Histogram.mostBins)
  }

  @Test func `a density is the mean of its hills, and its area is 1`() throws {
    let values = Seeded.normal(40, seed: 5)
    for bandwidth in [KernelDensity.Bandwidth.scott, .silverman, .fixed(0.3)] {
      let density = try #require(KernelDensity(bandwidth: bandwidth).fit(values))
      let area = (-900...900).reduce(0) { $0 + density(Double($1) / 100) / 100 }
      #expect(area.isClose(1, to: 1e-6))
    }
    let hill = try #require(KernelDensity(bandwidth: .fixed(2)).fit([3]))
    #expect(hill(3).isClose(0.19947114020071635, to: 1e-15))
    #expect(hill(1_000) == 0)
    #expect(KernelDensity().fit([4, 4, 4]) == nil)
    #expect(KernelDensity().fit([]) == nil)
  }

  @Test func `what is not a number is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Quantiles([1, .nan]) }
    await #expect(processExitsWith: .failure) { _ = Moments([1, .nan]) }
    await #expect(processExitsWith: .failure) { _ = Histogram([1, .infinity]) }
  }
}
