import AnnexA
import Journeys
import Testing

@Suite("Logs in the words of the map") struct StandardisingTests {
  private func log(_ name: String, _ values: [String]) -> EventLog {
    var log = EventLog()
    log.activities = ["Contact"]
    log.attributes = [.init(name, values: [""] + values)]
    let count = values.count + 1
    log.children = (0..<count).map(Int32.init)
    log.activity = Array(repeating: 0, count: count)
    (log.start, log.end) = (log.activity, log.activity)
    log.codes = [(0..<count).map(Int32.init)]
    return log
  }

  private func standardised(_ name: String, _ values: [String]) -> [String] {
    let log = AnnexA.standardised(log(name, values))
    return log.codes[0].map { log.attributes[0].values[Int($0)] }
  }

  @Test(arguments: [
    (
      "source", ["5C", "6", "3B", "3A", "10"],
      ["LA services", "Police", "Health services", "Health services", "Unknown"]
    ),
    ("Ethnicity", ["WBRI", "NOBT", "Martian"], ["White", "Unknown", "Martian"]),
    ("disabled", ["N", "Y", "No"], ["No", "Yes", "No"]), ("uasc", ["Y"], ["Yes"]),
    ("missing_episodes", ["0", "2", "3", "12"], ["0", "2", "3 or more", "3 or more"]),
    ("sex", ["Male", "F", "U"], ["Male", "Female", "Unknown"]),
    ("team", ["N", "6"], ["N", "6"]), ("age", ["-1", "17"], ["-1", "17"]),
    ("worker", ["Y"], ["Y"]),
  ])
  func `have one value for what counts as one`(
    name: String, values: [String], expected: [String]
  ) {
    #expect(standardised(name, values) == [""] + expected)
  }

  @Test func `are the same in batches as in one`() {
    let values = ["3B", "6", "3A", "GP", "4"]
    let whole = AnnexA.standardised(log("source", values)).attributes[0].values
    for count in values.indices {
      let part = AnnexA.standardised(log("source", Array(values[..<count]))).attributes[0].values
      #expect(whole.starts(with: part))
    }
  }

  @Test func `stay as they are the second time`() {
    let once = AnnexA.standardised(log("source", ["5C", "6", "1A"]))
    let twice = AnnexA.standardised(once)
    #expect(twice.attributes == once.attributes)
    #expect(twice.codes == once.codes)
  }
}
