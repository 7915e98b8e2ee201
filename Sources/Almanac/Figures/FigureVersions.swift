import Charts
import Diagnostics
import Frames
import TOML

/// What a reader can choose between: the same figure of each year, of each measure, or for each number
/// of groups.
///
/// Every version is a whole figure. All of them are in the page, so that it is complete where no
/// script runs; a script shows one at a time, and the address says which.
struct FigureVersions: Sendable {
  struct Version: Sendable {
    /// As it stands in the data, in the address of the page and in the names of files: `202324`.
    let value: String

    /// As it is read: “2023–24”.
    let name: String

    /// As it stands in ids and in the names of files; no other version has the same.
    fileprivate(set) var key = ""
    let ingredients: Ingredients
  }

  /// What there is a choice of: “Year”. Figures of a page with the same follow one choice.
  let choice: String
  private(set) var versions: [Version]

  /// The place of the version that is shown until another is chosen.
  private(set) var shown: Int

  /// More would make a page heavy, and a choice long.
  private static let most = 40

  /// The versions that an author asks for; `nil` if the figure is as it is.
  init?(of whole: Ingredients, _ recipe: Recipe, _ words: Wording) throws(Diagnostic) {
    let settings = whole.settings
    let columns = recipe.choosesValue ? settings.values : []
    let wishes = [settings.each, columns.first, settings.clusterings.first?.text]
      .compactMap(\.self)
    if wishes.count > 1 {
      throw wishes[1].diagnostic(
        FigureRule.oneChoice, "a figure has versions of one kind, and this asks for another",
        hint: "leave out all but one of “each”, “values” and “clusterings”")
    }
    if let column = settings.each {
      choice = settings.choice?.value ?? column.value.spokenName
      versions = try whole.versions(ofEach: column, words)
      // Of years the last is the news; of anything else the first stands first.
      shown = versions.allSatisfy { Int($0.value) != nil } ? versions.count - 1 : 0
    } else if !columns.isEmpty {
      if let value = settings.value {
        throw value.diagnostic(
          FigureRule.oneChoice, "the numbers are those of “value” or of “values”, and not of both",
          hint: "leave one of them out")
      }
      choice = settings.choice?.value ?? words(.measure)
      versions = try whole.versionsOfValues()
      shown = 0
    } else if !settings.clusterings.isEmpty {
      choice = settings.choice?.value ?? words(.groups)
      versions = whole.versionsOfClusterings(words)
      let count = whole.segments?.groupNames.count ?? settings.clusters
      shown = versions.firstIndex { $0.value == "\(count)" } ?? 0
    } else {
      if let idle = settings.shown ?? settings.choice {
        throw idle.diagnostic(
          FigureRule.oneChoice, "there is nothing to choose, and this would do nothing",
          hint: "add a line such as each = \"time_period\"")
      }
      return nil
    }
    try check(settings)
    var taken: Set<String> = []
    for place in versions.indices {
      let key = versions[place].value.slug
      let isNew = taken.insert(key).inserted && key.utf8.allSatisfy { $0 < 0x80 }
      versions[place].key = isNew ? key : "version-\(place + 1)"
    }
  }

  /// Finds the version that an author wants shown first.
  private mutating func check(_ settings: FigureSettings) throws(Diagnostic) {
    if versions.count > Self.most {
      throw (settings.each ?? settings.data).diagnostic(
        FigureRule.tooMany,
        "a reader chooses from \(Self.most) versions at most, and there are \(versions.count)",
        hint: "choose some of them with where = { … }")
    }
    guard let wanted = settings.shown else { return }
    let found = versions.firstIndex { $0.value == wanted.value || $0.name == wanted.value }
    guard let found else {
      throw wanted.diagnostic(
        FigureRule.unknownName, "no version is called “\(wanted.value)”",
        hint: versions.map(\.value).hint(for: wanted.value))
    }
    shown = found
  }
}

