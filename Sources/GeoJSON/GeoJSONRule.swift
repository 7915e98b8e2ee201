public import Diagnostics

/// What a file of shapes is held to: as JSON, as GeoJSON and as HexJSON.
public enum GeoJSONRule: String, Rule {
  case value = "json-value"
  case kind = "json-kind"
  case key = "json-key"
  case comma = "json-comma"
  case text = "json-text"
  case number = "json-number"
  case unclosed = "json-unclosed"
  case trailing = "json-trailing"
  case encoding = "json-encoding"
  case depth = "json-depth"
  case type = "geojson-type"
  case member = "geojson-member"
  case position = "geojson-position"
  case ring = "geojson-ring"
  case property = "geojson-property"
  case system = "geojson-system"
  case range = "geojson-range"
  case layout = "hexjson-layout"
  case hex = "hexjson-hex"

  public var meaning: String {
    switch self {
    case .value:
      """
      A value is a number, a text in quotation marks, a list in brackets, an object in braces, true, \
      false or null. NaN and None are none of these.
      """
    case .kind: "Each part of the file has a kind: a list, an object, a text or a number."
    case .key:
      "In an object every value has its key before it, in quotation marks and with a colon after it."
    case .comma:
      """
      The entries of a list and of an object are separated by one comma each; none follows the last.
      """
    case .text:
      """
      A text begins and ends with a straight quotation mark, on one line. A backslash in it begins a \
      special character: \\n is a new line, \\" a quotation mark, \\\\ a backslash.
      """
    case .number:
      """
      A number is digits, with a minus sign before and a point among them, or an exponent after them: \
      -1.5, 1e6. It has no plus sign, no commas and no zeros before it.
      """
    case .unclosed:
      "What opens with a bracket or a brace closes with one. A file that ends before is cut short."
    case .trailing: "A file holds one object, and nothing after it."
    case .encoding: "A file of shapes is text in UTF-8."
    case .depth: "Lists and objects stand within one another up to 100 deep."
    case .type:
      """
      The file is a FeatureCollection of Features. The geometry of each is a Point, a Polygon or a \
      MultiPolygon, or null; lines and other kinds are no areas and no places.
      """
    case .member:
      """
      A FeatureCollection has “features”; each has a “geometry” and “properties”; a geometry has a \
      “type” and “coordinates”. Each is given once.
      """
    case .position:
      "A position is a list of two numbers: longitude and latitude, or easting and northing."
    case .ring:
      """
      An area is bounded by rings of four positions or more, of which the last is the first again. A \
      polygon has one at least.
      """
    case .property:
      "Every feature has the properties that are asked for, such as its code and its name."
    case .system:
      """
      Coordinates are longitude and latitude (WGS 84) or British National Grid (EPSG:27700). A file \
      in another system is converted with a mapping program first.
      """
    case .range:
      """
      Longitude lies between -180 and 180 and latitude between -90 and 90. Eastings and northings of \
      the British National Grid are metres, up to 700,000 and 1,300,000.
      """
    case .layout:
      "The layout of a hex map is one of odd-r, even-r, odd-q and even-q."
    case .hex: "Every hex has its column “q” and its row “r”, which are whole numbers."
    }
  }
}
