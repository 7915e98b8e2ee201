extension AnnexA {
  /// What has been read so far, of all lists.
  struct Gathered {
    var children = Children()
    var teams = Teams()
    var entries: [Entry] = []
    var problems: Problems
    var lists: [ListAccount] = []
  }
}
