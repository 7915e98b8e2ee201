import Diagnostics

extension Listener {
  /// Listens on both of the machine's own addresses, or on the first alone where the machine has no
  /// other.
  static func all(port: UInt16?) throws(Diagnostic) -> [Listener] {
    // A port that the system chose for one address may be taken on the other: then ask again.
    let candidates = port.map { $0 == 0 ? Array(repeating: 0, count: 16) : [$0] }
    for candidate in candidates ?? Array(8_000...8_099) {
      do throws(SystemError) {
        return try pair(port: candidate)
      } catch {
        guard error.isTaken else { throw .cannotListen(candidate, error) }
      }
    }
    guard let port else {
      throw Diagnostic(
        HTTPRule.portTaken, "every port from 8000 to 8099 is taken by another program",
        file: "127.0.0.1", hint: "choose another with --port")
    }
    throw Diagnostic(
      HTTPRule.portTaken, "port \(port) is taken by another program", file: "127.0.0.1:\(port)",
      hint: "choose another with --port, or leave it out to take the first that is free")
  }

  private static func pair(port: UInt16) throws(SystemError) -> [Listener] {
    let first = try Listener(.version4, port: port)
    do throws(SystemError) {
      return [first, try Listener(.version6, port: first.port)]
    } catch {
      // Taken is taken: “localhost” might lead a browser to the other program.
      if error.isTaken { throw error }
      return [first]
    }
  }
}

extension Diagnostic {
  static func cannotListen(_ port: UInt16, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      HTTPRule.cannotListen, "the system does not let the program listen: \(error)",
      file: "127.0.0.1:\(port)",
      hint: port > 0 && port < 1_024 ? "choose a port of 1024 or more with --port" : nil)
  }
}
