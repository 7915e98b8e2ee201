import Diagnostics
import TOML

/// What is studied on a page, as its author asks for it: the table `[study]`, whose settings are those
/// of the kind that it names.
enum StudyPlan: Sendable {
  /// Which areas resemble each other, or how complete and how sound data are.
  case areas(StudySettings)
  case peers(PeerSettings)
  /// How journeys go from step to step.
  case flow(FlowSettings)
  /// Counts of people that are not published yet.
  case counts(CountsSettings)
  /// What is known of each area, from files and from other studies.
  case profiles(ProfileSettings)

  /// Every kind of study, as `kind` names it.
  static let kinds =
    StudySettings.Kind.allCases.map(\.rawValue) + PeerSettings.Kind.allCases.map(\.rawValue)
    + FlowSettings.Kind.allCases.map(\.rawValue) + CountsSettings.Kind.allCases.map(\.rawValue)
    + ProfileSettings.Kind.allCases.map(\.rawValue)

  /// Reads the settings that belong to the kind.
  static func read(_ table: TOML.Table) -> (plan: StudyPlan, problems: [Diagnostic]) {
    let kind = table["kind"]
    switch kind?.text {
    case PeerSettings.Kind.peers.rawValue:
      let (settings, problems) = PeerSettings.settings.read(table)
      return (.peers(settings), problems)
    case FlowSettings.Kind.flow.rawValue:
      let (settings, problems) = FlowSettings.settings.read(table)
      return (.flow(settings), problems)
    case CountsSettings.Kind.counts.rawValue:
      let (settings, problems) = CountsSettings.settings.read(table)
      return (.counts(settings), problems)
    case ProfileSettings.Kind.profiles.rawValue:
      let (settings, problems) = ProfileSettings.settings.read(table)
      return (.profiles(settings), problems)
    case .some(let unknown) where !kinds.contains(unknown):
      // The settings of another kind would only be unknown, one after the other.
      let problem = kind?.diagnostic(
        TOMLRule.settingChoice, "“\(unknown)” is no kind of study",
        hint: kinds.hint(for: unknown) ?? "there are \(kinds.joined(separator: ", "))")
      return (.areas(StudySettings()), [problem].compactMap(\.self))
    default:
      let (settings, problems) = StudySettings.settings.read(table)
      return (.areas(settings), problems)
    }
  }

  /// The lists of others that the study reads as they were published.
  var published: [Located<String>] {
    if case .peers(let settings) = self { settings.lists.map(\.data) } else { [] }
  }

  /// Every other file that it reads.
  var data: [Located<String>] {
    switch self {
    case .areas(let settings): [settings.data] + settings.joined.map(\.data)
    case .peers(let settings): settings.data
    case .profiles(let settings): settings.measures.map(\.data)
    case .flow, .counts: []
    }
  }

  /// The pages whose studies it draws on.
  var pages: [Located<String>] {
    if case .profiles(let settings) = self { settings.pages } else { [] }
  }

  /// Whether what the files say of themselves is read, too.
  var readsMetadata: Bool {
    if case .areas(let settings) = self { settings.kind == .quality } else { false }
  }
}
