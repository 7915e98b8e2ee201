import CSV
import Charts
import Diagnostics
import Disclosure
import England
import Frames
import Journeys
import ZIP

/// What an authority shares of its journeys with others: some counts of everyone, as they may be
/// published, and by which recipe they were counted.
///
/// Whoever shares theirs sees those of others beside it. So the file is both what is sent and the proof
/// that it was made.
struct FlowExchange: Hashable, Sendable {
  var authority: String
  var from: String
  var to: String
  var rules: String
  var recipe: String
  var rows: [Row]

  /// How many of some did something: of those who come to a step, how many go this way.
  struct Row: Hashable, Sendable {
    var kind: Kind
    /// The step, and the step that it leads to.
    var step: String
    var next: String
    var number: Datum
    var of: Datum
    var days: Double?
  }

  enum Kind: String, CaseIterable, Sendable {
    /// Of those that came to a step, those that went a way.
    case way
    /// Of all journeys, those that came to a step.
    case reach
    /// Of those of which it is known, those that were done in time.
    case inTime = "in time"
    /// Of all journeys, those that are a return.
    case back = "return"
  }

  static let header = [
    "authority", "from", "to", "rules", "recipe", "kind", "step", "next", "number", "of",
    "median days",
  ]

  /// How the name of every such file begins.
  static let prefix = "front-door-"
}

extension FlowExchange {
  /// What is shared of a study.
  init(_ flows: FlowPublication, _ settings: FlowSettings, named authority: String) {
    let everyone = flows.views[0]
    let names = flows.names.steps
    self.authority = authority
    from = flows.months.first?.description ?? ""
    to = flows.extract.description
    rules = flows.rules.name
    recipe = settings.exchangeRecipe
    rows =
      everyone.ways.map { way in
        Row(
          kind: .way, step: names[way.from], next: names[way.to], number: way.count,
          of: everyone.coming(to: way.from), days: way.days?.median)
      }
      + zip(flows.steps, everyone.steps).map { step, visits in
        Row(
          kind: .reach, step: names[step.step], next: "", number: step.reached,
          of: everyone.journeys, days: visits.lasted?.median)
      }
      + everyone.timeliness.map { found in
        Row(
          kind: .inTime, step: found.measure.rawValue, next: "", number: found.inTime,
          of: found.judged, days: nil)
      }
    rows.append(
      Row(
        kind: .back, step: "", next: "", number: everyone.returning, of: everyone.journeys,
        days: nil))
  }

  /// The file that is sent.
  var csv: [UInt8] {
    var writer = Writer(header: Self.header)
    for row in rows {
      writer.append(
        [
          .text(authority), .text(from), .text(to), .text(rules), .text(recipe),
          .text(row.kind.rawValue), CSV.Cell(row.step), CSV.Cell(row.next), row.number.cell,
          row.of.cell, row.days.map { .number($0) } ?? .blank,
        ])
    }
    return writer.bytes
  }

  /// What the file is called.
  var fileName: String { "\(Self.prefix)\(authority.slug).csv" }
}

extension FlowSettings {
  /// By which rules journeys are found and counted: files by others cannot be compared.
  var exchangeRecipe: String {
    let rules =
      "1 bridge \(bridge) parts \(parts.contact) \(parts.referral) \(parts.assessment) "
      + "\(parts.enquiry) \(parts.conference)"
    return "front-door-3-" + SHA256.hash(Array(rules.utf8)).hex.prefix(8)
  }
}

extension Datum {
  fileprivate var cell: CSV.Cell {
    switch self {
    case .number(let number), .imputed(let number): .number(number)
    case .missing(let reason): .text(reason.rawValue)
    }
  }
}

extension FlowExchange {
  /// Reads what somebody has shared.
  ///
  /// - Throws: The first thing that is not as `almanac share` writes it.
  init(_ source: Source) throws(Diagnostic) {
    let frame = Frame(try Table(source))
    var places: [Int] = []
    for name in Self.header {
      guard let place = frame.column(named: name) else {
        throw Diagnostic(
          FlowRule.exchange, "the file has no column “\(name)”", file: source.name,
          hint: "ask for one that `almanac share` has made")
      }
      places.append(place)
    }
    func text(_ column: Int, _ row: Int) -> String {
      frame.table.text(row: frame.rows[row], column: places[column])
    }
    guard frame.count > 0 else {
      throw Diagnostic(FlowRule.exchange, "there is nothing in the file", file: source.name)
    }
    let stamp = (0..<5).map { text($0, 0) }
    for row in 0..<frame.count {
      for column in 0..<5 where text(column, row) != stamp[column] {
        throw frame.diagnostic(
          FlowRule.exchange, "every row has the same “\(Self.header[column])”", row: row,
          places[column])
      }
    }
    let numbers = try frame.numbers(inColumn: places[8])
    let totals = try frame.numbers(inColumn: places[9])
    let days = try frame.numbers(inColumn: places[10])
    var rows: [Row] = []
    for row in 0..<frame.count {
      guard let kind = Kind(rawValue: text(5, row)) else {
        throw frame.diagnostic(
          FlowRule.exchange,
          "a row is about one of "
            + Kind.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", "), row: row, places[5])
      }
      let (number, total) = (Datum(numbers[row]), Datum(totals[row]))
      if let number = number.value, number < 0 || number > total.value ?? .infinity {
        throw frame.diagnostic(
          FlowRule.exchange, "a part is neither less than nothing nor more than all of it",
          row: row, places[8])
      }
      rows.append(
        Row(
          kind: kind, step: text(6, row), next: text(7, row), number: number, of: total,
          days: Datum(days[row]).value))
    }
    self.init(
      authority: stamp[0], from: stamp[1], to: stamp[2], rules: stamp[3], recipe: stamp[4],
      rows: rows)
  }
}
