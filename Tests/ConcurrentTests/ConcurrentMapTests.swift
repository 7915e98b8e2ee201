import Concurrent
import Testing

@Suite("Work on all cores") struct ConcurrentMapTests {
  struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [0, 1, 2, 1000]) func `results come in the elements’ order`(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { $0 * $0 } == numbers.map { $0 * $0 })
  }

  @Test func `the first failure in order is the one thrown`() {
    #expect(throws: Odd(number: 3)) {
      _ = try [2, 4, 3, 6, 5].concurrentMap { number throws(Odd) in
        if number % 2 == 1 { throw Odd(number: number) }
        return number
      }
    }
  }

  @Test(arguments: [(0, 3), (1, 3), (2, 3), (10, 3), (12, 5), (7, 1)])
  func `pieces cover a range once`(length: Int, parts: Int) {
    let pieces = (5..<5 + length).pieces(parts)
    #expect(pieces.flatMap { Array($0) } == Array(5..<5 + length))
    #expect(pieces.count == min(length, parts))
    #expect((pieces.map(\.count).max() ?? 0) - (pieces.map(\.count).min() ?? 0) <= 1)
  }
}
