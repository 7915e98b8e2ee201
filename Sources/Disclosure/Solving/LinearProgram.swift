/// Quantities within bounds, and sums of them within bounds: everything that must hold at once.
///
/// Each quantity is a difference from what is true, so that all of them being nought is a solution.
struct LinearProgram {
  /// A sum of quantities, each times its factor.
  struct Row {
    var columns: [Int]
    var factors: [Int]
    var lower: Double
    var upper: Double
  }

  var lower: [Double] = []
  var upper: [Double] = []
  var rows: [Row] = []

  /// Adds a quantity, and says its place.
  mutating func add(_ lower: Double, _ upper: Double) -> Int {
    self.lower.append(lower)
    self.upper.append(upper)
    return self.lower.count - 1
  }
}
