extension FlowMap {
  private static let percent = NumberFormat.share(0)

  public func finding(_ words: Wording) -> String {
    let facts = FlowFacts(self)
    if comparison != nil { return facts.findingOfComparison(words) }
    guard let way = commonest else { return words(.nothing) }
    let (from, to) = (nodes[flows[way].from].name, nodes[flows[way].to].name)
    guard let share = facts.share(of: way) else {
      return words(.flowMostGo, from, to, measure.format.text(flows[way].count))
    }
    return words(.flowFinding, Self.percent.text(share), from, to)
  }

  /// The way that most go, of those on which there is a choice if there are any.
  private var commonest: Int? {
    let known = flows.indices.filter { (flows[$0].count.value ?? 0) > 0 }
    let choices = known.filter { way in
      known.contains { $0 != way && flows[$0].from == flows[way].from }
    }
    return (choices.isEmpty ? known : choices)
      .min { (flows[$1].count.value ?? 0, $0) < (flows[$0].count.value ?? 0, $1) }
  }

  public func description(_ words: Wording) -> String {
    let facts = FlowFacts(self)
    let count = NumberFormat.count
    var sentences = [
      words(
        .flowMap, measure.name.withinSentence, count.text(Double(nodes.count)),
        count.text(Double(flows.count)))
    ]
    let largest = flows.indices.filter { (flows[$0].count.value ?? 0) > 0 }
      .sorted { (flows[$1].count.value ?? 0, $0) < (flows[$0].count.value ?? 0, $1) }
      .prefix(3)
    if !largest.isEmpty {
      let ways = largest.map { way in
        words(.only, facts.name(of: way, words), measure.format.text(flows[way].count))
      }
      sentences.append(words(.flowLargest, .count(ways.count), ways.joined(separator: "; ")))
    }
    let returns = facts.order.returns
    if !returns.isEmpty {
      let ways = Set(returns.map { [flows[$0].from, flows[$0].to] }).count
      let total = returns.reduce(0.0) { $0 + (flows[$1].count.value ?? 0) }
      sentences.append(
        words(.flowReturns, count.text(Double(ways)), measure.format.text(total)))
    }
    if comparison != nil { sentences.append(facts.largestDifferences(words)) }
    sentences.append(words.missing(flows.map(\.count)))
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public func table(_ words: Wording) -> DataTable {
    let facts = FlowFacts(self)
    let hasDays = flows.contains { $0.days != nil }
    let hasPasses = flows.contains { $0.pass > 1 }
    var columns = [
      DataTable.Column(words(.from)), DataTable.Column(words(.to)),
      DataTable.Column(measure.name, measure.format),
      DataTable.Column(words(.shareLeaving), .share()),
    ]
    if hasDays { columns.append(DataTable.Column(words(.days), .decimal(0))) }
    if hasPasses { columns.append(DataTable.Column(words(.pass), .count)) }
    if let others = comparison?.others {
      columns += [
        DataTable.Column(words(.oneOf, measure.name, others), measure.format),
        DataTable.Column(words(.oneOf, words(.shareLeaving), others), .share()),
        DataTable.Column(words(.flowPoints), .decimal(1)), DataTable.Column(words(.flowChance)),
      ]
    }
    return DataTable(
      columns,
      flows.enumerated().map { index, flow in
        var row: [DataTable.Cell] = [
          .text(nodes[flow.from].name), .text(nodes[flow.to].name), .number(flow.count),
          .number(known(facts.share(of: index))),
        ]
        if hasDays { row.append(.number(flow.days.map(Datum.number) ?? .missing(.unavailable))) }
        if hasPasses { row.append(.number(.number(Double(flow.pass)))) }
        if comparison != nil {
          row += [
            .number(flow.against ?? .missing(.unavailable)),
            .number(known(facts.otherShare(of: index))),
            .number(known(facts.difference(of: index))),
            .text(words(flow.isChance ? .yes : .no)),
          ]
        }
        return row
      })
  }

  private func known(_ share: Double?) -> Datum {
    share.map(Datum.number) ?? .missing(.inapplicable)
  }
}
