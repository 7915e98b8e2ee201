struct PracticeFiles {
  init(seed: UInt64) {}
  var all: [SyntheticFile] { [] }
}
