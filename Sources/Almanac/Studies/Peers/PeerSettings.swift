import Statistics
import Studies
import TOML

/// What an author decides about a study of peers: its recipe, in the table `[study]` of a page.
struct PeerSettings: Sendable {
  var kind = Kind.peers
  var recipe = "Peers"
  var run: String?
  var things = "authorities"

  var lookup = LookupSettings()
  var files: [File] = []
  var incomplete = Incomplete.refused
  var excluded: [Located<String>] = []
  var features: [Feature] = []

  var count = Located(15)
  var preparation = Preparation.mostNormal
  var transformations = Bend.allCases
  var spreads = 5.0
  var rebased = false
  var examples: [Located<String>] = []
  var closeness = Located([1.0, 5, 15, 30])
  var correlated = 0.8

  var recipes: [Recipe] = []
  var lists: [List] = []
  var change: Change?
  var measures: [MeasureSettings] = []

  enum Kind: String, CaseIterable, Sendable { case peers }

  /// Which area each small area is in.
  struct LookupSettings: Sendable {
    var data = Located("")
    var small = Located("")
    var code = Located("")
    var name = Located("")
    var starting: Located<String>?
  }

  /// A table of small areas.
  struct File: Sendable {
    var data = Located("")
    var code = Located("")
  }

  /// Something by which areas are compared.
  struct Feature: Sendable {
    var name = Located("")
    var label: String?
    var theme: String?
    var form = Form.share
    var of: [Located<String>] = []
    var over: [Located<String>] = []
    var weight = Located(1.0)
    var transformation: Located<Bend>?
    var format: FigureSettings.Format?
  }

  /// What is done with small areas of which something is not known.
  enum Incomplete: String, CaseIterable, Sendable {
    case refused
    case leftOut = "left-out"
  }

  /// How small areas add up to the area that they are in.
  enum Form: String, CaseIterable, Sendable { case sum, mean, share, density, sparsity }

  /// How features are made comparable.
  enum Preparation: String, CaseIterable, Sendable {
    case mostNormal = "most-normal"
    case standardised
    case capped
  }

  /// A transformation, as an author calls it.
  enum Bend: String, CaseIterable, Sendable {
    case none
    case yeoJohnson = "yeo-johnson"
    case squareRoot = "square-root"
    case logarithm
    case square
    case boxCox = "box-cox"
    case reciprocalSquareRoot = "reciprocal-square-root"
    case reciprocal
  }

  /// Another way to find peers by the same features, to compare with.
  struct Recipe: Sendable {
    var name = Located("")
    var count: Located<Int>?
    var preparation = Preparation.standardised
    var transformations = Bend.allCases
    var spreads = 5.0
    var rebased = false
    var weights: TOML.Table?
  }

  /// A list of peers that others have published.
  struct List: Sendable {
    var name = Located("")
    var data = Located("")
    var code = Located("")
    var peers: [Located<String>] = []
    var form = CodeForm.codes
  }

  /// What areas are called in a list.
  enum CodeForm: String, CaseIterable, Sendable { case codes, numbers, names }

  /// Two lists of which the later took the place of the earlier.
  struct Change: Sendable {
    var from = Located("")
    var to = Located("")
  }

  /// A measure that formed no peers, in which areas are compared with theirs.
  struct MeasureSettings: Sendable {
    var name = Located("")
    var data = Located("")
    var code = Located("")
    var value = Located("")
    var choose: TOML.Table?
    var format = FigureSettings.Format.number
  }
}

extension PeerSettings {
  /// Every file that the study reads, but for the lists of others.
  var data: [Located<String>] {
    [lookup.data] + files.map(\.data) + measures.map(\.data)
  }

  /// The features that count.
  var weighted: [Feature] { features.filter { $0.weight.value > 0 } }
}

extension PeerSettings.Feature {
  /// What the feature is called in sentences and figures.
  var title: String { label ?? name.value }

  /// What it belongs to, with others of the kind.
  var belonging: String { theme ?? title }
}

extension PeerSettings.Bend {
  var candidate: MostNormal.Candidate {
    switch self {
    case .none: .identity
    case .yeoJohnson: .yeoJohnson
    case .squareRoot: .squareRoot
    case .logarithm: .logarithm
    case .square: .square
    case .boxCox: .boxCox
    case .reciprocalSquareRoot: .reciprocalSquareRoot
    case .reciprocal: .reciprocal
    }
  }
}

extension PeerSettings.Form {
  var aggregate: Aggregate {
    switch self {
    case .sum: .sum
    case .mean: .mean
    case .share: .share
    case .density: .density
    case .sparsity: .sparsity
    }
  }

  /// Whether it needs something to divide by.
  var isOfTwo: Bool { self != .sum && self != .mean }
}
