import England
import Synthesis
import TestSupport
import Testing

@Suite("Invented lists of neighbours") struct NeighbourTests {
  static let earlier = "dfe_statistical_neighbours_2021.csv"
  static let later = "dfe_statistical_neighbours_2025.csv"

  @Test(.enabled(if: Shared.exists("data/neighbours")), arguments: [(earlier, 5), (later, 4)])
  func `are of the authorities of the published list, in its words`(
    name: String, width: Int
  ) throws {
    let bytes = try Shared.bytes("data/neighbours/\(name)")
    let published = Rows(bytes)
    let invented = Invented.rows(name)
    #expect(invented.header == published.header)
    #expect(invented.rows.map { $0.prefix(width) } == published.rows.map { $0.prefix(width) })
    let words = { (rows: Rows) in Set(rows.rows.flatMap { $0.dropFirst(width).filter(\.isWord) }) }
    #expect(words(invented) == words(published))
    let file = try #require(Invented.files(.neighbours).first { $0.name == name })
    for byte in [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\"")] {
      #expect(file.bytes.count { $0 == byte } == bytes.count { $0 == byte })
    }
    #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: [later, earlier])
  func `name ten others, and none twice`(name: String) {
    let lists = Lists(name)
    #expect(lists.numbers.count == (name == Self.later ? 153 : 156))
    let known = Set(lists.numbers)
    for (number, neighbours) in zip(lists.numbers, lists.neighbours) {
      #expect(neighbours.count == 10 && Set(neighbours).count == 10)
      #expect(!neighbours.contains(number) && known.isSuperset(of: neighbours))
    }
  }

  @Test(arguments: [later, earlier])
  func `the words grow no closer along a list`(name: String) {
    let order = ["extremely close", "very close", "close", "somewhat close", "not close"]
    for words in Lists(name).words {
      let ranks = words.compactMap { word in
        order.firstIndex(of: word.lowercased().trimmed)
      }
      #expect(ranks.count == 10 && ranks == ranks.sorted())
    }
  }

  /// The published lists share 5.4 of ten, and about six in ten links are returned.
  @Test func `two editions share about half, and most links are returned`() {
    let (earlier, later) = (Lists(Self.earlier), Lists(Self.later))
    let old = Dictionary(uniqueKeysWithValues: zip(earlier.numbers, earlier.neighbours))
    let shared = zip(later.numbers, later.neighbours).compactMap { number, neighbours in
      old[number].map { Set($0).intersection(neighbours).count }
    }
    let mean = Double(shared.reduce(0, +)) / Double(shared.count)
    #expect((4.5...6.5).contains(mean), "\(mean)")
    let new = Dictionary(uniqueKeysWithValues: zip(later.numbers, later.neighbours))
    let returned = new.reduce(0) { sum, list in
      sum + list.value.count { new[$0]?.contains(list.key) == true }
    }
    #expect((0.5...0.72).contains(Double(returned) / 1_530), "\(returned)")
    #expect(Set(new.values.joined()).count < 153)
  }

  /// A list’s authorities and their neighbours by number.
  private struct Lists {
    var numbers: [String] = []
    var neighbours: [[String]] = []
    var words: [[String]] = []

    init(_ name: String) {
      let width = name == NeighbourTests.later ? 4 : 5
      for row in Invented.rows(name).rows where !row[0].isEmpty {
        let cells = Array(row.dropFirst(width).prefix(20))
        numbers.append(row[0])
        neighbours.append(stride(from: 0, to: 20, by: 2).map { cells[$0] })
        words.append(stride(from: 1, to: 20, by: 2).map { cells[$0] })
      }
    }
  }
}

extension String {
  fileprivate var isWord: Bool { contains(where: \.isLetter) }

  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
