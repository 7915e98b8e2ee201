import Synthesis
import Testing

/// What the log of events of an invented front door always is.
@Suite("The laws of the invented front door") struct FrontDoorLawTests {
  static let rows = Rows(FrontDoorFiles(seed: 7, children: 1_500).log.bytes)
  static let firstDay = "2019-04-01"
  static let extractDay = "2025-03-31"

  /// The places of the rows of each journey, in the order of the file.
  static let journeys: [[Int]] = {
    let cases = rows["case"]
    return cases.indices.chunked { cases[$0] == cases[$1] }
  }()

  @Test func `has the columns of a plain event log`() {
    #expect(
      Self.rows.header == [
        "case", "child", "activity", "start", "end", "source", "team", "sex", "ethnicity",
        "disabled", "uasc", "missing_episodes", "age", "episode",
      ])
  }

  @Test func `has as many children as asked for`() {
    #expect(Set(Self.rows["child"]).count == 1_500)
  }

  @Test func `the rows of a journey stand together, in the order of their days`() {
    let (cases, starts) = (Self.rows["case"], Self.rows["start"])
    #expect(Set(cases).count == Self.journeys.count)
    for journey in Self.journeys {
      let days = journey.map { starts[$0] }
      #expect(days == days.sorted())
    }
  }

  @Test func `nothing ends before it starts, or is known of before its day`() {
    for (start, end) in zip(Self.rows["start"], Self.rows["end"]) {
      #expect((Self.firstDay...Self.extractDay).contains(start))
      if !end.isEmpty { #expect((start...Self.extractDay).contains(end)) }
    }
  }

  @Test func `a journey begins after the child’s last one ended`() {
    let (children, starts, ends) = (Self.rows["child"], Self.rows["start"], Self.rows["end"])
    for (one, next) in zip(Self.journeys, Self.journeys.dropFirst())
    where children[one[0]] == children[next[0]] {
      for row in one { #expect(!ends[row].isEmpty && ends[row] < starts[next[0]]) }
    }
  }

  @Test func `a child is the same in every row`() {
    for column in ["sex", "ethnicity", "disabled", "uasc"] {
      var known: [String: String] = [:]
      for (child, value) in zip(Self.rows["child"], Self.rows[column]) {
        #expect(known[child, default: value] == value, "\(column)")
        known[child] = value
      }
    }
  }

  @Test func `more children begin with the same`() {
    let fewer = FrontDoorFiles(seed: 7, children: 300).log.bytes
    #expect(FrontDoorFiles(seed: 7, children: 400).log.bytes.starts(with: fewer))
    #expect(FrontDoorFiles(seed: 8, children: 300).log.bytes != fewer)
  }
}

extension Range<Int> {
  /// The indices in runs whose neighbours belong together.
  fileprivate func chunked(by belong: (Int, Int) -> Bool) -> [[Int]] {
    reduce(into: []) { runs, index in
      if let last = runs.last?.last, belong(last, index) {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
  }
}
