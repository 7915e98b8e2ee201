import Diagnostics
import ZIP

/// Goes through an XML text from its beginning to its end, as it is unpacked.
///
///     var xml = try XMLCursor(archive.stream("xl/styles.xml"), file: "a.xlsx/xl/styles.xml")
///     while true { switch try xml.next() { case .open: xml.name … } }
///
/// It takes the memory of one piece of the text – a tag, or what stands between two – which may not be
/// longer than a limit, and of the names of the elements that are open. Elements are known by their
/// local names, whatever their prefix. A document type is refused, and with it every entity but the five
/// that XML has: there is nothing to expand.
///
/// It tells what is not well formed where it would mislead: tags that do not match, what is cut off,
/// unknown entities, a `<` in an attribute. It does not look for what would make no difference here,
/// such as an attribute that is given twice.
///
/// - Complexity: O(*n*) for a text of *n* bytes.
///
/// > W3C. *Extensible Markup Language (XML) 1.0*, fifth edition, 2008.
struct XMLCursor: Sendable {
  private let file: String

  /// An array of one, because a structure as large as a stream would be copied each time that something
  /// is asked of the cursor.
  private var stream: [MemberStream]

  /// What is in memory, and where the next piece begins in it.
  private(set) var bytes: [UInt8] = []
  private var place = 0

  /// How much of the text came before `bytes`.
  private var consumed = 0

  private var piece = XMLPiece()
  private var open: [XMLName] = []
  private var closesNext = false
  private var hasRoot = false

  /// The longest piece, and the deepest nesting.
  private static let pieceLimit = 1 << 20
  private static let depthLimit = 64

  init(_ stream: MemberStream, file: String) throws(Diagnostic) {
    self.file = file
    self.stream = [stream]
    try start()
  }

  /// The name of the element that has just begun or ended.
  var name: XMLName { piece.name }

  /// Where in `bytes` the value of an attribute is of the element that has just begun, by its local
  /// name, until the next step.
  func range(of name: XMLName, isPrefixed: Bool = false) -> Range<Int>? {
    piece.range(of: name, isPrefixed: isPrefixed)
  }

  /// Where the text is in `bytes` that has just been met, and whether it is to be taken as it stands.
  var text: Range<Int> { piece.text }
  var isLiteral: Bool { piece.isLiteral }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Steps to what comes next.
  mutating func next() throws(Diagnostic) -> XMLToken {
    if closesNext {
      closesNext = false
      piece.name = open.removeLast()
      return .close
    }
    while true {
      switch piece.scan(bytes, at: place) {
      case .token(let token, let end):
        guard try accept(token) else {
          place = end
          continue
        }
        place = end
        return token
      case .nothing(let end): place = end
      case .broken(let message): throw fault(message)
      case .refused(let message): throw fault(message, .xmlRefused)
      case .incomplete:
        guard bytes.count - place <= Self.pieceLimit else {
          throw fault("a piece of the text is longer than \(Self.pieceLimit) bytes", .xmlRefused)
        }
        if try refill() { continue }
        guard open.isEmpty, hasRoot, isBlank(place..<bytes.count) else {
          throw fault("the text ends in the middle")
        }
        return .end
      }
    }
  }

  /// Goes on to the end of the element that has just begun, whatever is in it.
  mutating func skip() throws(Diagnostic) {
    let outside = depth - 1
    while depth > outside { _ = try next() }
  }

  /// What is wrong, with the place in the part and nothing of what stands there.
  func fault(_ message: String, _ rule: WorkbookRule = .xml) -> Diagnostic {
    rule.finding("\(message), at byte \(consumed + place)", file: file)
  }

  /// Holds a token against the elements that are open; says whether it is to be told of.
  private mutating func accept(_ token: XMLToken) throws(Diagnostic) -> Bool {
    switch token {
    case .open:
      guard !open.isEmpty || !hasRoot else { throw fault("a second root element begins") }
      guard open.count < Self.depthLimit else {
        throw fault("elements are nested more than \(Self.depthLimit) deep", .xmlRefused)
      }
      hasRoot = true
      open.append(piece.name)
      closesNext = piece.isSelfClosed
    case .close:
      guard !open.isEmpty, open.removeLast() == piece.name else {
        throw fault("an element ends that is not open")
      }
    case .text where open.isEmpty:
      guard isBlank(text) else { throw fault("text stands outside the root element") }
      return false
    case .text, .end: break
    }
    return true
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isXMLBlank) }

  /// Adds the next of the bytes; says whether there were any.
  private mutating func refill() throws(Diagnostic) -> Bool {
    guard let chunk = try stream[0].next() else { return false }
    consumed += place
    bytes.removeSubrange(0..<place)
    bytes.append(contentsOf: chunk)
    place = 0
    return true
  }

  /// Steps over a byte order mark, and refuses what is not UTF-8.
  private mutating func start() throws(Diagnostic) {
    while bytes.count < 4, try refill() {}
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.prefix(4).contains(0)
    {
      throw fault("the text is UTF-16", .xmlRefused)
    }
  }
}
