import Synthesis

/// One thing the program can be asked to do, as its help, its guide and its parser all see it.
public struct Command: Hashable, Sendable {
  public let name: String

  /// What it does, as a sentence without its subject: “Builds the site.”
  public let summary: String

  /// What may stand after the name, without a dash.
  public let argument: Argument?
  public let options: [Option]

  public struct Argument: Hashable, Sendable {
    public let name: String
    public let meaning: String

    /// Whether the command cannot do without it.
    public let isRequired: Bool
  }

  public struct Option: Hashable, Sendable {
    /// With its dashes: `--output`.
    public let name: String

    /// What stands after it, such as `SITE`; `nil` for a switch.
    public let value: String?
    public let meaning: String
  }
}

extension Command {
  /// Every command, in the order of the help.
  public static let all = [build, serve, check, new, synthesise, share, explain, help]

  /// The command that is meant when none is named.
  public static let build = Command(
    name: "build",
    summary: "Builds the site: reads the content, renders its pages and writes the folder.",
    argument: content, options: [output, templates, zip, singleFile, quiet])

  public static let serve = Command(
    name: "serve",
    summary: "Shows the site in a browser on this machine, and again after every change.",
    argument: content, options: [templates, port, quiet])

  public static let check = Command(
    name: "check",
    summary: "Says everything that “build” would say, and writes nothing.",
    argument: content, options: [templates, json, quiet])

  public static let new = Command(
    name: "new",
    summary: "Makes a small working report to start from, or an empty workbook to fill in.",
    argument: Argument(
      name: "FOLDER",
      meaning: """
        The folder to make, which must be new or empty; with --annex-a the workbook, \
        “annex-a.xlsx” if not given.
        """, isRequired: false),
    options: [annexA, themeToCopy, quiet])

  public static let synthesise = Command(
    name: "synthesise",
    summary: "Writes files of invented figures in the formats of published ones.",
    argument: Argument(
      name: "SUBJECT",
      meaning: "What the figures are about: closures, practices, census, neighbours or front-door.",
      isRequired: true),
    options: [dataFolder, seed, smallAreas, children, log, dirt, like, quiet])

  public static let share = Command(
    name: "share",
    summary: "Writes what an authority shares of its journeys with others, as a file to send.",
    argument: content, options: [shared, quiet])

  public static let explain = Command(
    name: "explain",
    summary: "Explains an error by the code in brackets after its message.",
    argument: Argument(
      name: "CODE", meaning: "The code, such as link-broken; without one all are listed.",
      isRequired: false),
    options: [])

  public static let help = Command(
    name: "help",
    summary: "Explains the program, or one of its commands.",
    argument: Argument(name: "COMMAND", meaning: "The command to explain.", isRequired: false),
    options: [])

  private static let content = Argument(
    name: "CONTENT", meaning: "The folder of pages and data; “content” if not given.",
    isRequired: false)

  private static let output = Option(
    name: "--output", value: "SITE", meaning: "The folder to write; “site” if not given.")

  private static let templates = Option(
    name: "--templates", value: "DIR",
    meaning: """
      The folder of the theme. If not given: “templates” here, else the one beside the content, \
      else the theme within the program.
      """)

  private static let themeToCopy = Option(
    name: "--templates", value: "DIR",
    meaning: "The folder of the theme to copy; if not given, the theme within the program.")

  private static let dataFolder = Option(
    name: "--output", value: "FOLDER",
    meaning: """
      The folder for the files; if not given, the one in “content/data” that is called like the \
      subject. A file that is there and is another stays, and nothing is written.
      """)

  private static let shared = Option(
    name: "--output", value: "FOLDER",
    meaning: """
      The folder for the file; if not given, the one that the settings of the study name as \
      “exchange”.
      """)

  private static let seed = Option(
    name: "--seed", value: "NUMBER",
    meaning: """
      The number that chance begins with; \(Synthesis.defaultSeed) if not given. The same number \
      gives the same files on every machine.
      """)

  private static let smallAreas = Option(
    name: "--small-areas", value: "NUMBER",
    meaning: """
      How many small areas of England the census has; \(CensusFiles.defaultSmallAreas) if not \
      given. There really are 33755.
      """)

  private static let children = Option(
    name: "--children", value: "NUMBER",
    meaning: """
      How many children the front door hears of; \(FrontDoorFiles.defaultChildren) if not given.
      """)

  private static let log = Option(
    name: "--log", value: nil,
    meaning: "Also writes what the front door records as a plain log of events.")

  private static let dirt = Option(
    name: "--dirt", value: nil,
    meaning: "Soils the front door’s workbook with all that real ones have, to test and to teach.")

  private static let like = Option(
    name: "--like", value: "FILE",
    meaning: """
      A real workbook, folder of lists or log of events of a front door. How often each way is \
      taken and how long it takes is learnt from it, in counts too large to tell of a child.
      """)

  private static let annexA = Option(
    name: "--annex-a", value: nil,
    meaning: "Makes an empty workbook of the lists of Annex A, with what to write in each column.")

  private static let zip = Option(
    name: "--zip", value: "FILE",
    meaning: "Also writes the site as a zip to email, with one folder inside.")

  private static let singleFile = Option(
    name: "--single-file", value: "FILE",
    meaning: "Also writes every page, style, script and picture as one HTML file.")

  private static let quiet = Option(
    name: "--quiet", value: nil, meaning: "Says nothing but what is wrong.")

  private static let json = Option(
    name: "--json", value: nil, meaning: "Writes the findings as JSON, for other programs.")

  private static let port = Option(
    name: "--port", value: "NUMBER",
    meaning: "The port to listen on; if not given, the first free one from 8000 on.")
}

extension Command {
  /// How the command is written: `almanac build [CONTENT] [--output SITE] …`.
  public var usage: String {
    var words = ["almanac", name]
    if let argument { words.append(argument.isRequired ? argument.name : "[\(argument.name)]") }
    words += options.map { "[\($0.usage)]" }
    return words.joined(separator: " ")
  }
}

extension Command.Option {
  /// How the option is written: `--output SITE`.
  public var usage: String { [name, value].compactMap(\.self).joined(separator: " ") }
}
