#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// One end of a connection that never waits: what cannot be done now is `.blocked`.
///
/// Here and in `Listener` memory is handed to the C library; the sizes passed are always those of
/// the Swift values that own it.
struct Socket {
  let descriptor: Descriptor

  enum Transfer: Equatable {
    case moved(Int)
    case blocked
    /// The other end has finished, or is gone.
    case ended
  }

  /// Sends what fits of some bytes. `more` says that others follow at once.
  func send(_ bytes: [UInt8], _ range: Range<Int>, more: Bool) -> Transfer {
    // MSG_NOSIGNAL: a client that has gone away is no reason to be killed by SIGPIPE.
    let flags = Int32(MSG_NOSIGNAL) | (more ? Int32(MSG_MORE) : 0)
    let result = uninterrupted {
      bytes.withUnsafeBytes { buffer in
        let part = UnsafeRawBufferPointer(rebasing: buffer[range])
        #if canImport(Glibc)
          return Glibc.send(descriptor.number, part.baseAddress, part.count, flags)
        #else
          return Musl.send(descriptor.number, part.baseAddress, part.count, flags)
        #endif
      }
    }
    switch result {
    case .success(let count): return .moved(count)
    case .failure(let error): return error.isWait ? .blocked : .ended
    }
  }

  /// Fills the start of a buffer with what has arrived.
  func receive(into buffer: inout [UInt8]) -> Transfer {
    let result = uninterrupted {
      buffer.withUnsafeMutableBytes { recv(descriptor.number, $0.baseAddress, $0.count, 0) }
    }
    switch result {
    case .success(0): return .ended
    case .success(let count): return .moved(count)
    case .failure(let error): return error.isWait ? .blocked : .ended
    }
  }

  /// Tells the other end that nothing more will be sent.
  func finishSending() { _ = shutdown(descriptor.number, Int32(SHUT_WR)) }
}

/// A socket that waits for connections on the machine's own address.
struct Listener {
  let descriptor: Descriptor
  let port: UInt16

  enum Family: CaseIterable { case version4, version6 }

  enum Acceptance {
    case accepted(Socket)
    case nobody
    case exhausted
  }

  /// Listens on 127.0.0.1 or ::1, which other machines cannot reach. Port 0 is any that is free.
  init(_ family: Family, port: UInt16) throws(SystemError) {
    let domain = family == .version4 ? AF_INET : AF_INET6
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    guard let descriptor = Descriptor(socket(domain, stream, 0)) else { throw .last }
    self.descriptor = descriptor
    descriptor.doesNotWait()
    // A port used a minute ago may be used again; one with a listener still may not.
    descriptor.set(SO_REUSEADDR, of: SOL_SOCKET)
    if family == .version6 { descriptor.set(Int32(IPV6_V6ONLY), of: Int32(IPPROTO_IPV6)) }
    let bound = family == .version4 ? descriptor.bind4(port) : descriptor.bind6(port)
    guard bound == 0, listen(descriptor.number, 1_024) == 0 else { throw .last }
    self.port = family == .version4 ? descriptor.port4 : descriptor.port6
  }

  /// The next connection, if someone waits.
  func accept() -> Acceptance {
    let number: Int32
    #if canImport(Glibc)
      number = Glibc.accept(descriptor.number, nil, nil)
    #else
      number = Musl.accept(descriptor.number, nil, nil)
    #endif
    guard let accepted = Descriptor(number) else {
      return SystemError.last.isExhaustion ? .exhausted : .nobody
    }
    accepted.doesNotWait()
    accepted.set(Int32(TCP_NODELAY), of: Int32(IPPROTO_TCP))
    return .accepted(Socket(descriptor: accepted))
  }
}

extension Descriptor {
  /// Makes calls return at once, and keeps the descriptor from programs that this one starts.
  fileprivate func doesNotWait() {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  fileprivate func set(_ option: Int32, of level: Int32) {
    var on: Int32 = 1
    _ = setsockopt(number, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  fileprivate func bind4(_ port: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) }
    }
  }

  fileprivate func bind6(_ port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    let size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) }
    }
  }

  fileprivate var port4: UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  fileprivate var port6: UInt16 {
    var address = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    _ = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(number, $0, &size) }
    }
    return UInt16(bigEndian: address.sin6_port)
  }
}
