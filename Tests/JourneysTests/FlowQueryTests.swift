import Journeys
import Testing

@Suite("The query for flows and durations") struct FlowQueryTests {
  @Test func `names of columns and values cannot break out of it`() {
    let dimension = JourneyDimension("it’s 'so'", .attribute("a\"; DROP TABLE events; --"))
    let sql = FlowQuery(dimensions: [dimension]).sql
    #expect(sql.contains("'it’s ''so'''"))
    #expect(sql.contains("\"a\"\"; DROP TABLE events; --\""))
  }

  @Test func `each dimension is a line of slices, and a column of the table`() {
    let sql = FlowQuery(dimensions: JourneyDimension.standard(["team", "age"])).sql
    #expect(sql.contains("place, \"team\", \"age\""))
    #expect(sql.contains("('team', coalesce(\"team\", ''))"))
    #expect(sql.contains("WHEN \"age\"::numeric < 0 THEN 'Unborn'"))
    #expect(sql.contains("dimension IN ('', 'team', 'age')"))
  }
}
