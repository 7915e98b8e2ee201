/// Decides what a request is answered with. A function of the request and the content.
struct Responder: Sendable {
  let content: Content
  let events: Path

  enum Reply {
    case response(Response)
    /// The connection is kept, to tell the client of events.
    case events
  }

  func reply(to request: Request) -> Reply {
    if request.isLocal, request.path == events, request.method == .get { return .events }
    var response = request.isLocal ? page(for: request) : Response(.misdirected)
    response.isHead = request.method == .head
    return .response(response)
  }

  private func page(for request: Request) -> Response {
    switch content(request.path) {
    case .resource(let resource): return representation(of: resource, for: request)
    case .folder: return redirection(of: request)
    case .nothing: return absence()
    case .unavailable: return Response(.unavailable)
    }
  }

  private func representation(of resource: Resource, for request: Request) -> Response {
    let tag = resource.tag.description
    var fields = [(name: "ETag", value: tag), ("Cache-Control", "no-cache")]
    let known = request.values(of: "if-none-match").joined(separator: ", ")
    if resource.tag.isNamed(in: known) { return Response(.notModified, fields) }
    fields += [("Content-Type", resource.type.name), ("Accept-Ranges", "bytes")]
    var response = Response(.ok, fields, body: resource.bytes)
    switch portion(of: resource, for: request) {
    case .whole: break
    case .part(let range):
      response.status = .partialContent
      response.range = range
      response.fields.append(
        (
          "Content-Range",
          "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(resource.bytes.count)"
        ))
    case .none:
      response = Response(.rangeNotSatisfiable)
      response.fields.append(("Content-Range", "bytes */\(resource.bytes.count)"))
    }
    return response
  }

  private func portion(of resource: Resource, for request: Request) -> Portion {
    let ranges = request.values(of: "range")
    guard request.method == .get, ranges.count == 1 else { return .whole }
    // A part is of use only with the rest of the same bytes.
    let conditions = request.values(of: "if-range")
    guard conditions.allSatisfy({ $0 == resource.tag.description }) else { return .whole }
    return Portion(ranges[0], of: resource.bytes.count)
  }

  /// To the same place with a slash at its end, so that links from the page there lead aright.
  private func redirection(of request: Request) -> Response {
    let query = request.query.map { "?" + $0 } ?? ""
    var response = Response(.movedPermanently)
    response.fields.append(("Location", request.path.encoded + "/" + query))
    return response
  }

  /// The site's own page for what it does not have, if it has one.
  private func absence() -> Response {
    guard let path = Path(encoded: "/404.html"), case .resource(let page) = content(path) else {
      return Response(.notFound)
    }
    return Response(
      .notFound, [("Content-Type", page.type.name), ("Cache-Control", "no-cache")],
      body: page.bytes)
  }
}
