/// The rounds of SHA-256 by the processor’s own instructions, where it has them.
///
///     if SHAInstructions.areThere { SHAInstructions.absorb(blocks, into: &state) }
///
/// A module of its own, because its compiler may use the instructions wherever it likes: whatever
/// else stood here could stop on a processor that has none. A build that was not told of them, or is
/// for another kind of processor, says that they are not there.
public enum SHAInstructions {
  /// Whether this processor has the instructions, and this build uses them.
  public static let areThere = processorHasThem()

  /// Takes whole blocks of 64 bytes into the eight words of a state, *H*₀ first.
  ///
  /// - Precondition: The instructions are there.
  /// - Complexity: O(*n*).
  public static func absorb(_ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
    precondition(areThere, "the processor has the instructions")
    #if arch(x86_64) && SHA_INSTRUCTIONS
      var words = Words(state)
      for start in stride(from: 0, to: blocks.count & ~63, by: 64) {
        var rounds = Rounds(words, blocks, start)
        for group in 0..<16 { rounds.four(group) }
        words.add(rounds.words)
      }
      state = words.state
    #endif
  }

  /// Takes as many blocks of two messages into two states.
  ///
  /// How this works: an instruction waits for the one before it, longer than it takes by itself. Those
  /// of another message fill the wait.
  ///
  /// - Precondition: The instructions are there, and the messages are of one length.
  /// - Complexity: O(*n*).
  public static func absorb(
    _ first: UnsafeRawBufferPointer, into firstState: inout SIMD8<UInt32>,
    _ second: UnsafeRawBufferPointer, into secondState: inout SIMD8<UInt32>
  ) {
    precondition(areThere, "the processor has the instructions")
    precondition(first.count == second.count, "the messages are of one length")
    #if arch(x86_64) && SHA_INSTRUCTIONS
      var (one, other) = (Words(firstState), Words(secondState))
      for start in stride(from: 0, to: first.count & ~63, by: 64) {
        var (rounds, others) = (Rounds(one, first, start), Rounds(other, second, start))
        for group in 0..<16 {
          rounds.four(group)
          others.four(group)
        }
        one.add(rounds.words)
        other.add(others.words)
      }
      (firstState, secondState) = (one.state, other.state)
    #endif
  }
}
