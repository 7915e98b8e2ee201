public import Frames

/// How many cells hold a number that was observed, and why the others do not.
public struct CellTally: Hashable, Sendable {
  public internal(set) var numbers = 0
  public internal(set) var blanks = 0

  /// The cells with a number that nobody observed, but that was filled in.
  public internal(set) var estimated = 0

  /// The cells that are neither numbers nor symbols.
  public internal(set) var unreadable = 0

  private var confidential = 0
  private var low = 0
  private var unreliable = 0
  private var unavailable = 0
  private var inapplicable = 0

  /// How many cells have a symbol.
  public internal(set) subscript(symbol: Symbol) -> Int {
    get {
      switch symbol {
      case .confidential: confidential
      case .low: low
      case .unreliable: unreliable
      case .unavailable: unavailable
      case .inapplicable: inapplicable
      }
    }
    set {
      switch symbol {
      case .confidential: confidential = newValue
      case .low: low = newValue
      case .unreliable: unreliable = newValue
      case .unavailable: unavailable = newValue
      case .inapplicable: inapplicable = newValue
      }
    }
  }

  public var cells: Int {
    Symbol.allCases.reduce(numbers + estimated + blanks + unreadable) { $0 + self[$1] }
  }

  /// The share of the cells that hold a number that was observed; 1 where there is no cell to be filled.
  public var completeness: Double { cells == 0 ? 1 : Double(numbers) / Double(cells) }

  /// The share of the cells that have a symbol.
  public func share(of symbol: Symbol) -> Double {
    cells == 0 ? 0 : Double(self[symbol]) / Double(cells)
  }

  mutating func add(_ cell: Frame.Cell) {
    switch cell {
    case .number: numbers += 1
    case .estimated: estimated += 1
    case .symbol(let symbol): self[symbol] += 1
    case .blank: blanks += 1
    }
  }

  /// Takes account of a cell that was taken for a blank and cannot be read.
  mutating func addUnreadable() {
    blanks -= 1
    unreadable += 1
  }

  static func + (a: CellTally, b: CellTally) -> CellTally {
    var sum = a
    sum.numbers += b.numbers
    sum.estimated += b.estimated
    sum.blanks += b.blanks
    sum.unreadable += b.unreadable
    for symbol in Symbol.allCases { sum[symbol] += b[symbol] }
    return sum
  }
}

extension Symbol {
  /// What the symbol says, in words.
  var words: String {
    switch self {
    case .confidential: "confidential"
    case .low: "rounds to zero"
    case .unreliable: "unreliable"
    case .unavailable: "not available"
    case .inapplicable: "not applicable"
    }
  }
}
