/// How the events of a child become journeys.
///
/// A journey is one time through the front door: from the contact or referral that begins it to the
/// end of what came of it. Few systems record it, so that it has to be found:
///
/// 1. A child’s events are taken **day by day**. Those of one day are taken in the order of the
///    ``stages``, for a contact made in the morning leads to the referral of the afternoon; of the same
///    stage, in the order in which the log states them.
/// 2. A **beginning** — a contact, a referral — begins a journey, unless it carries on the one in hand:
///    all that has happened there belongs to earlier stages (a contact, then the referral it led to),
///    and the last step began no more than ``patience`` days before.
/// 3. Every **other step** belongs to the child’s latest journey *in hand*. So a contact about a child
///    who has a plan is a journey of its own, while the plan’s own journey goes on.
/// 4. A journey is **in hand** until one of the ``endings`` is reached, or nothing has been heard of it
///    for more than ``silence`` days after its last step ended. While a step has not ended, it is.
/// 5. A step when none is in hand begins a journey: its beginning was not recorded. But an ending then
///    belongs to the latest journey of the child, if there is one: what had ended is closed.
/// 6. A child in need plan that gives way within 70 days of its beginning to a child protection plan or
///    to being looked after is a **bridge** between two, and is left out: ``bridge``.
///
/// Each journey of a child is numbered in the order in which they began: its **pass**.
///
/// Where a log says itself which journey an event belongs to (``EventLog/cases``), that is what holds:
/// then only the order of days is used, and within a day the order of the log, as a process-mining
/// library does. The other rules are not.
///
/// A journey is **open** if one of its steps has not ended and none of the endings was reached.
public struct JourneyRules: Hashable, Sendable {
  /// Activities in the order in which they are taken within a day. Others come after all of these.
  public var stages: [String] = []
  public var beginnings: [String] = []
  public var endings: [String] = []

  /// The most days from a step to the beginning that carries its journey on.
  public var patience = 45
  /// The most days without a step for which a journey is still in hand.
  public var silence = 365
  public var bridge: Bridge?

  /// The days for which a journey must have been followed, not to be counted as recent.
  public var followUp = 45
  /// How many of the commonest routes are listed for each slice.
  public var routes = 100
  public var roles = Roles()

  /// A step that stands between two others and is left out.
  public struct Bridge: Hashable, Sendable {
    public var activity = "Child in need plan"
    public var leadsTo = ["Child protection plan", "Looked after"]
    public var days = 70

    public init() {}
  }

  /// Which activities the measures of timeliness are about.
  public struct Roles: Hashable, Sendable {
    public var referral = "Referral"
    public var assessment = "Assessment"
    public var enquiry = "Section 47"
    public var conference = "Initial conference"

    public init() {}
  }

  /// Journeys as the log states them; all events of a child are one, if it states none.
  public init() {}

  /// The rules for the activities of children’s social care in England.
  public static let frontDoor: JourneyRules = {
    var rules = JourneyRules()
    rules.stages = [
      "Contact", "Information and advice", "Early help", "Referral", "Assessment", "Section 47",
      "Initial conference", "Child in need plan", "Child protection plan", "Looked after",
      "No further action", "Closed after assessment", "Closed",
    ]
    rules.beginnings = ["Contact", "Referral"]
    rules.endings = [
      "No further action", "Information and advice", "Closed after assessment", "Closed",
    ]
    rules.bridge = Bridge()
    return rules
  }()
}
