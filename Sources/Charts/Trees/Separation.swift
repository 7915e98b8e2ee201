/// How far groups are apart, by the mean silhouette of their rows.
///
/// > The bounds are those of L. Kaufman and P. Rousseeuw, *Finding Groups in Data*, 1990.
enum Separation {
  case clear, fair, weak, hardly

  /// By the mean as it is printed, so that no reader finds another word for the same number.
  init(mean: Double) {
    switch mean.rounded(to: NumberFormat.plain.places) {
    case 0.7...: self = .clear
    case 0.5...: self = .fair
    case 0.25...: self = .weak
    default: self = .hardly
    }
  }

  /// What is said of the groups that there are.
  var ofGroups: Phrase {
    switch self {
    case .clear: Phrase("clearly-apart", "Groups are clearly apart (mean silhouette {1})")
    case .fair: Phrase("fairly-apart", "Groups are fairly apart (mean silhouette {1})")
    case .weak: Phrase("weakly-apart", "Groups are weakly apart (mean silhouette {1})")
    case .hardly: Phrase("hardly-apart", "Groups are hardly apart (mean silhouette {1})")
    }
  }

  /// What is said of the number of groups with the highest mean, which may still be a low one.
  var ofBest: Phrase {
    switch self {
    case .clear:
      Phrase(
        "most-apart-clearly",
        "{1} {1:group is|groups are} most apart, and clearly (mean silhouette {2})")
    case .fair:
      Phrase(
        "most-apart-fairly",
        "{1} {1:group is|groups are} most apart, and fairly (mean silhouette {2})")
    case .weak:
      Phrase(
        "most-apart-weakly",
        "{1} {1:group is|groups are} most apart, but weakly (mean silhouette {2})")
    case .hardly:
      Phrase(
        "most-apart-hardly",
        "{1} {1:group is|groups are} most apart, but hardly (mean silhouette {2})")
    }
  }
}
