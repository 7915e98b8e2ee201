import England

extension AnnexA {
  /// What a row of a list says, with numbers for all.
  struct Entry {
    /// The number of the list, and of the sheet or file.
    let list: Int
    let grid: Int
    let row: Int
    var facts: Facts

    /// What of it is known. Codes are places in their lists from 1; 0 is “not known”.
    struct Facts: Hashable {
      var child: Int32 = 0
      var start = Day(number: 0)
      var end: Day?
      var conference: Day?
      var team: Int32 = 0
      var source: UInt8 = 0
      var outcome: UInt8 = 0
      var noFurtherAction: UInt8 = 0
      var needsSupport: UInt8 = 0
      var noConference: UInt8 = 0
      var need: UInt8 = 0
      var abuse: UInt8 = 0
      var status: UInt8 = 0
      var reason: UInt8 = 0
    }
  }
}
