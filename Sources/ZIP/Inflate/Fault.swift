import Diagnostics

/// What is wrong with a deflate stream, before it is known in which file.
enum Fault: Hashable, Sendable {
  case blockType, storedLength, tooManyCodes, code, `repeat`, noEnd, symbol, distance
  case truncated, trailing
  case limit(Int)
}

extension Fault {
  var rule: ZIPRule {
    switch self {
    case .blockType: .blockType
    case .storedLength: .storedLength
    case .tooManyCodes: .tooManyCodes
    case .code: .code
    case .repeat: .codeRepeat
    case .noEnd: .noEndCode
    case .symbol: .symbol
    case .distance: .distance
    case .truncated: .streamTruncated
    case .trailing: .streamTrailing
    case .limit: .streamLimit
    }
  }

  private var message: String {
    switch self {
    case .blockType: "block is of type 3; the types are 0, 1 and 2"
    case .storedLength: "length of a stored block and its complement disagree"
    case .tooManyCodes: "block declares more codes than there are symbols"
    case .code: "lengths of a block’s codes do not make a code"
    case .repeat: "run of code lengths begins before the first or ends after the last"
    case .noEnd: "block has no code for its end"
    case .symbol: "code stands for nothing"
    case .distance: "match refers to before the first byte"
    case .truncated: "packed data ends before its last block does"
    case .trailing: "packed data goes on after its last block"
    case .limit(let limit): "unpacked data is longer than \(limit) bytes"
    }
  }

  /// The finding as a reader sees it.
  func diagnostic(at offset: Int, file: String) -> Diagnostic {
    Diagnostic(rule, "\(message), at byte \(offset) of the packed data", file: file)
  }
}
