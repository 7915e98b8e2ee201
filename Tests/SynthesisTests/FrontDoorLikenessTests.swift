import Synthesis
import Testing

/// The front door is about as England’s are, and has in it what a study should find.
///
/// > Department for Education. "Characteristics of children in need: 2025." (22.6% of referrals within 12
/// > months of another, 6.5% with no further action, 30.8% assessed as not in need.)
@Suite("The likeness of the invented front door") struct FrontDoorLikenessTests {
  static let rows = Rows(FrontDoorFiles(seed: 3, children: 5_000).log.bytes)
  static let (activities, starts, ends) = (rows["activity"], rows["start"], rows["end"])
  static let teams = rows["team"]

  static func count(_ activity: String) -> Double { Double(activities.count { $0 == activity }) }

  @Test func `so many contacts become referrals, and referrals assessments`() {
    #expect((0.3...0.45).contains(Self.count("Referral") / Self.count("Contact")))
    #expect((0.8...0.92).contains(Self.count("Assessment") / Self.count("Referral")))
    let closed = Self.count("Closed after assessment") / Self.count("Referral")
    #expect((0.35...0.55).contains(closed))
    #expect((0.05...0.3).contains(Self.count("Section 47") / Self.count("Assessment")))
  }

  @Test func `a fifth or so of referrals follow another within a year`() {
    let children = Self.rows["child"]
    var known: [String: [Int]] = [:]
    var (again, all) = (0.0, 0.0)
    for row in Self.activities.indices where Self.activities[row] == "Referral" {
      let day = Self.day(Self.starts[row])
      if Self.starts[row] >= "2020-04-01" {
        all += 1
        if known[children[row], default: []].contains(where: { day - $0 <= 365 }) { again += 1 }
      }
      known[children[row], default: []].append(day)
    }
    #expect((0.14...0.26).contains(again / all), "\(again / all)")
  }

  @Test func `schools are silent in August, and busy in January and September`() {
    let sources = Self.rows["source"]
    var months = [Int](repeating: 0, count: 13)
    for row in sources.indices where sources[row] == "2A" && Self.activities[row] == "Contact" {
      months[Int(Self.starts[row].dropFirst(5).prefix(2)) ?? 0] += 1
    }
    #expect(months[8] * 5 < months[9])
    #expect(months[9] > months[6] && months[1] > months[2])
  }

  @Test func `there are children not yet born, disabled, and alone in asking for asylum`() {
    #expect(Self.rows["age"].contains("-1"))
    #expect(Self.rows["disabled"].contains("Y"))
    #expect(Self.rows["uasc"].contains("Y"))
    #expect(Self.rows["missing_episodes"].contains { (Int($0) ?? 0) > 2 })
  }

  @Test func `some of all that lasts goes on on the last day`() {
    for activity in [
      "Early help", "Assessment", "Child in need plan", "Child protection plan", "Looked after",
    ] {
      let going = Self.activities.indices.count {
        Self.activities[$0] == activity && Self.ends[$0].isEmpty
      }
      #expect(going > 0, "\(activity)")
    }
  }

  @Test func `assessments of one team take longer from year to year`() {
    let (early, late) = (
      Self.lengths("West", "2019"..."2021-12-31"), Self.lengths("West", "2024"..."2026")
    )
    #expect(late.median > early.median * 1.2)
    let other = (
      Self.lengths("North", "2019"..."2021-12-31"), Self.lengths("North", "2024"..."2026")
    )
    #expect((0.85...1.2).contains(other.1.median / other.0.median))
  }

  static func lengths(_ team: String, _ days: ClosedRange<String>) -> [Double] {
    activities.indices.filter {
      activities[$0] == "Assessment" && teams[$0] == team && days.contains(starts[$0])
        && !ends[$0].isEmpty
    }.map { Double(day(ends[$0]) - day(starts[$0])) }
  }

  @Test func `one source tells of more and more children`() {
    let sources = Self.rows["source"]
    func share(_ year: String) -> Double {
      let contacts = sources.indices.filter {
        Self.activities[$0] == "Contact" && Self.starts[$0].hasPrefix(year)
      }
      return Double(contacts.count { sources[$0] == "4" }) / Double(contacts.count)
    }
    #expect(share("2024") > share("2022") * 1.8)
  }

  /// A day as a number, by the plainest of ways.
  static func day(_ text: String) -> Int {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let isLeap = parts[0] % 4 == 0
    let months = lengths.prefix(parts[1] - 1).reduce(0, +) + (isLeap && parts[1] > 2 ? 1 : 0)
    return (parts[0] - 1) * 365 + (parts[0] - 1) / 4 + months + parts[2]
  }
}
