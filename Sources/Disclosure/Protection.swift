/// What is published of a system of counts: each count as it is shown, or that it is not.
public struct Protection: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    /// Shown as it is.
    case shown(Int)
    /// Shown as the nearest multiple of what the rules round to.
    case rounded(Int)
    /// Not shown, though it has a place.
    case hidden(Reason)
    /// It has no place in the publication, but could be worked out.
    case unpublished
  }

  public enum Reason: Hashable, Sendable {
    /// It is small itself.
    case primary
    /// It would give a small one away.
    case secondary
  }

  /// Each count of the system, in its order.
  public var cells: [Cell]

  /// Whether each statistic of the system is shown, in its order.
  public var showsStatistic: [Bool]

  public init(cells: [Cell], showsStatistic: [Bool] = []) {
    self.cells = cells
    self.showsStatistic = showsStatistic
  }

  /// Whether a count has a place in the publication and is not shown.
  public func isHidden(_ cell: Int) -> Bool {
    if case .hidden = cells[cell] { true } else { false }
  }

  /// How many counts and statistics are shown, and how many are not, and why.
  public struct Account: Hashable, Sendable {
    public var shown = 0
    public var rounded = 0
    public var primary = 0
    public var secondary = 0
    public var statisticsShown = 0
    public var statisticsHidden = 0
  }

  public var account: Account {
    var account = Account()
    for cell in cells {
      switch cell {
      case .shown: account.shown += 1
      case .rounded: account.rounded += 1
      case .hidden(.primary): account.primary += 1
      case .hidden(.secondary): account.secondary += 1
      case .unpublished: break
      }
    }
    account.statisticsShown = showsStatistic.count { $0 }
    account.statisticsHidden = showsStatistic.count - account.statisticsShown
    return account
  }
}
