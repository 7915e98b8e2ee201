import TestSupport
import Testing

/// Every chart on data that are hardly data: it is drawn, or what is wrong is said.
@Suite("Every chart") struct FigureEdgeTests {
  static let charts: [(chart: String, lines: String)] = [
    ("bar", "name = \"n\"\nvalue = \"a\"\nlow = \"b\"\nhigh = \"c\"\n"),
    ("stacked", "name = \"n\"\nvalues = [\"a\", \"b\"]\n"),
    ("grouped", "name = \"n\"\nvalues = [\"a\", \"b\"]\n"),
    ("line", "name = \"n\"\nperiod = \"p\"\nvalue = \"a\"\n"),
    ("slope", "name = \"n\"\nperiod = \"p\"\nvalue = \"a\"\n"),
    ("bump", "name = \"n\"\nperiod = \"p\"\nvalue = \"a\"\n"),
    ("histogram", "value = \"a\"\n"),
    ("distributions", "values = [\"a\", \"b\"]\n"),
    ("dots", "name = \"n\"\nvalue = \"a\"\ngroup = \"p\"\n"),
    ("correlation", "values = [\"a\", \"b\", \"c\"]\n"),
    ("missing", "values = [\"a\", \"b\", \"c\"]\ngroup = \"p\"\n"),
    ("pairs", "values = [\"a\", \"b\", \"c\"]\n"),
    ("scatter", "name = \"n\"\nx = \"a\"\ny = \"b\"\ntrend = true\n"),
    ("components", "name = \"n\"\nvalues = [\"a\", \"b\", \"c\"]\n"),
    ("funnel", "name = \"n\"\nvalue = \"a\"\nsize = \"b\"\n"),
    ("dendrogram", "name = \"n\"\nvalues = [\"a\", \"b\", \"c\"]\ncircular = true\n"),
    ("clustered", "name = \"n\"\nvalues = [\"a\", \"b\", \"c\"]\n"),
    ("spine", "name = \"n\"\nvalues = [\"a\", \"b\"]\nchosen = [\"York\"]\npeers = [\"Kent\"]\n"),
    (
      "rug",
      "name = \"n\"\nperiod = \"p\"\nvalue = \"a\"\nbenchmark = \"b\"\nbetter = { Kent = \"low\" }\n"
    ),
    ("scree", "values = [\"a\", \"b\", \"c\"]\nkept = 2\n"),
    ("elbow", "values = [\"a\", \"b\", \"c\"]\n"),
    ("silhouette-curve", "values = [\"a\", \"b\", \"c\"]\n"),
    ("silhouette", "name = \"n\"\nvalues = [\"a\", \"b\", \"c\"]\ngrouping = \"ward\"\n"),
    ("profiles", "values = [\"a\", \"b\", \"c\"]\ngroup = \"p\"\n"),
    ("agreement", "values = [\"n\", \"p\"]\n"),
    ("agreement", "values = [\"n\", \"p\", \"a\"]\n"),
    ("map", "areas = \"it.geojson\"\ncode = \"n\"\nvalue = \"a\"\nenlarged = { Part = [\"K\"] }\n"),
    ("map", "areas = \"it.geojson\"\ncode = \"n\"\ngroup = \"p\"\n"),
    ("tiles", "code = \"n\"\nvalue = \"a\"\n"),
    ("tiles", "areas = \"it.hexjson\"\ncode = \"n\"\ngroup = \"p\"\nchosen = [\"York\"]\n"),
    ("points", "areas = \"it.geojson\"\nx = \"a\"\ny = \"b\"\nvalue = \"c\"\n"),
    ("flow", "from = \"n\"\nto = \"p\"\nvalue = \"a\"\n"),
    ("flow", "from = \"n\"\nto = \"p\"\nvalue = \"a\"\nagainst = \"b\"\ndays = \"c\"\n"),
    ("area", "name = \"n\"\nperiod = \"p\"\nvalue = \"a\"\n"),
    ("timetable", "name = \"n\"\nperiod = \"b\"\nvalue = \"a\"\n"),
    ("routes", "name = \"n\"\nvalue = \"a\"\nsize = \"b\"\ndays = \"c\"\n"),
  ]

