extension AnnexA {
  /// What has been read so far, of all lists.
  struct Gathered {
    var children = Children()
    var teams = Teams()
    var entries: [Entry] = []
    var problems: Problems
    var lists: [ListAccount] = []
    /// The headings of each sheet or file, for the places of what is found wrong later.
    var headers: [Int: Header] = [:]
  }
}
