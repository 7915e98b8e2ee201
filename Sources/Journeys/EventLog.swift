/// What happened to children: events in the order in which they were recorded.
///
/// Children are numbers, in the order in which they first appear; who they are has been left behind
/// where the log was read. Names of activities and of what is known of an event stand once, and events
/// have their places. Columns, because there may be millions: a long log comes in several of these,
/// with the same names.
public struct EventLog: Sendable {
  /// What is known of events: the team, the source of a contact.
  public struct Attribute: Hashable, Sendable {
    public var name: String
    /// The different values; the first is empty, for “not known”.
    public var values: [String]

    public init(_ name: String, values: [String] = [""]) {
      self.name = name
      self.values = values
    }
  }

  public var activities: [String] = []
  public var attributes: [Attribute] = []

  /// The child of each event.
  public var children: [Int32] = []
  /// The journey of each event, if the log says so itself; empty if journeys are to be found.
  public var cases: [Int32] = []
  /// The place in ``activities`` of each event.
  public var activity: [Int32] = []
  /// The days on which each began and ended, as days after 1 January 1970; ``open`` if it has not ended.
  public var start: [Int32] = []
  public var end: [Int32] = []
  /// The value of each attribute, event by event, as a place in its ``Attribute/values``.
  public var codes: [[Int32]] = []

  /// In place of the day on which something ended that has not.
  public static let open = Int32.max

  public init() {}

  public var count: Int { activity.count }
}
