/// Where each small area stands in a file, and what does not fit.
public struct Alignment: Hashable, Sendable {
  /// The row of each small area; −1 where there is none, or where the small area was removed.
  let places: [Int32]

  /// The small areas that have no row, of those that are kept.
  public let missing: [Int]

  /// The rows of no small area that is known.
  public let unknown: [Int]

  /// The rows of a small area that has an earlier row, which is the one that counts.
  public let repeated: [Int]

  /// How many rows were passed over, because they are of another country.
  public let passedOver: Int

  /// The row of a small area; `nil` if there is none, or the small area was removed.
  public func row(of smallArea: Int) -> Int? {
    places[smallArea] >= 0 ? Int(places[smallArea]) : nil
  }

  /// A column of the file, small area by small area; NaN where there is no row.
  ///
  /// - Precondition: the column has a number for each row of the file.
  public func callAsFunction(_ column: [Double]) -> [Double] {
    places.map { $0 >= 0 ? column[Int($0)] : .nan }
  }

  /// The sum of some columns, small area by small area; NaN where one of them has no number.
  public func callAsFunction(sumOf columns: [[Double]]) -> [Double] {
    guard let first = columns.first else { return places.map { _ in .nan } }
    var sums = self(first)
    for column in columns.dropFirst() {
      for (small, place) in places.enumerated() where place >= 0 {
        sums[small] += column[Int(place)]
      }
    }
    return sums
  }
}

extension SmallAreas {
  /// Where each small area stands in a file, given the file’s codes row by row.
  ///
  /// - Complexity: O(*n*).
  public func alignment(with rowCodes: [String]) -> Alignment {
    let (found, repeated) = find(in: rowCodes)
    var isUsed = [Bool](repeating: false, count: rowCodes.count)
    for row in found where row >= 0 { isUsed[Int(row)] = true }
    for row in repeated { isUsed[row] = true }
    let strangers = rowCodes.indices.filter { !isUsed[$0] }
    let unknown = strangers.filter { rowCodes[$0].hasPrefix(prefix) }
    return Alignment(
      places: zip(found, area).map { $1 >= 0 ? $0 : -1 },
      missing: codes.indices.filter { area[$0] >= 0 && found[$0] < 0 }, unknown: unknown,
      repeated: repeated, passedOver: strangers.count - unknown.count)
  }

  /// The row of each small area, removed ones too, or −1; and the rows of those that have an earlier
  /// row.
  private func find(in rowCodes: [String]) -> (rows: [Int32], repeated: [Int]) {
    if rowCodes == codes { return (codes.indices.map { Int32($0) }, []) }
    // A file that is sorted is read side by side with the codes, which is faster than looking each up.
    if rowCodes.isAscending { return (findSideBySide(rowCodes), []) }
    var rows: [String: Int32] = [:]
    rows.reserveCapacity(rowCodes.count)
    var repeated: [Int] = []
    for (row, code) in rowCodes.enumerated() {
      if rows[code] == nil { rows[code] = Int32(row) } else { repeated.append(row) }
    }
    return (codes.map { rows[$0] ?? -1 }, repeated)
  }

  private func findSideBySide(_ rowCodes: [String]) -> [Int32] {
    var found = [Int32](repeating: -1, count: codes.count)
    var row = 0
    for small in order {
      let code = codes[small]
      while row < rowCodes.count, rowCodes[row] != code, rowCodes[row] < code { row += 1 }
      if row < rowCodes.count, rowCodes[row] == code { found[small] = Int32(row) }
    }
    return found
  }
}
