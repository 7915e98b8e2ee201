import Diagnostics
import England
import Frames
import Studies
import TOML

extension PeerList {
  /// Reads a list of peers that others have published. Areas go by the codes that they have in all
  /// files, so that lists can be compared.
  ///
  /// - Throws: A column that is not there, or an area that nobody knows.
  init(
    _ settings: PeerSettings.List, _ frame: Frame, _ areas: [Area]
  ) throws(Diagnostic) {
    if settings.peers.isEmpty {
      throw settings.name.diagnostic(
        StudyRule.settings, "which columns hold the peers is not told",
        hint: "add a line such as peers = [\"SN_1\", \"SN_2\"]")
    }
    let owners = try Self.codes(settings.code, of: frame, settings.form, areas)
    var peers = owners.map { _ in [String]() }
    for column in settings.peers {
      for (row, code) in try Self.codes(column, of: frame, settings.form, areas).enumerated() {
        if let code, code != owners[row] { peers[row].append(code) }
      }
    }
    let known = Set(areas.map { Authority.identity($0.code) })
    if !owners.contains(where: { $0.map(known.contains) ?? false }) {
      throw settings.code.diagnostic(
        StudyRule.joinedNothing, "“\(settings.data.value)” has a list for none of the areas",
        hint: "say what areas are called there, such as by = \"numbers\"")
    }
    var seen: Set<String> = []
    for (row, owner) in owners.enumerated() {
      guard let owner, !peers[row].isEmpty, !seen.insert(owner).inserted else { continue }
      throw frame.diagnostic(
        StudyRule.areaRepeated, "this area has a list already", row: row, settings.code)
    }
    self.init(
      settings.name.value,
      zip(owners, peers).compactMap { owner, peers in owner.map { (code: $0, peers: peers) } })
  }

  /// The codes of the areas in a column; `nil` where it is empty.
  private static func codes(
    _ column: Located<String>, of frame: Frame, _ form: PeerSettings.CodeForm, _ areas: [Area]
  ) throws(Diagnostic) -> [String?] {
    let place = try frame.place(of: column)
    let called = Self.called(form, areas)
    var codes: [String?] = []
    for (row, text) in frame.texts(inColumn: place).enumerated() {
      if text.isEmpty {
        codes.append(nil)
      } else if let code = called[text] {
        codes.append(code)
      } else if form == .codes, let code = Self.identity(text, areas) {
        codes.append(code)
      } else {
        throw frame.diagnostic(
          StudyRule.peerUnknown, "no authority has the \(form.one) “\(text.printable)”", row: row,
          place, hint: called.keys.sorted().hint(for: text))
      }
    }
    return codes
  }

  /// The code in all files of an area that is compared, or that is or was an authority.
  private static func identity(_ code: String, _ areas: [Area]) -> String? {
    Authority(code)?.code ?? (areas.contains { $0.code == code } ? code : nil)
  }

  /// The codes of areas by what they are called.
  private static func called(
    _ form: PeerSettings.CodeForm, _ areas: [Area]
  ) -> [String: String] {
    let all = Authority.all + Reorganisation.all.flatMap(\.before)
    let pairs =
      switch form {
      case .codes: [(String, String)]()
      case .numbers: all.map { ("\($0.number)", $0.code) }
      case .names:
        areas.map { ($0.name, Authority.identity($0.code)) } + all.map { ($0.name, $0.code) }
      }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Authority {
  /// The code by which an area is known in all files: an authority can have had several.
  static func identity(_ code: String) -> String { Authority(code)?.code ?? code }
}

extension PeerSettings.CodeForm {
  /// One of what areas are called by.
  fileprivate var one: String {
    switch self {
    case .codes: "code"
    case .numbers: "number"
    case .names: "name"
    }
  }
}
