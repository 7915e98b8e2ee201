import Charts
import Diagnostics
import Statistics
import Studies

extension Recipe {
  static let components = Recipe(
    name: "components",
    summary: "Areas along the two directions that tell most about them, with an arrow a measure.",
    needs: ["name", "values"],
    takes: ["labels", "clusters", "groups", "chosen", "directions"], fillsIn: true,
    isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let settings = ingredients.settings
    let areas = try Areas(ingredients, columns: 2...200)
    let standardised = try areas.standardised(ingredients)
    let fit = ingredients.segments?.components ?? PrincipalComponents(count: 2).fit(standardised)
    let scores = ingredients.segments?.scores ?? fit.scores(standardised)
    let loadings = fit.loadings
    let shares = fit.explainedVarianceRatio
    let (names, labels) = areas.groups(settings, standardised, by: .ward)
    func component(_ place: Int) -> Biplot.Component {
      Biplot.Component(
        place < settings.directions.count ? settings.directions[place] : "",
        share: place < shares.count ? min(max(shares[place], 0), 1) : 0)
    }
    func score(_ row: Int, _ place: Int) -> Datum {
      let score = place < scores.columns ? scores[row, place] : 0
      return areas.hasFilling(row) ? .imputed(score) : .number(score)
    }
    var chart = Biplot(
      across: component(0), up: component(1),
      areas.names.indices.map { row in
        ScatterPlot.Dot(
          areas.names[row], x: score(row, 0), y: score(row, 1),
          group: names.count > 1 ? labels[row] : nil,
          isChosen: settings.chosen.contains(areas.names[row]))
      },
      areas.measures.indices.map { measure in
        Biplot.Arrow(
          areas.measures[measure], x: loadings.rows > 0 ? loadings[0, measure] : 0,
          y: loadings.rows > 1 ? loadings[1, measure] : 0)
      }, groups: names.count > 1 ? names : [])
    chart.outline = .hull
    return chart
  }

  static let scree = Recipe(
    name: "scree",
    summary: "How much of all that sets areas apart each principal component tells.",
    needs: ["values"], takes: ["labels", "kept"], fillsIn: true, isOfGroups: true
  ) { ingredients throws(Diagnostic) in
    let areas = try Areas(ingredients, columns: 2...200)
    let standardised = try areas.standardised(ingredients)
    let fit = ingredients.segments?.components ?? PrincipalComponents().fit(standardised)
    let shares = fit.explainedVarianceRatio.map { min(max($0, 0), 1) }
    return ScreePlot(shares, kept: ingredients.settings.kept.map { min($0, shares.count) })
  }
}
