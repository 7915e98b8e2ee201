/// Other counts that would have been published in the same way: what a reader cannot tell from the
/// truth. Each is a proof that a count could be another.
///
/// They stay proofs when more is hidden, for that takes away only what they had to agree with.
struct Witnesses {
  /// By how much counts differ from the truth; the others do not.
  struct Move {
    var cells: [Int]
    var steps: [Int]
  }

  private(set) var moves: [Move] = []
  /// The least and the most by which each count differs in any of them.
  private(set) var least: [Int]
  private(set) var most: [Int]

  init(cells count: Int) {
    least = [Int](repeating: 0, count: count)
    most = least
  }

  /// How far apart a count is in two of them.
  func width(of cell: Int) -> Int { most[cell] - least[cell] }

  mutating func add(_ move: Move) {
    moves.append(move)
    for (cell, step) in zip(move.cells, move.steps) {
      least[cell] = min(least[cell], step)
      most[cell] = max(most[cell], step)
    }
  }
}
