import SVG

extension Drawing {
  /// The drawing with every halo beneath its words and not behind them: written twice, first as the
  /// halo and then as the words.
  ///
  /// Browsers paint the outline of words first if they are told to; Word, LibreOffice and others do not
  /// know how, and would paint it over the words. Only a drawing that travels alone needs this.
  var withHalosBeneath: [UInt8] {
    var result: [UInt8] = []
    // The lines of a group that has a halo, until it is closed, and how many groups of it are open.
    var (group, open): ([ArraySlice<UInt8>], Int) = ([], 0)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if open > 0 {
        group.append(line)
        open += line.opensGroup ? 1 : line.closesGroup ? -1 : 0
        if open == 0 { result.append(twice: group) }
      } else if !line.hasHalo {
        result.append(line: line)
      } else if line.opensGroup {
        (group, open) = ([line], 1)
      } else {
        result.append(twice: [line])
      }
    }
    // Whatever was not closed is drawn all the same.
    if open > 0 { result.append(twice: group) }
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func append(line: some Sequence<UInt8>) {
    self += line
    append(UInt8(ascii: "\n"))
  }

  /// Adds lines as they are, and once more without halos.
  fileprivate mutating func append(twice lines: [ArraySlice<UInt8>]) {
    for line in lines { append(line: line) }
    for line in lines { append(line: line.withoutHalo) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var opensGroup: Bool {
    starts(with: "<g>".utf8) || starts(with: "<g ".utf8)
  }

  fileprivate var closesGroup: Bool { starts(with: "</g>".utf8) }

  fileprivate var hasHalo: Bool {
    classes?.names.contains { $0.elementsEqual("halo".utf8) } ?? false
  }

  /// The line with one class fewer, and without the attribute where that was the only one.
  fileprivate var withoutHalo: [UInt8] {
    guard hasHalo, let classes else { return Array(self) }
    let rest = classes.names.filter { !$0.elementsEqual("halo".utf8) }
    let attribute =
      rest.isEmpty
      ? [] : Array(" class=\"".utf8) + rest.joined(separator: " ".utf8) + Array("\"".utf8)
    return self[..<classes.attribute.lowerBound] + attribute + self[classes.attribute.upperBound...]
  }

  /// The classes of the line’s element, and where they are written, with the space before.
  private var classes: (attribute: Range<Int>, names: [ArraySlice<UInt8>])? {
    let start = Array(" class=\"".utf8)
    // What stands after the element’s own attributes are words, which may hold anything.
    let element = prefix { $0 != UInt8(ascii: ">") }
    let places = element.indices.dropLast(start.count)
    guard let place = places.first(where: { element[$0...].starts(with: start) }),
      let end = element[(place + start.count)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let names = element[(place + start.count)..<end].split(separator: UInt8(ascii: " "))
    return (place..<end + 1, names)
  }
}