extension Recipe {
  /// Whether the chart is of one column, so that several make versions of it.
  var choosesValue: Bool {
    let known = needs + takes
    return known.contains("value") && !known.contains("values")
  }

  /// The settings that make versions of a chart, besides those that every figure takes.
  var versionSettings: [String] {
    (choosesValue ? ["values", "labels", "formats"] : [])
      + ((needs + takes).contains("clusters") ? ["clusterings"] : [])
  }
}

extension Ingredients {
  /// What a version is made from. The settings have been checked with all rows.
  private init(_ settings: FigureSettings, _ frame: Frame, of whole: Ingredients) {
    self.settings = settings
    self.frame = frame
    shapes = whole.shapes
    segments = whole.segments
    groupOrder = whole.groupOrder
    together = whole.frame
  }

  /// A version for each text of a column: numbers, such as those of years, as they rise.
  fileprivate func versions(
    ofEach column: Located<String>, _ words: Wording
  ) throws(Diagnostic) -> [FigureVersions.Version] {
    let texts = try self.texts(column)
    if let row = texts.firstIndex(of: "") {
      throw diagnostic(
        FigureRule.versionBlank, "the row belongs to no version: nothing stands here", row: row,
        of: column, hint: "fill it in, or leave the row out with where = { … }")
    }
    var values = texts.distinct
    if values.allSatisfy({ Int($0) != nil }) { values.sort { (Int($0) ?? 0) < (Int($1) ?? 0) } }
    let place = frame.column(named: column.value) ?? 0
    return values.map { value in
      let rows = frame.rows(whereColumn: place, isOneOf: [value])
      return FigureVersions.Version(
        value: value, name: PeriodName.text(value, words),
        ingredients: Ingredients(settings, rows, of: self))
    }
  }

  /// A version for each of several columns, each with the scale that its numbers ask for.
  fileprivate func versionsOfValues() throws(Diagnostic) -> [FigureVersions.Version] {
    try zip(settings.values, settings.columnNames).enumerated().map {
      place, column throws(Diagnostic) in
      var settings = self.settings
      settings.value = column.0
      settings.measure = settings.measure.map { "\($0): \(column.1)" } ?? column.1
      if place < settings.formats.count { settings.format = settings.formats[place] }
      (settings.values, settings.labels, settings.formats) = ([], [], [])
      var ingredients = Ingredients(settings, frame, of: self)
      ingredients.together = nil
      return FigureVersions.Version(
        value: column.0.value, name: column.1, ingredients: ingredients)
    }
  }

  fileprivate func versionsOfClusterings(_ words: Wording) -> [FigureVersions.Version] {
    settings.clusterings.map { count in
      var settings = self.settings
      settings.clusters = count.value
      var ingredients = Ingredients(settings, frame, of: self)
      ingredients.segments = segments?.regrouped(into: count.value)
      return FigureVersions.Version(
        value: "\(count.value)", name: words(.groupCount, "\(count.value)"),
        ingredients: ingredients)
    }
  }

  /// The texts of all versions.
  func textsTogether(_ column: Located<String>?) throws(Diagnostic) -> [String] {
    guard let together else { return try texts(column) }
    return try Ingredients(settings, together, of: self).texts(column)
  }

  /// The numbers of all versions, so that they are drawn to one scale and can be compared.
  func dataTogether(_ column: Located<String>?) throws(Diagnostic) -> [Datum] {
    guard let together else { return [] }
    return try Ingredients(settings, together, of: self).data(column)
  }
}

extension Located<Int> {
  fileprivate var text: Located<String> { Located<String>("\(value)", at: place) }
}

extension String {
  /// The text as it can stand in an address: small letters, digits, and hyphens for what is between
  /// them.
  var slug: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }

  /// The name of a column as it is read: “Time period” for `time_period`.
  fileprivate var spokenName: String {
    prefix(1).uppercased() + dropFirst().replacing("_", with: " ")
  }
}
