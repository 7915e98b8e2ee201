/// What a join matched, and what it did not.
///
///     print(account.sentences.joined(separator: "\n"))
///     // Of 3 rows of rates.csv, 2 have one in deprivation.csv and 1 has none.
///     // E06000058 Bournemouth, Christchurch and Poole has no row in deprivation.csv.
///     // Not used are 2 rows of deprivation.csv: E06000028 Bournemouth and E06000029 Poole.
public struct JoinAccount: Hashable, Sendable {
  /// The frame whose rows look for others.
  public let left: Side

  /// The frame in which they look.
  public let right: Side

  /// How many rows of the left found one.
  public let matched: Int

  /// What of the left found nothing, in the order in which it first stands there.
  public internal(set) var unmatched: [Entry]

  /// What of the right no row of the left looked for.
  public internal(set) var unused: [Entry]

  /// The codes that are written differently on the two sides, and found each other all the same.
  public let respelt: [Respelling]

  /// One of the two frames.
  public struct Side: Hashable, Sendable {
    /// The name of the file.
    public let file: String

    /// The number of rows that are looked at.
    public let rows: Int

    /// How many of them have no code.
    public let blank: Int

    /// The keys that stand in several rows.
    public let repeated: [Entry]

    private let codes: Set<String>

    /// Whether a row has a code, in the form in which codes are compared.
    public func has(_ code: String) -> Bool { codes.contains(code) }
  }

  /// A code, and the rows that have it.
  public struct Entry: Hashable, Sendable {
    /// The code as it is written.
    public let code: String

    /// The name beside it; empty if the names are not known.
    public let name: String

    /// The periods of the rows, as they are written; none if periods are not looked at.
    public internal(set) var periods: [String]

    /// The places of the rows, counted among those that the frame looks at.
    public internal(set) var rows: [Int]

    /// Why it is so, as the rest of a sentence, where a reason is known.
    public internal(set) var reason: String?

    /// The code in the form in which codes are compared.
    let form: String
  }

  /// One code in two spellings.
  public struct Respelling: Hashable, Sendable {
    public let left: String
    public let right: String
  }
}

extension JoinAccount {
  /// The account with a reason for each key without a row, where one is known: “it was formed in
  /// April 2019 from Bournemouth and Poole”.
  ///
  /// - Parameter reason: What is known of a code, in the form in which codes are compared, that is not
  ///   found on the other side.
  public func explained(_ reason: (_ code: String, _ other: Side) -> String?) -> JoinAccount {
    var account = self
    for place in unmatched.indices {
      account.unmatched[place].reason = reason(unmatched[place].form, right)
    }
    for place in unused.indices { account.unused[place].reason = reason(unused[place].form, left) }
    return account
  }

  /// The rows of a side by their codes.
  static func entries(_ key: Frame.Key, _ rows: [Int]) -> [Entry] {
    guard !rows.isEmpty else { return [] }
    let codes = key.frame.texts(inColumn: key.code)
    let names = key.name.map { key.frame.texts(inColumn: $0) }
    let periods = key.period.map { key.frame.texts(inColumn: $0) }
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for row in rows {
      let place = places[codes[row]] ?? entries.count
      if place == entries.count {
        places[codes[row]] = place
        entries.append(
          Entry(
            code: codes[row], name: names?[row] ?? "", periods: [], rows: [],
            form: key.spelling(codes[row])))
      }
      entries[place].rows.append(row)
      if let period = periods?[row], !entries[place].periods.contains(period) {
        entries[place].periods.append(period)
      }
    }
    return entries
  }
}

extension JoinAccount.Side {
  init(_ key: Frame.Key, _ values: [Frame.Key.Value?]) {
    file = key.frame.file
    rows = values.count
    codes = Set(values.compactMap { $0?.code })
    blank = values.count { $0 == nil }
    var counts: [Frame.Key.Value: Int] = [:]
    for case .some(let value) in values { counts[value, default: 0] += 1 }
    repeated = JoinAccount.entries(
      key, values.indices.filter { values[$0].map { counts[$0, default: 0] > 1 } ?? false })
  }
}
