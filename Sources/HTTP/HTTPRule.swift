public import Diagnostics

/// What serving a site and watching its sources ask of the machine.
public enum HTTPRule: String, Rule {
  case portTaken = "http-port-taken"
  case cannotListen = "http-cannot-listen"
  case cannotWatch = "http-cannot-watch"
  case watchLimit = "http-watch-limit"

  public var meaning: String {
    switch self {
    case .portTaken:
      "Only one program at a time can listen on a port. Stop the other one, or choose another port."
    case .cannotListen:
      "The system would not give the program a socket to listen on. The reason it gave is shown."
    case .cannotWatch:
      "The system would not tell the program of changes to files. Pages are served all the same; "
        + "build again by hand after a change."
    case .watchLimit:
      "The system limits how many folders a user may watch. Changes in the folders beyond the limit "
        + "go unnoticed until it is raised, or fewer folders are watched."
    }
  }

  public var severity: Severity {
    switch self {
    case .portTaken, .cannotListen: .error
    case .cannotWatch, .watchLimit: .warning
    }
  }
}
