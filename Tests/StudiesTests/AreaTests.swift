import Studies
import Testing

@Suite("Areas") struct AreaTests {
  @Test func `an area may belong to no region`() {
    #expect(Area("E06000001", "Hartlepool").region.isEmpty)
  }
}
