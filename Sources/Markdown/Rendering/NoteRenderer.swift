/// Which footnotes the text refers to, in the order in which it first does.
struct NoteNumbers {
  /// The indices of the notes, and how often each is referred to.
  private(set) var order: [(note: Int, references: Int)] = []
  private var numbers: [Int: Int] = [:]

  /// Counts a reference. Returns the number of the note, and that of the reference to it.
  mutating func refer(to note: Int) -> (number: Int, reference: Int) {
    let number = numbers[note] ?? order.count + 1
    if number > order.count {
      numbers[note] = number
      order.append((note, 0))
    }
    order[number - 1].references += 1
    return (number, order[number - 1].references)
  }

  func has(_ note: Int) -> Bool { numbers[note] != nil }
}

extension Renderer {
  /// Writes the number of a footnote, which leads to it.
  mutating func noteReference(_ note: Int) {
    let (number, reference) = notes.refer(to: note)
    html.append("<sup><a href=\"#fn-")
    html.append(number)
    html.append("\" id=\"")
    writeReferenceId(number, reference)
    html.append("\" role=\"doc-noteref\" aria-label=\"")
    write(options.words.footnote)
    html.append(" ")
    html.append(number)
    html.append("\">")
    html.append(number)
    html.append("</a></sup>")
  }

  /// Writes the footnotes that were referred to. They may refer to more.
  ///
  /// A note's links back to the text can be written only when all notes are known, so their places
  /// are kept, and they are put in at the end.
  mutating func renderNotes() {
    defer { reportUnused() }
    guard !notes.order.isEmpty else { return }
    html.startLine()
    html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    write(options.words.footnotes)
    html.append("\">\n<ol>\n")
    var places: [(offset: Int, isWithin: Bool)] = []
    var next = 0
    while next < notes.order.count {
      let node = tree.notes[notes.order[next].note].node
      next += 1
      html.append("<li id=\"fn-")
      html.append(next)
      html.append("\">\n")
      render(node + 1..<tree.nodes[node].end)
      html.startLine()
      let isWithin = html.bytes.suffix(5).elementsEqual("</p>\n".utf8)
      places.append((html.bytes.count - (isWithin ? 5 : 0), isWithin))
      html.append("</li>\n")
    }
    html.append("</ol>\n</section>\n")
    insertBackLinks(places)
  }

  private mutating func insertBackLinks(_ places: [(offset: Int, isWithin: Bool)]) {
    let plain = html
    var tag = plain.tags.firstIndex { $0.offset >= places[0].offset } ?? plain.tags.count
    html.bytes.removeSubrange(places[0].offset...)
    html.tags.removeSubrange(tag...)
    for (index, place) in places.enumerated() {
      if place.isWithin { html.append(" ") } else { html.append("<p>") }
      for reference in 1...notes.order[index].references {
        if reference > 1 { html.append(" ") }
        writeBackLink(index + 1, reference)
      }
      if !place.isWithin { html.append("</p>\n") }
      let end = index + 1 < places.count ? places[index + 1].offset : plain.bytes.count
      let shift = html.bytes.count - place.offset
      html.append(plain.bytes, place.offset..<end)
      while tag < plain.tags.count, plain.tags[tag].offset < end {
        let moved = plain.tags[tag]
        html.tags.append(Markdown.Tag(offset: moved.offset + shift, range: moved.range))
        tag += 1
      }
    }
  }

  private mutating func writeBackLink(_ number: Int, _ reference: Int) {
    html.append("<a href=\"#")
    writeReferenceId(number, reference)
    html.append("\" role=\"doc-backlink\" aria-label=\"")
    write(options.words.backToReference)
    html.append(" ")
    html.append(number)
    if reference > 1 {
      html.append("-")
      html.append(reference)
    }
    html.append("\">↩</a>")
  }

  private mutating func write(_ words: String) {
    let bytes = Array(words.utf8)
    html.escapeCode(bytes, 0..<bytes.count)
  }

  private mutating func writeReferenceId(_ number: Int, _ reference: Int) {
    html.append("fnref-")
    html.append(number)
    guard reference > 1 else { return }
    html.append("-")
    html.append(reference)
  }

  /// Reports the notes that neither the text nor a note in use refers to.
  private mutating func reportUnused() {
    guard options.reportsMistakes else { return }
    for (index, note) in tree.notes.enumerated() where !notes.has(index) {
      inlines.mistakes.add(
        .unusedFootnote, "footnote “\(note.name)” is not referred to", at: note.label,
        hint: "refer to it with [^\(note.name)], or take it out")
    }
  }
}
