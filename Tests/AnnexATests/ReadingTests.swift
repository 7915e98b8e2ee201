import AnnexA
import England
import Journeys
import Testing

@Suite("Reading lists") struct ReadingTests {
  @Test func `a contact becomes an event of a child without a name`() {
    let reading = Lists.contacts(
      Lists.contactHeader, "C1,a) Male,a) WBRI,01/05/2015,8,31/03/2024,q) 6: Police")
    #expect(reading.lines == ["0 Contact 2024-03-31 2024-03-31"])
    #expect(reading.rules == [])
    #expect(reading.values(.source) == ["Police"])
    #expect(reading.values(.sex) == ["Male"])
    #expect(reading.values(.ethnicity) == ["White"])
    #expect(reading.values(.age) == ["8"])
  }
}
