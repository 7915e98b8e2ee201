/// Templates that include one another by name.
///
///     let library = Library(["page": page, "figure": figure])
///     try library["page"]?.render(data, with: library)
public struct Library: Sendable {
  /// What a rendering may use. The defaults are far from any honest page.
  public struct Limits: Hashable, Sendable {
    /// How deep templates may include one another.
    public var depth = 128

    /// How many operations may be carried out.
    public var steps = 100_000_000

    /// How many bytes may be written.
    public var bytes = 1 << 30

    public init() {}
  }

  public var limits = Limits()

  /// The names of the templates, in order.
  public let names: [String]
  let programs: [Program]
  private let numbers: [String: Int]

  /// For each template and each of its inclusions, the number of the template that it names.
  let links: [[Int?]]

  /// For each template, where the numbers of its names start among those of all.
  let offsets: [Int]

  /// No templates.
  public static let empty = Library([:])

  public init(_ templates: [String: Template]) {
    names = templates.keys.sorted()
    programs = names.compactMap { templates[$0]?.program }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.numbers = numbers
    links = programs.map { Self.links(of: $0, numbers) }
    var offsets = [0]
    for program in programs { offsets.append(offsets[offsets.count - 1] + program.parts.count) }
    self.offsets = offsets
  }

  /// A template by its name.
  public subscript(name: String) -> Template? {
    numbers[name].map { Template(programs[$0]) }
  }

  func number(of name: String) -> Int? { numbers[name] }

  func links(of program: Program) -> [Int?] { Self.links(of: program, numbers) }

  private static func links(of program: Program, _ numbers: [String: Int]) -> [Int?] {
    program.inclusions.map {
      if case .template(let name) = $0.target { numbers[name] } else { nil }
    }
  }
}
