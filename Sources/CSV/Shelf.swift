import Synchronization

/// A column’s place in memory while its parts are read: each part puts its rows where they belong.
///
/// The alternative is a column for each part, joined at the end, which takes the memory twice and
/// writes it twice. A lock is held only to copy a batch of rows, and each column has its own.
final class Shelf<Element: BitwiseCopyable & Sendable>: Sendable {
  private let elements: Mutex<[Element]>

  /// A shelf for as many elements, which are anything until they are put.
  init(count: Int) {
    // What is not set is never read: a column is taken only if every part put all its rows.
    elements = Mutex(Array(unsafeUninitializedCapacity: count) { $1 = count })
  }

  /// Puts the first elements of a batch where they belong.
  func put(_ batch: Span<Element>, at start: Int) {
    elements.withLock { elements in
      var target = elements.mutableSpan
      precondition(start + batch.count <= target.count, "a part has more rows than were counted")
      for index in batch.indices { target[unchecked: start &+ index] = batch[unchecked: index] }
    }
  }

  /// Changes what was put.
  func change(_ body: (inout MutableSpan<Element>) -> Void) {
    elements.withLock { elements in
      var target = elements.mutableSpan
      body(&target)
    }
  }

  /// All that was put.
  func take() -> [Element] {
    elements.withLock { elements in
      let taken = elements
      elements = []
      return taken
    }
  }
}
