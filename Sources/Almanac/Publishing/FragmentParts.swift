/// What an address names after “#”: a place on the page, choices of its reader, or both, with “&” between
/// them: `rates&year=2024&area=Kent`.
struct FragmentParts {
  /// The id of the place, or “” for the page itself.
  let place: String

  /// Each with its name and value: `year=2024`. The script of the theme knows what they mean.
  let choices: [String]

  init(_ fragment: String) {
    let parts = fragment.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    choices = parts.filter { $0.contains("=") }
    place = choices.isEmpty ? fragment : parts.first { !$0.contains("=") } ?? ""
  }
}
