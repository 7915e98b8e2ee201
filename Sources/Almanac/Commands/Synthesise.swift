import Diagnostics
import Synthesis

extension Program {
  /// Writes files of invented figures, where no others are.
  func synthesise(_ invocation: Invocation) throws -> Exit {
    let subject = invocation.argument ?? ""
    guard let synthesis = Synthesis(rawValue: subject) else {
      throw Invocation.Mistake(
        message: "there are no invented figures about “\(subject)”",
        hint: Synthesis.allCases.map(\.rawValue).hint(for: subject))
    }
    let seed = try seed(invocation)
    let folder =
      invocation.value("--output")?.withoutLastStroke ?? "content/data/\(synthesis.rawValue)"
    let files = try files(synthesis, seed, invocation)
    let new = try files.filter { try !isThere($0, in: folder) }
    try write(new, to: folder)
    if !invocation.has("--quiet") {
      console.print(
        new.isEmpty
          ? "\(folder): all \(files.count) files were there already"
          : "\(folder): invented figures in \(new.count) of \(files.count) files, seed \(seed)")
    }
    return .good
  }

  /// The files of a subject, of which some can be as large as one likes.
  private func files(
    _ synthesis: Synthesis, _ seed: UInt64, _ invocation: Invocation
  ) throws -> [SyntheticFile] {
    for (option, subject) in Self.optionsOfSubjects
    where invocation.has(option) && synthesis != subject {
      throw Invocation.Mistake(
        message: "“\(option)” is for \(subject.rawValue) alone",
        hint: "leave out \(option), or write “synthesise \(subject.rawValue)”")
    }
    switch synthesis {
    case .census:
      let count = try number("--small-areas", in: CensusFiles.possibleSmallAreas, invocation)
      return CensusFiles(seed: seed, smallAreas: count ?? CensusFiles.defaultSmallAreas).all
    case .frontDoor: return try frontDoor(seed, invocation)
    default: return synthesis.files(seed: seed)
    }
  }

  /// The options that mean something for one subject alone.
  private static let optionsOfSubjects: KeyValuePairs<String, Synthesis> = [
    "--small-areas": .census, "--children": .frontDoor, "--log": .frontDoor, "--dirt": .frontDoor,
    "--like": .frontDoor,
  ]

  private func frontDoor(_ seed: UInt64, _ invocation: Invocation) throws -> [SyntheticFile] {
    let count = try number("--children", in: FrontDoorFiles.possibleChildren, invocation)
    let learnt = try invocation.value("--like").map { try LearntProcess(reading: $0) }
    let files = FrontDoorFiles(
      seed: seed, children: count ?? FrontDoorFiles.defaultChildren, like: learnt,
      isDirty: invocation.has("--dirt"))
    return invocation.has("--log") ? [files.workbook, files.log] : [files.workbook]
  }

  /// The whole number after an option, if it was given.
  private func number(
    _ option: String, in possible: ClosedRange<Int>, _ invocation: Invocation
  ) throws -> Int? {
    guard let text = invocation.value(option) else { return nil }
    if let number = Int(text), possible.contains(number) { return number }
    let what = option.dropFirst(2).map { $0 == "-" ? " " : "\($0)" }.joined()
    throw Invocation.Mistake(
      message: "“\(text)” is not a number of \(what)",
      hint: "write a whole number from \(possible.lowerBound) to \(possible.upperBound)")
  }

  private func seed(_ invocation: Invocation) throws -> UInt64 {
    guard let text = invocation.value("--seed") else { return Synthesis.defaultSeed }
    guard let seed = UInt64(text) else {
      throw Invocation.Mistake(
        message: "“\(text)” is not a seed", hint: "write a whole number, such as --seed 7")
    }
    return seed
  }

  /// Whether a file is there just as it would be written. Another of its name may be somebody’s work,
  /// or the real one: it is never touched.
  private func isThere(_ file: SyntheticFile, in folder: String) throws -> Bool {
    let path = Path.join(folder, file.name)
    guard try Disk.kind(path) != nil else { return false }
    if Disk.kindBehind(path) == .file, try Disk.read(path) == file.bytes { return true }
    throw Invocation.Mistake(
      message: "“\(path)” is there, and is not this file of invented figures",
      hint: "move it away, or name another folder with --output")
  }

  /// Writes all the files or none: under hidden names first, so that a full disk shows before any file
  /// has its own.
  private func write(_ files: [SyntheticFile], to folder: String) throws {
    try Disk.makeFolder(folder)
    let hidden = files.map { Path.join(folder, ".\($0.name).almanac-new") }
    do {
      for (file, path) in zip(files, hidden) {
        try Disk.remove(path)
        try Disk.write(file.bytes, to: path)
      }
      for (file, path) in zip(files, hidden) {
        try Disk.move(path, to: Path.join(folder, file.name))
      }
    } catch {
      for path in hidden { try? Disk.remove(path) }
      throw error
    }
  }
}
