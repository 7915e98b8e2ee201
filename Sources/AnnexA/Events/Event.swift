import England

extension AnnexA {
  /// Something that happened to a child, as one row or several tell it.
  struct Event {
    let child: Int32
    let activity: Activity
    let start: Day
    /// The day on which it ended, which may be the same; `nil` if it has not.
    let end: Day?
    /// The row that tells of it, for what else it says.
    let entry: Entry

    init(_ activity: Activity, _ entry: Entry, from start: Day, to end: Day?) {
      child = entry.facts.child
      self.activity = activity
      (self.start, self.end) = (start, end)
      self.entry = entry
    }

    /// Something of one day.
    init(_ activity: Activity, _ entry: Entry, on day: Day) {
      self.init(activity, entry, from: day, to: day)
    }
  }
}
