import Statistics
import TestSupport
import Testing

@Suite("Transformations") struct TransformationTests {
  @Test(.enabled(if: FeatureOracle.exists))
  func `powers and normality agree with the reference`() throws {
    let vectors = try FeatureOracle.read().vectors
    var (agreed, asked) = (0, 0)
    func check(_ isRight: Bool, _ what: String) {
      #expect(isRight, "\(what)")
      asked += 1
      agreed += isRight ? 1 : 0
    }
    for vector in vectors {
      let test = try #require(ShapiroWilk(vector.data))
      check(test.w.isClose(vector.shapiro.w, to: 1e-9), "\(vector.name) W")
      check(abs(try #require(test.p) / vector.shapiro.p - 1) < 1e-6, "\(vector.name) p")
      let yeoJohnson = PowerTransformation(.yeoJohnson).fit(vector.data)
      check(yeoJohnson.lambda.isClose(vector.yeojohnson_lambda, to: 1e-6), "\(vector.name) YJ")
      let first = yeoJohnson.transformation(vector.data[0])
      check(first.isClose(vector.yeojohnson_first, to: 1e-5), "\(vector.name) YJ first")
      guard let lambda = vector.boxcox_lambda, let image = vector.boxcox_first else { continue }
      let boxCox = PowerTransformation(.boxCox).fit(vector.data)
      check(boxCox.lambda.isClose(lambda, to: 1e-6), "\(vector.name) BC")
      check(boxCox.transformation(vector.data[0]).isClose(image, to: 1e-5), "\(vector.name) first")
    }
    print("Transformations: \(agreed) of \(asked) answers")
  }

  static let transformations: [Transformation] = [
    .identity, .squareRoot, .logarithm, .square, .reciprocal, .reciprocalSquareRoot,
    .boxCox(lambda: 0), .boxCox(lambda: -1.5), .boxCox(lambda: 1e-12), .yeoJohnson(lambda: 0),
    .yeoJohnson(lambda: 2), .yeoJohnson(lambda: 0.3), .yeoJohnson(lambda: -0.7),
  ]

  @Test(arguments: transformations)
  func `what was transformed can be had back`(transformation: Transformation) {
    for x in [-3, -0.5, 0, 1e-9, 0.25, 1, 7.5, 300] where transformation.domain.contains(x) {
      let back = transformation.undo(transformation(x))
      #expect(back.isClose(transformation == .square ? abs(x) : x, to: 1e-9), "\(x)")
    }
  }

  @Test(arguments: [
    (Transformation.boxCox(lambda: 2), 3.0, 4.0), (.boxCox(lambda: -1), 4, 0.75),
    (.boxCox(lambda: 1), 4, 3), (.yeoJohnson(lambda: 1), -2.5, -2.5),
    (.yeoJohnson(lambda: 2), 2, 4), (.yeoJohnson(lambda: 0), -1, -1.5),
    (.squareRoot, 9, 3), (.square, -3, 9), (.reciprocal, 4, 0.25), (.reciprocalSquareRoot, 4, 0.5),
    (.logarithm, 0, 0), (.identity, 5, 5),
  ])
  func `a number has the image of the formula`(
    transformation: Transformation, x: Double, image: Double
  ) {
    #expect(transformation(x).isClose(image, to: 1e-15))
  }

  /// The likelihood as it is written, whose peak the search should have found.
  private func likelihood(_ values: [Double], _ transformation: Transformation, _ stretch: Double)
    -> Double
  {
    stretch - Double(values.count) / 2 * log(Moments(transformation(values)).variance)
  }

  private func log(_ x: Double) -> Double { Transformation.boxCox(lambda: 0)(x) }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `the power found is the likeliest`(seed: UInt64) {
    let values = Seeded.normal(50, seed: seed).map { $0 * $0 * (seed % 2 == 0 ? 1 : $0) }
    let signed = values.map { ($0 < 0 ? -1 : 1) * log(1 + abs($0)) }.reduce(0, +)
    let found = PowerTransformation(.yeoJohnson).fit(values).lambda
    let best = likelihood(values, .yeoJohnson(lambda: found), (found - 1) * signed)
    for other in stride(from: -4, through: 6, by: 0.01) {
      #expect(
        likelihood(values, .yeoJohnson(lambda: other), (other - 1) * signed) <= best + 1e-9)
    }
    let positive = values.map { abs($0) + 0.01 }
    let sum = positive.map(log).reduce(0, +)
    let power = PowerTransformation(.boxCox).fit(positive).lambda
    let peak = likelihood(positive, .boxCox(lambda: power), (power - 1) * sum)
    for other in stride(from: -4, through: 6, by: 0.01) {
      #expect(likelihood(positive, .boxCox(lambda: other), (other - 1) * sum) <= peak + 1e-9)
    }
  }

  @Test func `Box and Cox’s power does not depend on the unit, nor Yeo and Johnson’s on the side`()
  {
    let values = Seeded.normal(40, seed: 9).map { $0 * $0 + 0.1 }
    let power = PowerTransformation(.boxCox).fit(values).lambda
    for unit in [1e-200, 1e-3, 1e6, 1e250] {
      let other = PowerTransformation(.boxCox).fit(values.map { $0 * unit }).lambda
      #expect(other.isClose(power, to: 1e-6), "\(unit)")
    }
    let right = PowerTransformation(.yeoJohnson).fit(values).lambda
    let left = PowerTransformation(.yeoJohnson).fit(values.map { -$0 }).lambda
    #expect(left.isClose(2 - right, to: 1e-7))
  }

  @Test(arguments: PowerTransformation.Family.allCases, [[], [4], [4, 4, 4], [0.1, 0.1]])
  func `equal numbers keep their scale`(family: PowerTransformation.Family, values: [Double]) {
    #expect(PowerTransformation(family).fit(values).lambda == 1)
  }

  @Test(
    arguments: [
      [1e300, 1e-300], [1e9, 1e9 + 1, 1e9 + 2], [1, 1, 1, 1e12], [5, 6], [-1e300, 2, 1e300],
      [-1e-300, 1e-300, 0],
    ] as [[Double]])
  func `extreme numbers still have a finite power`(values: [Double]) {
    #expect(PowerTransformation(.yeoJohnson).fit(values).lambda.isFinite)
    #expect(PowerTransformation(.boxCox).fit(values.map { abs($0) + 1e-300 }).lambda.isFinite)
  }

  @Test func `what has no image is refused`() async {
    await #expect(processExitsWith: .failure) { _ = Transformation.squareRoot(-1) }
    await #expect(processExitsWith: .failure) { _ = PowerTransformation(.boxCox).fit([0, 1]) }
    await #expect(processExitsWith: .failure) { _ = PowerTransformation(.yeoJohnson).fit([.nan]) }
  }
}

@Suite("The test of Shapiro and Wilk") struct ShapiroWilkTests {
  @Test func `of a published example is as published`() throws {
    // Men’s weights in pounds: Shapiro and Wilk’s own example (1965), W = 0.79.
    let weights: [Double] = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236]
    let test = try #require(ShapiroWilk(weights))
    #expect(test.w.isClose(0.78881, to: 1e-5))
    #expect(test.p?.isClose(0.006704, to: 1e-5) == true)
  }