  static let data = [
    ("no rows", ""), ("one row", "Kent,x,1,2,3\n"),
    ("two rows", "Kent,x,1,2,3\nDevon,y,4,5,6\n"),
    ("all equal", "Kent,x,5,5,5\nDevon,y,5,5,5\nYork,z,5,5,5\n"),
    ("all missing", "Kent,x,c,c,c\nDevon,y,z,,low\nYork,z,u,x,k\n"),
    ("nearly all missing", "Kent,x,c,2,c\nDevon,y,1,c,c\nYork,z,c,c,3\n"),
    ("negative", "Kent,x,-1,-2,-3\nDevon,y,-4,5,-6\nYork,z,1,2,-9\n"),
    ("huge", "Kent,x,1e15,1e12,2e14\nDevon,y,1e-12,3e14,1\nYork,z,5e14,1e13,4\n"),
    (
      "nearly equal",
      "Kent,x,0.1,0.1,1e12\nDevon,y,0.1,0.1,1e12\nYork,z,0.10000000000000002,0.1,1000000000001\n"
    ),
    ("tiny", "Kent,x,0.0001,1e-15,0\nDevon,y,0.00005,2e-15,0\nYork,z,0.00005,3e-15,-0\n"),
    ("too large", "Kent,x,1.5e30,1,2\nDevon,y,-1.5e308,1,2\nYork,z,3,1,1e300\n"),
    ("unprintable", "K\u{1}\u{FFFE},x,1,2,3\n\u{7F},\u{8},4,5,6\nYork,z,7,8,8\n"),
    ("the same twice", "Kent,x,1,2,3\nKent,x,1,2,3\nKent,x,1,2,3\n"),
    ("blank names", ",,1,2,3\n,,4,5,6\nYork,x,7,8,10\n"),
    ("hostile names", "<b>&'\",x,1,2,3\n=1+1,y,4,5,7\nلندن,z,7,8,8\n"),
  ]

  /// Three areas, of which one is nowhere, in a row.
  static let areas = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"code": "Kent", "name": "Kent"}, "geometry":
    {"type": "Polygon", "coordinates": [[[0, 50], [1, 50], [1, 51], [0, 51], [0, 50]]]}},
    {"type": "Feature", "properties": {"code": "Devon", "name": "<b>&'"}, "geometry":
    {"type": "Polygon", "coordinates": [[[1, 50], [2, 50], [2, 51], [1, 51], [1, 50]]]}},
    {"type": "Feature", "properties": {"code": "York", "name": "York"}, "geometry": null}]}
    """

  static let hexes = """
    {"layout": "odd-q", "hexes": {"Kent": {"n": "Kent", "q": 0, "r": 0},
    "Devon": {"q": 1, "r": 0}, "York": {"n": "<b>&'", "q": 9, "r": 3}}}
    """

  @Test func `every chart is among them`() throws {
    let desk = try Desk(["index.md": "+++\ntitle = \"Home\"\n+++\n"])
    try desk.folder.write([
      "content/page.md":
        "+++\ntitle = \"All\"\n+++\n\n{{#reference.charts}}{{name}} {{/reference.charts}}\n"
    ])
    #expect(desk.build("--quiet").exit == 0)
    let html = try desk.folder.text("site/page.html")
    let names = Set(Self.charts.map(\.chart))
    let list = html.split(separator: "<p>").last.map(String.init) ?? ""
    let listed = list.prefix { $0 != "<" }.split(separator: " ").map(String.init)
    #expect(listed.count > 20 && Set(listed) == names)
  }

  @Test(arguments: charts, data)
  func `answers whatever the data`(
    chart: (chart: String, lines: String), data: (name: String, rows: String)
  ) throws {
    let page = """
      +++
      title = "Home"

      [figures.it]
      chart = "\(chart.chart)"
      data = "it.csv"
      \(chart.lines)+++

      {{{figures.it}}}

      """
    let desk = try Desk(["index.md": page])
    try desk.folder.write([
      "content/it.csv": "n,p,a,b,c\n\(data.rows)", "content/it.geojson": Self.areas,
      "content/it.hexjson": Self.hexes,
    ])
    let run = desk.build("--quiet")
    if run.exit == 0 {
      let html = try desk.folder.text("site/index.html")
      #expect(html.contains("<svg class=\"chart"))
      #expect(!html.contains("NaN") && !html.contains("inf") && !html.contains("<b>&'"))
      #expect(!html.contains("\u{1}") && !html.contains("\u{FFFE}"))
    } else {
      #expect(run.exit == 1)
      #expect(run.error.contains("error: "))
    }
  }
}
