import Studies
import TOML

/// What an author decides about the study of a page: the table `[study]` of its settings.
struct StudySettings: Sendable {
  var kind = Kind.segmentation
  var data = Located("")
  var choose: TOML.Table?
  var joined: [Joined] = []
  var code = Located("")
  var name: Located<String>?
  var region: Located<String>?
  var wider: Located<String>?
  var period: Located<String>?
  var at: Located<String>?
  var x: Located<String>?
  var y: Located<String>?
  var kept: [Located<String>] = []
  var things = "areas"

  var features: [Located<String>] = []
  var labels = Located<[String]>([])
  var times: TOML.Table?
  var form = Form.shares
  var of: Located<String>?
  var least: Located<Double>?
  var besides: [Located<String>] = []
  var per = 10_000.0
  var format: FigureSettings.Format?
  var formats: [FigureSettings.Format] = []
  var high: String?
  var low: String?
  var imputation = Imputation.interval
  var suppressed = Located<[Double]>([])
  var limit: Double?
  var correlated: Double?
  var inflated: Double?

  var grouping = Grouping.Method.ward
  var clusters: Located<Int>?
  var height: Located<Double>?
  var most = 8
  var smallest = 4
  var names: [Located<String>] = []
  var seed = 2024

  var nearest = 0
  var outcomes: [OutcomeSettings] = []

  enum Kind: String, CaseIterable, Sendable { case segmentation, quality }
  enum Form: String, CaseIterable, Sendable {
    case counts, shares, rates
    case logRatios = "log-ratios"
  }
  enum Imputation: String, CaseIterable, Sendable { case interval, nearest, median }

  /// Another file with columns for the same areas.
  struct Joined: Sendable {
    var data = Located("")
    var code = Located("")
    var period: Located<String>?
  }

  /// A measure that groups are compared by, and that did not form them.
  struct OutcomeSettings: Sendable {
    var column = Located("")
    var label: String?
    var percent = true
  }
}

extension StudySettings {
  /// What the features are called.
  var featureNames: [String] {
    features.enumerated().map { $0 < labels.value.count ? labels.value[$0] : $1.value }
  }

  /// How published numbers become numbers to compare by.
  var preparation: Preparation { preparation(form, imputation) }

  func preparation(_ form: Form, _ imputation: Imputation) -> Preparation {
    Preparation(
      form: form(per: per), imputation: imputation(within: suppressedRange), limit: limit)
  }

  private var suppressedRange: ClosedRange<Double> {
    let bounds = suppressed.value
    return bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : 1...5
  }

  /// How areas are sorted into groups.
  var method: Grouping {
    let count: Grouping.Count =
      if let clusters { .fixed(clusters.value) } else if let height { .height(height.value) } else {
        .best(3...most, smallest: smallest)
      }
    return Grouping(grouping, count, seed: UInt64(seed))
  }

  var choice: FeatureChoice { FeatureChoice(correlation: correlated, inflation: inflated) }
}

extension StudySettings.Form {
  func callAsFunction(per many: Double) -> Preparation.Form {
    switch self {
    case .counts: .counts
    case .shares: .shares
    case .rates: .rates(per: many)
    case .logRatios: .logRatios
    }
  }
}

extension StudySettings.Imputation {
  func callAsFunction(within bounds: ClosedRange<Double>) -> Preparation.Imputation {
    switch self {
    case .interval: .interval(bounds)
    case .nearest: .nearest
    case .median: .median
    }
  }
}
