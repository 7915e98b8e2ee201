/// Joins what the parts of a table found in one column.
struct ColumnJoin {
  let bytes: [UInt8]
  let parts: [Survey.Part]
  var outcomes: [PartReader.ColumnOutcome]

  enum Joined: Sendable {
    case cells(Column.Cells)

    /// The column is not what it was taken for, and has to be read again.
    case mistaken(PartReader.Kind)
  }

  /// Texts are numbered alike in all parts, in the order in which they first appear in the file.
  func texts(_ shelf: Shelf<UInt32>) -> Joined {
    let (vocabulary, numbers) = numbering()
    var evidence = Evidence()
    for range in vocabulary.ranges where !evidence.isSettled {
      evidence.add(bytes.span.bytes, Int(range.lowerBound)..<Int(range.upperBound))
    }
    guard evidence.kind == .texts else { return .mistaken(.numbers) }
    for (part, numbers) in zip(parts, numbers) where !numbers.isIdentity {
      shelf.renumber(part.firstRow..<part.firstRow + part.rowCount, numbers)
    }
    return .cells(.texts(Texts(codes: shelf.take(), values: texts(vocabulary))))
  }

  func numbers(_ shelf: Shelf<Double>) -> Joined {
    guard !outcomes.contains(where: \.isMistaken) else { return .mistaken(.texts) }
    let (vocabulary, numbers) = numbering()
    let texts = texts(vocabulary)
    let values = shelf.take()
    let needed = texts.count { !$0.isEmpty }
    let kind = Evidence.kind(
      isPadded: false, texts: needed, numbers: values.distinctCount(upTo: max(1, needed)))
    guard kind == .numbers else { return .mistaken(.texts) }
    let others = Numbers.Others(
      rows: outcomes.flatMap(\.otherRows),
      codes: zip(outcomes, numbers).flatMap { outcome, numbers in
        outcome.otherCodes.map { numbers[Int($0)] }
      },
      texts: texts)
    return .cells(.numbers(Numbers(values: values, others: others)))
  }

  /// The vocabulary of all parts, and what each part’s numbers are in it.
  private func numbering() -> (Vocabulary, [[UInt32]]) {
    guard var vocabulary = outcomes.first?.vocabulary else { return (Vocabulary(), []) }
    let text = bytes.span.bytes
    var numbers = [Array(0..<UInt32(vocabulary.count))]
    for outcome in outcomes.dropFirst() {
      numbers.append(
        outcome.vocabulary.ranges.map {
          vocabulary.code(text, Int($0.lowerBound), Int($0.upperBound))
        })
    }
    return (vocabulary, numbers)
  }

  private func texts(_ vocabulary: Vocabulary) -> [String] {
    vocabulary.ranges.map { bytes.text(ofContent: Int($0.lowerBound)..<Int($0.upperBound)) }
  }
}

extension [UInt32] {
  fileprivate var isIdentity: Bool { enumerated().allSatisfy { $0.offset == Int($0.element) } }
}

extension [Double] {
  /// How many different numbers there are, up to as many as matter.
  fileprivate func distinctCount(upTo limit: Int) -> Int {
    var found: Set<UInt64> = []
    for number in self where !number.isNaN {
      found.insert(number.bitPattern)
      if found.count == limit { break }
    }
    return found.count
  }
}

extension Shelf<UInt32> {
  /// Replaces the numbers of some rows.
  fileprivate func renumber(_ rows: Range<Int>, _ numbers: [UInt32]) {
    change { elements in
      let numbers = numbers.span
      for index in rows { elements[index] = numbers[Int(elements[index])] }
    }
  }
}
