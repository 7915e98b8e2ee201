extension JoinAccount {
  /// The account in sentences.
  ///
  /// What has a reason has a sentence of its own; of the others the first twelve are named.
  public var sentences: [String] {
    var sentences = [summary]
    if left.blank > 0 {
      let verb = left.blank == 1 ? "has" : "have"
      sentences.append("\(left.blank.counted("row")) of \(left.file) \(verb) no code.")
    }
    if !respelt.isEmpty { sentences.append(spellings) }
    sentences += lines(unmatched, verb: "has no row in \(right.file)")
    if let rest = rest(unmatched) { sentences.append("Without a row in \(right.file): \(rest).") }
    sentences += lines(unused, verb: "is not used from \(right.file)")
    if let rest = rest(unused) { sentences.append("Not used from \(right.file): \(rest).") }
    if !right.repeated.isEmpty {
      let codes = right.repeated.count.counted("code stands", "codes stand")
      sentences.append(
        "\(codes) in several rows of \(right.file), of which the first was taken: "
          + "\(right.repeated.map(\.words).listed()).")
    }
    return sentences
  }

  /// The keys of both sides that the other does not have, as a table.
  public var listing: Listing {
    var listing = Listing(["file", "code", "name", "periods", "rows", "outcome", "reason"])
    func add(_ entries: [Entry], _ file: String, _ outcome: String) {
      for entry in entries {
        listing.append([
          .init(file), .init(entry.code), .init(entry.name), .init(entry.periodWords),
          .init(entry.rows.count), .init(outcome), .init(entry.reason ?? ""),
        ])
      }
    }
    add(unmatched, left.file, "found no row in \(right.file)")
    add(unused, right.file, "was not looked for by \(left.file)")
    add(right.repeated, right.file, "stands in several rows, of which the first was taken")
    return listing
  }

  private var summary: String {
    let lost = left.rows - left.blank - matched
    let found = "\(matched.grouped) \(matched == 1 ? "has" : "have") one in \(right.file)"
    let rest = lost == 0 ? "" : " and \(lost.grouped) \(lost == 1 ? "has" : "have") none"
    return "Of \(left.rows.counted("row")) of \(left.file), \(found)\(rest)."
  }

  private var spellings: String {
    let pairs = respelt.map { "“\($0.left)” is “\($0.right)”" }.listed(upTo: 3)
    return "\(respelt.count.counted("code")) \(respelt.count == 1 ? "is" : "are") written "
      + "differently in \(left.file) and \(right.file): \(pairs)."
  }

  /// A sentence for each entry with a reason.
  private func lines(_ entries: [Entry], verb: String) -> [String] {
    entries.compactMap { entry in
      entry.reason.map { "\(entry.words) \(verb): \($0)." }
    }
  }

  /// The entries without a reason.
  private func rest(_ entries: [Entry]) -> String? {
    let rest = entries.filter { $0.reason == nil }.map(\.words)
    return rest.isEmpty ? nil : rest.listed()
  }
}

extension JoinAccount.Entry {
  /// The code with the name and the periods: `E09000012 Hackney (2021 and 2022)`.
  public var words: String {
    let name = name.isEmpty ? code : "\(code) \(name)"
    return periods.isEmpty ? name : "\(name) (\(periodWords))"
  }

  /// The periods as a sentence lists them.
  public var periodWords: String {
    let years = periods.compactMap(Period.init)
    return years.count == periods.count ? years.listed : periods.listed()
  }
}

extension [JoinAccount] {
  /// The accounts as a table, a row for each frame that was looked into.
  public var listing: Listing {
    var listing = Listing([
      "file", "looked_up_in", "rows", "matched", "unmatched", "without_code", "codes_respelt",
      "unused_codes", "repeated_codes",
    ])
    for account in self {
      listing.append([
        .init(account.left.file), .init(account.right.file), .init(account.left.rows),
        .init(account.matched),
        .init(account.left.rows - account.left.blank - account.matched),
        .init(account.left.blank), .init(account.respelt.count), .init(account.unused.count),
        .init(account.right.repeated.count),
      ])
    }
    return listing
  }
}
