import Statistics
import TestSupport
import Testing

/// A published file from end to end: why cases of children in need were closed, for every authority
/// and year.
@Suite("Reasons for closure, all years", .enabled(if: Closures.exist)) struct ClosuresTests {
  @Test func `Ward’s tree cut at height 20 is the published one`() throws {
    let expected: Closures.Expected = try Shared.cases("oracle/closures-all-years.json")
    let closures = try Closures()
    #expect(closures.values.count == expected.rows)
    let observations = standardised(closures.imputed)
    let tree = HierarchicalClustering(linkage: .ward).fit(observations)
    for (merge, height) in zip(tree.merges.suffix(12), expected.ward_top_heights) {
      #expect(abs(merge.height - height) < 1e-9)
    }
    let labels = tree.labels(cut: .height(20))
    let groups = 0..<expected.clusters_at_height_20
    #expect(
      groups.map { group in labels.count { $0 == group } } == expected.sizes_in_dendrogram_order)
    for group in groups {
      let regions = try #require(expected.cluster_by_region["\(group + 1)"])
      for (region, count) in regions.sorted(by: { $0.key < $1.key }) {
        let found = zip(labels, closures.regions).count { $0 == group && $1 == region }
        #expect(found == count, "\(group + 1) \(region)")
      }
    }
    print("Closures: \(closures.values.count) rows in \(groups.count) clusters, as published")
  }
}

/// The rows of authorities: seven counts, or `nil` where a symbol stands instead, and a region.
private struct Closures {
  var values: [[Double?]] = []
  var regions: [String] = []

  static let file =
    "data/closures/b6_children_in_need_reason_for_closure_2013_to_2024.csv"
  static let exist =
    Shared.exists(file) && Shared.exists("oracle/closures-all-years.json")

  struct Expected: Decodable {
    let rows: Int
    let ward_top_heights: [Double]
    let clusters_at_height_20: Int
    let sizes_in_dendrogram_order: [Int]
    let cluster_by_region: [String: [String: Int]]
  }

  init() throws {
    let lines = String(decoding: try Shared.bytes(Self.file), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map(Self.fields)
    let header = lines[0]
    let features = header.indices.filter {
      header[$0].hasPrefix("RC") && !header[$0].hasSuffix("percent")
    }
    let level = try #require(header.firstIndex(of: "geographic_level"))
    let region = try #require(header.firstIndex(of: "region_name"))
    for line in lines.dropFirst() where line[level] == "Local authority" {
      values.append(features.map { Double(line[$0]) })
      regions.append(line[region])
    }
  }

  /// The values with each column’s median in the gaps.
  var imputed: [[Double]] {
    let medians = values[0].indices.map { column in
      let known = values.compactMap { $0[column] }.sorted()
      return (known[(known.count - 1) / 2] + known[known.count / 2]) / 2
    }
    return values.map { row in zip(row, medians).map { $0 ?? $1 } }
  }

  /// The fields of a line whose quotation marks only keep commas.
  static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
