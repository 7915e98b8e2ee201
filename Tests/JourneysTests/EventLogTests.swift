import Journeys
import Testing

@Suite("Event log") struct EventLogTests {
  @Test func `is empty to begin with`() { #expect(EventLog().count == 0) }
}
