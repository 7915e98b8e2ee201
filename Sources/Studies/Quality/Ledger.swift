public import England
public import Frames

/// What the ledger of reorganisations knows of an authority that is not where one looks for it.
///
///     join.accounts.map(\.explainedByLedger)
///     // E06000058 Bournemouth, Christchurch and Poole has no row in imd.csv: it was formed in April
///     // 2019 from Bournemouth and Poole.
extension JoinAccount {
  /// The account with a reason for each authority without a row whose place in the other frame those
  /// have which it was formed from, or which it gave way to.
  public var explainedByLedger: JoinAccount {
    explained { code, other in
      guard let change = Reorganisation.about(code) else { return nil }
      let counterparts = change.ends(code) ? change.after : change.before.map(\.code)
      return counterparts.contains(where: other.has) ? change.words(about: code) : nil
    }
  }
}

extension Spelling {
  /// A code of an authority as statistics on children have it: without spaces, in capital letters, and
  /// not by the code that it has besides since a border moved.
  public static let authority = Spelling.code.then { Authority($0)?.code ?? $0 }
}

extension Reorganisation {
  /// The reorganisation that an authority came from or ended with, if there is one.
  public static func about(_ code: String) -> Reorganisation? {
    of(code) ?? all.first { $0.after.contains(code) }
  }

  /// Whether an authority gave way, rather than being formed.
  func ends(_ code: String) -> Bool { before.contains { $0.code == code } }

  /// What happened to an authority, as the rest of a sentence: “it was formed in April 2019 from
  /// Bournemouth and Poole”, “it gave way in April 2023 to Cumberland and Westmorland and Furness”.
  func words(about code: String) -> String {
    let old = before.map { ($0.code, $0.name) }
    let new = after.map { ($0, Authority($0)?.name ?? $0) }
    // A new authority may have the name of the old one, and then only the codes tell them apart.
    let isSame = old.count == 1 && new.count == 1 && old[0].1 == new[0].1
    let month = "April \(firstYear - 1)"
    let others = (ends(code) ? new : old).map { isSame ? "\($0.1) (\($0.0))" : $0.1 }
    // “Cumberland and Westmorland and Furness” would be three.
    let names =
      others.contains { $0.contains(" and ") } && others.count > 1
      ? others.map { "“\($0)”" }.listed() : others.listed()
    return ends(code)
      ? "it gave way in \(month) to \(names)" : "it was formed in \(month) from \(names)"
  }
}
