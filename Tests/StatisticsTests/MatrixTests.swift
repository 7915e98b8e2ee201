import Statistics
import Testing

@Suite("A matrix") struct MatrixTests {
  let matrix = Matrix(rows: 2, columns: 3, [1, 2, 3, 4, 5, 6])

  @Test func `is stored row after row`() {
    #expect(matrix[1, 0] == 4)
    #expect(Array(matrix[row: 1]) == [4, 5, 6])
    #expect(matrix[column: 2] == [3, 6])
  }

  @Test func `of the wrong number of elements is a programming error`() async {
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: 2, columns: 2, [1]) }
  }

  @Test(arguments: [(Double.nan, false), (.infinity, false), (0, true)])
  func `knows whether it is whole`(element: Double, isFinite: Bool) {
    #expect(Matrix(rows: 1, columns: 1, [element]).isFinite == isFinite)
  }
}
