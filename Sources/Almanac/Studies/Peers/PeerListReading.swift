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
      } else if form == .codes {
        codes.append(Authority.identity(text))
      } else {
        throw frame.diagnostic(
          StudyRule.peerUnknown, "no authority has the \(form.one) “\(text.printable)”", row: row,
          place, hint: called.keys.sorted().hint(for: text))
      }
    }
    return codes
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