  @Test func `does not depend on the unit, the zero or the order`() throws {
    let values = Seeded.normal(100, seed: 41)
    let test = try #require(ShapiroWilk(values))
    let moved = try #require(ShapiroWilk(values.reversed().map { 1e6 + 3 * $0 }))
    #expect(test.w.isClose(moved.w, to: 1e-9))
    #expect(try #require(test.p).isClose(#require(moved.p), to: 1e-8))
  }

  @Test(arguments: [3, 4, 5, 6, 7, 11, 12, 13, 100, 5_000])
  func `takes from 3 to 5,000 numbers`(count: Int) throws {
    let test = try #require(ShapiroWilk(Seeded.normal(count, seed: 44)))
    #expect(test.w > 0.7 && test.w <= 1)
    #expect(0.01...1 ~= (try #require(test.p)))
  }

  @Test func `of three numbers at equal steps is exactly normal`() throws {
    let test = try #require(ShapiroWilk([1, 2, 3]))
    #expect(test.w.isClose(1, to: 1e-15) && test.p?.isClose(1, to: 1e-6) == true)
    #expect(ShapiroWilk([0, 0, 1])?.p?.isClose(0, to: 1e-7) == true)
  }

  @Test func `of more than 5,000 has no chance, only W`() throws {
    let test = try #require(ShapiroWilk(Seeded.normal(5_001, seed: 46)))
    #expect(test.w > 0.99 && test.p == nil)
  }

  @Test(arguments: [[], [1, 2], [5, 5, 5, 5], [Double](repeating: 1, count: 5_001)])
  func `is not made of too few or equal numbers`(values: [Double]) {
    #expect(ShapiroWilk(values) == nil)
  }

  @Test func `takes very large and very small numbers`() throws {
    let values = Seeded.normal(30, seed: 43)
    let test = try #require(ShapiroWilk(values))
    for unit in [1e-300, 1e300] {
      #expect(try #require(ShapiroWilk(values.map { $0 * unit })).w.isClose(test.w, to: 1e-9))
    }
  }
}
