import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms the elements on all cores. The results come back in the elements' order, so the
  /// answer is the same whichever is finished first.
  ///
  ///     let pages = try files.concurrentMap(render)
  ///
  /// This is the only concurrent function in the project: everything else is a function of values.
  /// It blocks until all is done, so that callers need not be asynchronous. Each element costs a
  /// lock, so an element should be worth some microseconds: a page, or a part of a file.
  ///
  /// - Throws: The error of the first element, in order, that failed. All elements are tried.
  public func concurrentMap<Result: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    let outcomes = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let element = self[index]
      let outcome = Swift.Result { () throws(Failure) in try transform(element) }
      outcomes.withLock { $0[index] = outcome }
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for case let outcome? in outcomes.withLock({ $0 }) { results.append(try outcome.get()) }
    return results
  }
}

extension Range where Bound == Int {
  /// Cuts the range into at most `parts` neighbouring pieces of nearly equal length, none empty.
  ///
  ///     (0..<10).pieces(3)    // [0..<4, 4..<7, 7..<10]
  public func pieces(_ parts: Int) -> [Range<Int>] {
    let parts = Swift.min(parts, count)
    guard parts > 0 else { return [] }
    let (size, rest) = count.quotientAndRemainder(dividingBy: parts)
    var start = lowerBound
    return (0..<parts).map { part in
      let end = start + size + (part < rest ? 1 : 0)
      defer { start = end }
      return start..<end
    }
  }
}
